// Against the published numbers of measurement-oracles.md, "Agreement".
#include "scoring/agreement.h"
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace totality;

namespace {

// One string per coder, one character per unit; '.' is missing.
Codings units_of(const std::vector<std::string> &coders) {
    Codings units(coders.front().size());
    for (std::size_t u = 0; u < units.size(); ++u)
        for (const std::string &coder : coders)
            units[u].push_back(coder[u] == '.' ? std::nullopt : std::optional<int>(coder[u] - '0'));
    return units;
}

// Krippendorff's canonical data: 4 coders, 12 units, 40 pairable values.
Codings canonical() { return units_of({"123321412...", "1233224125.3", ".3332342251.", "12332441251."}); }

} // namespace

TEST_CASE("Krippendorff's alpha gives the published values for his canonical data") {
    struct Row {
        const char *name;
        Metric metric;
        double alpha;
    };
    for (const Row &row : {Row{"nominal", Metric::nominal, .743421}, Row{"ordinal", Metric::ordinal, .815388},
                           Row{"interval", Metric::interval, .849107}, Row{"ratio", Metric::ratio, .797403}}) {
        CAPTURE(row.name);
        auto alpha = krippendorff_alpha(canonical(), row.metric);
        REQUIRE(alpha);
        CHECK(std::abs(*alpha - row.alpha) < 5e-7);
    }
}

TEST_CASE("percent agreement and AC1 give irrCAC's values where ratings are missing") {
    CHECK(std::abs(percent_agreement(canonical()).value() - .8181818) < 5e-8);
    CHECK(std::abs(gwet_ac1(canonical()).value() - .77544) < 5e-6);
}

TEST_CASE("alpha is none where nothing can be paired or nothing could differ") {
    CHECK_FALSE(krippendorff_alpha({}, Metric::nominal));
    CHECK_FALSE(krippendorff_alpha(units_of({"123", "..."}), Metric::ordinal));
    CHECK_FALSE(krippendorff_alpha(units_of({"111", "111"}), Metric::nominal));
    CHECK_FALSE(percent_agreement(units_of({"123", "..."})));
    CHECK_FALSE(gwet_ac1(units_of({"123", "..."})));
    CHECK_FALSE(gwet_ac1({}));
}

TEST_CASE("full agreement is 1 and AC1 stands even where only one category occurs") {
    CHECK(krippendorff_alpha(units_of({"0110", "0110"}), Metric::nominal).value() == doctest::Approx(1));
    CHECK(gwet_ac1(units_of({"0110", "0110"})).value() == doctest::Approx(1));
    CHECK(gwet_ac1(units_of({"1111", "1111"})).value() == doctest::Approx(1));
}

TEST_CASE("with skewed prevalence alpha collapses where AC1 does not") {
    Codings skewed = units_of({"00000000000000000001", "00000000000000000010"});
    CHECK(krippendorff_alpha(skewed, Metric::nominal).value() < 0);
    CHECK(gwet_ac1(skewed).value() > .85);
}

TEST_CASE("the order of units and of coders does not change agreement") {
    Codings turned = canonical();
    std::reverse(turned.begin(), turned.end());
    for (auto &unit : turned) std::reverse(unit.begin(), unit.end());
    CHECK(krippendorff_alpha(turned, Metric::ordinal).value() ==
          doctest::Approx(krippendorff_alpha(canonical(), Metric::ordinal).value()).epsilon(1e-12));
    CHECK(gwet_ac1(turned).value() == doctest::Approx(gwet_ac1(canonical()).value()).epsilon(1e-12));
}

TEST_CASE("the numbers of the categories do not matter to nominal alpha, negative ones included") {
    Codings shifted = canonical();
    for (auto &unit : shifted)
        for (auto &value : unit)
            if (value) *value = *value * 7 - 20;
    CHECK(std::abs(krippendorff_alpha(shifted, Metric::nominal).value() - .743421) < 5e-7);
    CHECK(std::abs(krippendorff_alpha(shifted, Metric::ordinal).value() - .815388) < 5e-7);
    CHECK(std::abs(krippendorff_alpha(shifted, Metric::interval).value() - .849107) < 5e-7);
}
