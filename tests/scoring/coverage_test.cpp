// What counts as exercised, on the small case; and what the library that ships shall reach.
#include "scoring/coverage.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace totality;
using namespace totality::test;

namespace {

CaseFile base() { return case_in(TOTALITY_SOURCE_DIR "/tests/data/base"); }

CaseCoverage cover_case(const CaseFile &file) {
    return cover(*compile_panel(file, file.panel, guidance()), guidance());
}

// "objective: question, debrief"
std::string use_of(const CaseFile &file, const std::string &provision) {
    const ProvisionUse use = cover_case(file).provisions[guidance().index.at({provision})];
    std::string out = use.is_objective ? "objective:" : "-:";
    for (Evidence e : use.evidence) out += std::string(" ") + name_of(e);
    return out;
}

const Target &target_named(const std::vector<Target> &targets, const std::string &id) {
    return *std::find_if(targets.begin(), targets.end(), [&](const Target &t) { return t.id == id; });
}

} // namespace

TEST_CASE("a provision is used by a question, an option, a key, a rule, the panel's majority or the debrief") {
    CaseFile file = base();
    CHECK(use_of(file, "weigh.totality") == "objective: debrief");
    CHECK(use_of(file, "ops.not-every-nta") == "-: question");
    CHECK(use_of(file, "use.direct-relevance") == "-: fact key");
    CHECK(use_of(file, "bar.personal-feelings") == "-: fact key panel");
    CHECK(use_of(file, "bar.protected-trait") == "-:"); // a proper use bars nothing
    CHECK(use_of(file, "record.favorable") == "-: rule");
    CHECK(use_of(file, "authority.military") == "-:");
    CHECK(use_of(file, "factor.status") == "-: panel");
    CHECK(use_of(file, "factor.community") == "-:");

    file.scenario.subject.military = {"resident"};
    file.scenario.stages[0].options[0].unlawful = {"limit.lawful-action"};
    file.scenario.stages[1].options[0].notice_due = true;
    CHECK(use_of(file, "authority.military") == "-: rule");
    CHECK(use_of(file, "limit.lawful-action") == "-: option");
    CHECK(use_of(file, "notify.when") == "-: option");
    CHECK(use_of(file, "notify.no-travel") == "-: rule");
}

TEST_CASE("an objective that nothing uses is not exercised, nor is a use that is no objective") {
    CaseFile file = base();
    file.scenario.info.objectives = {{"timing.early"}, {"weigh.goals"}};
    file.scenario.info.debrief = "It is not about `timing.early-on`, nor `a.timing.early`. And `weigh.goals`.";
    CHECK(use_of(file, "timing.early") == "objective:");
    CHECK(use_of(file, "weigh.goals") == "objective: debrief");
    const std::vector<CaseCoverage> cases{cover_case(file)};
    CHECK(exercised_by(cases, guidance().index.at({"timing.early"})) == 0);
    CHECK(exercised_by(cases, guidance().index.at({"weigh.goals"})) == 1);
    CHECK(exercised_by(cases, guidance().index.at({"ops.not-every-nta"})) == 0);
}

TEST_CASE("half of a panel is no majority") {
    CaseFile file = base();
    file.panel.pop_back();
    REQUIRE(file.panel.size() == 2);
    CHECK(use_of(file, "factor.status") == "-: panel");
    std::erase_if(file.panel[0].marks, [](const Mark &m) { return m.consideration.text == "factor.status"; });
    CHECK(use_of(file, "factor.status") == "-:");
}

TEST_CASE("targets count scenarios and name what is missing") {
    CaseCoverage one = cover_case(base()), other = one;
    one.enforcing = 2;
    one.most_alike = 2;
    other.info.guided = true;
    other.info.setting = "final-order";
    other.barred_facts.clear();
    const auto targets = coverage_targets({one, one, other}, guidance());
    for (const auto &[id, have, want] :
         {std::tuple("scenarios", 2, 24), std::tuple("guided", 1, 1), std::tuple("settings", 1, 10),
          std::tuple("provisions", 1, 84), std::tuple("bars", 0, 3), std::tuple("proper", 3, 8),
          std::tuple("barred-with-proper", 2, 1), std::tuple("enforced", 2, 1), std::tuple("split", 0, 4),
          std::tuple("twins", 3, 6)}) {
        CAPTURE(std::string(id));
        CHECK(target_named(targets, id).have == have);
        CHECK(target_named(targets, id).want == want);
    }
    CHECK(target_named(targets, "settings").missing.size() == 9);
    CHECK(target_named(targets, "settings").missing[6] == "final-order 0"); // the guided one does not count
    CHECK(target_named(targets, "bars").missing[1] == "bar.personal-feelings 3");
}

TEST_CASE("the library that ships reaches every target") {
    std::vector<CaseCoverage> cases;
    for (const auto &folder : shipped_folders()) cases.push_back(cover_case(case_in(folder)));
    for (const Target &target : coverage_targets(cases, guidance())) {
        CAPTURE(target.words);
        for (const std::string &missing : target.missing) FAIL_CHECK(missing);
        CHECK(target.have >= target.want);
    }
}
