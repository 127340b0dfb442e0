// Writes every kind of report into a folder, by the command line, for the checks in a browser.
#include "app/command_line/command_line.h"
#include "tests/reports/sample_records.h"
#include <cstdio>

using namespace totality;
using namespace totality::test;

namespace {

int failures = 0;

void report(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "report");
    std::vector<const char *> raw;
    for (const std::string &argument : arguments) raw.push_back(argument.c_str());
    const Output output = run_command_line(raw).output;
    if (output.exit_code == 0) return;
    std::fprintf(stderr, "%s: %s", arguments[1].c_str(), output.err.c_str());
    ++failures;
}

} // namespace

int main(int count, char **arguments) {
    if (count != 2) return 2;
    const std::string folder = std::string(arguments[1]) + "/", kept = folder + "records.sqlite";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::string hostile, careful, empty;
    {
        Records records(kept);
        const std::vector<Person> people = keep_district(records, 17);
        hostile = people[0].id.text;
        careful = people[3].id.text;
        const Person nobody = records.add_person("Nobody yet", "Example District", "", kFirstDay);
        empty = nobody.id.text;
        keep_sessions_and_feedback(records, people);
        records.choose_person(people[1].id, kFirstDay + 99);
        for (const AttemptSummary &attempt : records.attempts_of(people[0].id))
            careful = attempt.id.text; // the first one, at the county jail
    }
    report({"attempt", folder + "attempt-careful.html", "--attempt", careful, "--records", kept});
    report({"attempt", folder + "attempt-last.html", "--records", kept});
    report({"attempt", folder + "attempt-hostile.html", "--person", hostile, "--records", kept});
    for (const char *scenario : {"county-jail-veteran", "nine-sets-of-tracks", "two-signatures"})
        report({"scenario", std::string(TOTALITY_SOURCE_DIR "/scenarios/") + scenario,
                folder + "scenario-" + scenario + ".html"});
    report({"transcript", folder + "transcript.html", "--person", hostile, "--records", kept});
    report({"transcript", folder + "transcript-empty.html", "--person", empty, "--records", kept});
    report({"class", folder + "class.html", "--district", "Example District", "--records", kept});
    report({"class", folder + "class-small.html", "--district", "Elsewhere", "--records", kept});
    report({"completion", folder + "completion.html", "--region", "Central", "--records", kept});
    report({"csv", folder + "csv", "--records", kept});
    report({"xapi", folder + "xapi.json", "--records", kept, "--home-page", "https://example.org"});
    return failures;
}
