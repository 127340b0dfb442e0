#include "app/screens/reference.h"
#include "app/screens/chrome.h"
#include "app/screens/search.h"
#include "app/widgets/compat.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace totality {

namespace {

void fold_all(ReferenceScreen &screen, const Guidance &guidance) {
    screen.searched.reserve(guidance.provisions.size());
    for (const Provision &provision : guidance.provisions) screen.searched.push_back(searched_words(provision));
}

void list_section(ReferenceScreen &screen, const Guidance &guidance, const Named &section, std::string_view query) {
    bool headed = false;
    for (std::size_t i = 0; i < guidance.provisions.size(); ++i) {
        const Provision &provision = guidance.provisions[i];
        if (provision.section != section.id || !holds_words(screen.searched[i], query)) continue;
        if (!headed) screen.rows.push_back({-1, section.title});
        headed = true;
        screen.rows.push_back({static_cast<int>(i), provision.title});
    }
}

void choose_shown(ReferenceScreen &screen, const Guidance &guidance) {
    const auto found = guidance.index.find(screen.shown);
    const int wanted = found == guidance.index.end() ? -1 : static_cast<int>(found->second);
    const auto at = std::find_if(screen.rows.begin(), screen.rows.end(), [&](const ReferenceRow &row) {
        return row.provision >= 0 && row.provision == wanted;
    });
    screen.list.chosen = at == screen.rows.end() ? -1 : static_cast<int>(at - screen.rows.begin());
    screen.list.reveal |= screen.to_shown;
    screen.to_shown = false;
}

void choose_found(ReferenceScreen &screen, const Guidance &guidance) {
    const auto first = std::ranges::find_if(screen.rows, [](const ReferenceRow &row) { return row.provision >= 0; });
    if (screen.list.chosen >= 0 || first == screen.rows.end()) return;
    screen.shown = guidance.provisions[static_cast<std::size_t>(first->provision)].id;
    screen.to_shown = true;
}

void prepare(ReferenceScreen &screen, const Guidance &guidance) {
    if (screen.searched.empty()) fold_all(screen, guidance);
    if (screen.shown.empty() && !guidance.provisions.empty()) screen.shown = guidance.provisions.front().id;
    if (screen.stale) {
        screen.rows.clear();
        const std::string query = folded(screen.search);
        for (const Named &section : guidance.sections) list_section(screen, guidance, section, query);
        screen.stale = false;
        screen.to_shown = true;
    }
    if (screen.to_shown) choose_shown(screen, guidance);
    if (std::exchange(screen.to_found, false)) choose_found(screen, guidance);
    if (screen.to_shown) choose_shown(screen, guidance);
}

// The arrows pass over the titles of sections.
int nearest_provision(const std::vector<ReferenceRow> &rows, int row, int before) {
    const int step = row >= before ? 1 : -1;
    for (int i = row; i >= 0 && i < static_cast<int>(rows.size()); i += step)
        if (rows[static_cast<std::size_t>(i)].provision >= 0) return i;
    return before;
}

void draw_reference_row(const ReferenceRow &row, const ui::Box &box, ui::RowLook look) {
    const float y = box.min.y + (box.h() - ui::fonts().body->FontSize) / 2 - 1;
    if (row.provision < 0) {
        ui::put_elided(ui::fonts().small_bold, {box.min.x + ui::em(1.2f), y + ui::em(.3f)}, ui::theme().words.quiet,
                       row.title, box.w() - ui::em(2));
        return;
    }
    const ui::Box ground{{box.min.x + ui::em(.6f), box.min.y + 1}, {box.max.x - ui::em(.6f), box.max.y - 1}};
    ui::row_ground(ground, {.hovered = look.hovered}, look.chosen);
    if (look.chosen)
        ui::fill({ground.min, {ground.min.x + ui::em(.2f), ground.max.y}}, ui::theme().words.accent, ui::em(.1f));
    ui::put_elided(look.chosen ? ui::fonts().medium : ui::fonts().body, {box.min.x + ui::em(1.4f), y},
                   ui::theme().words.main, row.title, box.w() - ui::em(2.4f));
}

void draw_list(ReferenceScreen &screen, const Guidance &guidance) {
    const int before = screen.list.chosen;
    const auto row_at = [&](int row) -> const ReferenceRow & { return screen.rows[static_cast<std::size_t>(row)]; };
    const ui::Rows rows{static_cast<int>(screen.rows.size()), ui::em(2.05f),
                        [&](int row) {
                            const int i = row_at(row).provision;
                            return i < 0 ? row_at(row).title
                                         : std::string_view(guidance.provisions[static_cast<std::size_t>(i)].id.text);
                        },
                        [&](int row) { return row_at(row).title; },
                        [&](int row, ui::Box box, ui::RowLook look) { draw_reference_row(row_at(row), box, look); }};
    if (!ui::draw_rows("reference.list", screen.list, rows).chose) return;
    screen.list.chosen = nearest_provision(screen.rows, screen.list.chosen, before);
    if (screen.list.chosen < 0) return;
    screen.shown = guidance.provisions[static_cast<std::size_t>(row_at(screen.list.chosen).provision)].id;
}

void draw_search(ReferenceScreen &screen, float width) {
    const ui::Edit edit = ui::text_field(
        "reference.search", screen.search, width,
        {.hint = "Search the guidance", .icon = ui::icon::search, .take_keyboard = screen.take_keyboard});
    screen.take_keyboard = false;
    if (edit.changed) screen.stale = true;
    // Straight from the field into what was found.
    if ((edit.active && ui::pressed(ui::Key::down)) || edit.entered) {
        ui::release_text();
        screen.list.take_keyboard = screen.to_found = true;
    }
}

void draw_finder(ReferenceScreen &screen, const ReferenceView &view, const ui::Box &box) {
    const float head = ui::em(3.4f);
    ui::fill(box, ui::theme().surface.desk);
    ImGui::SetCursorScreenPos({box.min.x + ui::em(1.2f), box.min.y + ui::em(.9f)});
    draw_search(screen, box.w() - ui::em(2.4f));
    if (screen.rows.empty()) {
        ui::put_wrapped(ui::fonts().body, {box.min.x + ui::em(1.4f), box.min.y + head + ui::em(1)},
                        ui::theme().words.quiet, "Nothing in the guidance holds these words.", box.w() - ui::em(2.8f));
        return;
    }
    const ui::Panel panel("reference-list", {{box.min.x, box.min.y + head}, box.max},
                          {.fill = ui::theme().surface.desk, .rounding = 0, .border = false});
    draw_list(screen, view.guidance);
}

const char *kind_words(ProvisionKind kind) {
    switch (kind) {
    case ProvisionKind::weighed: return "A factor to weigh";
    case ProvisionKind::bar: return "May not count: to set aside";
    case ProvisionKind::exercised: return "Exercised in cases";
    case ProvisionKind::shown: return "To read";
    }
    return "";
}

std::string_view section_title(const Guidance &guidance, const std::string &id) {
    for (const Named &section : guidance.sections)
        if (section.id == id) return section.title;
    return {};
}

void draw_exercises(const std::vector<Exercise> &exercises, Intents &intents) {
    heading("Cases that exercise it");
    for (const Exercise &exercise : exercises)
        if (ui::link(ui::Name{"reference.case.", exercise.scenario.text}, exercise.title))
            intents.push_back(intent::ShowScenario{exercise.scenario});
}

void draw_pills(const Provision &provision) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string pages = fmt::format("Memo, page {}", provision.pages);
    ui::pill(at, pages, ui::theme().words.accent, ui::theme().words.accent_soft);
    ui::pill({at.x + ui::pill_width(pages) + ui::em(.5f), at.y}, kind_words(provision.kind), ui::theme().words.quiet,
             ui::theme().surface.raised);
    ImGui::Dummy({1, ui::pill_height()});
}

