// Every scenario that ships is played from transcripts that a case writer can read:
// tests/golden/SCENARIO/NAME.transcript, with what `totality play` prints for it in NAME.txt beside it.
//
// After a change of play, of the scorer or of a scenario:
//   TOTALITY_RENEW_GOLDEN=1 build/release/totality_test_command_line   writes the expected texts anew, and fails
//   git diff tests/golden                                              shows what became of the cases: read it
#include "tests/command_line/run.h"
#include "tests/scoring/case_folder.h"
#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <sstream>

using namespace totality;
using namespace totality::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path kGolden = TOTALITY_SOURCE_DIR "/tests/golden";

// The files of a folder that end so, without their ending.
std::set<std::string> stems_of(const fs::path &folder, const std::string &extension) {
    std::set<std::string> stems;
    if (fs::exists(folder))
        for (const auto &entry : fs::directory_iterator(folder))
            if (entry.path().extension() == extension) stems.insert(entry.path().stem().string());
    return stems;
}

// "line 12:\n  expected: …\n  got:      …"; empty where the texts are equal.
std::string first_difference(const std::string &expected, const std::string &got) {
    if (expected == got) return "";
    std::istringstream want(expected), have(got);
    for (int number = 1;; ++number) {
        std::string a, b;
        const bool more_wanted = !!std::getline(want, a), more_had = !!std::getline(have, b);
        if (more_wanted != more_had || a != b || !more_wanted)
            return fmt::format("line {}:\n  expected: {}\n  got:      {}", number, more_wanted ? a : "(its end)",
                               more_had ? b : "(its end)");
    }
}

void renew(const fs::path &path, const std::string &text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
    FAIL_CHECK("renewed " << path.string() << ": read the difference, then run again without TOTALITY_RENEW_GOLDEN");
}

void compare_played(const fs::path &scenario, const fs::path &transcript) {
    const fs::path expected = fs::path(transcript).replace_extension(".txt");
    const Output output = run({"play", scenario.string(), transcript.string()});
    CHECK(output.exit_code == 0);
    CHECK(output.err == "");
    if (std::getenv("TOTALITY_RENEW_GOLDEN")) return renew(expected, output.out);
    const std::string difference = first_difference(fs::exists(expected) ? read_bytes(expected) : "", output.out);
    CHECK_MESSAGE(difference.empty(), expected.string(), ", ", difference,
                  "\n  See it whole: build/release/totality play ", scenario.string(), " ", transcript.string(),
                  "\n  If it is right as it is now: the head of tests/command_line/golden_test.cpp");
}

// From the best to the worst; every scenario has transcripts of those names.
constexpr const char *kOfficers[] = {"careful", "hasty", "biased"};

struct Played {
    double composite = 0;
    bool gated = false;
};

Played play_as(const fs::path &scenario, const std::string &officer) {
    const fs::path transcript = kGolden / scenario.filename() / (officer + ".transcript");
    const Json score = Json::parse(run({"play", scenario.string(), transcript.string(), "--json"}).out)["score"];
    return {score["composite"], !score["gates"].empty()};
}

} // namespace

TEST_CASE("a careful officer scores above a hasty one and that one above a biased one, or a gate stops the worse") {
    for (const fs::path &scenario : shipped_folders()) {
        CAPTURE(scenario.filename().string());
        Played better = play_as(scenario, kOfficers[0]);
        CHECK_FALSE(better.gated);
        for (const char *officer : {kOfficers[1], kOfficers[2]}) {
            CAPTURE(std::string(officer));
            const Played worse = play_as(scenario, officer);
            CHECK((worse.gated || worse.composite < better.composite));
            better = worse;
        }
    }
}

TEST_CASE("every shipped scenario plays from its transcripts as its golden texts say") {
    for (const fs::path &scenario : shipped_folders()) {
        CAPTURE(scenario.filename().string());
        const std::set<std::string> names = stems_of(kGolden / scenario.filename(), ".transcript");
        for (const char *officer : kOfficers)
            CHECK_MESSAGE(names.count(officer) == 1, "add ", officer, ".transcript in ",
                          (kGolden / scenario.filename()).string());
        for (const std::string &name : names)
            compare_played(scenario, kGolden / scenario.filename() / (name + ".transcript"));
    }
}

TEST_CASE("no golden text is left behind by its scenario or its transcript") {
    for (const auto &entry : fs::directory_iterator(kGolden)) {
        const fs::path &folder = entry.path();
        CAPTURE(folder.string());
        CHECK(fs::is_directory(fs::path(kShipped) / folder.filename()));
        CHECK(stems_of(folder, ".txt") == stems_of(folder, ".transcript"));
    }
}

TEST_CASE("the first line that differs is told, and so is a text that ends early") {
    CHECK(first_difference("a\nb\n", "a\nb\n") == "");
    CHECK(first_difference("a\nb\n", "a\nc\n") == "line 2:\n  expected: b\n  got:      c");
    CHECK(first_difference("a\nb\n", "a\n") == "line 2:\n  expected: b\n  got:      (its end)");
    CHECK_FALSE(first_difference("a\n", "a").empty());
}

TEST_CASE("play tells papers and answers at the hour when they came, also in JSON") {
    const Json played = Json::parse(
        run({"play", kCountyJail, (kGolden / "county-jail-veteran/careful.transcript").string(), "--json"}).out);
    int arrived = 0;
    std::vector<std::string> returned;
    for (const Json &step : played["steps"]) {
        arrived += static_cast<int>(step.value("arrived", Json::array()).size());
        for (const Json &id : step.value("returned", Json::array())) returned.push_back(id);
    }
    CHECK(arrived == 7); // the eighth lay on the desk from the start
    CHECK(returned ==
          std::vector<std::string>{"call-hospital", "order-conviction-record", "ask-discharge-papers", "counsel"});
    CHECK(run({"play", kCountyJail, (kGolden / "county-jail-veteran/too-late.transcript").string()})
              .out.find("Tue 28 Nov 11:00      arrived: Notes of your jail interview") != std::string::npos);
}
