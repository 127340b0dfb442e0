// Waiting some hours, and the warning before a wait that passes a deadline.
#include "app/screens/case_parts.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

const Stage *deciding_stage(const Turn &turn) {
    const Stage *stage = find_stage(turn.view.file.scenario, turn.view.state.stage);
    return stage && !stage->on_deadline.empty() ? stage : nullptr;
}

bool passes_deadline(const Turn &turn, double until) {
    const auto &deadline = turn.ui.digest.clock.deadline;
    return deadline && deciding_stage(turn) && until > *deadline;
}

double hours_until(const Turn &turn, int hour_of_day) {
    const Moment now = hours_after(turn.ui.digest.calendar.start, turn.view.state.hour);
    const double passed = now.hour + now.minute / 60.0;
    const double rest = hour_of_day - passed;
    return rest > 0 ? rest : rest + 24;
}

struct Length {
    std::string_view id, label;
    double hours;
};

void draw_lengths(Turn &turn, float width) {
    const std::array<Length, 6> lengths{{{"1", "1 hour", 1},
                                         {"2", "2 hours", 2},
                                         {"4", "4 hours", 4},
                                         {"8", "8 hours", 8},
                                         {"evening", "Until 18:00", hours_until(turn, 18)},
                                         {"morning", "Until 08:00", hours_until(turn, 8)}}};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float x = at.x, y = at.y;
    for (const Length &length : lengths) {
        const float wide = button_width(length.label);
        if (x + wide > at.x + width) {
            x = at.x;
            y += button_height() + em(.5f);
        }
        ImGui::SetCursorScreenPos({x, y});
        const bool on = std::abs(turn.ui.wait.hours - length.hours) < 1e-6;
        if (button(Name{"case.wait.", length.id}, length.label, on ? ButtonKind::primary : ButtonKind::plain))
            turn.ui.wait.hours = length.hours;
        x += wide + em(.5f);
    }
    ImGui::SetCursorScreenPos({at.x, y + button_height() + em(.9f)});
}

void draw_stepper(Turn &turn) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    double &hours = turn.ui.wait.hours;
    if (button("case.wait.less", "−1 hour", ButtonKind::plain, hours <= 1 ? "An hour is the least." : "")) hours -= 1;
    ImGui::SetCursorScreenPos({at.x + button_width("−1 hour") + em(.5f), at.y});
    if (button("case.wait.more", "+1 hour")) hours += 1;
    const float x = at.x + button_width("−1 hour") + button_width("+1 hour") + em(1.6f);
    const std::string until = turn.ui.digest.calendar.at(turn.view.state.hour + hours, turn.view.state.hour);
    put(fonts().bold, {x, at.y + em(.55f)}, theme().words.main, duration_words(hours) + ", until " + until);
    ImGui::SetCursorScreenPos({at.x, at.y + button_height() + em(.9f)});
}

void draw_outlook(Turn &turn) {
    const double until = turn.view.state.hour + turn.ui.wait.hours;
    std::size_t back = 0;
    for (const RequestRow &row : turn.ui.digest.under_way) back += row.returns <= until ? 1 : 0;
    if (back)
        say(fonts().small, theme().words.main,
            back == 1 ? std::string("One thing that you asked for will be back.")
                      : fmt::format("{} things that you asked for will be back.", back));
    else
        say(fonts().small, theme().words.quiet, "Nothing that you asked for will be back by then.");
    ImGui::Dummy({1, em(.3f)});
    if (passes_deadline(turn, until))
        say(fonts().small_bold, theme().signal.warn,
            "The deadline passes before then, " + turn.ui.digest.clock.deadline_words + ".");
}

} // namespace

void wait_for(Turn &turn, std::optional<double> hours) {
    const auto next = next_arrival_hour(turn.view.state);
    const double until = hours ? turn.view.state.hour + *hours : next.value_or(turn.view.state.hour);
    commit_note(turn);
    if (passes_deadline(turn, until)) {
        turn.ui.wait.warning = true;
        turn.ui.wait.wanted = hours;
    } else
        turn.want(action::Wait{hours});
}

void draw_wait_sheet(Turn &turn) {
    Sheet sheet("case.wait-sheet", "How long do you want to wait?", em(38), {.foot = true});
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    draw_lengths(turn, width);
    draw_stepper(turn);
    draw_outlook(turn);
    ImGui::PopStyleVar();
    sheet.begin_foot();
    if (button("case.wait.go", "Wait", ButtonKind::primary)) {
        turn.ui.wait.open = false;
        wait_for(turn, turn.ui.wait.hours);
    }
    if (sheet.closed) turn.ui.wait.open = false;
}

void draw_deadline_warning(Turn &turn) {
    const Stage *stage = deciding_stage(turn);
    const Option *option = stage ? find_option(*stage, stage->on_deadline) : nullptr;
    if (!option) {
        turn.ui.wait.warning = false;
        return;
    }
    Sheet sheet("case.deadline-sheet", "This passes the deadline", em(36), {.foot = true});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.5f)));
    say(fonts().body, theme().words.main,
        fmt::format("The time for “{}” is over on {}. If you have chosen nothing by then, this is taken for you:",
                    turn.ui.digest.stage_title, turn.ui.digest.clock.deadline_words));
    say(fonts().bold, theme().words.main, option->label + ".");
    if (ends_case(*option)) say(fonts().body, theme().signal.warn, "That ends the case.");
    ImGui::PopStyleVar();
    sheet.begin_foot();
    if (button("case.deadline.decide", "Decide now", ButtonKind::primary)) {
        turn.ui.wait.warning = false;
        turn.wanted.push_back(intent::GoTo{Place::decide});
    }
    ImGui::SameLine(0, em(.8f));
    if (button("case.deadline.wait", "Wait all the same")) {
        turn.ui.wait.warning = false;
        turn.want(action::Wait{turn.ui.wait.wanted});
    }
    if (sheet.closed) turn.ui.wait.warning = false;
}

} // namespace totality
