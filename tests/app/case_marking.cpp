// Marking on the case screen, by clicks and again by keys.
#include "tests/app/case_desk.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

const std::string kInterview = "wait 1\nopen interview\n";

// The interview on the desk, being read.
struct Reading {
    CaseDesk desk;
    Driver d;
    explicit Reading(const std::string &more = "", const test::Stage &stage = {})
        : desk(kInterview + more), d([this] { desk.draw(); }, stage) {
        d.click("case.paper.interview");
    }
    std::string at(const char *fact) const { return desk.sentence("interview", fact); }
};

// The keyboard on the sentence, as Tab and arrows bring it there.
void walk_to(Reading &r, const char *fact) {
    r.d.tab_to("case.paper");
    const auto &passages = find_text(r.desk.file, DocumentId{"interview"})->passages;
    r.d.key(Key::home);
    for (const Passage &p : passages) {
        if (p.fact.text == fact) return;
        r.d.key(Key::down);
    }
}

} // namespace

TEST_CASE("a click on a sentence, a factor and a push make a mark") {
    Reading r;
    r.d.click(r.at("honorable"));
    CHECK(r.d.shows("Mark this sentence"));
    r.d.click("case.mark.factor.military");
    CHECK_MESSAGE(r.desk.state.draft.marks.empty(), "a push is never assumed");
    CHECK(r.d.shows("Which way?"));
    r.d.click("case.card.push.4");
    REQUIRE(r.desk.mark("honorable", "factor.military"));
    CHECK(r.desk.mark("honorable", "factor.military")->push == 1);
    CHECK(r.d.shows("Toward a favorable exercise"));
    CHECK(r.desk.refusals.empty());
}

TEST_CASE("the same by keys: Enter, letters, Enter, a digit, Escape, and on") {
    Reading r;
    walk_to(r, "honorable");
    r.d.key(Key::enter);
    CHECK(r.d.focused() == "case.palette.filter");
    r.d.type("mil");
    r.d.key(Key::enter);
    CHECK(r.desk.state.draft.marks.empty());
    r.d.type("4");
    REQUIRE(r.desk.mark("honorable", "factor.military"));
    CHECK(r.desk.mark("honorable", "factor.military")->push == 1);
    r.d.type("feel");
    r.d.key(Key::enter);
    CHECK(r.desk.mark("honorable", "bar.personal-feelings"));
    r.d.key(Key::escape);
    CHECK(r.d.focused() == "case.paper");
    r.d.key(Key::down);
    r.d.key(Key::enter);
    r.d.type("other f");
    r.d.key(Key::enter);
    r.d.type("3");
    CHECK(r.desk.state.draft.marks.size() == 3);
    CHECK(r.desk.state.draft.marks.back().push == 0);
    CHECK(r.desk.refusals.empty());
}

TEST_CASE("a bar needs no push, and sets aside at once") {
    Reading r;
    r.d.click(r.at("honorable"));
    r.d.click("case.mark.bar.personal-feelings");
    const Mark *mark = r.desk.mark("honorable", "bar.personal-feelings");
    REQUIRE(mark);
    CHECK_FALSE(mark->push);
    CHECK(r.d.shows("Set aside: it plays no part in the decision."));
}

TEST_CASE("a mark can be changed and taken away, and that undone and done again") {
    Reading r("mark interview#honorable factor.military +1\n");
    r.d.click(r.at("honorable"));
    r.d.click("case.card.push.5");
    CHECK(r.desk.mark("honorable", "factor.military")->push == 2);
    r.d.click("case.card.remove");
    CHECK_FALSE(r.desk.mark("honorable", "factor.military"));
    r.d.key(Key::escape);
    r.d.key(Key::z, true);
    REQUIRE(r.desk.mark("honorable", "factor.military"));
    CHECK(r.desk.mark("honorable", "factor.military")->push == 2);
    r.d.key(Key::z, true);
    CHECK(r.desk.mark("honorable", "factor.military")->push == 1);
    r.d.key(Key::z, true, true);
    CHECK(r.desk.mark("honorable", "factor.military")->push == 2);
    r.d.click("case.undo");
    CHECK(r.desk.mark("honorable", "factor.military")->push == 1);
    r.d.click("case.redo");
    CHECK(r.desk.mark("honorable", "factor.military")->push == 2);
    CHECK(r.desk.refusals.empty());
}

TEST_CASE("a note is kept however its field is left") {
    struct Way {
        const char *name;
        void (*leave)(Reading &);
    };
    for (const Way &way :
         {Way{"Enter", [](Reading &r) { r.d.key(Key::enter); }},
          Way{"Escape", [](Reading &r) { r.d.key(Key::escape); }}, Way{"Tab", [](Reading &r) { r.d.key(Key::tab); }},
          Way{"another sentence", [](Reading &r) { r.d.click(r.at("no-portuguese")); }},
          Way{"another paper", [](Reading &r) { r.d.click("case.paper.booking-sheet"); }},
          Way{"the cross", [](Reading &r) { r.d.click("case.palette.close"); }},
          Way{"a pause, with nothing touched", [](Reading &r) { r.d.step(90); }}, // a second and a half
          Way{"the arrow back", [](Reading &r) { r.d.click("top.back"); }}}) {
        CAPTURE(way.name);
        Reading r("mark interview#honorable factor.military +1\n");
        r.d.click(r.at("honorable"));
        r.d.click("case.card.note");
        r.d.type("He says só");
        way.leave(r);
        CHECK(r.desk.mark("honorable", "factor.military")->note == "He says só");
        CHECK(r.desk.refusals.empty());
    }
}

