// The rest of the case screen: papers, worksheet, basis, clock, asking, waiting, finding; by clicks and again by keys.
#include "tests/app/case_desk.h"
#include "tests/app/crowding.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

const std::string kMarked = R"(
open booking-sheet
mark booking-sheet#lpr-1963 factor.status +2
mark booking-sheet#officer-dislike bar.personal-feelings
wait 1
open interview
mark interview#entered-at-four factor.humanitarian +2
mark interview#drug-sale-1991 factor.criminal -1
mark interview#daughter-dialysis factor.humanitarian +2
)";

struct Shown {
    CaseDesk desk;
    Driver d;
    explicit Shown(const std::string &transcript = "", const test::Stage &stage = {})
        : desk(transcript), d([this] { desk.draw(); }, stage) {}
};

std::string line_of(const CaseDesk &desk, const char *fact, const char *consideration) {
    return "case.line." + desk.mark(fact, consideration)->passage.text + consideration;
}

std::vector<std::string> basis_facts(const CaseDesk &desk) {
    std::vector<std::string> facts;
    for (const BasisPoint &point : desk.state.draft.basis)
        facts.push_back(find_passage(desk.file, PassageId{point.fact.text})->fact.text);
    return facts;
}

using Facts = std::vector<std::string>;

} // namespace

