// What must hold of every score, on random worksheets whose seed is printed.
#include "scoring/score.h"
#include "tests/scoring/case_folder.h"
#include "tests/scoring/random_worksheet.h"
#include <algorithm>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

void check_equal(const Score &a, const Score &b) {
    for (std::size_t d = 0; d < kDimensions; ++d) {
        REQUIRE(a.dimensions[d].has_value() == b.dimensions[d].has_value());
        if (a.dimensions[d]) CHECK(*a.dimensions[d] == doctest::Approx(*b.dimensions[d]).epsilon(1e-12));
    }
    CHECK(a.gates == b.gates);
    CHECK(a.verdict == b.verdict);
}

bool in_range(const std::optional<double> &value) { return !value || (*value >= 0 && *value <= 100 + 1e-9); }

} // namespace

TEST_CASE("the order of marks, inquiries and panelists changes no score") {
    const std::uint32_t seed = printed_seed();
    std::mt19937 random(seed);
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        CaseFile file = case_in(folder);
        const auto panel = compile_panel(file, file.panel, guidance());
        CaseFile shuffled = file;
        std::shuffle(shuffled.panel.begin(), shuffled.panel.end(), random);
        const auto other = compile_panel(shuffled, shuffled.panel, guidance());
        for (int i = 0; i < 40; ++i) {
            Worksheet w = random_worksheet(file, random);
            const Score before = score(*panel, w);
            std::shuffle(w.marks.begin(), w.marks.end(), random);
            std::shuffle(w.inquiries.begin(), w.inquiries.end(), random);
            check_equal(before, score(*panel, w));
            check_equal(before, score(*other, w));
        }
    }
}

TEST_CASE("the order of documents, facts and files changes no score") {
    std::mt19937 random(printed_seed());
    CaseSource source = case_source(shipped_folders().front());
    const CaseFile file = *read_case(source, guidance()).value;
    std::reverse(source.documents.begin(), source.documents.end());
    std::reverse(source.panel.begin(), source.panel.end());
    CaseFile other = *read_case(source, guidance()).value;
    CHECK(other.content_hash == file.content_hash);
    std::shuffle(other.scenario.facts.begin(), other.scenario.facts.end(), random);
    const auto panel = compile_panel(file, file.panel, guidance());
    const auto other_panel = compile_panel(other, other.panel, guidance());
    for (int i = 0; i < 40; ++i) {
        const Worksheet w = random_worksheet(file, random);
        check_equal(score(*panel, w), score(*other_panel, w));
    }
}

TEST_CASE("every number of a score lies between 0 and 100") {
    std::mt19937 random(printed_seed());
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        const auto panel = compile_panel(file, file.panel, guidance());
        for (int i = 0; i < 200; ++i) {
            const Score s = score(*panel, random_worksheet(file, random));
            CHECK(std::all_of(s.dimensions.begin(), s.dimensions.end(), in_range));
            CHECK(in_range(s.core));
            CHECK(in_range(s.composite));
            for (const RuleResult &rule : s.rules) CHECK((rule.value >= 0 && rule.value <= 1));
        }
    }
}

// Relevance is half points, half facts, and the best set of the one need not be the best of the other.
TEST_CASE("marking and pushing as the panel mostly does reaches 100 in weight and all but that in relevance") {
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        const auto panel = compile_panel(file, file.panel, guidance());
        const Score s = score(*panel, as_the_panel_mostly_does(*panel));
        CHECK(*s.dimensions[0] > 98);
        CHECK(*s.dimensions[1] == doctest::Approx(100));
    }
}
