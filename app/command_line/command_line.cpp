#include "app/command_line/command_line.h"
#include "app/command_line/commands.h"
#include "app/files/machine_error.h"
#include <CLI/CLI.hpp>
#include <functional>
#include <sstream>

namespace totality {

namespace {

constexpr int kWrongUsage = 2;

// The options of every subcommand, filled by the parser, and which one was asked for.
struct Request {
    WindowOptions window;
    CheckOptions check;
    ScoreOptions score;
    PanelOptions panel;
    CoverageOptions coverage;
    PassagesOptions passages;
    PlayOptions play;
    RecordsOptions records;
    ReportOptions report;
    std::function<Output(const Guidance &)> command; // none: the window
};

void define_check(CLI::App &app, Request &request) {
    CLI::App *sub = app.add_subcommand("check", "Check scenarios, or whole libraries of them");
    sub->add_option("DIR", request.check.folders, "scenario folder or library")->required();
    sub->add_flag("--json", request.check.json, "print a JSON array");
    sub->callback([&] { request.command = [&](const Guidance &g) { return check(request.check, g); }; });
}

void define_score(CLI::App &app, Request &request) {
    CLI::App *sub = app.add_subcommand("score", "Score worksheets against a scenario's panel");
    sub->add_option("SCENARIO_DIR", request.score.scenario, "scenario folder")->required();
    sub->add_option("WORKSHEET", request.score.worksheets, "worksheet files")->required();
    sub->add_option("--panel", request.score.panel, "folder of another panel");
    sub->add_flag("--json", request.score.json, "print JSON: an object, or an array for several worksheets");
    sub->callback([&] { request.command = [&](const Guidance &g) { return score(request.score, g); }; });
}

void define_panel(CLI::App &app, Request &request) {
    CLI::App *sub = app.add_subcommand("panel", "Report how far a scenario's panel agrees");
    sub->add_option("SCENARIO_DIR", request.panel.scenarios, "scenario folders")->required();
    sub->add_flag("--json", request.panel.json, "print JSON: an object, or an array for several scenarios");
    sub->callback([&] { request.command = [&](const Guidance &g) { return panel(request.panel, g); }; });
}

void define_coverage(CLI::App &app, Request &request) {
    CLI::App *sub = app.add_subcommand("coverage", "Report what a library exercises of the memorandum");
    sub->add_option("DIR", request.coverage.folders, "scenario folders or libraries; none: the one that ships");
    sub->add_flag("--json", request.coverage.json, "print a JSON object");
    sub->callback([&] { request.command = [&](const Guidance &g) { return coverage(request.coverage, g); }; });
}

void define_passages(CLI::App &app, Request &request) {
    CLI::App *sub = app.add_subcommand("passages", "List every sentence that can be marked");
    sub->add_option("SCENARIO_DIR", request.passages.scenario, "scenario folder")->required();
    sub->add_flag("--json", request.passages.json, "print a JSON array");
    sub->callback([&] { request.command = [&](const Guidance &g) { return passages(request.passages, g); }; });
}

void define_play(CLI::App &app, Request &request) {
    CLI::App *sub = app.add_subcommand("play", "Play a transcript and score it");
    sub->add_option("SCENARIO_DIR", request.play.scenario, "scenario folder")->required();
    sub->add_option("TRANSCRIPT", request.play.transcript, "transcript file, one action a line")->required();
    sub->add_flag("--json", request.play.json, "print JSON");
    sub->callback([&] { request.command = [&](const Guidance &g) { return play(request.play, g); }; });
}

void define_records(CLI::App &app, Request &request) {
    CLI::App *group = app.add_subcommand("records", "Look after the records file (--records, or the default one)");
    group->fallthrough(); // --records may stand behind it too
    group->require_subcommand(1);
    const auto add = [&](const char *name, const char *description, auto run) {
        CLI::App *sub = group->add_subcommand(name, description);
        sub->fallthrough();
        sub->callback([&request, run] {
            request.command = [&request, run](const Guidance &g) {
                request.records.records = request.window.records;
                return run(request.records, g);
            };
        });
        return sub;
    };
    const auto without = [](auto run) { return [run](const RecordsOptions &o, const Guidance &) { return run(o); }; };
    add("verify", "Compute every score anew from its log and report differences", records_verify);
    add("people", "List the people and their ids", without(records_people));
    CLI::App *out = add("export", "Write the records to a portable file", without(records_export));
    out->add_option("FILE", request.records.to, "file of JSON Lines")->required();
    out->add_option("--person", request.records.person, "id of the one person whose records are wanted");
    add("import", "Bring in the records of such files", without(records_import))
        ->add_option("FILE", request.records.from, "files that export wrote")
        ->required();
    add("backups", "List the backups, the newest first", without(records_backups));
    add("restore", "Put a backup in the place of the records; those are backed up first", without(records_restore))
        ->add_option("BACKUP", request.records.backup, "file, or a name as listed by backups")
        ->required();
}

void define_report(CLI::App &app, Request &request) {
    CLI::App *group = app.add_subcommand("report", "Write reports from the records (--records, or the default ones)");
    group->fallthrough();
    group->require_subcommand(1);
    ReportOptions &options = request.report;
    const auto add = [&](const char *name, const char *description, auto run) {
        CLI::App *sub = group->add_subcommand(name, description);
        sub->fallthrough();
        sub->callback([&request, run] {
            request.command = [&request, run](const Guidance &g) {
                request.report.records = request.window.records;
                return run(request.report, g);
            };
        });
        return sub;
    };
    const auto add_file = [&](const char *name, const char *description, auto run) {
        CLI::App *sub = add(name, description, run);
        sub->add_option("FILE", options.to, "file to write")->required();
        return sub;
    };
    const auto of_person = [&](CLI::App *sub, const char *words) {
        sub->add_option("--person", options.person, words);
    };
    constexpr const char *kHere = "id; without it who works on this machine", *kOne = "id of the one who is wanted";

    CLI::App *attempt = add_file("attempt", "One attempt as a page to read or print", report_attempt);
    attempt->add_option("--attempt", options.attempt, "id; without it the one finished last");
    of_person(attempt, kHere);
    of_person(add_file("transcript", "A person's attempts, profile, provisions, calibration", report_transcript),
              kHere);
    add_file("class", "A district's results, no figure from fewer than five people", report_class)
        ->add_option("--district", options.district, "without it everybody");
    CLI::App *completion = add_file("completion", "Who completed the training, and a CSV beside it", report_completion);
    completion->add_option("--region", options.region, "without it all regions");
    completion->add_option("--district", options.district, "without it all districts");
    completion->add_option("--case", options.cases, "id of a case that must be finished; without it any one will do");
    CLI::App *csv = add("csv", "The records as tables, one CSV file each", report_csv);
    csv->add_option("DIR", options.to, "folder to write into")->required();
    of_person(csv, kOne);
    CLI::App *xapi = add_file("xapi", "Finished attempts as xAPI 1.0.3 statements, one JSON array", report_xapi);
    of_person(xapi, kOne);
    xapi->add_option("--home-page", options.home_page, "whose accounts the people are, an address")
        ->capture_default_str();
    CLI::App *scenario = add("scenario", "A scenario as a page to read or print, without its panel", report_scenario);
    scenario->add_option("SCENARIO_DIR", options.scenario, "scenario folder")->required();
    scenario->add_option("FILE", options.to, "file to write")->required();
    scenario->add_option("--variant", options.variant, "which of its twins; without it the first");
}

void define(CLI::App &app, Request &request) {
    app.set_version_flag("--version", "totality 1.0");
    app.footer("About the INS memorandum of November 2000 as it stood then: not current law, not legal advice, not for "
               "real cases.");
    app.add_option("--scenarios", request.window.scenarios, "folder of scenarios instead of those that ship");
    app.add_option("--records", request.window.records, "records file instead of the default one");
    app.add_option("--screenshots", request.window.screenshots,
                   "write a picture of every screen in every theme at three sizes into that folder, and stop");
    define_check(app, request);
    define_score(app, request);
    define_panel(app, request);
    define_coverage(app, request);
    define_passages(app, request);
    define_play(app, request);
    define_records(app, request);
    define_report(app, request);
    app.require_subcommand(0, 1);
}

std::vector<std::string> backwards(std::span<const char *const> arguments) { // as CLI11 wants them
    return {arguments.rbegin(), arguments.rend()};
}

Output run(const Request &request) {
    Output output;
    const Loaded<Guidance> guidance = shipped_guidance();
    if (guidance.value) return request.command(*guidance.value);
    report(guidance.diagnostics, output.err, output.exit_code);
    return output;
}

} // namespace

CommandLine run_command_line(std::span<const char *const> arguments) {
    CommandLine line;
    Request request;
    CLI::App app("Totality: a training simulator for prosecutorial discretion", "totality");
    define(app, request);
    try {
        app.parse(backwards(arguments));
        if (request.command)
            line.output = run(request);
        else
            line.is_window = true;
    } catch (const CLI::ParseError &error) {
        std::ostringstream out, err;
        line.output.exit_code = app.exit(error, out, err) == 0 ? 0 : kWrongUsage;
        line.output.out = out.str();
        line.output.err = err.str();
    } catch (const MachineError &error) {
        line.output.err = std::string(error.what()) + "\n";
        line.output.exit_code = 1;
    }
    line.window = request.window;
    return line;
}

} // namespace totality
