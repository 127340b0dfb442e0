// The debrief, by clicks and keys, over cases that ship.
#include "tests/app/debrief_case.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

struct Shown {
    const Debriefed &done;
    DebriefView view = done.view();
    DebriefScreen screen;
    Intents intents;

    explicit Shown(const Debriefed &from) : done(from) {}
    void draw() { keep(intents, draw_debrief(screen, view)); }
};

const Debriefed &good() {
    static const Debriefed made{shipped_case("county-jail-veteran"), kGood};
    return made;
}

const Debriefed &gated() {
    static const Debriefed made{shipped_case("county-jail-veteran"), kGated};
    return made;
}

} // namespace

TEST_CASE("a debrief says whose answers it compares with, and asks to try again") {
    Shown shown{good()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("model answers (illustrative)"));
    CHECK_FALSE(d.has("debrief.gate"));
    d.click("debrief.again");
    CHECK(last_of<intent::TryAgain>(shown.intents));
    d.key(Key::escape);
    REQUIRE(last_of<intent::GoTo>(shown.intents));
    CHECK(last_of<intent::GoTo>(shown.intents)->place == Place::docket);
}

TEST_CASE("a gate is told in plain words") {
    Shown shown{gated()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("Review this one with your trainer"));
    CHECK(d.has("debrief.gate"));
}
