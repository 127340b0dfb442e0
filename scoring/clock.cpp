#include "scoring/clock.h"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace totality {

namespace {

void schedule(AttemptState &state, const DocumentId &document, double hour) {
    auto later = [](double at, const Arrival &arrival) { return at < arrival.hour; };
    auto place = std::upper_bound(state.documents.begin(), state.documents.end(), hour, later);
    state.documents.insert(place, {document, hour, false});
}

void enter_stage(const CaseFile &file, AttemptState &state, const Stage &stage) {
    state.stage = stage.id;
    state.stage_started_hour = state.hour;
    for (const DocumentEntry &document : file.scenario.documents) {
        const Availability &available = document.available;
        if (available.inquiry.empty() && available.stage == stage.id)
            schedule(state, document.id, state.hour + available.after_hours);
    }
}

// Without the deadlines that may lie behind the next stage's start.
void take_one(const CaseFile &file, AttemptState &state, const Option &option, bool by_deadline) {
    state.choices.push_back({{state.stage, option.id, by_deadline}, state.hour});
    const Stage *next = ends_case(option) ? nullptr : find_stage(file.scenario, option.leads_to);
    if (next)
        enter_stage(file, state, *next);
    else
        state.ended = true;
}

// What going past `hour` would decide at the present stage; null where that decides nothing.
const Option *decided_by_passing(const CaseFile &file, const AttemptState &state, double hour) {
    std::optional<double> deadline = deadline_hour(file, state);
    if (!deadline || hour <= *deadline + kSameHour) return nullptr;
    const Stage *stage = find_stage(file.scenario, state.stage);
    return find_option(*stage, stage->on_deadline);
}

// The stage graph is acyclic, so this ends; the count keeps an unchecked scenario from hanging the program.
void pass_deadlines(const CaseFile &file, AttemptState &state) {
    while (state.choices.size() < file.scenario.stages.size()) {
        const Option *option = decided_by_passing(file, state, state.hour);
        if (!option) return;
        take_one(file, state, *option, true);
    }
}

template <class Visit> void each_hour_under_way(const AttemptState &state, Visit visit) {
    for (const auto &document : state.documents) visit(document.hour);
    for (const auto &inquiry : state.inquiries) visit(inquiry.returns_hour);
    for (const auto &approval : state.approvals) visit(approval.returns_hour);
}

// The later of two hours that are meant to be the same, so that what is due has arrived.
double settled(const CaseFile &file, const AttemptState &state, double hour) {
    double result = hour;
    auto settle = [&](double due) {
        if (std::abs(due - hour) < kSameHour) result = std::max(result, due);
    };
    each_hour_under_way(state, settle);
    if (auto deadline = deadline_hour(file, state)) settle(*deadline);
    return result;
}

} // namespace

void begin_case(const CaseFile &file, AttemptState &state) {
    assert(!file.scenario.stages.empty());
    enter_stage(file, state, file.scenario.stages.front());
    pass_deadlines(file, state);
}

void take_option(const CaseFile &file, AttemptState &state, const Option &option, bool by_deadline) {
    take_one(file, state, option, by_deadline);
    pass_deadlines(file, state);
}

void ask(const CaseFile &file, AttemptState &state, const Inquiry &inquiry) {
    double returns = state.hour + inquiry.elapsed_hours;
    state.staff_hours += inquiry.staff_hours;
    state.inquiries.push_back({inquiry.id, state.stage, state.hour, returns});
    for (const DocumentEntry &document : file.scenario.documents)
        if (document.available.inquiry == inquiry.id) schedule(state, document.id, returns);
}

void ask(AttemptState &state, const Approval &approval) {
    state.staff_hours += approval.staff_hours;
    state.approvals.push_back({approval.id, state.stage, state.hour, state.hour + approval.elapsed_hours});
}

void wait(const CaseFile &file, AttemptState &state, std::optional<double> hours) {
    double target = settled(file, state, hours ? state.hour + *hours : next_arrival_hour(state).value());
    const Option *decided = decided_by_passing(file, state, target);
    state.hour = decided ? std::max(state.hour, deadline_hour(file, state).value()) : target;
    if (decided) take_option(file, state, *decided, true);
}

std::optional<double> deadline_hour(const CaseFile &file, const AttemptState &state) {
    const Stage *stage = state.ended ? nullptr : find_stage(file.scenario, state.stage);
    if (!stage) return std::nullopt;
    if (stage->deadline_hours) return state.stage_started_hour + *stage->deadline_hours;
    return stage->deadline_at;
}

std::optional<double> next_arrival_hour(const AttemptState &state) {
    std::optional<double> next;
    if (state.ended) return next;
    each_hour_under_way(state, [&](double hour) {
        if (hour > state.hour && (!next || hour < *next)) next = hour;
    });
    return next;
}

} // namespace totality
