// What the clock along the bottom shows, in hours and words.
#include "app/screens/case_digest.h"
#include "app/screens/case_screen.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr double kShortestHorizon = 10; // hours
constexpr double kFarAway = 1.8;        // a request that returns later than so many times the rest leaves by an arrow

// The one stage that a choice can lead to from here, or null where there are several or none.
const Stage *next_stage(const CaseView &view) {
    const Stage *here = find_stage(view.file.scenario, view.state.stage);
    if (!here || view.state.ended) return nullptr;
    const Stage *found = nullptr;
    for (const Option &option : here->options) {
        const Stage *there = find_stage(view.file.scenario, option.leads_to);
        if (!there) continue;
        if (found && found != there) return nullptr;
        found = there;
    }
    return found;
}

double horizon_of(const CaseDigest &digest, const CaseView &view, const Stage *next) {
    double horizon = std::max({kShortestHorizon, view.state.hour + 4, digest.clock.deadline.value_or(0)});
    if (next && next->deadline_at) horizon = std::max(horizon, *next->deadline_at);
    const double near = horizon * kFarAway;
    for (const RequestRow &row : digest.under_way)
        if (row.returns < near) horizon = std::max(horizon, row.returns);
    return horizon * 1.04;
}

void make_spans(ClockDigest &clock, const CaseView &view, const Stage *next) {
    clock.spans.clear();
    double from = 0;
    for (const TimedChoice &choice : view.state.choices) {
        const Stage *stage = find_stage(view.file.scenario, choice.choice.stage);
        clock.spans.push_back({from, choice.hour, stage ? stage->title : "", false});
        from = choice.hour;
    }
    if (view.state.ended) return;
    const Stage *here = find_stage(view.file.scenario, view.state.stage);
    const double end = clock.deadline.value_or(clock.horizon);
    clock.spans.push_back({view.state.stage_started_hour, end, here ? here->title : "", true});
    if (next && next->deadline_at && *next->deadline_at > end)
        clock.spans.push_back({end, *next->deadline_at, next->title, false});
}

void make_labels(CaseDigest &digest, const CaseView &view, const Stage *next) {
    ClockDigest &clock = digest.clock;
    clock.deadlines.clear();
    const double now = view.state.hour;
    const auto over = [&](double hour, const Stage *stage) {
        return fmt::format("“{}” is to be decided by {}.", stage ? stage->title : "", digest.calendar.at(hour, now));
    };
    if (clock.deadline)
        clock.deadlines.push_back({*clock.deadline, "Deadline " + digest.calendar.at(*clock.deadline, now),
                                   over(*clock.deadline, find_stage(view.file.scenario, view.state.stage))});
    if (next && next->deadline_at)
        clock.deadlines.push_back({*next->deadline_at, "Next deadline " + digest.calendar.at(*next->deadline_at, now),
                                   over(*next->deadline_at, next)});
    clock.days.clear();
    clock.days.push_back({0, short_day(digest.calendar.start), {}});
    const double midnight = 24 - digest.calendar.start.hour - digest.calendar.start.minute / 60.0;
    for (double hour = midnight; hour < clock.horizon; hour += 24)
        clock.days.push_back({hour, short_day(hours_after(digest.calendar.start, hour + .5)), {}});
}

void make_words(CaseDigest &digest, const CaseView &view) {
    ClockDigest &clock = digest.clock;
    const Moment now = hours_after(digest.calendar.start, view.state.hour);
    clock.day = long_day(now);
    clock.time = time_of_day(now);
    clock.staff = view.state.staff_hours > 0 ? staff_words(view.state.staff_hours) + " spent" : "No staff hours spent";
    clock.deadline_words = clock.deadline ? digest.calendar.at(*clock.deadline, view.state.hour) : "";
    if (view.state.ended)
        clock.left = "The case has ended";
    else if (clock.deadline)
        clock.left = duration_words(*clock.deadline - view.state.hour) + " to the deadline";
    else
        clock.left = "No deadline at this stage";
}

bool deadline_decides(const CaseView &view) {
    const Stage *stage = find_stage(view.file.scenario, view.state.stage);
    return stage && !stage->on_deadline.empty();
}

void make_next(CaseDigest &digest, const CaseView &view) {
    ClockDigest &clock = digest.clock;
    const auto next = next_arrival_hour(view.state);
    const auto refusal = can_apply(view.file, view.state, action::Wait{});
    clock.next_refusal = refusal ? refusal->why : "";
    clock.next_label = next ? "Wait until " + digest.calendar.soon(*next, view.state.hour) : "Wait for news";
    clock.next_passes = next && clock.deadline && deadline_decides(view) && *next > *clock.deadline;
}

} // namespace

void make_clock(CaseDigest &digest, const CaseView &view) {
    const Stage *next = next_stage(view);
    digest.clock.horizon = horizon_of(digest, view, next);
    make_spans(digest.clock, view, next);
    make_labels(digest, view, next);
    make_words(digest, view);
    make_next(digest, view);
}

} // namespace totality
