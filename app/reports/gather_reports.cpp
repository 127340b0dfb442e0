#include "app/reports/gather_reports.h"
#include <algorithm>

namespace totality::reports {

namespace {

bool is_of(const std::string &wanted, const std::string &value) { return wanted.empty() || wanted == value; }

std::vector<ReportedPerson> people_of(const Records &records, const Scope &scope) {
    std::vector<ReportedPerson> people = gather_people(records);
    std::erase_if(people, [&](const ReportedPerson &person) {
        return !is_of(scope.region, person.region) || !is_of(scope.district, person.district);
    });
    return people;
}

// The day on which the last of the required cases was first finished; of any case where none is required.
std::optional<int> completed_on(const std::map<std::string, int> &finished, const std::vector<std::string> &required) {
    if (finished.empty()) return std::nullopt;
    if (required.empty()) return std::ranges::min_element(finished, {}, [](const auto &f) { return f.second; })->second;
    int day = 0;
    for (const std::string &scenario : required) {
        const auto found = finished.find(scenario);
        if (found == finished.end()) return std::nullopt;
        day = std::max(day, found->second);
    }
    return day;
}

CompletionRow completion_row(const ReportedPerson &person, std::span<const ReportedAttempt> attempts,
                             const std::vector<std::string> &required) {
    std::map<std::string, int> finished; // by scenario, the first day
    for (const ReportedAttempt &attempt : attempts) {
        if (attempt.person != person.uid || !is_finished_work(attempt)) continue;
        const int day = days_since_1970(attempt.updated);
        const auto [at, fresh] = finished.emplace(attempt.scenario.text, day);
        if (!fresh) at->second = std::min(at->second, day);
    }
    return {person, static_cast<int>(finished.size()), completed_on(finished, required)};
}

// One attempt of each content is read: its panel says whether it is expert.
std::vector<ReportedCase> cases_of(const Records &records, const Guidance &guidance,
                                   std::span<const ReportedAttempt> attempts, const GoOn &go_on,
                                   ReportOutcome &outcome) {
    std::map<std::string, std::set<std::string>> people;
    std::vector<ReportedAttempt> one_each;
    for (const ReportedAttempt &attempt : attempts) {
        if (!is_finished_work(attempt)) continue;
        auto &of_content = people[attempt.content_hash];
        if (of_content.empty()) one_each.push_back(attempt);
        of_content.insert(attempt.person);
    }
    std::vector<ReportedCase> cases;
    visit_played(records, guidance, one_each, go_on, outcome, [&](const PlayedAttempt &played) {
        cases.push_back({played.scenario().info.title, static_cast<int>(people[played.attempt.content_hash].size()),
                         played.debrief.panelists, played.debrief.expert_panel});
    });
    std::ranges::stable_sort(cases, {}, &ReportedCase::title);
    return cases;
}

} // namespace

Transcript gather_transcript(const Records &records, const Guidance &guidance, const PersonId &person, int today,
                             const GoOn &go_on, ReportOutcome &outcome) {
    const auto people = gather_people(records, person);
    const auto attempts = gather_attempts(records, people);
    Transcript transcript;
    transcript.person = people.front();
    transcript.unfinished = static_cast<std::size_t>(
        std::ranges::count_if(attempts, [](const ReportedAttempt &a) { return !a.submitted; }));
    std::vector<std::pair<std::int64_t, TranscriptEntry>> entries;
    visit_played(records, guidance, attempts, go_on, outcome, [&](const PlayedAttempt &played) {
        entries.emplace_back(played.attempt.updated_at, transcript_entry(played));
    });
    std::ranges::stable_sort(entries, {}, [](const auto &entry) { return entry.first; });
    std::vector<DatedLesson> lessons;
    for (auto &[at, entry] : entries) {
        lessons.push_back(entry.dated);
        transcript.entries.push_back(std::move(entry));
    }
    transcript.progress = report_progress(std::move(lessons), today);
    return transcript;
}

ClassTally gather_class(const Records &records, const Guidance &guidance, const std::string &district, int today,
                        const GoOn &go_on, ReportOutcome &outcome) {
    ClassTally tally;
    tally.district = district;
    tally.today = today;
    const auto people = people_of(records, {{}, district, {}});
    tally.people = static_cast<int>(people.size());
    visit_played(records, guidance, gather_attempts(records, people), go_on, outcome,
                 [&](const PlayedAttempt &played) { add_attempt(tally, played); });
    return tally;
}

Completion gather_completion(const Records &records, const Guidance &guidance, const Scope &scope, int today,
                             const GoOn &go_on, ReportOutcome &outcome) {
    Completion completion{scope.region, scope.district, today, scope.required, {}, {}, {}, {}};
    const auto people = people_of(records, scope);
    const auto attempts = gather_attempts(records, people);
    for (const ReportedPerson &person : people) {
        const auto own = gather_attempts(records, {&person, 1});
        completion.rows.push_back(completion_row(person, own, scope.required));
    }
    for (ReportedSession &session : gather_sessions(records))
        if (is_of(scope.region, session.region) && is_of(scope.district, session.district))
            completion.sessions.push_back(std::move(session));
    completion.issues = gather_feedback(records, attempts);
    std::erase_if(completion.issues,
                  [](const ReportedFeedback &f) { return f.kind != name_of(FeedbackKind::implementation); });
    completion.cases = cases_of(records, guidance, attempts, go_on, outcome);
    return completion;
}

} // namespace totality::reports
