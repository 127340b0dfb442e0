#include "app/reports/gather.h"
#include "app/files/clock.h"
#include "scoring/progress_report.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality::reports {

namespace {

Diagnostic problem(const AttemptSummary &summary, std::string words) {
    return {Severity::error, "attempt-not-reported", summary.id.text, 0, 0, "", std::move(words)};
}

// The words of the twin that was played; of the first where it is not told which.
std::map<std::string, std::string> values_of(const Scenario &scenario, const std::string &variant) {
    if (!scenario.twins || scenario.twins->variants.empty()) return {};
    const auto &variants = scenario.twins->variants;
    const auto found = std::ranges::find(variants, variant, &Variant::id);
    return (found == variants.end() ? variants.front() : *found).values;
}

double minutes_of(const Records &records, const AttemptSummary &summary) {
    std::vector<Milliseconds> moments = records.action_times(summary.id);
    moments.insert(moments.begin(), summary.started_at);
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

bool is_finished_work(const AttemptSummary &summary) {
    return summary.standing.submitted && summary.mode != "annotate";
}

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

Loaded<PlayedAttempt> AttemptReader::read(const AttemptId &id) {
    StoredAttempt stored = records_.load_attempt(id);
    const AttemptSummary &summary = stored.summary;
    if (!summary.standing.submitted)
        return {std::nullopt,
                {problem(summary, fmt::format("This attempt at \"{}\" is not finished: there is nothing to report yet.",
                                              summary.title))}};
    std::vector<Diagnostic> diagnostics;
    PlayedAttempt played;
    played.played = case_of(std::move(stored.source), summary.content_hash, diagnostics);
    if (!played.played) return {std::nullopt, std::move(diagnostics)};
    const CaseFile &file = played.played->file;
    played.person = people_[summary.person.text];
    played.attempt = reported(summary);
    played.minutes = minutes_of(records_, summary);
    played.values = values_of(file.scenario, summary.variant);
    played.worksheet = to_worksheet(file, replay(file, stored.actions));
    played.debrief = make_debrief(*played.played->panel, played.worksheet);
    return {std::move(played), {}};
}

} // namespace totality::reports
