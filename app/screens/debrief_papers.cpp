#include "app/screens/debrief_papers.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

const char *icon_of(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::form: return ui::icon::form;
    case DocumentKind::letter: return ui::icon::letter;
    case DocumentKind::record: return ui::icon::record;
    case DocumentKind::statement: return ui::icon::notes;
    case DocumentKind::mail: return ui::icon::mail;
    case DocumentKind::clipping: return ui::icon::newspaper;
    }
    return ui::icon::notes;
}

// The title, which opens the list of papers.
void draw_title(PaperShelf &shelf, const DebriefView &view, const DebriefText &text, ImVec2 p, float width) {
    const DocumentEntry &entry = view.file.scenario.documents[at(shelf.current)];
    const std::string &title = text.papers[at(shelf.current)].title;
    const float need = ui::text_width(fonts().bold, title) + em(4.2f), h = em(2.15f);
    const ui::Box box{p, {p.x + std::min(width, need), p.y + h}};
    const ui::Hit state = ui::hit("papers.list", box, title);
    if (state.pressed) shelf.listed = true;
    if (state.hovered) ui::fill(box, theme().surface.raised, em(.4f));
    const float y = std::floor(p.y + (h - fonts().body->FontSize) / 2 - 1);
    ui::put(fonts().body, {p.x + em(.5f), y}, theme().words.quiet, icon_of(entry.kind));
    ui::put_elided(fonts().bold, {p.x + em(1.9f), y}, theme().words.main, title, box.w() - em(4.f));
    ui::put(fonts().body, {box.max.x - em(1.6f), y}, theme().words.quiet, ui::icon::down);
}

void draw_switch(PaperShelf &shelf, const DebriefView &view, const DebriefText &text, const ui::Box &box) {
    const int count = static_cast<int>(view.file.documents.size());
    const float step = ui::icon_button_size() + em(.2f);
    ImGui::SetCursorScreenPos({box.max.x - 2 * step, box.min.y});
    const char *first = shelf.current == 0 ? "This is the first paper." : "";
    if (ui::icon_button("papers.before", ui::icon::left, "The paper before", first)) --shelf.current;
    ImGui::SetCursorScreenPos({box.max.x - step, box.min.y});
    const char *last = shelf.current + 1 >= count ? "This is the last paper." : "";
    if (ui::icon_button("papers.next", ui::icon::right, "The next paper", last)) ++shelf.current;
    const std::string &place = text.papers[at(shelf.current)].place;
    const float words = ui::text_width(fonts().small, place);
    ui::put(fonts().small, {box.max.x - 2 * step - words - em(.6f), box.min.y + em(.6f)}, theme().words.quiet, place);
    draw_title(shelf, view, text, box.min, box.w() - 2 * step - words - em(1.4f));
}

void draw_heat_key(const DebriefView &view, const DebriefText &text, const ui::Box &box) {
    const int steps = std::clamp(view.debrief.panelists, 1, 5);
    const float w = em(1.1f);
    float x = box.min.x + em(.5f);
    if (view.debrief.panelists == 0) {
        ui::put_elided(fonts().small, {x, box.min.y}, theme().words.quiet,
                       "No panel yet: only your own marks stand here.", box.w());
        return;
    }
    for (int i = 0; i < steps; ++i, x += w)
        ui::fill({{x, box.min.y + em(.12f)}, {x + w, box.min.y + em(.88f)}},
                 ui::fade(theme().heat, ui::heat_strength(static_cast<float>(i + 1) / static_cast<float>(steps))));
    x += em(.6f);
    ui::put_elided(fonts().small, {x, box.min.y}, theme().words.quiet, text.heat_key, box.max.x - x);
    const std::string_view signs[]{ui::icon::block, "they set it aside", "–", "most weigh it, you do not"};
    float need = em(2.6f);
    for (const std::string_view sign : signs) need += ui::text_width(fonts().small, sign);
    float at_sign = box.max.x - need;
    if (at_sign < x + ui::text_width(fonts().small, text.heat_key) + em(1.2f)) return;
    for (std::size_t i = 0; i < 4; ++i) {
        ui::put(fonts().small, {at_sign, box.min.y}, theme().words.quiet, signs[i]);
        at_sign += ui::text_width(fonts().small, signs[i]) + em(i % 2 ? 1.3f : .4f);
    }
}

