#include "app/reports/reports.h"
#include "app/files/disk.h"
#include "app/files/new_file.h"
#include "app/reports/attempt_report.h"
#include "app/reports/class_page.h"
#include "app/reports/csv_tables.h"
#include "app/reports/gather.h"
#include "app/reports/scenario_page.h"
#include "app/reports/xapi.h"
#include "scoring/lesson.h"
#include <algorithm>

namespace totality::reports {

namespace {

void write(const std::string &path, std::string_view text, ReportOutcome &outcome) {
    NewFile file(path);
    file.write(text);
    file.take_place();
    outcome.written = true;
}

void tell(const std::vector<Diagnostic> &diagnostics, ReportOutcome &outcome) {
    for (const Diagnostic &diagnostic : diagnostics) outcome.problems.push_back(to_line(diagnostic));
}

} // namespace

ReportOutcome write_attempt_report(const ReportSource &source, const AttemptId &attempt, const std::string &path) {
    ReportOutcome outcome;
    Loaded<PlayedAttempt> played = AttemptReader(source.records, source.guidance).read(attempt);
    tell(played.diagnostics, outcome);
    if (played.value) write(path, attempt_page(*played.value, source.guidance), outcome);
    return outcome;
}

ReportOutcome write_scenario_page(const CaseFile &file, const Guidance &guidance, const std::string &variant,
                                  const std::string &path) {
    ReportOutcome outcome;
    write(path, scenario_page(file, guidance, variant), outcome);
    return outcome;
}

ReportOutcome write_csv_tables(const ReportSource &source, const std::optional<PersonId> &person,
                               const std::string &folder) {
    const auto people = gather_people(source.records, person);
    const auto attempts = gather_attempts(source.records, people);
    ReportOutcome outcome;
    std::vector<ReportedCredit> credits;
    visit_played(source.records, source.guidance, attempts, source.go_on, outcome, [&](const PlayedAttempt &played) {
        for (const ProvisionCredit &credit : lesson_of(*played.played->panel, played.worksheet).credits)
            credits.push_back({played.attempt.uid, played.person.uid, credit.provision,
                               credit.sum / std::max(1, credit.count), credit.count});
    });
    if (outcome.stopped) return outcome;
    make_folder(folder);
    const auto put = [&](const char *name, const Table &table) { write(folder + name, to_csv(table), outcome); };
    put("/people.csv", people_table(people));
    put("/attempts.csv", attempts_table(attempts));
    put("/scores.csv", scores_table(gather_scores(source.records, attempts)));
    put("/provisions.csv", provisions_table(credits, source.guidance));
    put("/feedback.csv", feedback_table(gather_feedback(source.records, attempts)));
    put("/sessions.csv", sessions_table(gather_sessions(source.records)));
    return outcome;
}

ReportOutcome write_xapi(const ReportSource &source, const std::optional<PersonId> &person,
                         const std::string &home_page, const std::string &path) {
    const auto attempts = gather_attempts(source.records, gather_people(source.records, person));
    ReportOutcome outcome;
    NewFile file(path);
    std::string before = "[\n";
    visit_played(source.records, source.guidance, attempts, source.go_on, outcome, [&](const PlayedAttempt &played) {
        for (const std::string &statement : xapi_statements(played, source.guidance, home_page)) {
            file.write(before + statement);
            before = ",\n";
        }
    });
    if (outcome.stopped) return outcome;
    file.write(before == "[\n" ? "[]\n" : "\n]\n");
    file.take_place();
    outcome.written = true;
    return outcome;
}

ReportOutcome write_transcript(const ReportSource &source, const PersonId &person, const std::string &path) {
    ReportOutcome outcome;
    const Transcript transcript =
        gather_transcript(source.records, source.guidance, person, source.today, source.go_on, outcome);
    if (!outcome.stopped) write(path, transcript_page(transcript, source.guidance), outcome);
    return outcome;
}

ReportOutcome write_class_report(const ReportSource &source, const std::string &district, const std::string &path) {
    ReportOutcome outcome;
    const ClassTally tally =
        gather_class(source.records, source.guidance, district, source.today, source.go_on, outcome);
    if (!outcome.stopped) write(path, class_page(tally, source.guidance), outcome);
    return outcome;
}

ReportOutcome write_completion_report(const ReportSource &source, const Scope &scope, const std::string &path) {
    ReportOutcome outcome;
    const Completion completion =
        gather_completion(source.records, source.guidance, scope, source.today, source.go_on, outcome);
    if (outcome.stopped) return outcome;
    write(path, completion_page(completion, source.guidance), outcome);
    write(csv_beside(path), to_csv(completion_table(completion)), outcome);
    return outcome;
}

std::string csv_beside(const std::string &path) {
    const bool html = path.ends_with(".html");
    return (html ? path.substr(0, path.size() - 5) : path) + ".csv";
}

std::optional<AttemptId> last_finished(const Records &records, const PersonId &person) {
    const std::vector<AttemptSummary> attempts = records.attempts_of(person); // last touched first
    const auto found =
        std::ranges::find_if(attempts, [](const AttemptSummary &a) { return is_finished_work(reported(a)); });
    return found == attempts.end() ? std::nullopt : std::optional(found->id);
}

} // namespace totality::reports
