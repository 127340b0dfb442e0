#pragma once
// The subcommands, one function each, in a file of its own.
#include "app/command_line/command_line.h"
#include "scoring/anachronism.h"
#include "scoring/case_file.h"
#include <string>
#include <vector>

namespace totality {

struct CheckOptions {
    std::vector<std::string> folders; // scenarios or libraries
    bool json = false;
};
struct ScoreOptions {
    std::string scenario;
    std::vector<std::string> worksheets;
    std::string panel; // empty: the scenario's own
    bool json = false;
};
struct PanelOptions {
    std::vector<std::string> scenarios;
    bool json = false;
};
struct CoverageOptions {
    std::vector<std::string> folders; // scenarios or libraries; none: the library that ships
    bool json = false;
};
struct PassagesOptions {
    std::string scenario;
    bool json = false;
};
struct PlayOptions {
    std::string scenario;
    std::string transcript;
    bool json = false;
};

struct RecordsOptions {
    std::string records; // the file; empty: the default one
    std::string backup;  // path, or a name that `backups` lists
    std::string person;  // id; empty: all
    std::string to;      // file to export to
    std::vector<std::string> from;
};

struct ReportOptions {
    std::string records;                                // the file; empty: the default one
    std::string person;                                 // id; empty: who works on this machine
    std::string attempt;                                // id; empty: the one finished last
    std::string scenario;                               // folder
    std::string variant;                                // of twins; empty: the first
    std::string region, district;                       // empty: all
    std::vector<std::string> cases;                     // ids of those that must be finished; none: any one
    std::string home_page = "https://totality.invalid"; // whose accounts the people are, for xAPI
    std::string to;                                     // file or folder to write
};

Output check(const CheckOptions &options, const Guidance &guidance);
Output score(const ScoreOptions &options, const Guidance &guidance);
Output panel(const PanelOptions &options, const Guidance &guidance);
Output coverage(const CoverageOptions &options, const Guidance &guidance);
Output passages(const PassagesOptions &options, const Guidance &guidance);
Output play(const PlayOptions &options, const Guidance &guidance);

Output records_verify(const RecordsOptions &options, const Guidance &guidance);
Output records_people(const RecordsOptions &options);
Output records_export(const RecordsOptions &options);
Output records_import(const RecordsOptions &options);
Output records_backups(const RecordsOptions &options);
Output records_restore(const RecordsOptions &options);

Output report_attempt(const ReportOptions &options, const Guidance &guidance);
Output report_transcript(const ReportOptions &options, const Guidance &guidance);
Output report_class(const ReportOptions &options, const Guidance &guidance);
Output report_completion(const ReportOptions &options, const Guidance &guidance);
Output report_csv(const ReportOptions &options, const Guidance &guidance);
Output report_xapi(const ReportOptions &options, const Guidance &guidance);
Output report_scenario(const ReportOptions &options, const Guidance &guidance);

// The path of the records file, the default one where none is named. Throws MachineError where there is none: a
// mistyped path shall not become an empty file.
std::string existing_records(const std::string &named);

// The guidance that ships. On failure its diagnostics, and exit code 1.
Loaded<Guidance> shipped_guidance();

// What a check takes for later than a scenario's day. On failure its diagnostics.
Loaded<std::vector<Anachronism>> shipped_anachronisms();

// Prints diagnostics, one a line; errors set the exit code.
void report(const std::vector<Diagnostic> &diagnostics, std::string &to, int &exit_code);

// The scenario folders behind one argument (a scenario or a library of them), and what is wrong with the argument.
std::vector<std::string> scenarios_behind(const std::string &folder, std::vector<Diagnostic> &diagnostics);

// The case, or none with its errors told in `output`.
std::optional<CaseFile> load_or_report(const std::string &folder, const Guidance &guidance, const std::string &panel,
                                       Output &output);

} // namespace totality