void draw_listed(PaperShelf &shelf, const DebriefView &view, const DebriefText &text, std::size_t d) {
    const DocumentEntry &entry = view.file.scenario.documents[d];
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    const ui::Box box{p, {p.x + w, p.y + em(3.1f)}};
    const std::string &title = text.papers[d].title;
    const ui::Hit state = ui::hit(ui::Name{"papers.list.", entry.id.text}, box, title);
    ui::row_ground(box, state, static_cast<int>(d) == shelf.current);
    ui::put(fonts().icon, {p.x + em(.7f), p.y + em(.75f)}, theme().words.quiet, icon_of(entry.kind));
    ui::put_elided(fonts().medium, {p.x + em(2.7f), p.y + em(.42f)}, theme().words.main, title, w - em(3.2f));
    ui::put_elided(fonts().small, {p.x + em(2.7f), p.y + em(1.65f)}, theme().words.quiet, text.papers[d].words,
                   w - em(3.2f));
    ImGui::SetCursorScreenPos({p.x, box.max.y});
    if (!state.pressed) return;
    shelf.current = static_cast<int>(d);
    shelf.listed = false;
}

void draw_list(PaperShelf &shelf, const DebriefView &view, const DebriefText &text) {
    ui::Sheet sheet("papers-sheet", "The papers of this case", em(34));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (std::size_t d = 0; d < view.file.documents.size(); ++d) draw_listed(shelf, view, text, d);
    ImGui::PopStyleVar();
    if (sheet.closed) shelf.listed = false;
}

float draw_unseen_strip(ImVec2 p, float width) {
    const ui::Box box{p, {p.x + width, p.y + em(2.1f)}};
    ui::fill(box, theme().signal.warn_soft, em(.35f));
    ui::put_elided(fonts().small, {p.x + em(.9f), p.y + em(.55f)}, theme().signal.warn,
                   "This paper did not reach you; you are not scored on it.", width - em(1.8f));
    return box.h() + em(.7f);
}

Sentence draw_sheet(PaperShelf &shelf, const DebriefView &view, const DebriefText &text, Sentence selected,
                    const ui::Box &box) {
    const ui::Panel panel("debrief-paper", box, {.fill = theme().surface.desk, .rounding = 0, .border = false});
    const std::size_t d = at(shelf.current);
    const float zoomed = ui::paper_em(50), width = std::floor(std::min(zoomed, box.w() - em(2.2f)));
    ImVec2 p{std::floor(box.min.x + (box.w() - width) / 2), ImGui::GetCursorScreenPos().y + em(.5f)};
    if (!view.debrief.seen[d]) p.y += draw_unseen_strip(p, width);
    ImGui::SetCursorScreenPos(p);
    ui::PaperView paper{view.file.documents[d],
                        view.file.scenario.documents[d].kind,
                        text.looks[d],
                        view.values,
                        {},
                        {},
                        -1,
                        true,
                        std::max(em(12), box.h() - em(2.2f))};
    if (selected.document == shelf.current) paper.selected = {selected.passage, selected.passage};
    const ui::Name id{"papers.", view.file.documents[d].id.text};
    const ui::PaperEvents events = ui::draw_paper(id, shelf.papers[d], paper, width);
    ImGui::Dummy({1, em(1.2f)});
    return events.chosen.empty() ? Sentence{} : Sentence{shelf.current, events.chosen.first};
}

} // namespace

void show_place(PaperShelf &shelf, Sentence place) {
    if (place.document < 0 || at(place.document) >= shelf.papers.size()) return;
    shelf.current = place.document;
    shelf.papers[at(place.document)].reveal = place.passage;
}

Sentence draw_papers(PaperShelf &shelf, const DebriefView &view, const DebriefText &text, Sentence selected,
                     const ui::Box &box) {
    shelf.papers.resize(view.file.documents.size());
    if (shelf.papers.empty()) return {};
    const bool key = box.h() > em(16); // with large letters the paper needs the height more
    const float side = em(1.1f), head = em(key ? 4.5f : 3.1f);
    draw_switch(shelf, view, text, {{box.min.x + side, box.min.y + em(.5f)}, {box.max.x - side, box.min.y + em(2.7f)}});
    if (key)
        draw_heat_key(view, text, {{box.min.x + side, box.min.y + em(3.f)}, {box.max.x - side, box.min.y + em(4.2f)}});
    ImGui::PushID(shelf.current); // each paper stays where it was scrolled to
    const Sentence chosen = draw_sheet(shelf, view, text, selected, {{box.min.x, box.min.y + head}, box.max});
    ImGui::PopID();
    if (shelf.listed) draw_list(shelf, view, text);
    return chosen;
}

} // namespace totality
