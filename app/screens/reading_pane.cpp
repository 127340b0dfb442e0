// The paper that is being read, with what was just told above it.
#include "app/screens/case_parts.h"
#include "app/screens/chrome.h"
#include "app/screens/coach.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace totality {

using namespace ui;

namespace {

const Document *open_document(const Turn &turn, const PaperRow *row) {
    return row ? &turn.view.file.documents[row->document] : &turn.ui.digest.assignment;
}

// --- what was just told ----------------------------------------------------------------------------------------------

float notice_height(const CaseNotice &notice, float text) {
    float height = em(2.6f);
    for (const std::string &line : notice.lines) height += text_height(fonts().small, line, text) + em(.3f);
    return height;
}

void draw_notice_buttons(Turn &turn, const Box &box) {
    CaseNotice &notice = turn.ui.notice;
    float x = box.max.x - em(2.6f);
    ImGui::SetCursorScreenPos({x, box.min.y + em(.3f)});
    if (icon_button("case.notice.close", icon::close, "Dismiss (Esc)")) notice.title.clear();
    if (notice.paper.empty() && !turn.view.state.ended) return;
    const std::string_view words = notice.paper.empty() ? "Write the record" : "Open it";
    x -= button_width(words) + em(.3f);
    ImGui::SetCursorScreenPos({x, box.min.y + em(.4f)});
    if (!button("case.notice.open", words)) return;
    if (notice.paper.empty())
        turn.wanted.push_back(intent::GoTo{Place::decide});
    else
        open_paper(turn, DocumentId(notice.paper));
    notice.title.clear();
}

// Returns the height it took.
float draw_notice(Turn &turn, float x, float y, float width) {
    const CaseNotice &notice = turn.ui.notice;
    if (notice.title.empty()) return 0;
    const Theme &t = theme();
    const float text = width - em(14);
    const Box box{{x, y}, {x + width, y + notice_height(notice, text)}};
    const ImU32 ink = notice.grave ? t.signal.warn : t.words.accent;
    fill(box, notice.grave ? t.signal.warn_soft : t.words.accent_soft, em(.4f));
    fill({box.min, {box.min.x + em(.25f), box.max.y}}, ink, em(.1f));
    put(fonts().icon, {x + em(.8f), y + em(.55f)}, ink, notice.grave ? icon::alert : icon::mail);
    put_elided(fonts().bold, {x + em(2.6f), y + em(.7f)}, t.words.main, notice.title, text);
    float line_y = y + em(2.1f);
    for (const std::string &line : notice.lines)
        line_y += put_wrapped(fonts().small, {x + em(2.6f), line_y}, t.words.main, line, text) + em(.3f);
    draw_notice_buttons(turn, box);
    return box.h() + em(.8f);
}

// --- a guided case ---------------------------------------------------------------------------------------------------

// Returns the height it took.
float draw_coach(Turn &turn, float x, float y, float width) {
    const auto step = turn.ui.coach_closed ? std::nullopt : next_step(turn.view);
    if (!step) return 0;
    const float text = width - em(5.5f);
    const float height = em(2.3f) + text_height(fonts().body, step->words, text) + em(.7f);
    const Box box{{x, y}, {x + width, y + height}};
    fill(box, theme().surface.panel, em(.4f));
    frame(box, theme().words.accent, em(.4f));
    put(fonts().icon, {x + em(.8f), y + em(.6f)}, theme().words.accent, icon::flag);
    put(fonts().bold, {x + em(2.8f), y + em(.75f)}, theme().words.main, step->title);
    char number[24];
    const auto made = fmt::format_to_n(number, sizeof number, "step {} of {}", step->number, step->of);
    put(fonts().small, {x + em(3.6f) + text_width(fonts().bold, step->title), y + em(.8f)}, theme().words.quiet,
        {number, std::min(made.size, sizeof number)});
    put_wrapped(fonts().body, {x + em(2.8f), y + em(2.2f)}, theme().words.main, step->words, text);
    ImGui::SetCursorScreenPos({box.max.x - em(2.5f), y + em(.3f)});
    if (icon_button("case.coach.close", icon::close, "Go on without these steps")) turn.ui.coach_closed = true;
    return height + em(.8f);
}

// --- caption ---------------------------------------------------------------------------------------------------------

void zoom_buttons(Turn &turn, float right, float y) {
    const float zoom = fonts().zoom, step = icon_button_size();
    ImGui::SetCursorScreenPos({right - 3 * step, y});
    if (icon_button("case.find", icon::search, "Find in the papers (Ctrl+F)")) open_find(turn);
    ImGui::SetCursorScreenPos({right - 2 * step, y});
    if (icon_button("case.zoom-out", icon::zoom_out, "Smaller letters (Ctrl+-)",
                    zoom <= .85f ? "This is the smallest." : ""))
        turn.wanted.push_back(intent::SetPaperZoom{zoom - .1f});
    ImGui::SetCursorScreenPos({right - step, y});
    if (icon_button("case.zoom-in", icon::zoom_in, "Larger letters (Ctrl++)",
                    zoom >= 1.95f ? "This is the largest." : ""))
        turn.wanted.push_back(intent::SetPaperZoom{zoom + .1f});
}

void draw_caption(Turn &turn, const PaperRow *row, float x, float width, float y) {
    const std::string_view title = row ? std::string_view(row->title) : "Your assignment";
    const float right = x + width, tools = 3 * icon_button_size();
    zoom_buttons(turn, right + em(.4f), y - em(.72f));
    const float room = width - tools - em(.6f);
    put_elided(fonts().small_bold, {x, y}, theme().words.main, title, room);
    float at = x + std::min(room, text_width(fonts().small_bold, title)) + em(.8f);
    if (!row) return;
    char words[96];
    const auto when = fmt::format_to_n(words, sizeof words, "arrived {}", row->when);
    const std::string_view arrived(words, std::min(when.size, sizeof words));
    if (at + text_width(fonts().small, arrived) > x + room) return;
    put(fonts().small, {at, y}, theme().words.quiet, arrived);
    at += text_width(fonts().small, arrived) + em(1.2f);
    char marks[32];
    const auto count = fmt::format_to_n(marks, sizeof marks, "{} mark{}", row->marks, row->marks == 1 ? "" : "s");
    const std::string_view what =
        row->marks ? std::string_view(marks, count.size) : std::string_view("Click a sentence to mark it");
    if (at + text_width(fonts().small, what) < x + room)
        put_right(fonts().small, x + room, y, theme().words.quiet, what);
}

// --- the paper -------------------------------------------------------------------------------------------------------

void take_choice(Turn &turn, const Document &document, const PassageRange &range) {
    MarkingState &marking = turn.ui.marking;
    commit_note(turn);
    marking.note = {};
    marking.passages.clear();
    for (int i = range.first; i <= range.last; ++i)
        marking.passages.push_back(document.passages[static_cast<std::size_t>(i)].id);
    marking.range = range;
    marking.filter.clear();
    marking.open = {};
    marking.take_keyboard = true;
    turn.ui.reading.papers[turn.ui.reading.document].reveal = range.first;
}

PaperView paper_view(const Turn &turn, const PaperRow *row, const Document &document, float min_height) {
    const CaseScreen &ui = turn.ui;
    PaperView view{document, DocumentKind::letter, {}, turn.view.values, {}, {}, -1, false, min_height};
    if (!row) return view;
    view.kind = row->kind;
    view.looks = ui.digest.looks[row->document];
    if (!ui.marking.passages.empty() && document_of(ui.marking.passages.front()) == row->id)
        view.selected = ui.marking.range;
    if (ui.find.open && ui.find.here_in == row->id) {
        view.found = ui.find.here;
        if (ui.find.at >= 0 && ui.find.hits[static_cast<std::size_t>(ui.find.at)].document == row->id)
            view.found_now = ui.find.hits[static_cast<std::size_t>(ui.find.at)].passage;
    }
    return view;
}

void draw_open_paper(Turn &turn, const PaperRow *row, float width, float min_height) {
    CaseScreen &ui = turn.ui;
    const Document &document = *open_document(turn, row);
    Paper &paper = row ? ui.reading.papers[row->id] : ui.reading.assignment;
    if (ui.reading.take_keyboard) give_focus(id_of("case.paper"), true);
    ui.reading.take_keyboard = false;
    const PaperEvents events = draw_paper("case.paper", paper, paper_view(turn, row, document, min_height), width);
    if (row && !events.chosen.empty()) take_choice(turn, document, events.chosen);
    if (row && events.at >= 0 && !typing() && pressed(Key::b))
        toggle_basis_of(turn, document.passages[static_cast<std::size_t>(events.at)].id);
}

// A paper begins at its top in every attempt, and stays where it was scrolled to after that.
bool is_first_sight(ReadingState &reading, const PaperRow *row) {
    return row ? !reading.papers.contains(row->id) : !std::exchange(reading.assigned, true);
}

void draw_desk(Turn &turn, const PaperRow *row, const Box &pane) {
    const bool first = is_first_sight(turn.ui.reading, row);
    const Panel panel("reading", pane,
                      {.fill = theme().surface.desk, .rounding = 0, .border = false, .from_top = first});
    const bool narrow = is_narrow();
    const float width = std::min(paper_em(46), pane.w() - em(narrow ? 1.6f : 2.f));
    const float x = std::floor(pane.min.x + (pane.w() - width - (narrow ? em(.6f) : 0)) / 2);
    const float top = ImGui::GetCursorScreenPos().y;
    draw_caption(turn, row, x, width, top + em(.95f));
    float told = draw_coach(turn, x, top + em(2.5f), width);
    told += draw_notice(turn, x, top + em(2.5f) + told, width);
    ImGui::SetCursorScreenPos({x, top + em(2.5f) + told});
    draw_open_paper(turn, row, width, pane.h() - em(4.6f) - told);
    gap(1.2f);
    ImGui::Dummy({1, 1});
}

} // namespace