void draw_page(const ReferenceView &view, const Provision &provision, Intents &intents) {
    quiet(section_title(view.guidance, provision.section));
    ui::gap(.5f);
    ui::say(ui::fonts().hero, ui::theme().words.main, provision.title);
    ui::gap(.7f);
    draw_pills(provision);
    ui::gap(1.1f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::min(ImGui::GetContentRegionAvail().x, ui::em(38));
    ImGui::Dummy({width, ui::put_wrapped(ui::fonts().serif, at, ui::theme().words.main, provision.text, width, 1.45f)});
    ui::gap(1.6f);
    if (const auto it = view.exercises.find(provision.id); it != view.exercises.end() && !it->second.empty())
        draw_exercises(it->second, intents);
    else
        quiet("No case in the docket exercises it.");
    ui::gap(1.6f);
    quiet(view.guidance.notice);
}

void draw_reader(const ReferenceScreen &screen, const ReferenceView &view, const ui::Box &box, Intents &intents) {
    const float side = std::max(ui::em(1.6f), std::min(ui::em(4), (box.w() - ui::em(42)) / 2));
    const ui::Panel panel("reference-page", box, {.padding = {side, ui::em(2.2f)}, .rounding = 0, .border = false});
    if (const Provision *provision = find_provision(view.guidance, screen.shown)) draw_page(view, *provision, intents);
}

void draw_two_panes(ReferenceScreen &screen, const ReferenceView &view, const ui::Box &box, Intents &intents) {
    const bool stacked = box.w() < ui::em(52);
    const float split = stacked ? std::floor(box.h() * .42f) : std::min(ui::em(24), box.w() * .4f);
    const ui::Box first =
        stacked ? ui::Box{box.min, {box.max.x, box.min.y + split}} : ui::Box{box.min, {box.min.x + split, box.max.y}};
    const ui::Box second =
        stacked ? ui::Box{{box.min.x, first.max.y}, box.max} : ui::Box{{first.max.x, box.min.y}, box.max};
    draw_finder(screen, view, first);
    draw_reader(screen, view, second, intents);
    if (stacked)
        ui::rule(box.min.x, box.max.x, first.max.y, ui::theme().surface.line);
    else
        ui::fill({{first.max.x - 1, box.min.y}, {first.max.x, box.max.y}}, ui::theme().surface.line);
}

} // namespace

