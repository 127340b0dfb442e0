#include "scoring/lesson.h"
#include "small_case.h"
#include "tests/scoring/case_folder.h"
#include <algorithm>
#include <doctest/doctest.h>

using namespace totality;
using test::guidance;

namespace {

CaseFile lesson_case() {
    CaseFile file = small_case();
    Scenario &s = file.scenario;
    s.stages[0].options[0].effect = Effect::nta;
    s.facts[3].use = Use::barred;
    s.facts[3].touches = {{"bar.protected-trait"}, {"bar.personal-feelings"}};
    s.facts[3].provision = {"bar.protected-trait"};
    s.questions[0].key = {"yes"};
    s.questions[0].provision = {"timing.prompt"};
    return file;
}

Worksheet worksheet(const CaseFile &file, const std::string &transcript) {
    const Played played = play(file, transcript);
    CHECK(played.refusals == std::vector<std::string>{});
    return to_worksheet(file, played.state);
}

Lesson lesson(const std::string &transcript, const std::vector<std::string> &panelists) {
    CaseFile file = lesson_case();
    std::vector<Worksheet> panel;
    for (const std::string &lines : panelists) panel.push_back(worksheet(file, lines));
    file.panel = panel;
    return lesson_of(*compile_panel(file, file.panel, guidance()), worksheet(file, transcript));
}

// Sum and count; -1 where nothing cites it.
ProvisionCredit credit(const Lesson &lesson, const std::string &provision) {
    const auto found = std::find_if(lesson.credits.begin(), lesson.credits.end(),
                                    [&](const ProvisionCredit &c) { return c.provision.text == provision; });
    return found == lesson.credits.end() ? ProvisionCredit{{provision}, -1, 0} : *found;
}

const std::string kMark = "mark booking#lpr factor.status 2\n";

} // namespace

TEST_CASE("a point earns the precision of its share times the credit of its push") {
    const std::string other = "mark booking#lpr factor.status -2\n";
    const Lesson shared = lesson(kMark + "choose issue\n", {kMark, kMark, kMark, other});
    CHECK(credit(shared, "factor.status").sum == doctest::Approx(1));
    const Lesson against = lesson(other + "choose issue\n", {kMark, kMark, kMark, other});
    CHECK(credit(against, "factor.status").sum == doctest::Approx(1. / 3));
    const Lesson rare = lesson(kMark + "choose issue\n", {kMark, "", "", ""});
    CHECK(credit(rare, "factor.status").sum == doctest::Approx(.5));
    const Lesson alone = lesson(kMark + "choose issue\n", {"", "", ""});
    CHECK(credit(alone, "factor.status").sum == 0);
    CHECK(credit(alone, "factor.status").count == 1);
}

TEST_CASE("a point that half of the panel have and the worksheet has not earns nothing, a rarer one does not count") {
    CHECK(credit(lesson("choose issue\n", {kMark, kMark, "", ""}), "factor.status").count == 1);
    CHECK(credit(lesson("choose issue\n", {kMark, kMark, "", ""}), "factor.status").sum == 0);
    CHECK(credit(lesson("choose issue\n", {kMark, "", "", ""}), "factor.status").count == 0);
    CHECK(credit(lesson(kMark + "choose issue\n", {}), "factor.status").count == 0); // nobody to compare with
}

TEST_CASE("questions, keys and rules count for the provisions that they cite") {
    const Lesson good = lesson("answer must-it yes\nmark booking#lodge bar.protected-trait\nsign director\n"
                               "choose issue\n",
                               {});
    CHECK(credit(good, "timing.prompt").sum == 1);
    CHECK(credit(good, "bar.protected-trait").sum == 1);
    CHECK(credit(good, "bar.protected-trait").count == 1); // cited and touched, counted once
    CHECK(credit(good, "bar.personal-feelings").sum == 1);
    CHECK(credit(good, "authority.dd-cpa").sum == 1);
    const Lesson bad = lesson("answer must-it no\nsign agent\nchoose issue\n", {});
    CHECK(credit(bad, "timing.prompt").sum == 0);
    CHECK(credit(bad, "bar.protected-trait").sum == 0);
    CHECK(credit(bad, "authority.dd-cpa").sum == 0);
    CHECK(credit(bad, "authority.dd-cpa").count == 1);
}

TEST_CASE("a forecast came true where more than half of the panel have the same outcome") {
    const std::string issue = "choose issue\n", let_go = "choose let-go\n", sure = "choose issue\nconfidence 80\n";
    const Lesson most = lesson(sure, {issue, issue, let_go});
    REQUIRE(most.forecast);
    CHECK(most.forecast->stated == doctest::Approx(.8));
    CHECK(most.forecast->came);
    CHECK_FALSE(lesson(sure, {issue, let_go}).forecast->came);   // half is not most
    CHECK_FALSE(lesson(issue, {issue, issue, let_go}).forecast); // not said
    CHECK_FALSE(lesson(sure, {}).forecast);                      // nobody to be compared with
}

TEST_CASE("scores and credits of every shipped case stay within their ranges") {
    for (const auto &folder : test::shipped_folders()) {
        const CaseFile file = test::case_in(folder);
        CAPTURE(file.scenario.info.id.text);
        const auto panel = compile_panel(file, file.panel, guidance());
        const Lesson first = lesson_of(*panel, file.panel.front());
        CHECK(first.core == score(*panel, file.panel.front()).core);
        CHECK_FALSE(first.credits.empty());
        for (const ProvisionCredit &c : first.credits) {
            CAPTURE(c.provision.text);
            CHECK(c.count > 0);
            CHECK(c.sum >= 0);
            CHECK(c.sum <= c.count + 1e-9);
            CHECK(find_provision(guidance(), c.provision));
        }
    }
}
