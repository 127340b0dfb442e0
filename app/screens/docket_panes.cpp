// The sides of the docket: filters, and one scenario in full.
#include "app/screens/chrome.h"
#include "app/screens/docket_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

// A choice of a filter with the number of cases behind it.
bool facet(std::string_view id, bool on, std::string_view words, int count) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = ui::em(1.95f);
    const ui::Box box{at, {at.x + width, at.y + height}};
    const ui::Hit state = ui::hit(id, box, words);
    ui::row_ground({{box.min.x - ui::em(.5f), box.min.y}, {box.max.x + ui::em(.5f), box.max.y}}, state, on);
    const std::string number = fmt::format("{}", count);
    const float y = box.center().y - ui::fonts().body->FontSize / 2 - 1;
    const float room = width - ui::text_width(ui::fonts().small, number) - ui::em(.6f);
    ui::put_elided(on ? ui::fonts().medium : ui::fonts().body, {at.x, y}, ui::theme().words.main, words, room);
    ui::put_right(ui::fonts().small, box.max.x, y + 1, ui::theme().words.quiet, number);
    ImGui::SetCursorScreenPos({at.x, box.max.y + ui::em(.1f)});
    ImGui::Dummy({width, 0});
    return state.pressed;
}

std::string_view setting_title(const Guidance &guidance, const std::string &id) {
    for (const Named &setting : guidance.settings)
        if (setting.id == id) return setting.title;
    return id;
}

void draw_progress_facets(DocketScreen &screen) {
    static constexpr std::array<std::string_view, kProgresses> ids{"docket.new", "docket.under-way", "docket.done",
                                                                   "docket.broken"};
    heading("State");
    if (facet("docket.any-state", screen.filter.progress < 0, "All", screen.facets.any_progress))
        screen.filter.progress = -1;
    for (std::size_t i = 0; i < kProgresses; ++i) {
        const bool on = screen.filter.progress == static_cast<int>(i);
        if (static_cast<Progress>(i) == Progress::broken && screen.facets.progress[i] == 0 && !on) continue;
        if (facet(ids[i], on, name_of(static_cast<Progress>(i)), screen.facets.progress[i]))
            screen.filter.progress = on ? -1 : static_cast<int>(i);
    }
}

void draw_setting_facets(DocketScreen &screen, const Guidance &guidance) {
    heading("Setting");
    if (facet("docket.any-setting", screen.filter.setting.empty(), "All", screen.facets.any_setting))
        screen.filter.setting.clear();
    for (const FacetCount &setting : screen.facets.settings) {
        const bool on = screen.filter.setting == setting.id;
        if (facet(ui::Name{"docket.setting.", setting.id}, on, setting_title(guidance, setting.id), setting.count))
            screen.filter.setting = on ? std::string() : setting.id;
    }
}

} // namespace

void draw_facets(DocketScreen &screen, const DocketView &view) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui::em(.05f)));
    draw_progress_facets(screen);
    ui::gap(1.3f);
    draw_exercise_field(screen, view.guidance);
    ui::gap(1.3f);
    draw_setting_facets(screen, view.guidance);
    ui::gap(2);
    draw_notice_of_purpose();
    ImGui::PopStyleVar();
}

namespace {

void draw_problems(const DocketRow &row) {
    ui::say(ui::fonts().body, ui::theme().words.quiet,
            "This case cannot be played until what follows is mended. The other cases are not touched by it.");
    ui::gap(.9f);
    for (const std::string &problem : row.problems) {
        ui::say(ui::fonts().small, ui::theme().signal.bad, problem);
        ui::gap(.6f);
    }
}

void draw_attempts(const DocketRow &row, Intents &intents) {
    if (row.attempts.empty()) return;
    ui::gap(1.2f);
    heading("Your attempts");
    for (const DocketAttempt &attempt : row.attempts) {
        if (ui::link(ui::Name{"docket.attempt.", attempt.id}, attempt.when))
            intents.push_back(intent::ContinueAttempt{attempt.id});
        quiet(attempt.assessment ? fmt::format("Assessment. {}", attempt.words) : attempt.words);
        ui::gap(.4f);
    }
}

void draw_objectives(const DocketRow &row, Intents &intents) {
    if (row.objectives.empty()) return;
    ui::gap(1.2f);
    heading("What it exercises");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui::em(.3f)));
    for (const DocketObjective &objective : row.objectives)
        if (ui::link(ui::Name{"docket.exercises.", objective.id.text}, objective.title))
            intents.push_back(intent::ShowProvision{objective.id});
    ImGui::PopStyleVar();
}