Intents draw_reference(ReferenceScreen &screen, const ReferenceView &view) {
    Intents intents;
    prepare(screen, view.guidance);
    const bool back = draw_top_bar({"The guidance", view.guidance.source, "Back to the docket (Esc)", true});
    draw_two_panes(screen, view, body_box(false), intents);
    if (back || (!ui::typing() && ui::take_escape())) intents.push_back(intent::GoTo{Place::docket});
    return intents;
}

bool draw_reference_drawer(ReferenceScreen &screen, const ReferenceView &view, const ui::Box &box, Intents &intents) {
    prepare(screen, view.guidance);
    const ui::Panel panel("reference-drawer", box, {.scroll = false, .rounding = 0, .border = false});
    const float head = top_height();
    ui::put(ui::fonts().title, {box.min.x + ui::em(1.2f), box.min.y + ui::em(1.05f)}, ui::theme().words.main,
            "The guidance");
    ImGui::SetCursorScreenPos({box.max.x - ui::em(2.8f), box.min.y + (head - ui::icon_button_size()) / 2});
    const bool closed = ui::icon_button("reference.close", ui::icon::close, "Close (Esc)");
    ui::rule(box.min.x, box.max.x, box.min.y + head - 1, ui::theme().surface.line);
    draw_two_panes(screen, view, {{box.min.x, box.min.y + head}, box.max}, intents);
    ui::fill({box.min, {box.min.x + 1, box.max.y}}, ui::theme().surface.line_strong);
    return closed;
}

void draw_reference_sheet(ReferenceScreen &screen, const ReferenceView &view, Intents &intents) {
    prepare(screen, view.guidance);
    const ImVec2 at = ImGui::GetCursorScreenPos(), room = ImGui::GetContentRegionAvail();
    draw_two_panes(screen, view, {at, {at.x + room.x, at.y + room.y}}, intents);
}

void show_provision(ReferenceScreen &screen, const ProvisionId &provision) {
    screen.stale |= !screen.search.empty();
    screen.search.clear();
    screen.shown = provision;
    screen.to_shown = true;
}

} // namespace totality
