// The scorer through the command line, against every published score.
#include "tests/command_line/run.h"
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

using namespace totality;
using namespace totality::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// Where two values differ by more than 1e-9, or in kind; empty: nowhere.
std::string difference(const Json &want, const Json &got, const std::string &at = "") {
    if (want.is_number() && got.is_number())
        return std::abs(want.get<double>() - got.get<double>()) <= 1e-9
                   ? ""
                   : fmt::format("{}: {} is not {}", at, got.dump(), want.dump());
    if (!want.is_object() || !got.is_object() || want.size() != got.size())
        return want == got ? "" : fmt::format("{}: {} is not {}", at, got.dump(), want.dump());
    for (const auto &[key, value] : want.items()) {
        if (!got.contains(key)) return at + "/" + key + " is missing";
        if (std::string found = difference(value, got[key], at + "/" + key); !found.empty()) return found;
    }
    return "";
}

std::vector<std::string> worksheets_in(const fs::path &folder) {
    std::vector<std::string> found;
    for (const auto &entry : fs::directory_iterator(folder))
        if (!entry.path().string().ends_with(".expected.json")) found.push_back(entry.path().string());
    std::sort(found.begin(), found.end());
    return found;
}

Json expected_of(std::string worksheet) {
    worksheet.replace(worksheet.rfind(".json"), 5, ".expected.json");
    std::ifstream in(worksheet);
    return Json::parse(in);
}

std::size_t compare_all(const std::string &scenario, const fs::path &folder) {
    const std::vector<std::string> worksheets = worksheets_in(folder);
    std::vector<std::string> arguments{"score", scenario, "--json"};
    arguments.insert(arguments.begin() + 2, worksheets.begin(), worksheets.end());
    const Output output = run(arguments);
    CHECK(output.exit_code == 0);
    const Json scores = Json::parse(output.out);
    REQUIRE(scores.size() == worksheets.size());
    for (std::size_t i = 0; i < worksheets.size(); ++i) {
        CAPTURE(worksheets[i]);
        CHECK(difference(expected_of(worksheets[i]), scores[i]) == "");
    }
    return worksheets.size();
}

} // namespace

TEST_CASE("every published score of the conformance suite is met to 1e-9") {
    if (!fs::exists(kExamples)) {
        MESSAGE("skipped: no ../shared beside this checkout");
        return;
    }
    std::size_t compared = 0;
    for (const auto &entry : fs::directory_iterator(kExamples + "/conformance"))
        compared += compare_all(entry.path().string(), entry.path() / "worksheets");
    CHECK(compared == 240);
}

TEST_CASE("the three worksheets of the example score as published") {
    CHECK(compare_all(kCountyJail, TOTALITY_SOURCE_DIR "/tests/data/worksheets") == 3);
}

TEST_CASE("one worksheet gives an object, several an array, in their order") {
    const std::string good = TOTALITY_SOURCE_DIR "/tests/data/worksheets/good.json";
    CHECK(Json::parse(run({"score", kCountyJail, good, "--json"}).out).is_object());
    const Json two = Json::parse(run({"score", kCountyJail, good, good, "--json"}).out);
    REQUIRE(two.size() == 2);
    CHECK(two[0] == two[1]);
}

TEST_CASE("a worksheet with errors is refused with its diagnostics and not scored") {
    const fs::path bad = fs::temp_directory_path() / "totality-bad-worksheet.json";
    std::ofstream(bad)
        << R"({"format": "totality-worksheet/1", "scenario": "county-jail-veteran", "scenario_version": 1,
        "marks": [{"passage": "interview#honorable", "consideration": "factor.military", "push": 3}], "choices": []})";
    const Output output = run({"score", kCountyJail, bad.string(), "--json"});
    CHECK(output.exit_code == 1);
    CHECK(output.out.empty());
    CHECK(output.err.find(":2:98: error out-of-range /marks/0/push") != std::string::npos);
    fs::remove(bad);
}

TEST_CASE("another panel can be kept elsewhere") {
    const std::string good = TOTALITY_SOURCE_DIR "/tests/data/worksheets/good.json";
    const fs::path two = fs::temp_directory_path() / "totality-panel-of-two";
    fs::remove_all(two);
    fs::create_directories(two);
    for (const char *name : {"panelist-1.json", "panelist-2.json"})
        fs::copy(kCountyJail + "/panel/" + name, two / name);
    const Json score = Json::parse(run({"score", kCountyJail, good, "--json", "--panel", two.string()}).out);
    CHECK(score["band"].is_null());
    CHECK(score["core"].is_number());
    fs::remove_all(two);
}
