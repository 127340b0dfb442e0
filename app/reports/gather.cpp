#include "app/reports/gather.h"
#include "app/files/clock.h"
#include "scoring/progress_report.h"
#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace totality::reports {

namespace {

Diagnostic problem(const ReportedAttempt &attempt, std::string words) {
    return {Severity::error, "attempt-not-reported", attempt.uid, 0, 0, "", std::move(words)};
}

// The words of the twin that was played; of the first where it is not told which.
std::map<std::string, std::string> values_of(const Scenario &scenario, const std::string &variant) {
    if (!scenario.twins || scenario.twins->variants.empty()) return {};
    const auto &variants = scenario.twins->variants;
    const auto found = std::ranges::find(variants, variant, &Variant::id);
    return (found == variants.end() ? variants.front() : *found).values;
}

double minutes_of(const Records &records, const ReportedAttempt &attempt) {
    std::vector<Milliseconds> moments = records.action_times({attempt.uid});
    moments.insert(moments.begin(), attempt.started_at);
    return minutes_at_work(moments);
}

} // namespace

ReportedPerson reported(const Person &person) {
    return {person.id.text, person.name,   person.district,
            person.role,    person.region, std::string(name_of(person.audience))};
}

ReportedAttempt reported(const AttemptSummary &summary) {
    ReportedAttempt attempt;
    attempt.uid = summary.id.text;
    attempt.person = summary.person.text;
    attempt.scenario = summary.scenario;
    attempt.scenario_version = summary.scenario_version;
    attempt.title = summary.title;
    attempt.content_hash = summary.content_hash;
    attempt.mode = summary.mode;
    attempt.variant = summary.variant;
    attempt.guidance = summary.guidance;
    attempt.started_at = summary.started_at;
    attempt.updated_at = summary.updated_at;
    attempt.started = local_moment(summary.started_at);
    attempt.updated = local_moment(summary.updated_at);
    attempt.actions = summary.actions;
    attempt.submitted = summary.standing.submitted;
    return attempt;
}

bool is_finished_work(const ReportedAttempt &attempt) { return attempt.submitted && attempt.mode != "annotate"; }

std::shared_ptr<const PlayedCase> AttemptReader::case_of(CaseSource source, const std::string &hash,
                                                         std::vector<Diagnostic> &diagnostics) {
    if (last_ && hash_ == hash) return last_;
    Loaded<CaseFile> file = read_case(source, guidance_);
    if (!file.value) {
        diagnostics = std::move(file.diagnostics);
        return nullptr;
    }
    auto played = std::make_shared<PlayedCase>();
    played->file = std::move(*file.value);
    played->panel = compile_panel(played->file, played->file.panel, guidance_);
    last_ = played;
    hash_ = hash;
    return last_;
}

AttemptReader::AttemptReader(const Records &records, const Guidance &guidance)
    : records_(records), guidance_(guidance) {
    for (const Person &person : records.people()) people_.emplace(person.id.text, reported(person));
}

PlayedAttempt AttemptReader::played(const ReportedAttempt &attempt, const std::vector<Action> &log) {
    const CaseFile &file = last_->file;
    PlayedAttempt played;
    played.person = people_[attempt.person];
    played.attempt = attempt;
    played.minutes = minutes_of(records_, attempt);
    played.played = last_;
    played.values = values_of(file.scenario, attempt.variant);
    played.worksheet = to_worksheet(file, replay(file, log));
    played.debrief = make_debrief(*last_->panel, played.worksheet);
    return played;
}

Loaded<PlayedAttempt> AttemptReader::read(const AttemptId &id) {
    StoredAttempt stored = records_.load_attempt(id);
    const ReportedAttempt attempt = reported(stored.summary);
    if (!attempt.submitted)
        return {std::nullopt,
                {problem(attempt, fmt::format("This attempt at \"{}\" is not finished: there is nothing to report yet.",
                                              attempt.title))}};
    std::vector<Diagnostic> diagnostics;
    if (!case_of(std::move(stored.source), attempt.content_hash, diagnostics))
        return {std::nullopt, std::move(diagnostics)};
    return {played(attempt, stored.actions), {}};
}

// The case of the attempt before is not read again: it is far longer than a log.
Loaded<PlayedAttempt> AttemptReader::read(const ReportedAttempt &attempt) {
    if (!last_ || hash_ != attempt.content_hash) return read(AttemptId{attempt.uid});
    return {played(attempt, records_.load_log({attempt.uid})), {}};
}

std::vector<ReportedPerson> gather_people(const Records &records, const std::optional<PersonId> &person) {
    std::vector<ReportedPerson> people;
    for (const Person &one : records.people())
        if (!person || one.id == *person) people.push_back(reported(one));
    if (person && people.empty()) (void)records.attempts_of(*person); // throws: there is no such person
    return people;
}

std::vector<ReportedAttempt> gather_attempts(const Records &records, std::span<const ReportedPerson> people) {
    std::vector<ReportedAttempt> attempts;
    for (const ReportedPerson &person : people)
        for (const AttemptSummary &summary : records.attempts_of({person.uid})) attempts.push_back(reported(summary));
    std::ranges::sort(attempts, {},
                      [](const ReportedAttempt &a) { return std::tie(a.content_hash, a.started_at, a.uid); });
    return attempts;
}

std::vector<ReportedScore> gather_scores(const Records &records, std::span<const ReportedAttempt> attempts) {
    std::vector<ReportedScore> scores;
    for (const ReportedAttempt &attempt : attempts)
        if (std::optional<StoredScore> score = records.score_of({attempt.uid}))
            scores.push_back(
                {attempt.uid, attempt.person, score->by.scorer, score->by.guidance, std::move(score->score)});
    return scores;
}

std::vector<ReportedFeedback> gather_feedback(const Records &records, std::span<const ReportedAttempt> attempts) {
    std::map<std::string, const ReportedAttempt *> wanted;
    for (const ReportedAttempt &attempt : attempts) wanted.emplace(attempt.uid, &attempt);
    std::vector<ReportedFeedback> all;
    for (const Feedback &feedback : records.feedback())
        if (const auto found = wanted.find(feedback.attempt.text); found != wanted.end())
            all.push_back({feedback.attempt.text, found->second->person, found->second->title,
                           std::string(name_of(feedback.kind)), feedback.text, feedback.changed_at});
    return all;
}

std::vector<ReportedSession> gather_sessions(const Records &records) {
    std::vector<ReportedSession> sessions;
    for (const TrainingSession &session : records.training_sessions())
        sessions.push_back({session.id.text, session.title, session.facilitator, session.region, session.district,
                            std::string(name_of(session.audience)), session.day, session.present});
    return sessions;
}

void visit_played(const Records &records, const Guidance &guidance, std::span<const ReportedAttempt> attempts,
                  const GoOn &go_on, ReportOutcome &outcome, const std::function<void(const PlayedAttempt &)> &visit) {
    AttemptReader reader(records, guidance);
    for (std::size_t i = 0; i < attempts.size() && !outcome.stopped; ++i) {
        if (is_finished_work(attempts[i])) {
            const Loaded<PlayedAttempt> played = reader.read(attempts[i]);
            for (const Diagnostic &diagnostic : played.diagnostics) outcome.problems.push_back(to_line(diagnostic));
            if (played.value) visit(*played.value);
        }
        outcome.stopped = go_on && !go_on(static_cast<double>(i + 1) / static_cast<double>(attempts.size()));
    }
}

} // namespace totality::reports