TEST_CASE("a new case opens at the assignment, and a paper is opened once") {
    Shown s;
    CHECK(s.d.shows("Your assignment"));
    CHECK(s.d.shows("If you have chosen nothing by"));
    s.d.click("case.paper.booking-sheet");
    CHECK(s.d.shows("MEDEIROS, Rui Carlos"));
    s.d.click("case.paper.assignment");
    s.d.click("case.paper.booking-sheet");
    CHECK(s.desk.log.size() == 1);
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("papers are gone through with Ctrl+Page Down and Ctrl+Page Up") {
    Shown s("wait 1\n");
    s.desk.screen.reading.document = {};
    s.d.key(Key::page_down, true);
    CHECK(s.desk.screen.reading.document.text == "booking-sheet");
    s.d.key(Key::page_down, true);
    CHECK(s.desk.screen.reading.document.text == "interview");
    s.d.key(Key::page_up, true);
    CHECK(s.desk.screen.reading.document.text == "booking-sheet");
}

TEST_CASE("a line of the worksheet leads back to its sentence") {
    Shown s(kMarked);
    s.d.click("case.paper.booking-sheet");
    s.d.click(line_of(s.desk, "entered-at-four", "factor.humanitarian"));
    CHECK(s.desk.screen.reading.document.text == "interview");
    CHECK(s.d.shows("Mark this sentence"));
}

TEST_CASE("the basis is picked with B, ordered with the arrows, emptied with Delete") {
    Shown s(kMarked);
    s.d.tab_to(line_of(s.desk, "entered-at-four", "factor.humanitarian"));
    s.d.key(Key::b);
    s.d.tab_to(line_of(s.desk, "drug-sale-1991", "factor.criminal"));
    s.d.key(Key::b);
    CHECK(basis_facts(s.desk) == Facts{"entered-at-four", "drug-sale-1991"});
    s.d.tab_to("case.basis.1");
    s.d.key(Key::down);
    CHECK(basis_facts(s.desk) == Facts{"drug-sale-1991", "entered-at-four"});
    CHECK(s.d.focused() == "case.basis.2");
    s.d.key(Key::up);
    CHECK(basis_facts(s.desk) == Facts{"entered-at-four", "drug-sale-1991"});
    s.d.key(Key::remove);
    CHECK(basis_facts(s.desk) == Facts{"drug-sale-1991"});
    s.d.tab_to(line_of(s.desk, "drug-sale-1991", "factor.criminal"));
    s.d.key(Key::b);
    CHECK(s.desk.state.draft.basis.empty());
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("marks are dragged to the basis, and dragged about in it") {
    Shown s(kMarked);
    const auto drop = [&] { return s.d.widget("case.basis").center(); };
    s.d.drag(s.d.widget(line_of(s.desk, "entered-at-four", "factor.humanitarian")).center(), drop());
    s.d.drag(s.d.widget(line_of(s.desk, "daughter-dialysis", "factor.humanitarian")).center(),
             {drop().x, s.d.widget("case.basis").max.y - 4});
    CHECK(basis_facts(s.desk) == Facts{"entered-at-four", "daughter-dialysis"});
    s.d.drag(s.d.widget("case.basis.2").center(), {drop().x, s.d.widget("case.basis.1").min.y + 2});
    CHECK(basis_facts(s.desk) == Facts{"daughter-dialysis", "entered-at-four"});
    CHECK_MESSAGE(s.desk.screen.marking.passages.empty(), "a drag is no click");
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("the basis holds five at most") {
    Shown s(kMarked + R"(
mark interview#honorable factor.military +2
mark interview#no-portuguese factor.humanitarian +1
basis lpr-1963 factor.status, entered-at-four factor.humanitarian, drug-sale-1991 factor.criminal, daughter-dialysis factor.humanitarian, honorable factor.military
)");
    s.d.tab_to(line_of(s.desk, "no-portuguese", "factor.humanitarian"));
    s.d.key(Key::b);
    CHECK(s.desk.state.draft.basis.size() == 5);
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("one says where one leans, by mouse and by keys") {
    Shown s;
    s.d.click("case.lean.4");
    CHECK(s.desk.state.draft.leans.at(StageId{"encounter"}) == 1);
    s.d.tab_to("case.lean.4");
    s.d.key(Key::left);
    CHECK(s.desk.state.draft.leans.at(StageId{"encounter"}) == 0);
    s.d.key(Key::one);
    CHECK(s.desk.state.draft.leans.at(StageId{"encounter"}) == -2);
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("questions of the stage are answered") {
    Shown s;
    CHECK(s.d.shows("0 of 1 answered"));
    s.d.click("case.questions");
    s.d.click("case.answer.nta-mandatory.may");
    CHECK(s.desk.state.draft.answers.at(QuestionId{"nta-mandatory"}).text == "may");
    CHECK(s.d.shows("all answered"));
    s.d.tab_to("case.answer.nta-mandatory.must");
    s.d.key(Key::space);
    CHECK(s.desk.state.draft.answers.at(QuestionId{"nta-mandatory"}).text == "must");
}

TEST_CASE("asking tells cost and return before, warns of the deadline, and is done once") {
    Shown s;
    s.d.click("case.ask");
    CHECK(s.d.shows("3 hours, 1 staff hour, would be back Tue 13:00"));
    CHECK(s.d.shows("after the deadline"));
    s.d.click("case.ask.call-hospital");
    s.d.click("case.ask.request-a-file");
    CHECK(s.desk.state.inquiries.size() == 2);
    CHECK_FALSE(s.d.has("case.ask.call-hospital"));
    s.d.tab_to("case.ask.counsel");
    s.d.key(Key::enter);
    CHECK(s.desk.state.approvals.size() == 1);
    s.d.key(Key::escape);
    CHECK_FALSE(s.d.has("case.ask.counsel"));
    CHECK(s.d.shows("Still under way"));
    CHECK_MESSAGE(!s.d.shows("will courier"), "nobody knows an answer before it comes");
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("waiting until the next arrival brings it and tells") {
    Shown s("inquire call-hospital\n");
    s.d.click("case.wait-next");
    CHECK(s.desk.state.hour == 1);
    CHECK(s.d.shows("A paper has arrived"));
    s.d.click("case.notice.open");
    CHECK(s.desk.screen.reading.document.text == "interview");
    CHECK_FALSE(s.d.has("case.notice.open"));
    s.d.tab_to("case.wait-next");
    s.d.key(Key::enter);
    CHECK(s.desk.state.hour == 3);
}

TEST_CASE("some hours are waited, chosen by buttons") {
    Shown s;
    s.d.click("case.wait");
    s.d.click("case.wait.4");
    s.d.click("case.wait.more");
    s.d.click("case.wait.go");
    CHECK(s.desk.state.hour == 5);
    s.d.tab_to("case.wait");
    s.d.key(Key::enter);
    s.d.tab_to("case.wait.1");
    s.d.key(Key::enter);
    s.d.tab_to("case.wait.go");
    s.d.key(Key::enter);
    CHECK(s.desk.state.hour == 6);
}

TEST_CASE("a deadline is announced before it passes and explained after") {
    Shown s("inquire request-a-file\nwait 29\n");
    s.d.click("case.wait-next");
    CHECK_MESSAGE(s.desk.state.hour == 29, "the clock stands until the warning is answered");
    CHECK(s.d.shows("This passes the deadline"));
    CHECK(s.d.shows("Do nothing and let the jail release him."));
    s.d.key(Key::escape);
    CHECK(s.desk.state.hour == 29);
    s.d.click("case.wait-next");
    s.d.click("case.deadline.wait");
    CHECK(s.desk.state.ended);
    CHECK(s.d.shows("The deadline passed before you chose"));
    CHECK(s.d.shows("The case has ended"));
    s.d.click("case.notice.open");
    REQUIRE(last_of<intent::GoTo>(s.desk.asked));
    CHECK(last_of<intent::GoTo>(s.desk.asked)->place == Place::decide);
}

TEST_CASE("the warning leads to deciding instead") {
    Shown s("wait 29\n");
    s.d.click("case.wait");
    s.d.click("case.wait.go");
    s.d.tab_to("case.deadline.decide");
    s.d.key(Key::enter);
    CHECK(last_of<intent::GoTo>(s.desk.asked)->place == Place::decide);
    CHECK(s.desk.state.hour == 29);
}

TEST_CASE("words are found in all papers, whatever their case and accents") {
    Shown s("wait 1\nopen booking-sheet\nopen interview\n");
    s.d.click("case.paper.booking-sheet");
    s.d.key(Key::f, true);
    s.d.type("LÍCENSE");
    CHECK(s.d.shows("2 here"));
    s.d.key(Key::enter);
    CHECK(s.d.shows("2 of 3"));
    s.d.key(Key::f3);
    CHECK(s.d.shows("3 of 3"));
    s.d.key(Key::f3, false, true);
    CHECK(s.d.shows("2 of 3"));
    s.d.key(Key::escape);
    s.d.key(Key::escape);
    CHECK_FALSE(s.d.has("case.find.query"));
}

TEST_CASE("words of the assignment are found too") {
    Shown s("open booking-sheet\n");
    s.d.click("case.paper.booking-sheet");
    s.d.key(Key::f, true);
    s.d.type("county jail detail"); // stands in the assignment only
    CHECK(s.d.shows("0 here, 1 in all papers"));
    s.d.key(Key::enter);
    CHECK(s.desk.screen.reading.document.empty());
    CHECK(s.d.shows("Your assignment"));
}

TEST_CASE("an answer without a paper is told when it comes back") {
    Shown s("approve counsel\n");
    s.d.step();
    s.desk.act(action::Wait{8});
    s.d.step(2);
    CHECK(s.d.shows("District Counsel's advice: Given."));
}

TEST_CASE("a new stage shows its assignment and says so") {
    Shown s(kMarked);
    s.d.click("case.paper.interview");
    s.d.click(s.desk.sentence("interview", "drug-sale-1991"));
    REQUIRE(s.d.has("case.palette.close"));
    s.desk.act(action::Choose{OptionId{"refer"}});
    s.d.step(2);
    CHECK_FALSE(s.d.has("case.palette.close")); // its sentence is out of sight
    CHECK(s.desk.screen.reading.document.empty());
    CHECK(s.d.shows("You are at a new stage: Supervisory review"));
}

TEST_CASE("the second click of a double click marks nothing") {
    Shown s("open booking-sheet\n");
    s.d.click("case.paper.booking-sheet");
    s.d.click(s.desk.sentence("booking-sheet", "lpr-1963"));
    s.d.click("case.mark.factor.military");
    const auto &chip = s.d.widget("case.mark.factor.humanitarian");
    const ImVec2 there{chip.min.x + 5, chip.min.y + 5};
    s.d.click_at(there);
    s.d.click_at(there);
    CHECK(s.desk.screen.marking.pending.size() ==
          2); // military and what the first click took; the second undid nothing
}

TEST_CASE("finding goes on from one paper to the next") {
    Shown s("wait 1\nopen booking-sheet\nopen interview\n");
    s.d.click("case.paper.booking-sheet");
    s.d.click("case.find");
    s.d.type("lathe");
    s.d.key(Key::enter);
    CHECK(s.desk.screen.reading.document.text == "interview");
    CHECK(s.d.has("case.find.query"));
}

TEST_CASE("Escape goes back one step at a time, to the docket last") {
    Shown s(kMarked);
    s.d.click("case.paper.interview");
    s.d.click(s.desk.sentence("interview", "honorable"));
    s.d.click("case.find");
    s.d.key(Key::escape);
    CHECK(s.desk.screen.marking.passages.empty());
    CHECK(s.d.has("case.find.query"));
    s.d.key(Key::escape);
    CHECK_FALSE(s.d.has("case.find.query"));
    CHECK_FALSE(last_of<intent::GoTo>(s.desk.asked));
    s.d.key(Key::escape);
    REQUIRE(last_of<intent::GoTo>(s.desk.asked));
    CHECK(last_of<intent::GoTo>(s.desk.asked)->place == Place::docket);
}

TEST_CASE("in practice a hint is asked for by click and by key, told once, and kept") {
    Shown s("wait 1\n");
    s.d.click("case.hints");
    CHECK(s.d.shows("stands in your debrief"));
    CHECK_FALSE(s.d.shows("have arrived"));
    s.d.click("case.hint.unread");
    CHECK(s.d.shows("Two of two that have arrived."));
    REQUIRE(s.desk.state.hints.size() == 1);
    CHECK_FALSE(s.d.has("case.hint.unread"));
    s.d.tab_to("case.hint.exercises");
    s.d.key(Key::enter);
    CHECK(s.d.shows("What is weighed ("));
    s.d.tab_to("case.hint.factor.humanitarian");
    s.d.key(Key::enter);
    CHECK(s.desk.state.hints.size() == 3);
    CHECK(s.desk.state.hints.back().topic == "factor.humanitarian");
    s.d.key(Key::escape);
    CHECK_FALSE(s.d.has("case.hint.factor.status"));
    CHECK(s.desk.refusals.empty());
}

TEST_CASE("assessment has no hints and no reference at hand") {
    Shown s;
    s.desk.mode = Mode::assessment;
    s.d.step(2);
    CHECK_FALSE(s.d.has("case.reference"));
    CHECK_FALSE(s.d.has("case.hints"));
}

TEST_CASE("no words are cut or lie on others, at the sizes that must work") {
    const std::string under_way = kMarked + "inquire call-hospital\ninquire request-a-file\ninquire full-background\n"
                                            "approve counsel\nbasis entered-at-four factor.humanitarian\nlean +1\n";
    struct Row {
        std::string name;
        test::Stage stage;
    };
    for (const Row &row : {Row{"1440x900", {.size = {1440, 900}}}, Row{"1280x720", {.size = {1280, 720}}},
                           Row{"1440x900 at 200 %", {.size = {1440, 900}, .scale = 2}},
                           Row{"1280x720 at 200 %", {.size = {1280, 720}, .scale = 2}},
                           Row{"1920x1080 at 150 %", {.size = {1920, 1080}, .scale = 1.5f}}})
        for (const std::string &transcript : {std::string(), under_way})
            for (const bool marking : {false, true}) {
                CAPTURE(row.name);
                CAPTURE(transcript);
                CAPTURE(marking);
                Shown s(transcript, row.stage);
                s.desk.screen.worksheet_open = true;
                s.d.click("case.paper.booking-sheet");
                if (marking) {
                    s.desk.screen.reading.papers[DocumentId{"booking-sheet"}].reveal = 8;
                    s.d.step(3);
                    s.d.click(s.desk.sentence("booking-sheet", "lpr-1963"));
                }
                s.d.move({-1, -1});
                const auto crowded = crowding(s.d);
                CHECK_MESSAGE(crowded.empty(), (crowded.empty() ? "" : crowded.front()));
            }
}
