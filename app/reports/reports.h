#pragma once
// Reports as files: what Export… in the program and `totality report` on the command line both call. Each gathers from
// the records, makes the page or the lines, and puts the file in its place in one step. Throws MachineError.
#include "app/records/records.h"
#include "app/reports/gather_reports.h"

namespace totality::reports {

struct ReportSource {
    const Records &records;
    const Guidance &guidance;
    GoOn go_on = {};
    int today = 0; // days since 1 January 1970, local
};

ReportOutcome write_attempt_report(const ReportSource &source, const AttemptId &attempt, const std::string &path);

ReportOutcome write_scenario_page(const CaseFile &file, const Guidance &guidance, const std::string &variant,
                                  const std::string &path);

// people.csv, attempts.csv, scores.csv, provisions.csv, feedback.csv and sessions.csv into a folder, of one person or
// of all.
ReportOutcome write_csv_tables(const ReportSource &source, const std::optional<PersonId> &person,
                               const std::string &folder);

// A JSON array of xAPI statements, of one person or of all.
ReportOutcome write_xapi(const ReportSource &source, const std::optional<PersonId> &person,
                         const std::string &home_page, const std::string &path);

ReportOutcome write_transcript(const ReportSource &source, const PersonId &person, const std::string &path);

// Of a district; of everybody where it is empty.
ReportOutcome write_class_report(const ReportSource &source, const std::string &district, const std::string &path);

// The page, and beside it the same people as CSV (csv_beside).
ReportOutcome write_completion_report(const ReportSource &source, const Scope &scope, const std::string &path);
std::string csv_beside(const std::string &path); // "report.html" → "report.csv"

// The attempt that the person finished last; none: no such attempt.
std::optional<AttemptId> last_finished(const Records &records, const PersonId &person);

} // namespace totality::reports
