#include "scoring/considerations.h"
#include "scoring/guidance.h"
#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>

using namespace totality;

TEST_CASE("the considerations named in code are the guidance data's factors and bars") {
    std::ostringstream text;
    text << std::ifstream(TOTALITY_SOURCE_DIR "/assets/guidance.json").rdbuf();
    auto guidance = read_guidance(text.str(), "guidance.json");
    REQUIRE(guidance.value);
    std::set<std::string> factors;
    std::set<std::string> bars;
    for (const Provision &provision : guidance.value->provisions) {
        if (provision.kind == ProvisionKind::weighed) factors.insert(provision.id.text);
        if (provision.kind == ProvisionKind::bar) bars.insert(provision.id.text);
    }
    CHECK(factors == std::set<std::string>(kFactorIds.begin(), kFactorIds.end()));
    CHECK(bars == std::set<std::string>(kBarIds.begin(), kBarIds.end()));
}
