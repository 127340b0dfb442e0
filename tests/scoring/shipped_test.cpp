// What every scenario that ships must keep.
#include "scoring/panel_report.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>
#include <iterator>
#include <sstream>

using namespace totality;
using namespace totality::test;

TEST_CASE("every shipped scenario is free of errors and has five illustrative panelists who differ") {
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        CHECK(file.documents.size() >= (file.scenario.info.guided ? 4 : 6));
        REQUIRE(file.panel.size() == 5);
        for (const Worksheet &w : file.panel) CHECK(w.annotator->provenance == Provenance::illustrative);
        const auto points = point_reports(*compile_panel(file, file.panel, guidance()));
        CHECK(std::any_of(points.begin(), points.end(), [](const PointReport &p) { return p.split; }));
    }
}

namespace {

std::size_t words_in(const CaseFile &file) { // of the sentences that can be marked
    std::size_t words = 0;
    for (const Document &document : file.documents)
        for (const Passage &passage : document.passages) {
            std::istringstream text(passage.text);
            words += static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(text), {}));
        }
    return words;
}

} // namespace

TEST_CASE("every shipped scenario but the guided one is of the size that an hour asks for") {
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        for (const Worksheet &w : file.panel) CHECK_FALSE(w.note.empty());
        if (file.scenario.info.guided) continue;
        CHECK(file.documents.size() >= 6);
        CHECK(file.documents.size() <= 12);
        CHECK(words_in(file) >= 900);
        CHECK(words_in(file) <= 3000);
        CHECK(file.scenario.stages.size() >= 2);
        CHECK(file.scenario.stages.size() <= 4);
        CHECK(file.scenario.inquiries.size() >= 3); // two worth making and one that is not
    }
}

TEST_CASE("no worksheet that understood nothing passes for a panelist") {
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        const auto panel = compile_panel(file, file.panel, guidance());
        const double quartile = lower_quartile_core(*panel).value();
        const auto floor = gaming_floor(*panel);
        CHECK(floor.size() == 12);
        for (const DumbWorksheet &dumb : floor) {
            CAPTURE(dumb.name);
            CHECK(dumb.core.value() < quartile);
        }
    }
}

TEST_CASE("over the library, headings guessed from words stay below the lowest of the panels") {
    double guessed = 0, lowest = 0; // sums over the same scenarios
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        const auto panel = compile_panel(file, file.panel, guidance());
        const auto guesses = keyword_worksheets(*panel);
        REQUIRE(guesses.size() == 2);
        guessed += std::max(guesses[0].core.value(), guesses[1].core.value()); // the luckier of its two paths
        lowest += band_of(*panel)->core->min;
    }
    CHECK(guessed > 0);
    CHECK(guessed < lowest); // which is less than the mean of any one panelist's place
}

TEST_CASE("the writer's scenario.json reads back to itself") {
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.string());
        CaseSource source = case_source(folder);
        const CaseFile first = *read_case(source, guidance()).value;
        source.scenario.text = write_scenario(first.scenario);
        const Loaded<CaseFile> second = read_case(source, guidance());
        REQUIRE(second.value);
        CHECK(write_scenario(second.value->scenario) == source.scenario.text);
        for (std::size_t i = 0; i < first.panel.size(); ++i) {
            const std::string text = write_worksheet(first.panel[i]);
            const Loaded<Worksheet> again = read_worksheet(text, "again", first, guidance());
            REQUIRE(again.value);
            CHECK(write_worksheet(*again.value) == text);
        }
    }
}
