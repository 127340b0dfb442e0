#include "app/reports/reports.h"
#include "app/files/new_file.h"
#include "app/reports/attempt_report.h"
#include "app/reports/gather.h"
#include "app/reports/scenario_page.h"
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

std::optional<AttemptId> last_finished(const Records &records, const PersonId &person) {
    const std::vector<AttemptSummary> attempts = records.attempts_of(person); // last touched first
    const auto found = std::ranges::find_if(attempts, is_finished_work);
    return found == attempts.end() ? std::nullopt : std::optional(found->id);
}

} // namespace totality::reports
