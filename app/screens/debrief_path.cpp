#include "app/screens/debrief_parts.h"
#include "app/screens/hints.h"
#include "scoring/calendar.h"
#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace totality {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

struct AskedHours {
    double asked = kNever, returns = kNever;
};

template <class Requests> AskedHours asked_of(const Requests &requests, const std::string &id) {
    for (const auto &request : requests)
        if (request.id.text == id) return {request.asked_hour, request.returns_hour};
    return {};
}

AskedHours asked_hours(const AttemptState &attempt, const PathStep &step) {
    return step.kind == PathKind::inquiry ? asked_of(attempt.inquiries, step.id) : asked_of(attempt.approvals, step.id);
}

// The clock when a step was taken; never where it was not, or where only the worksheet is known.
double hour_of(const AttemptState *attempt, const PathStep &step) {
    if (!attempt || !step.yours) return kNever;
    if (step.kind != PathKind::choice) return asked_hours(*attempt, step).asked;
    for (const TimedChoice &timed : attempt->choices)
        if (timed.choice.stage == step.stage && timed.choice.option.text == step.id) return timed.hour;
    return kNever;
}

std::string clock_words(const DebriefView &view, double hour) {
    const auto start = parse_moment(view.file.scenario.info.starts_at);
    if (!start || hour == kNever) return {};
    const Moment moment = hours_after(*start, hour);
    return short_weekday(moment) + " " + time_of_day(moment);
}

// "Tue 17:00"; of what was asked for also whether it came: what an approval or an inquiry brings is not told apart
// from papers of the same office by its name alone.
std::string when_words(const DebriefView &view, const PathStep &step) {
    if (!step.yours) return "You did not ask for it.";
    const std::string at = clock_words(view, hour_of(view.attempt, step));
    if (step.kind == PathKind::choice || at.empty()) return at;
    const double returns = asked_hours(*view.attempt, step).returns;
    if (returns > view.attempt->hour) return fmt::format("Asked {}; no answer in time", at);
    return fmt::format("Asked {}, answered {}", at, clock_words(view, returns));
}

bool is_unlawful(const Scenario &scenario, const PathStep &step) {
    if (step.kind != PathKind::choice) return false;
    const Stage *stage = find_stage(scenario, step.stage);
    const Option *option = stage ? find_option(*stage, {step.id}) : nullptr;
    return option && !option->unlawful.empty();
}

StepText step_text(const DebriefView &view, const PathStep &step) {
    StepText text;
    text.kind = !step.yours                             ? StepText::Kind::left
                : is_unlawful(view.file.scenario, step) ? StepText::Kind::against_the_memo
                                                        : StepText::Kind::done;
    text.words = told(view, step.text);
    text.detail = when_words(view, step);
    if (step.of > 0) text.count = fmt::format("{} of {}", step.panel, step.of);
    return text;
}

// Within a stage: what you did by the clock, the choice that left it last, then what you left.
int rank_of(const PathStep &step) { return step.kind == PathKind::choice ? 1 : step.yours ? 0 : 2; }

void add_stage(const DebriefView &view, const Stage &stage, std::vector<const PathStep *> steps, DebriefText &text) {
    if (steps.empty()) return;
    std::stable_sort(steps.begin(), steps.end(), [&](const PathStep *a, const PathStep *b) {
        if (rank_of(*a) != rank_of(*b)) return rank_of(*a) < rank_of(*b);
        return hour_of(view.attempt, *a) < hour_of(view.attempt, *b);
    });
    if (!stage.title.empty()) text.path.push_back({StepText::Kind::stage, told(view, stage.title), {}, {}});
    for (const PathStep *step : steps) text.path.push_back(step_text(view, *step));
}

std::vector<const PathStep *> steps_at(const Debrief &debrief, const StageId &stage) {
    std::vector<const PathStep *> steps;
    for (const PathStep &step : debrief.path)
        if (step.stage == stage && (step.yours || step.panel > 0)) steps.push_back(&step); // what nobody did is no step
    return steps;
}

void add_hints(const DebriefView &view, DebriefText &text) {
    if (!view.attempt || view.attempt->hints.empty()) return;
    text.path.push_back({StepText::Kind::stage, "Hints that you asked for", {}, {}});
    for (const HintTaken &hint : view.attempt->hints) {
        const std::string title = hint_title(view.guidance, hint.topic);
        text.path.push_back({StepText::Kind::hint, title, clock_words(view, hint.hour), {}});
    }
}

} // namespace

void prepare_path(const DebriefView &view, DebriefText &text) {
    for (const Stage &stage : view.file.scenario.stages) add_stage(view, stage, steps_at(view.debrief, stage.id), text);
    Stage nowhere; // approvals that only the panel asked for
    nowhere.title = "Asked for by some of the panel";
    add_stage(view, nowhere, steps_at(view.debrief, {}), text);
    add_hints(view, text);
}

} // namespace totality
