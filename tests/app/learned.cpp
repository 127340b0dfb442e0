// What finished attempts say, taken in by the program between frames.
#include "app/files/clock.h"
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

void finish_the_veteran(Running &run) {
    apply(*run.app, intent::OpenScenario{{"county-jail-veteran"}, Mode::practice});
    for (const ActionBody &body : {ActionBody{action::Choose{{"decline-nta"}}}, ActionBody{action::Confidence{70}},
                                   ActionBody{action::Submit{}}})
        apply(*run.app, intent::Act{body});
    REQUIRE(run.app->place == Place::debrief);
    apply(*run.app, intent::GoTo{Place::docket});
}

} // namespace

TEST_CASE("a finished case is taken in once, and again by the next start") {
    const TempFolder folder;
    for (int start = 0; start < 2; ++start) {
        Running run(folder);
        if (start == 0) finish_the_veteran(run);
        run.driver.step(3);
        const Learned &learned = run.app->shelf.learned;
        REQUIRE(learned.report.lessons.size() == 1);
        const DatedLesson &dated = learned.report.lessons.front();
        CHECK(dated.scenario.text == "county-jail-veteran");
        CHECK(dated.day == local_day(milliseconds_now()));
        CHECK(dated.stated_minutes > 0);
        CHECK(dated.lesson.core == run.app->shelf.attempts.front().core);
        REQUIRE(dated.lesson.forecast);
        CHECK(dated.lesson.forecast->stated == doctest::Approx(.7));
        CHECK_FALSE(learned.report.provisions.empty());
    }
}

TEST_CASE("more attempts than one frame takes in are all there in the end, and nobody else's") {
    const TempFolder folder;
    Running run(folder);
    for (int i = 0; i < 6; ++i) finish_the_veteran(run);
    run.app->shelf.learned = {};
    apply(*run.app, intent::GoTo{Place::docket});
    CHECK(run.app->shelf.learned.pending.size() == 6);
    run.driver.step(3);
    CHECK(run.app->shelf.learned.report.lessons.size() == 6);
    follow_attempts(run.app->shelf.learned, {}, 0); // another person, who has none
    CHECK(run.app->shelf.learned.report.lessons.empty());
}