TEST_CASE("Escape leaves a note with its words first, and the palette next") {
    Reading r("mark interview#honorable factor.military +1\n");
    r.d.click(r.at("honorable"));
    r.d.click("case.card.note");
    r.d.type("He says só");
    r.d.key(Key::escape);
    CHECK(r.desk.mark("honorable", "factor.military")->note == "He says só");
    REQUIRE(r.d.has("case.card.note"));
    CHECK(r.d.focused() == "case.card.note");
    r.d.key(Key::enter); // back into it
    r.d.type("!");
    r.d.key(Key::escape);
    CHECK(r.desk.mark("honorable", "factor.military")->note.size() == std::string("He says só!").size());
    r.d.key(Key::escape);
    CHECK_FALSE(r.d.has("case.card.note"));
    CHECK(r.d.focused() == "case.paper");
    CHECK(r.desk.asked.empty()); // and the case last
}

TEST_CASE("digits in a note are text") {
    Reading r("mark interview#honorable factor.military +1\n");
    r.d.click(r.at("honorable"));
    r.d.click("case.card.note");
    r.d.type("1977 to 1980");
    r.d.key(Key::enter);
    CHECK(r.desk.mark("honorable", "factor.military")->note == "1977 to 1980");
    CHECK(r.desk.mark("honorable", "factor.military")->push == 1);
}

TEST_CASE("several sentences are marked at once, dragged over or taken with Shift") {
    Reading by_mouse;
    const auto from = by_mouse.d.widget(by_mouse.at("entered-at-four")),
               to = by_mouse.d.widget(by_mouse.at("no-portuguese"));
    by_mouse.d.drag(from.center(), to.center());
    CHECK(by_mouse.d.shows("Mark these 3 sentences"));
    by_mouse.d.click("case.mark.factor.humanitarian");
    by_mouse.d.click("case.card.push.5");
    CHECK(by_mouse.desk.state.draft.marks.size() == 3);

    Reading by_keys;
    walk_to(by_keys, "entered-at-four");
    by_keys.d.key(Key::down, false, true);
    by_keys.d.key(Key::down, false, true);
    by_keys.d.key(Key::enter);
    by_keys.d.type("hum");
    by_keys.d.key(Key::enter);
    by_keys.d.type("5");
    CHECK(by_keys.desk.state.draft.marks.size() == 3);
    for (const Mark &mark : by_keys.desk.state.draft.marks) CHECK(mark.push == 2);
}

TEST_CASE("what still wants its push is shown as such and can be taken up again") {
    Reading r;
    r.d.click(r.at("honorable"));
    r.d.click("case.mark.factor.military");
    r.d.key(Key::escape);
    CHECK(r.d.shows("no push yet"));
    CHECK(r.desk.state.draft.marks.empty());
    r.d.click(r.at("honorable"));
    r.d.click("case.card.push.2");
    CHECK(r.desk.mark("honorable", "factor.military")->push == -1);
    r.d.key(Key::escape);
    CHECK_FALSE(r.d.shows("no push yet"));
}

TEST_CASE("all seventeen considerations are in sight at 1280x720, bars at the foot") {
    Reading r("mark interview#honorable factor.military +1\n", {.size = {1280, 720}});
    r.d.click(r.at("honorable"));
    int seen = 0;
    for (const Provision &p : guidance().provisions) {
        if (p.kind != ProvisionKind::weighed && p.kind != ProvisionKind::bar) continue;
        if (!p.id.text.starts_with("factor.") && !p.id.text.starts_with("bar.")) continue;
        CAPTURE(p.id.text);
        const auto &w = r.d.widget("case.mark." + p.id.text);
        CHECK(w.max.y <= w.clip_max.y + 1);
        CHECK(w.min.y >= w.clip_min.y - 1);
        ++seen;
    }
    CHECK(seen == 17);
    CHECK(r.d.widget("case.mark.bar.own-circumstances").min.y > r.d.widget("case.mark.factor.other").max.y);
}

TEST_CASE("B on a sentence puts its one mark into the basis, and out of it") {
    Reading r("mark interview#honorable factor.military +1\n"
              "mark interview#entered-at-four factor.residence +2\n"
              "mark interview#entered-at-four factor.humanitarian +1\n");
    walk_to(r, "honorable");
    r.d.key(Key::b);
    REQUIRE(r.desk.state.draft.basis.size() == 1);
    CHECK(r.desk.state.draft.basis.front().consideration.text == "factor.military");
    r.d.key(Key::b);
    CHECK(r.desk.state.draft.basis.empty());
    walk_to(r, "entered-at-four");
    r.d.key(Key::b);
    CHECK(r.desk.state.draft.basis.empty());
    CHECK(r.d.shows("several marks"));
    walk_to(r, "no-portuguese");
    r.d.key(Key::b);
    CHECK(r.desk.state.draft.basis.empty());
    CHECK(r.d.shows("Mark this sentence first"));
    r.d.key(Key::enter); // in the palette a letter is text
    r.d.type("b");
    CHECK(r.desk.state.draft.basis.empty());
    CHECK(r.desk.refusals.empty());
}
