// Filtering the docket by what a case exercises: the field in the rail, the sheet that it opens, the chip over the
// list.
#include "app/screens/chrome.h"
#include "app/screens/docket_parts.h"
#include "app/screens/search.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <charconv>

namespace totality {

using namespace ui;

namespace {

constexpr const char *kAny = "Any provision";

std::string_view chosen_title(const DocketScreen &screen, const Guidance &guidance) {
    const Provision *provision = find_provision(guidance, screen.filter.exercises);
    return provision ? std::string_view(provision->title) : kAny;
}

void open_picker(DocketScreen &screen) {
    ExercisePicker &picker = screen.picker;
    picker = {};
    picker.open = picker.take_keyboard = true;
}

// What the search finds; "any" stands first where nothing is searched for.
void find_exercises(DocketScreen &screen) {
    ExercisePicker &picker = screen.picker;
    if (picker.facets == screen.facets_number && picker.applied == picker.search) return;
    picker.facets = screen.facets_number;
    picker.applied = picker.search;
    picker.found.clear();
    const std::string query = folded(picker.search);
    const auto &exercises = screen.facets.exercises;
    if (query.empty()) picker.found.push_back(-1);
    for (std::size_t i = 0; i < exercises.size(); ++i)
        if (holds_words(exercises[i].searched, query)) picker.found.push_back(static_cast<int>(i));
    picker.list = {picker.found.empty() ? -1 : 0, true};
    for (std::size_t row = 0; row < picker.found.size(); ++row) {
        const int i = picker.found[row];
        if (i >= 0 && exercises[static_cast<std::size_t>(i)].objective.id == screen.filter.exercises)
            picker.list.chosen = static_cast<int>(row);
    }
}

const ExerciseCount *found_at(const DocketScreen &screen, int row) {
    const int i = screen.picker.found[static_cast<std::size_t>(row)];
    return i < 0 ? nullptr : &screen.facets.exercises[static_cast<std::size_t>(i)];
}

void draw_found_row(std::string_view title, int count, const Box &box, RowLook look) {
    if (look.chosen || look.hovered)
        fill(box, look.chosen ? theme().words.accent_soft : theme().surface.raised, em(.35f));
    const float y = box.center().y - fonts().body->FontSize / 2 - 1;
    char number[12];
    const auto end = std::to_chars(number, number + sizeof number, count).ptr;
    put_elided(fonts().body, {box.min.x + em(.7f), y}, count > 0 ? theme().words.main : theme().words.quiet, title,
               box.w() - em(4.4f));
    put_right(fonts().small, box.max.x - em(.7f), y + 1, theme().words.quiet, {number, end});
}

// The search keeps the keyboard; the arrows go through what it found.
bool draw_picker_search(ExercisePicker &picker) {
    const Edit edit = text_field(
        "docket.picker.search", picker.search, ImGui::GetContentRegionAvail().x,
        {.hint = "Find a provision", .icon = icon::search, .take_keyboard = picker.take_keyboard, .limit = 200});
    picker.take_keyboard = false;
    const int count = static_cast<int>(picker.found.size()), before = picker.list.chosen;
    if (edit.active && count > 0) {
        if (pressed(Key::down)) picker.list.chosen = (before + 1) % count;
        if (pressed(Key::up)) picker.list.chosen = (before + count - 1) % count;
        picker.list.reveal |= picker.list.chosen != before;
    }
    return edit.entered;
}

bool draw_picker_list(DocketScreen &screen) {
    ExercisePicker &picker = screen.picker;
    if (picker.found.empty()) {
        say(fonts().body, theme().words.quiet, "No case here exercises a provision of that name.");
        return false;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = ImGui::GetContentRegionAvail();
    const Panel panel("docket.picker.found", {at, {at.x + size.x, at.y + size.y}}, {.rounding = 0, .border = false});
    const auto title = [&](int row) -> std::string_view {
        const ExerciseCount *each = found_at(screen, row);
        return each ? std::string_view(each->objective.title) : kAny;
    };
    const auto key = [&](int row) -> std::string_view {
        const ExerciseCount *each = found_at(screen, row);
        return each ? std::string_view(each->objective.id.text) : "any";
    };
    const Rows rows{static_cast<int>(picker.found.size()), em(1.95f), key, title, [&](int row, Box box, RowLook look) {
                        const ExerciseCount *each = found_at(screen, row);
                        draw_found_row(title(row), each ? each->count : screen.facets.any_exercises, box, look);
                    }};
    const RowEvents events = draw_rows("docket.picker", picker.list, rows);
    return events.took || events.clicked;
}

} // namespace

void draw_exercise_field(DocketScreen &screen, const Guidance &guidance) {
    heading("Exercises");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Box box{at, {at.x + width, at.y + em(2.05f)}};
    const std::string_view title = chosen_title(screen, guidance);
    const bool on = !screen.filter.exercises.empty();
    const Hit state = hit("docket.picker.open", box, title);
    fill(box, on ? theme().words.accent_soft : state.hovered ? theme().surface.raised : theme().surface.panel, em(.4f));
    frame(box, theme().surface.line_strong, em(.4f));
    const float y = box.center().y - fonts().body->FontSize / 2 - 1;
    put_elided(on ? fonts().medium : fonts().body, {at.x + em(.7f), y}, theme().words.main, title, width - em(2.9f));
    put(fonts().icon, {box.max.x - em(1.7f), box.center().y - fonts().icon->FontSize / 2}, theme().words.quiet,
        icon::down);
    if (on && state.hovered) tooltip(box, title);
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, 0});
    if (state.pressed) open_picker(screen);
}

void draw_exercise_picker(DocketScreen &screen) {
    find_exercises(screen);
    const Sheet sheet("docket-picker", "What a case exercises", em(34), {.height = em(32)});
    const bool entered = draw_picker_search(screen.picker);
    gap(.5f);
    find_exercises(screen);
    const bool took = draw_picker_list(screen) || entered;
    if (took && screen.picker.list.chosen >= 0 && !screen.picker.found.empty()) {
        const ExerciseCount *each = found_at(screen, screen.picker.list.chosen);
        screen.filter.exercises = each ? each->objective.id : ProvisionId{};
        screen.picker.open = false;
    }
    if (sheet.closed) screen.picker.open = false;
}

float draw_exercise_chip(DocketScreen &screen, const Guidance &guidance, const Box &box) {
    const Provision *provision = find_provision(guidance, screen.filter.exercises);
    if (!provision) return 0;
    const std::string_view before = "Exercises:";
    const float label = text_width(fonts().body, before) + em(.4f), close = icon_button_size();
    const float title = std::min(text_width(fonts().medium, provision->title), box.w() - label - close - em(1.2f));
    const Box chip{box.min, {box.min.x + em(.8f) + label + title + em(.3f) + close, box.min.y + close}};
    fill(chip, theme().words.accent_soft, em(.5f));
    const float y = chip.center().y - fonts().body->FontSize / 2 - 1;
    put(fonts().body, {chip.min.x + em(.8f), y}, theme().words.quiet, before);
    put_elided(fonts().medium, {chip.min.x + em(.8f) + label, y}, theme().words.main, provision->title, title + 1);
    ImGui::SetCursorScreenPos({chip.max.x - close, chip.min.y});
    if (icon_button("docket.clear-exercises", icon::close, "Whatever they exercise")) screen.filter.exercises = {};
    return close + em(.7f);
}

} // namespace totality
