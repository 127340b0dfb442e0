#include "tests/command_line/run.h"
#include "tests/temp_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

// Records as the first version wrote them: two people, four attempts, three of them submitted.
struct Kept : TempFolder {
    std::string path = *this / "records.sqlite";
    Kept() { std::filesystem::copy_file(TOTALITY_SOURCE_DIR "/tests/data/records/v1.sqlite", path); }
};

bool of_person(const std::string &kind) { return kind == "attempt" || kind == "transcript"; }

} // namespace

TEST_CASE("every report is written from the records of an earlier version, and says where to") {
    const Kept kept;
    const std::string person = run({"records", "people", "--records", kept.path}).out.substr(0, 32);
    for (const char *kind : {"attempt", "transcript", "class", "completion", "csv", "xapi"}) {
        CAPTURE(std::string(kind));
        const std::string to = kept / (std::string(kind) + ".out");
        const Output output = run(
            of_person(kind) ? std::vector<std::string>{"report", kind, to, "--person", person, "--records", kept.path}
                            : std::vector<std::string>{"report", kind, to, "--records", kept.path});
        CHECK(output.exit_code == 0);
        CHECK(output.err.find("Written to " + to) == 0);
        CHECK(std::filesystem::exists(to));
    }
    const std::string to = kept / "scenario.html";
    CHECK(run({"report", "scenario", kCountyJail, to}).exit_code == 0);
    CHECK(bytes_of(to).find("The lathe operator") != std::string::npos);
}

TEST_CASE("a report on what does not exist is refused in words, and writes nothing") {
    const Kept kept;
    const std::string to = kept / "out.html";
    CHECK(run({"report", "attempt", to, "--records", kept / "no.sqlite"}).err.find("no records file") !=
          std::string::npos);
    CHECK(run({"report", "attempt", to, "--attempt", "x", "--records", kept.path}).exit_code == 1);
    CHECK(run({"report", "transcript", to, "--person", "x", "--records", kept.path}).exit_code == 1);
    CHECK(run({"report", "scenario", kept / "nowhere", to}).exit_code == 1);
    CHECK(run({"report"}).exit_code == 2);
    CHECK(!std::filesystem::exists(to));
}
