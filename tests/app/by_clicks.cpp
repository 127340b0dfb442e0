// Paths that had been driven by keys only, once more by clicks.
#include "tests/app/case_desk.h"
#include "tests/app/decide_desk.h"
#include "tests/app/docket_desk.h"
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

TEST_CASE("by clicks: a setting and a state filter the docket, and all is shown again") {
    Docket docket;
    Driver d([&] { docket.draw(); });
    d.click("docket.setting.county-jail");
    CHECK(d.has("docket.list.jail"));
    CHECK_FALSE(d.has("docket.list.port"));
    d.click("docket.done");
    CHECK(d.shows("No case matches"));
    d.click("docket.any-setting");
    CHECK(d.has("docket.list.boston"));
    d.click("docket.under-way");
    CHECK(d.has("docket.list.jail"));
    CHECK_FALSE(d.has("docket.list.boston"));
    d.click("docket.any-state");
    CHECK(docket.screen.filter == DocketFilter{});
}

TEST_CASE("by clicks: approvals are asked for, hits are stepped through, the find bar is closed") {
    CaseDesk desk("wait 1\nopen booking-sheet\nopen interview\n");
    Driver d([&] { desk.draw(); });
    d.click("case.ask");
    d.click("case.ask.counsel");
    CHECK(desk.state.approvals.size() == 1);
    d.click("case.ask-sheet.close");
    d.click("case.paper.booking-sheet");
    d.click("case.find");
    d.type("license");
    d.click("case.find.next");
    d.click("case.find.next");
    CHECK(d.shows("3 of 3"));
    d.click("case.find.back");
    CHECK(d.shows("2 of 3"));
    d.click("case.find.close");
    CHECK_FALSE(d.has("case.find.query"));
    d.click("case.zoom-in");
    CHECK(last_of<intent::SetPaperZoom>(desk.asked));
    CHECK(desk.refusals.empty());
}

TEST_CASE("by clicks: a mark is taken from one sentence and put on another") {
    CaseDesk desk("wait 1\nopen interview\nmark interview#honorable factor.military +1\n");
    Driver d([&] { desk.draw(); });
    d.click("case.paper.interview");
    d.click(desk.sentence("interview", "honorable"));
    d.click("case.card.remove");
    d.click(desk.sentence("interview", "no-portuguese"));
    d.click("case.mark.factor.military");
    d.click("case.card.push.4");
    CHECK_FALSE(desk.mark("honorable", "factor.military"));
    CHECK(desk.mark("no-portuguese", "factor.military"));
    d.click("case.undo");
    d.click("case.undo");
    CHECK(desk.mark("honorable", "factor.military"));
}

TEST_CASE("by clicks: the deadline's warning leads to deciding instead") {
    CaseDesk desk("wait 29\n");
    Driver d([&] { desk.draw(); });
    d.click("case.wait");
    d.click("case.wait.go");
    d.click("case.deadline.decide");
    CHECK(last_of<intent::GoTo>(desk.asked)->place == Place::decide);
    CHECK(desk.state.hour == 29);
}

TEST_CASE("by clicks: provisions of the memorandum are found and taken, a step is gone back to") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.A memorandum to the file");
    d.click("decide.provision-search");
    d.type("substantial interest");
    d.click("decide.provision.weigh.substantial-interest");
    CHECK(deciding.draft().memorandum->legal == std::vector<ProvisionId>{{"weigh.substantial-interest"}});
    d.click("decide.step.1");
    CHECK(deciding.screen.step == DecideStep::decision);
}

TEST_CASE("by clicks: from a provision to a case that exercises it, and from the case to the provision") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    apply(*run.app, intent::ShowProvision{{"trigger.veteran"}});
    d.step(3);
    REQUIRE(run.app->place == Place::reference);
    d.click("reference.case.county-jail-veteran");
    REQUIRE(run.app->place == Place::docket);
    CHECK(run.app->screens.docket.chosen_key == "county-jail-veteran");
    d.click("docket.exercises.weigh.substantial-interest"); // its first
    CHECK(run.app->place == Place::reference);
    CHECK(run.app->screens.reference.shown.text == "weigh.substantial-interest");
}

TEST_CASE("by clicks: an assessment has no guidance and no hints, ends in a debrief, and is taken once") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    apply(*run.app, intent::ShowScenario{{"county-jail-veteran"}});
    d.step(2);
    d.click("docket.mode.Assessment");
    d.click("docket.start");
    REQUIRE(run.app->play);
    CHECK(run.app->play->mode == Mode::assessment);
    CHECK_FALSE(d.has("case.reference"));
    CHECK_FALSE(d.has("case.hints"));
    d.click("case.wait-next");
    d.click("case.decide");
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.No memorandum");
    d.click("decide.next");
    d.click("decide.has-letter.No letter");
    d.click("decide.next");
    d.click("decide.confirm");
    REQUIRE(run.app->place == Place::debrief);
    d.click("debrief.again");
    CHECK(run.app->place == Place::debrief);
    d.click("top.back");
    d.click("docket.mode.Assessment");
    d.click("docket.start");
    CHECK(run.app->place == Place::docket);
}

TEST_CASE("by clicks: the sheets of keys and commands close by their cross") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    d.key(Key::k, true);
    d.type("keys of this screen");
    d.click("commands.list.keys");
    REQUIRE(d.has("keys.close"));
    d.click("keys.close");
    CHECK_FALSE(d.has("keys.close"));
    d.key(Key::k, true);
    d.click("commands.close");
    CHECK_FALSE(run.app->commands.open);
}
