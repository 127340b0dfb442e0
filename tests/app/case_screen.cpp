// The case screen, by mouse and by keys.
#include "app/screens/case_screen.h"
#include "tests/app/playing.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

struct Desk {
    Playing play{shipped_case("county-jail-veteran")};
    CaseScreen screen;
    Intents asked;
    void draw() {
        const Intents wanted = draw_case(screen, {play.file, play.state, guidance(), play.revision});
        keep(asked, wanted);
        play.take(wanted);
    }
    const AttemptState &state() const { return play.state; }
};

using Size = totality::test::Stage;
const Size kSmall{{1280, 720}}, kLarge{{1440, 900}, 2};

// The first sentence of the interview that can be marked is the answer about the hospital; the second states a fact.
constexpr const char *kSentence = "case.paper#1";

int marks(const Desk &desk) { return static_cast<int>(desk.state().draft.marks.size()); }

// By keys. With large letters the clock is one line, and the sheet asks how long.
void wait_an_hour(Driver &d) {
    const bool folded = !d.has("case.wait-next");
    d.tab_to(folded ? "case.wait" : "case.wait-next");
    d.key(Key::enter);
    if (!folded) return;
    d.tab_to("case.wait.1");
    d.key(Key::enter);
    d.tab_to("case.wait.go");
    d.key(Key::enter);
}

} // namespace

TEST_CASE("the case by clicks: read, mark, push, set aside, lean, ask, wait, undo") {
    for (const Size &stage : {Size{}, kSmall}) {
        CAPTURE(stage.size.x);
        Desk desk;
        Driver d([&] { desk.draw(); }, stage);
        CHECK(d.shows("Your assignment"));
        d.click("case.wait-next");
        CHECK(desk.state().hour == 1);
        CHECK(d.shows("A paper has arrived"));
        d.click("case.paper.interview");
        CHECK(desk.state().documents[1].opened);
        d.click(kSentence);
        REQUIRE(d.has("case.mark.factor.humanitarian"));
        d.click("case.mark.factor.humanitarian");
        CHECK(marks(desk) == 0); // a push is never assumed
        CHECK(d.shows("Which way?"));
        d.click("case.card.push.4");
        REQUIRE(marks(desk) == 1);
        CHECK(desk.state().draft.marks[0].push == 1);
        d.click("case.card.basis");
        CHECK(desk.state().draft.basis.size() == 1);
        d.click("case.mark.bar.personal-feelings");
        REQUIRE(marks(desk) == 2);
        CHECK_FALSE(desk.state().draft.marks[1].push);
        d.click("case.palette.close");
        CHECK(d.has("case.basis.1"));
        d.click("case.lean.5");
        CHECK(desk.state().draft.leans.at(desk.state().stage) == 2);
        d.click("case.undo");
        CHECK(desk.state().draft.leans.empty());
        d.click("case.redo");
        CHECK(desk.state().draft.leans.size() == 1);
        d.click("case.ask");
        d.click("case.ask.call-hospital");
        REQUIRE(desk.state().inquiries.size() == 1);
        d.key(Key::escape);
        CHECK(d.shows("Still under way"));
        d.click("case.undo"); // an inquiry is not undone, nor what lies before it
        CHECK(desk.state().draft.leans.size() == 1);
        d.click("case.decide");
        REQUIRE(last_of<intent::GoTo>(desk.asked));
        CHECK(last_of<intent::GoTo>(desk.asked)->place == Place::decide);
    }
}

TEST_CASE("the case by keys, at every size") {
    for (const Size &stage : {Size{}, kSmall, kLarge}) {
        CAPTURE(stage.scale);
        Desk desk;
        Driver d([&] { desk.draw(); }, stage);
        wait_an_hour(d);
        CHECK(desk.state().hour == 1);
        d.tab_to("case.paper.interview");
        d.key(Key::enter);
        d.tab_to("case.paper");
        d.key(Key::down);
        d.key(Key::enter);
        REQUIRE(d.focused() == "case.palette.filter");
        d.type("hum");
        d.key(Key::enter);
        CHECK(marks(desk) == 0);
        d.type("4");
        REQUIRE(marks(desk) == 1);
        CHECK(desk.state().draft.marks[0].consideration.text == "factor.humanitarian");
        CHECK(desk.state().draft.marks[0].push == 1);
        d.type("feel");
        d.key(Key::enter);
        REQUIRE(marks(desk) == 2);
        CHECK(desk.state().draft.marks[1].consideration.text == "bar.personal-feelings");
        d.key(Key::escape);
        CHECK_FALSE(d.has("case.palette.filter"));
        CHECK(d.focused() == "case.paper");
        d.key(Key::z, true);
        CHECK(marks(desk) == 1);
        d.key(Key::z, true, true);
        CHECK(marks(desk) == 2);
    }
}

TEST_CASE("the deadlines on the clock have a name and say what is due then") {
    Desk desk;
    Driver d([&] { desk.draw(); });
    CHECK(d.widget("case.deadline").label.starts_with("Deadline "));
    CHECK(d.widget("case.next-deadline").label.starts_with("Next deadline "));
    CHECK_FALSE(d.shows("is to be decided by"));
    d.move(d.widget("case.next-deadline").center());
    d.step(2);
    CHECK(d.shows("is to be decided by"));
}
