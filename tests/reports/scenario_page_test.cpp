#include "app/reports/html.h"
#include "app/reports/scenario_page.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::reports;
using namespace totality::test;

namespace {

std::size_t place(const std::string &page, const std::string &words) { return page.find(words); }

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> folders;
    for (const auto &entry : std::filesystem::directory_iterator(TOTALITY_SOURCE_DIR "/scenarios"))
        if (entry.is_directory()) folders.push_back(entry.path());
    return folders;
}

} // namespace

TEST_CASE("a scenario's page holds every paper, stage and option, and nothing of its panel, keys or debrief") {
    for (const auto &folder : shipped()) {
        CAPTURE(folder.string());
        const CaseFile file = case_in(folder);
        const std::string page = scenario_page(file, guidance());
        for (const Stage &stage : file.scenario.stages) CHECK(place(page, escaped(stage.brief)) != page.npos);
        for (const DocumentEntry &entry : file.scenario.documents)
            CHECK(place(page, "<h3>" + escaped(entry.title) + "</h3>") != page.npos);
        for (const Worksheet &panelist : file.panel) {
            if (panelist.note.size() > 20) CHECK(place(page, escaped(panelist.note)) == page.npos);
            for (const Mark &mark : panelist.marks)
                if (mark.note.size() > 20) CHECK(place(page, escaped(mark.note)) == page.npos);
        }
        CHECK(place(page, file.scenario.info.debrief.substr(0, 60)) == page.npos);
        for (const Fact &fact : file.scenario.facts) CHECK(place(page, "\"" + fact.id.text) == page.npos);
        CHECK(place(page, "{{") == page.npos);
    }
}

TEST_CASE("what a later stage brings stands behind the turn of the page") {
    const std::string page = scenario_page(county_jail(), guidance());
    const auto turn = place(page, "Turn the page when you have chosen “Take it to the supervisor");
    REQUIRE(turn != page.npos);
    CHECK(place(page, "Notes of your jail interview") < turn);
    CHECK(place(page, "Note from District Counsel") > turn);
    CHECK(place(page, "A colleague says: charge him now") > turn);
    CHECK(place(page, "Stage 2: ") > turn);
}

TEST_CASE("what an inquiry brings stands at the end, to be read only by who asked") {
    const std::string page = scenario_page(county_jail(), guidance());
    const auto answers = place(page, "Answers to inquiries</h2>");
    REQUIRE(answers != page.npos);
    CHECK(place(page, "on hemodialysis since February") > answers);
    CHECK(place(page, "Stage 2: ") < answers);
}

TEST_CASE("a form is boxes with labels, a mail is slips, and a letter keeps its sentences") {
    const std::string page = scenario_page(county_jail(), guidance());
    CHECK(place(page, "<dt>Charge</dt>\n<dd>Driving on a suspended license, 10 days</dd>") != page.npos);
    CHECK(place(page, "<article class=\"paper mail\">") != page.npos);
    CHECK(place(page, "<div class=\"slip\">") != page.npos);
    CHECK(place(page, "<article class=\"paper letter\">") != page.npos);
}
