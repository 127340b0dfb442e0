#include "tests/command_line/run.h"
#include <algorithm>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using Json = nlohmann::json;

TEST_CASE("the shipped library checks without errors") {
    const Output output = run({"check", kShipped, "--json"});
    CHECK(output.exit_code == 0);
    for (const Json &d : Json::parse(output.out)) CHECK(d["severity"] == "warning");
}

TEST_CASE("a folder that holds no scenario is an error that says what would be one") {
    const Output output = run({"check", TOTALITY_SOURCE_DIR "/assets"});
    CHECK(output.exit_code == 1);
    CHECK(output.out.find("no-scenario") != std::string::npos);
}

TEST_CASE("passages lists every sentence with its fact") {
    const Json all = Json::parse(run({"passages", kCountyJail, "--json"}).out);
    CHECK(all.size() == 87);
    int stating = 0;
    for (const Json &passage : all) stating += passage["fact"].is_string();
    CHECK(stating == 27);
}

TEST_CASE("panel reports shares, alphas, band and the gaming floor") {
    const Json report = Json::parse(run({"panel", kCountyJail, "--json"}).out);
    CHECK(report["provenance"] == "model answers (illustrative)");
    CHECK(report["panelists"].size() == 5);
    CHECK(report["gaming_floor"].size() == 12);
    CHECK(report["keyword_worksheets"].size() == 2);
    CHECK(report["keyword_worksheets"][0]["core"] < report["band"]["core"]["min"]);
    CHECK(run({"panel", kCountyJail}).out.find("  headings guessed from words; first option\n") != std::string::npos);
    CHECK(report["alpha"]["presence"].get<double>() == doctest::Approx(0.290).epsilon(0.01));
    CHECK(report["band"]["core"]["mean"].get<double>() == doctest::Approx(85.92065923871128));
    for (const Json &point : report["points"]) CHECK((point["share"] >= 0 && point["share"] <= 1));
}

TEST_CASE("coverage reports the matrix and the targets, and misses are no failure") {
    const Output lines = run({"coverage", kShipped});
    CHECK(lines.exit_code == 0);
    CHECK(lines.out.find("trigger.lpr                  X ") != std::string::npos);
    const Json report = Json::parse(run({"coverage", kCountyJail, "--json"}).out);
    CHECK(report["scenarios"].size() == 1);
    CHECK(report["provisions"].size() == 84);
    CHECK(report["barred_facts_toward_favor"].is_null());
    for (const Json &target : report["targets"]) CHECK((target["met"] == (target["have"] >= target["want"])));
    const Json &military = *std::find_if(report["provisions"].begin(), report["provisions"].end(),
                                         [](const Json &p) { return p["id"] == "authority.military"; });
    CHECK(military["exercised_by"] == 1);
    CHECK(military["scenarios"]["county-jail-veteran"]["evidence"][0] == "rule");
}

TEST_CASE("coverage tells of a scenario that cannot be read and fails") {
    CHECK(run({"coverage", TOTALITY_SOURCE_DIR "/assets"}).exit_code == 1);
}

TEST_CASE("wrong usage exits with 2 and says how it is used") {
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"chek"}, {"score"}, {"check", "--jsn", kShipped}}) {
        const Output output = run(arguments);
        CHECK(output.exit_code == 2);
        CHECK_FALSE(output.err.empty());
    }
    CHECK(run({"--help"}).out.find("SUBCOMMAND") != std::string::npos);
}

TEST_CASE("no subcommand means the window") {
    const char *const arguments[] = {"--records", "/tmp/r.db"};
    const CommandLine line = run_command_line(arguments);
    CHECK(line.is_window);
    CHECK(line.window.records == "/tmp/r.db");
}
