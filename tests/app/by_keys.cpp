// Paths that had been driven by clicks only, once more by keys alone: here nothing is ever clicked.
#include "tests/app/case_desk.h"
#include "tests/app/debrief_shown.h"
#include "tests/app/decide_desk.h"
#include "tests/app/docket_desk.h"
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

// The interview of the jail case, with the keyboard on a sentence of it.
struct AtSentence {
    CaseDesk desk;
    Driver d;

    AtSentence(const std::string &more, const std::string &fact)
        : desk("wait 1\nopen interview\n" + more), d([this] { desk.draw(); }) {
        d.press("case.paper.interview");
        d.tab_to("case.paper");
        walk_to(fact);
    }

    void walk_to(const std::string &fact) {
        d.key(Key::home);
        for (const Passage &passage : find_text(desk.file, DocumentId{"interview"})->passages) {
            if (passage.fact.text == fact) return;
            d.key(Key::down);
        }
    }
};

} // namespace

// --- docket and what stands around

TEST_CASE("by keys: the first start, who one is, and into the guided case") {
    const TempFolder folder;
    FirstStart first(folder);
    Driver &d = first.driver;
    d.tab_to("welcome.name");
    d.type("Zoë Šimek");
    d.tab_to("welcome.role");
    d.type("inspector");
    d.press("welcome.guided");
    REQUIRE(first.app->place == Place::case_file);
    CHECK(first.app->play->file.scenario.info.guided);
    CHECK(first.app->settings.name == "Zoë Šimek");
    CHECK(first.app->settings.role == "inspector");
    d.press("case.coach.close");
    CHECK_FALSE(d.has("case.coach.close"));
}

TEST_CASE("by keys: what to go on with, what is next, an earlier attempt, a provision, an assessment") {
    Docket docket;
    Driver d([&] { docket.draw(); });
    d.press("docket.continue");
    CHECK(last_of<intent::ContinueAttempt>(docket.intents)->attempt == "attempt-1");
    d.press("docket.next");
    CHECK(last_of<intent::OpenScenario>(docket.intents)->scenario.text == "port");
    docket.intents.clear();
    d.tab_to("docket.list.jail");
    d.key(Key::down);
    d.press("docket.attempt.attempt-2");
    CHECK(last_of<intent::ContinueAttempt>(docket.intents)->attempt == "attempt-2");
    d.press("docket.exercises.factor.status");
    CHECK(last_of<intent::ShowProvision>(docket.intents)->provision.text == "factor.status");
    d.tab_to("docket.list.boston"); // by title: port, jail, boston, and what cannot be played
    d.key(Key::up);
    d.key(Key::up);
    d.tab_to("docket.mode.Practice");
    d.key(Key::right);
    d.press("docket.start");
    REQUIRE(last_of<intent::OpenScenario>(docket.intents));
    CHECK(last_of<intent::OpenScenario>(docket.intents)->scenario.text == "port");
    CHECK(last_of<intent::OpenScenario>(docket.intents)->mode == Mode::assessment);
}

TEST_CASE("by keys: settings and guidance are opened, used and left") {
    const TempFolder folder;
    FirstStart first(folder);
    Driver &d = first.driver;
    d.press("welcome.docket");
    d.press("docket.settings");
    d.tab_to("settings.text.100 %");
    d.key(Key::right);
    CHECK(first.app->settings.text_percent == 115);
    d.key(Key::escape);
    REQUIRE(first.app->place == Place::docket);
    d.press("docket.reference");
    d.tab_to("reference.search");
    d.type("military");
    d.key(Key::down);
    CHECK(d.focused() == "reference.list." + first.app->screens.reference.shown.text);
    d.key(Key::escape);
    CHECK(first.app->place == Place::docket);
}

TEST_CASE("by keys: the guidance beside a case, and back into the case") {
    const TempFolder folder;
    FirstStart first(folder);
    Driver &d = first.driver;
    d.press("welcome.guided");
    d.press("case.reference");
    REQUIRE(d.has("reference.search"));
    d.tab_to("reference.search");
    d.type("humanit");
    d.key(Key::down);
    CHECK(d.focused() == "reference.list." + first.app->screens.reference.shown.text);
    d.key(Key::escape);
    CHECK_FALSE(d.has("reference.search"));
    CHECK(first.app->place == Place::case_file);
}

// --- case

TEST_CASE("by keys: a mark is changed, noted, folded and opened, taken away, put on another sentence") {
    AtSentence at("mark interview#honorable factor.military +1\nmark interview#honorable factor.other +1\n",
                  "honorable");
    Driver &d = at.d;
    d.key(Key::enter);
    d.press("case.card.factor.other");
    d.press("case.card.factor.military");
    d.tab_to("case.card.note");
    d.type("He says so");
    d.key(Key::enter);
    CHECK(at.desk.mark("honorable", "factor.military")->note == "He says so");
    d.tab_to("case.palette.filter");
    d.type("5");
    CHECK(at.desk.mark("honorable", "factor.military")->push == 2);
    d.tab_to("case.card.push.5");
    d.key(Key::left);
    CHECK(at.desk.mark("honorable", "factor.military")->push == 1);
    d.press("case.card.basis");
    CHECK(at.desk.state.draft.basis.size() == 1);
    d.press("case.card.remove");
    CHECK_FALSE(at.desk.mark("honorable", "factor.military"));
    d.key(Key::escape);
    at.walk_to("no-portuguese");
    d.key(Key::enter);
    d.type("mil");
    d.key(Key::enter);
    d.type("4");
    CHECK(at.desk.mark("no-portuguese", "factor.military"));
    CHECK(at.desk.refusals.empty());
}

