// The case that scenarios/WRITING.md works from start to end. It is kept whole, and beside the library: no docket lists
// it, no coverage counts it, and the promises of a library that ships are not its own.
#include "tests/command_line/run.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using Json = nlohmann::json;

namespace {

const std::string kWorkedExample = TOTALITY_SOURCE_DIR "/assets/worked-example";
const std::string kCase = kWorkedExample + "/wood-for-the-winter";

} // namespace

TEST_CASE("the worked example checks without errors or warnings, and is no scenario of the library") {
    const Output output = run({"check", kCase});
    CHECK(output.exit_code == 0);
    CHECK(output.out == "");
    CHECK(output.err == "1 scenario checked: 0 errors, 0 warnings\n");
    const Json library = Json::parse(run({"coverage", kShipped, "--json"}).out);
    for (const Json &scenario : library["scenarios"])
        CHECK(scenario["id"] != "wood-for-the-winter");
}

TEST_CASE("in the worked example careful beats hasty and hasty beats biased, and no panelist is out of the range") {
    const auto composite = [](const std::string &officer) {
        const std::string transcript = kWorkedExample + "/transcripts/" + officer + ".transcript";
        return Json::parse(run({"play", kCase, transcript, "--json"}).out)["score"]["composite"].get<double>();
    };
    CHECK(composite("careful") > composite("hasty"));
    CHECK(composite("hasty") > composite("biased"));
    for (int panelist = 1; panelist <= 5; ++panelist) {
        const std::string file = kCase + "/panel/panelist-" + std::to_string(panelist) + ".json";
        CHECK(run({"score", kCase, file}).out.find("verdict: within the panel's range") != std::string::npos);
    }
}