void draw_reading_pane(Turn &turn, const Box &box) {
    keep_find(turn);
    const PaperRow *row = find_row(turn.ui.digest, turn.ui.reading.document);
    const Box pane{{box.min.x, box.min.y + (turn.ui.find.open ? em(2.9f) : 0)}, box.max};
    if (turn.ui.find.open) draw_find_bar(turn, {box.min, {box.max.x, pane.min.y}});
    // One scroll position per paper: each has a child of its own.
    const std::string_view name = row ? std::string_view(row->id.text) : "assignment";
    ImGui::PushID(name.data(), name.data() + name.size());
    draw_desk(turn, row, pane);
    ImGui::PopID();
}

void open_paper(Turn &turn, const DocumentId &document) {
    commit_note(turn);
    close_palette(turn);
    turn.ui.reading.document = document;
    if (!document.empty() && turn.ui.notice.paper == document) turn.ui.notice.title.clear(); // it has said its word
    const PaperRow *row = find_row(turn.ui.digest, document);
    if (row && row->unread) turn.want(action::Open{document});
}

void show_passage(Turn &turn, const PassageId &passage, bool mark) {
    const auto place = turn.ui.digest.places.find(passage);
    if (place == turn.ui.digest.places.end()) return;
    const DocumentId document = document_of(passage);
    if (!find_row(turn.ui.digest, document)) return;
    open_paper(turn, document);
    Paper &paper = turn.ui.reading.papers[document];
    paper.reveal = place->second.passage;
    if (!mark) return;
    take_choice(turn, turn.view.file.documents[place->second.document], {place->second.passage, place->second.passage});
}

} // namespace totality