TEST_CASE("by keys: a line of the worksheet leads to its sentence, and Delete takes its mark away") {
    AtSentence at("mark interview#honorable factor.military +1\n", "honorable");
    at.d.press("case.paper.booking-sheet");
    const std::string line = "case.line." + at.desk.mark("honorable", "factor.military")->passage.text;
    at.d.press(line + "factor.military");
    CHECK(at.desk.screen.reading.document.text == "interview");
    CHECK(at.d.shows("Mark this sentence"));
    at.d.key(Key::escape);
    at.d.tab_to(line + "factor.military");
    at.d.key(Key::remove);
    CHECK_FALSE(at.desk.mark("honorable", "factor.military"));
    CHECK(at.desk.refusals.empty());
}

TEST_CASE("by keys: an inquiry is asked for, an arrival opened, the questions answered") {
    CaseDesk desk;
    Driver d([&] { desk.draw(); });
    d.press("case.ask");
    d.press("case.ask.call-hospital");
    REQUIRE(desk.state.inquiries.size() == 1);
    d.key(Key::escape);
    d.press("case.wait-next");
    d.press("case.notice.open");
    CHECK(desk.screen.reading.document.text == "interview");
    d.press("case.questions");
    d.press("case.answer.nta-mandatory.may");
    CHECK(desk.state.draft.answers.at(QuestionId{"nta-mandatory"}).text == "may");
    d.press("case.hints");
    d.press("case.hint.unread");
    CHECK(desk.state.hints.size() == 1);
    CHECK(desk.refusals.empty());
}

TEST_CASE("by keys: the deadline is warned of, passed all the same, and leads to the record") {
    CaseDesk desk("inquire request-a-file\nwait 29\n");
    Driver d([&] { desk.draw(); });
    d.press("case.wait-next");
    REQUIRE(d.shows("This passes the deadline"));
    d.press("case.deadline.wait");
    CHECK(desk.state.ended);
    d.press("case.notice.open");
    CHECK(last_of<intent::GoTo>(desk.asked)->place == Place::decide);
}

// --- decide

TEST_CASE("by keys: signer, answers, the memorandum's facts and the letter's topics") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.tab_to("decide.option.issue-nta");
    d.key(Key::down);
    d.key(Key::space);
    d.tab_to("decide.answer.later-better.worse");
    d.key(Key::down);
    d.key(Key::space);
    CHECK(deciding.draft().answers.at(QuestionId{"later-better"}).text == "same");
    d.press("decide.next");
    d.tab_to("decide.has-memorandum.No memorandum");
    d.key(Key::right);
    d.press("decide.fact.lpr-1963");
    CHECK(deciding.draft().memorandum->facts.size() == 3);
    d.press("decide.next");
    d.tab_to("decide.has-letter.No letter");
    d.key(Key::right);
    d.press("decide.to.subject");
    d.press("decide.say.decision");
    d.tab_to("decide.topic.status.Not mentioned");
    d.key(Key::right);
    CHECK(d.shows("does not give you any immigration status"));
    d.tab_to("decide.letter-text");
    d.type("You may call this office.");
    d.press("decide.next");
    d.press("decide.not-yet");
    CHECK_FALSE(deciding.play.state.submitted);
    CHECK(deciding.draft().letter->text == "You may call this office.");
    CHECK(deciding.draft().letter->components == std::vector{LetterComponent::decision, LetterComponent::no_status});
    d.press("decide.step.1");
    CHECK(deciding.screen.step == DecideStep::decision);
}

// --- debrief

TEST_CASE("by keys: compare, a gate's provision, the panel's voices, what happened next") {
    DebriefView view = gated().view();
    view.last = &good().debrief.score;
    ShownDebrief s(gated(), view);
    Driver &d = s.driver;
    d.press("debrief.compare");
    CHECK(d.shows("less than last time"));
    d.press("debrief.gate");
    CHECK(last_of<intent::ShowProvision>(s.intents)->provision.text == "limit.not-benefits");
    s.to_points();
    d.key(Key::down);
    REQUIRE(s.screen.chosen >= 0);
    d.press("split.outcome");
    CHECK(s.screen.chosen == -1);
    d.tab_to("debrief.middle.The papers");
    d.key(Key::right);
    d.key(Key::right);
    CHECK(s.screen.middle == DebriefPane::after);
    d.press("after.link.0");
    CHECK(last_of<intent::ShowProvision>(s.intents)->provision.text != "limit.not-benefits");
}

// --- assessment

TEST_CASE("by keys: an assessment has no guidance and no hints, ends in a debrief, and is taken once") {
    const TempFolder folder;
    FirstStart first(folder);
    Driver &d = first.driver;
    d.press("welcome.docket");
    apply(*first.app, intent::ShowScenario{{"county-jail-veteran"}});
    d.step(2);
    d.tab_to("docket.mode.Practice");
    d.key(Key::right);
    d.press("docket.start");
    REQUIRE(first.app->play);
    CHECK(first.app->play->mode == Mode::assessment);
    CHECK_FALSE(d.has("case.reference"));
    CHECK_FALSE(d.has("case.hints"));
    d.press("case.wait-next");
    decide_by_keys(d);
    REQUIRE(first.app->place == Place::debrief);
    d.press("debrief.again");
    CHECK(first.app->place == Place::debrief);
    CHECK(d.shows("An assessment has one attempt."));
    d.key(Key::escape);
    d.tab_to("docket.mode.Assessment"); // as it was left
    d.press("docket.start");
    CHECK(first.app->place == Place::docket);
    CHECK(d.shows("An assessment is taken once."));
}
