#include "app/command_line/commands.h"
#include "app/files/clock.h"
#include "app/files/disk.h"
#include "app/files/machine_error.h"
#include "app/files/paths.h"
#include "app/reports/reports.h"
#include <fmt/format.h>

namespace totality {

namespace {

Output told(const reports::ReportOutcome &outcome, const std::string &path) {
    Output output;
    for (const std::string &problem : outcome.problems) output.err += problem + "\n";
    if (outcome.written) output.err += fmt::format("Written to {}\n", shown_path(path));
    output.exit_code = outcome.written && outcome.problems.empty() ? 0 : 1;
    return output;
}

[[noreturn]] void refuse(const std::string &words) { throw MachineError(MachineFault::missing, words); }

// Who is named, or who works on this machine.
PersonId person_of(const ReportOptions &options, const Records &records) {
    if (!options.person.empty()) return {options.person};
    const std::vector<Person> here = records.people_here();
    if (here.empty()) refuse("Nobody has worked on this machine yet. Name a person with --person.");
    return here.front().id;
}

// One person's where one is named, else everybody's.
std::optional<PersonId> whose(const ReportOptions &options) {
    return options.person.empty() ? std::nullopt : std::optional(PersonId{options.person});
}

AttemptId attempt_of(const ReportOptions &options, const Records &records) {
    if (!options.attempt.empty()) return {options.attempt};
    const std::optional<AttemptId> last = reports::last_finished(records, person_of(options, records));
    if (!last) refuse("No attempt was finished yet. There is nothing to report.");
    return *last;
}

reports::ReportSource source(const Records &records, const Guidance &guidance) {
    return {records, guidance, {}, local_day(milliseconds_now())};
}

} // namespace

Output report_attempt(const ReportOptions &options, const Guidance &guidance) {
    const Records records(existing_records(options.records));
    return told(reports::write_attempt_report(source(records, guidance), attempt_of(options, records), options.to),
                options.to);
}

Output report_scenario(const ReportOptions &options, const Guidance &guidance) {
    Output output;
    const std::optional<CaseFile> file = load_or_report(options.scenario, guidance, {}, output);
    return file ? told(reports::write_scenario_page(*file, guidance, options.variant, options.to), options.to) : output;
}

Output report_csv(const ReportOptions &options, const Guidance &guidance) {
    const Records records(existing_records(options.records));
    return told(reports::write_csv_tables(source(records, guidance), whose(options), options.to), options.to);
}

Output report_xapi(const ReportOptions &options, const Guidance &guidance) {
    const Records records(existing_records(options.records));
    return told(reports::write_xapi(source(records, guidance), whose(options), options.home_page, options.to),
                options.to);
}

Output report_transcript(const ReportOptions &options, const Guidance &guidance) {
    const Records records(existing_records(options.records));
    return told(reports::write_transcript(source(records, guidance), person_of(options, records), options.to),
                options.to);
}

Output report_class(const ReportOptions &options, const Guidance &guidance) {
    const Records records(existing_records(options.records));
    return told(reports::write_class_report(source(records, guidance), options.district, options.to), options.to);
}

Output report_completion(const ReportOptions &options, const Guidance &guidance) {
    const Records records(existing_records(options.records));
    const reports::Scope scope{options.region, options.district, options.cases};
    return told(reports::write_completion_report(source(records, guidance), scope, options.to),
                options.to + ", " + reports::csv_beside(options.to));
}

} // namespace totality
