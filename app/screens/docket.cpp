#include "app/screens/docket.h"
#include "app/screens/chrome.h"
#include "app/screens/docket_parts.h"
#include "app/widgets/compat.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality {

namespace {

// The chosen row stays chosen while it shows; else the first one is.
void follow_chosen(DocketScreen &screen, std::span<const DocketRow> rows) {
    const auto found = std::find_if(screen.shown.begin(), screen.shown.end(), [&](int row) {
        return rows[static_cast<std::size_t>(row)].key == screen.chosen_key;
    });
    screen.list.chosen = found != screen.shown.end() ? static_cast<int>(found - screen.shown.begin())
                         : screen.shown.empty()      ? -1
                                                     : 0;
    screen.list.reveal = true;
}

void first_choice(DocketScreen &screen, const DocketView &view) {
    if (!screen.chosen_key.empty() || view.rows.empty()) return;
    const int row = view.continue_row >= 0 ? view.continue_row : view.next_row;
    if (row >= 0) screen.chosen_key = view.rows[static_cast<std::size_t>(row)].key;
}

void prepare(DocketScreen &screen, const DocketView &view) {
    if (screen.revision == view.revision && screen.applied == screen.filter) return;
    screen.revision = view.revision;
    screen.applied = screen.filter;
    if (view.progress.finished) first_choice(screen, view);
    screen.shown = rows_that_show(view.rows, screen.filter);
    screen.facets = count_facets(view.rows, screen.filter);
    ++screen.facets_number;
    follow_chosen(screen, view.rows);
}

const DocketRow *chosen_row(const DocketScreen &screen, const DocketView &view) {
    if (screen.list.chosen < 0 || screen.list.chosen >= static_cast<int>(screen.shown.size())) return nullptr;
    return &view.rows[static_cast<std::size_t>(screen.shown[static_cast<std::size_t>(screen.list.chosen)])];
}

void draw_bar(Intents &intents) {
    draw_top_bar({"Totality", "Prosecutorial discretion, November 2000: a training simulator", {}, true});
    const float y = (top_height() - ui::icon_button_size()) / 2, right = ui::room().x - ui::em(1);
    const float step = ui::icon_button_size() + ui::em(.4f);
    ImGui::SetCursorScreenPos({right - 3 * step - ui::icon_button_size(), y});
    if (ui::icon_button("docket.records", ui::icon::folder, "Records and reports"))
        intents.push_back(intent::GoTo{Place::records});
    ImGui::SetCursorScreenPos({right - 2 * step - ui::icon_button_size(), y});
    if (ui::icon_button("docket.progress", ui::icon::history, "Your progress"))
        intents.push_back(intent::GoTo{Place::progress});
    ImGui::SetCursorScreenPos({right - step - ui::icon_button_size(), y});
    if (ui::icon_button("docket.reference", ui::icon::book, "The guidance"))
        intents.push_back(intent::GoTo{Place::reference});
    ImGui::SetCursorScreenPos({right - ui::icon_button_size(), y});
    if (ui::icon_button("docket.settings", ui::icon::settings, "Settings"))
        intents.push_back(intent::GoTo{Place::settings});
}

void draw_search(DocketScreen &screen, const ui::Box &box) {
    const bool button = is_narrow();
    const float filters = button ? ui::button_width("Filter") + ui::em(.6f) : 0;
    ImGui::SetCursorScreenPos({box.min.x, box.min.y + ui::em(.15f)});
    const ui::Edit edit = ui::text_field("docket.search", screen.filter.search, box.w() - filters,
                                         {.hint = "Search the cases", .icon = ui::icon::search, .limit = 200});
    if (edit.active && ui::pressed(ui::Key::down)) {
        ui::release_text();
        screen.list.take_keyboard = true;
    }
    if (!button) return;
    ImGui::SetCursorScreenPos({box.max.x - filters + ui::em(.6f), box.min.y});
    if (ui::button("docket.filter", "Filter")) screen.show_filters = true;
}

// An assessment is begun on purpose only: another case begins with practice.
void choose_row(DocketScreen &screen, const DocketRow &row) {
    screen.chosen_key = row.key;
    screen.mode = 0;
}

void draw_list(DocketScreen &screen, const DocketView &view, const ui::Box &box, Intents &intents) {
    const float rows_high = docket_row_height() * static_cast<float>(screen.shown.size()) + 2;
    const float bottom = screen.shown.empty() ? box.max.y : std::min(box.max.y, box.min.y + rows_high);
    const ui::Panel panel("docket-list", {box.min, {box.max.x, bottom}});
    if (screen.shown.empty()) {
        if (view.rows.empty() && view.progress.finished)
            draw_no_scenarios(view, intents);
        else if (!view.rows.empty())
            draw_no_matches(screen);
        return;
    }
    const auto row_at = [&](int i) -> const DocketRow & {
        return view.rows[static_cast<std::size_t>(screen.shown[static_cast<std::size_t>(i)])];
    };
    const ui::Rows rows{static_cast<int>(screen.shown.size()), docket_row_height(),
                        [&](int i) -> std::string_view { return row_at(i).key; },
                        [&](int i) -> std::string_view { return row_at(i).title; },
                        [&](int i, ui::Box b, ui::RowLook look) { draw_docket_row(row_at(i), b, look); }};
    const ui::RowEvents events = ui::draw_rows("docket.list", screen.list, rows);
    const DocketRow *row = chosen_row(screen, view);
    if (events.chose && row) choose_row(screen, *row);
    if (events.clicked && is_narrow()) screen.show_chosen = true;
    if (!events.took || !row) return;
    if (is_narrow())
        screen.show_chosen = true;
    else
        take_row(*row, Mode::practice, intents);
}

void draw_middle(DocketScreen &screen, const DocketView &view, const ui::Box &box, Intents &intents) {
    const float side = ui::em(is_narrow() ? 1.2f : 1.6f), width = box.w() - 2 * side;
    float y = box.min.y + ui::em(1.1f);
    const float x = box.min.x + side;
    draw_search(screen, {{x, y}, {x + width, y + ui::em(2.2f)}});
    y += ui::em(3.1f);
    y += draw_loading(view.progress, {{x, y}, {x + width, box.max.y}}, intents);
    y += draw_exercise_chip(screen, view.guidance, {{x, y}, {x + width, box.max.y}});
    if (screen.filter == DocketFilter{}) y += draw_cards(view, {{x, y}, {x + width, box.max.y}}, intents);
    draw_list(screen, view, {{x, y}, {x + width, box.max.y - ui::em(1.2f)}}, intents);
}

void draw_sheets(DocketScreen &screen, const DocketView &view, Intents &intents) {
    if (screen.show_filters) {
        ui::Sheet sheet("docket-filters", "Filter", ui::em(26));
        draw_facets(screen, view);
        if (screen.picker.open) draw_exercise_picker(screen);
        if (sheet.closed) screen.show_filters = false;
    }
    const DocketRow *row = chosen_row(screen, view);
    if (screen.show_chosen && row) {
        ui::Sheet sheet("docket-case", row->title, ui::em(40), {.foot = can_begin(*row)});
        draw_chosen(screen, view, *row, intents);
        if (can_begin(*row)) {
            sheet.begin_foot();
            draw_actions(screen, *row, intents);
        }
        if (sheet.closed) screen.show_chosen = false;
    }
}

// What the case is scrolls; the way into it stays in sight below.
void draw_case_panel(DocketScreen &screen, const DocketView &view, const DocketRow &row, const ui::Box &box,
                     Intents &intents) {
    const float side = ui::em(1.7f), foot = can_begin(row) ? foot_height() : 0;
    const ui::Box above{box.min, {box.max.x, box.max.y - foot}}, below{{box.min.x, above.max.y}, box.max};
    {
        const ui::Panel panel("docket-chosen", above, {.padding = {side, side}, .rounding = 0, .border = false});
        draw_chosen(screen, view, row, intents);
    }
    if (foot == 0) return;
    ui::fill(below, ui::theme().surface.panel);
    ui::rule(below.min.x, below.max.x, below.min.y, ui::theme().surface.line);
    ImGui::SetCursorScreenPos({below.min.x + side, below.min.y + (foot - ui::button_height()) / 2});
    draw_actions(screen, row, intents);
}

void draw_columns(DocketScreen &screen, const DocketView &view, Intents &intents) {
    const ui::Box body = body_box(false);
    const float left = ui::em(is_tight() ? 14.f : 16.f), right = ui::em(is_tight() ? 25.f : 28.f);
    const ui::Box facets{body.min, {body.min.x + left, body.max.y}};
    const ui::Box chosen{{body.max.x - right, body.min.y}, body.max};
    {
        const ui::Panel panel("docket-facets", facets,
                              {.padding = {ui::em(1.2f), ui::em(1.3f)}, .rounding = 0, .border = false});
        draw_facets(screen, view);
    }
    draw_middle(screen, view, {{facets.max.x, body.min.y}, {chosen.min.x, body.max.y}}, intents);
    if (const DocketRow *row = chosen_row(screen, view))
        draw_case_panel(screen, view, *row, chosen, intents);
    else
        ui::fill(chosen, ui::theme().surface.panel);
    ui::fill({{facets.max.x - 1, body.min.y}, {facets.max.x, body.max.y}}, ui::theme().surface.line);
    ui::fill({{chosen.min.x, body.min.y}, {chosen.min.x + 1, body.max.y}}, ui::theme().surface.line);
}

} // namespace

Intents draw_docket(DocketScreen &screen, const DocketView &view) {
    Intents intents;
    prepare(screen, view);
    draw_bar(intents);
    if (!is_narrow()) {
        screen.show_filters = screen.show_chosen = false;
        draw_columns(screen, view, intents);
        if (screen.picker.open) draw_exercise_picker(screen);
    } else {
        draw_middle(screen, view, body_box(false), intents);
        draw_sheets(screen, view, intents);
    }
    if (!ui::typing() && screen.filter != DocketFilter{} && ui::take_escape()) screen.filter = {};
    return intents;
}

void show_scenario(DocketScreen &screen, const ScenarioId &scenario) {
    screen.filter = {};
    screen.chosen_key = scenario.text;
    screen.revision = static_cast<std::size_t>(-1);
}

} // namespace totality