bool assessed(const DocketRow &row) {
    return std::any_of(row.attempts.begin(), row.attempts.end(),
                       [](const DocketAttempt &attempt) { return attempt.assessment; });
}

// What an assessment is like, before it is begun.
void say_assessment(const DocketView &view, const DocketRow &row) {
    if (assessed(row)) return quiet("There is one attempt, and you have made it.");
    quiet("The guidance stays closed, and there is one attempt only.");
    if (view.time == AssessmentTime::unlimited) return;
    const int minutes = view.time == AssessmentTime::own ? view.own_minutes : row.minutes;
    quiet(fmt::format("You have {} minutes by the clock on the wall.", minutes));
}

void draw_mode(DocketScreen &screen, const DocketView &view, const DocketRow &row) {
    const float width = std::min(ImGui::GetContentRegionAvail().x, ui::em(24));
    ui::segments("docket.mode", &screen.mode, {"Practice", "Assessment"}, width);
    ui::gap(.35f);
    if (screen.mode == 0)
        quiet("The guidance is at hand. As often as you like.");
    else
        say_assessment(view, row);
}

void draw_begin(const DocketScreen &screen, const DocketRow &row, bool primary, Intents &intents) {
    const bool used = screen.mode == 1 && assessed(row);
    const char *label = screen.mode == 1                  ? "Begin the one attempt"
                        : row.progress == Progress::fresh ? "Start"
                                                          : "Start anew";
    if (ui::button("docket.start", label, primary ? ui::ButtonKind::primary : ui::ButtonKind::plain,
                   used ? "An assessment is taken once." : ""))
        intents.push_back(intent::OpenScenario{row.scenario, screen.mode == 1 ? Mode::assessment : Mode::practice});
}

} // namespace

bool can_begin(const DocketRow &row) {
    return row.progress == Progress::under_way || (row.progress != Progress::broken && !row.scenario.empty());
}

void draw_actions(DocketScreen &screen, const DocketRow &row, Intents &intents) {
    const bool open = row.progress == Progress::under_way;
    if (open) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const char *label = row.attempts.front().assessment ? "Continue the assessment" : "Continue";
        if (ui::button("docket.resume", label, ui::ButtonKind::primary)) take_row(row, Mode::practice, intents);
        const float width = ui::button_width(label, ui::ButtonKind::primary);
        ImGui::SetCursorScreenPos({at.x + width + ui::em(.8f), at.y});
    }
    if (!row.scenario.empty()) draw_begin(screen, row, !open, intents);
}

void draw_chosen(DocketScreen &screen, const DocketView &view, const DocketRow &row, Intents &intents) {
    if (!screen.show_chosen) { // the sheet has it as its own
        ui::say(ui::fonts().hero, ui::theme().words.main, row.title);
        ui::gap(.5f);
    }
    quiet(row.details);
    if (row.difficulty > 0) quiet(difficulty_words(row.difficulty));
    ui::gap(.9f);
    if (row.progress == Progress::broken) {
        draw_problems(row);
        return;
    }
    ui::say(ui::fonts().body, ui::theme().words.main, row.opening);
    ui::gap(.8f);
    quiet(row.panel);
    ui::gap(1.1f);
    if (!row.scenario.empty()) draw_mode(screen, view, row);
    draw_attempts(row, intents);
    if (screen.mode == 0) draw_objectives(row, intents); // in an assessment nobody is told what it is about
}

} // namespace totality
