// How a debrief tells the end of a case and the way to it.
#include "scoring/debrief.h"
#include "small_case.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using test::guidance;

namespace {

Worksheet played(const std::string &transcript) {
    const CaseFile file = small_case();
    return to_worksheet(file, play(file, transcript).state);
}

const std::string kDecline = "choose refer\nchoose decline\n";
const std::string kIssue = "choose issue\n";

Debrief debrief(const std::vector<std::string> &panel, const std::string &yours) {
    CaseFile file = small_case();
    for (const std::string &transcript : panel) file.panel.push_back(played(transcript));
    return make_debrief(*compile_panel(file, file.panel, guidance()), played(yours));
}

const std::string kReason = "mark booking#lpr factor.status +2\nbasis lpr factor.status\n";

struct Row {
    const char *name;
    std::vector<std::string> panel;
    std::string yours;
    const char *words;
};

} // namespace

TEST_CASE("a conclusion is told beside the panel's, and a minority view is one that some panelist came to") {
    const std::vector<std::string> four_to_one{kDecline, kDecline, kDecline, kDecline, kIssue};
    const Row rows[]{
        {"with all",
         {kDecline, kDecline, kDecline},
         kReason + kDecline,
         "All 3 of the panel came to this outcome. Your own reasons lead to it."},
        {"with the only one",
         {kDecline},
         kReason + kDecline,
         "The one panelist came to this outcome. Your own reasons lead to it."},
        {"with most", four_to_one, kReason + kDecline, "4 of 5 came to this outcome. Your own reasons lead to it."},
        {"with most, no basis", four_to_one, kDecline, "4 of 5 came to this outcome. You named no reasons for it."},
        {"with few",
         {kIssue, kIssue, kDecline},
         kReason + kDecline,
         "A minority view: 1 of 3 came to this outcome. Your own reasons lead to it."},
        {"alone",
         {kIssue, kIssue},
         kReason + kDecline,
         "Nobody on the panel came to this outcome. Your own reasons lead to it."},
        {"alone, against its own reasons",
         {kDecline, kDecline},
         kReason + kIssue,
         "Nobody on the panel came to this outcome. The reasons that you named do not lead to it."},
        {"against its own reasons",
         {kDecline, kDecline, kIssue},
         kReason + kIssue,
         "A minority view: 1 of 3 came to this outcome. The reasons that you named do not lead to it."},
        {"half", {kIssue, kDecline}, kReason + kDecline, "1 of 2 came to this outcome. Your own reasons lead to it."},
        {"unlawful",
         {kDecline},
         kReason + "choose refer\nchoose naturalize\n",
         "This outcome is not open to the Service here. Nobody on the panel came to this outcome."},
        {"no panel", {}, kDecline, "Nobody has answered this case yet."},
    };
    for (const Row &row : rows) {
        CAPTURE(row.name);
        const Debrief told = debrief(row.panel, row.yours);
        REQUIRE(told.conclusion);
        CHECK(told.conclusion->words == row.words);
    }
    CHECK_FALSE(debrief(four_to_one, "choose refer\n").conclusion);
    CHECK_FALSE(debrief(four_to_one, "choose refer\nwait 200\nwait 200\n").conclusion);
}

TEST_CASE("a step of the path names what it was and where") {
    const Debrief told = debrief({kDecline}, "choose refer\ninquire order-record\napprove counsel\nchoose decline\n");
    std::string path;
    for (const PathStep &step : told.path) path += step.id + "@" + step.stage.text + (step.yours ? " " : "? ");
    CHECK(path == "order-record@review ask-clerk@encounter? full-check@encounter? counsel@review refer@encounter "
                  "decline@review ");
    CHECK(told.path.back().kind == PathKind::choice);
    CHECK(told.path.back().panel == 1);
}

TEST_CASE("a debrief says which papers had reached you, and has a voice for each panelist") {
    const Debrief told = debrief({kDecline, "choose refer\n"}, "wait 1\nchoose issue\n");
    CHECK(std::vector<int>(told.seen.begin(), told.seen.end()) == std::vector<int>{1, 1, 0, 0, 0, 0});
    REQUIRE(told.voices.size() == 2);
    CHECK(told.voices[1].outcome.empty());
    CHECK(told.outcomes.size() == 1);
}
