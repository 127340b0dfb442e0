// The time of an assessment: its words, its setting, its course; the clock on the wall is the test's.
#include "app/time_limit.h"
#include "tests/app/layout.h"
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

constexpr Milliseconds kStart = 1'000'000'000'000, kMinute = 60'000;

// A wall clock that stands still until it is set.
struct Wall {
    Milliseconds now = kStart;
    StartOptions options() {
        StartOptions options;
        options.clock = [this] { return now; };
        return options;
    }
    void set(double minutes) { now = kStart + static_cast<Milliseconds>(minutes * static_cast<double>(kMinute)); }
};

void begin_assessment(Running &run, int minutes) {
    apply(*run.app, intent::SetTimeLimit{AssessmentTime::own, minutes});
    apply(*run.app, intent::ShowScenario{{"county-jail-veteran"}});
    run.driver.step(2);
    run.driver.click("docket.mode.Assessment");
    CHECK(run.driver.shows("You have 25 minutes by the clock on the wall."));
    run.driver.click("docket.start");
}

void finish_by_click(Driver &d) {
    d.click("case.decide");
    d.click("decide.option.decline-nta");
    for (int i = 0; i < 3; ++i) d.click("decide.next");
    d.click("decide.confirm");
}

} // namespace

TEST_CASE("minutes are counted whole, and said in plain words") {
    struct Row {
        Milliseconds at;
        int left;
        const char *words;
        Milliseconds next; // until the words change
    };
    const TimeLimit limit{25, kStart};
    for (const Row &row : {Row{0, 25, "25 min left", kMinute}, Row{1, 25, "25 min left", kMinute - 1},
                           Row{kMinute, 24, "24 min left", kMinute}, Row{25 * kMinute - 1, 1, "1 min left", 1},
                           Row{25 * kMinute, 0, "Time is over", kMinute}, Row{26 * kMinute - 1, 0, "Time is over", 1},
                           Row{31 * kMinute, -6, "6 min over", kMinute}}) {
        CAPTURE(row.at);
        CHECK(minutes_left(limit, kStart + row.at) == row.left);
        CHECK(left_words(row.left) == row.words);
        CHECK(until_next_minute(limit, kStart + row.at) == row.next);
        CHECK(minutes_left(limit, kStart + row.at + row.next) == row.left - 1);
    }
    CHECK(taken_words(limit, kStart + 25 * kMinute) == "You had 25 minutes and took 25.");
    CHECK(taken_words(limit, kStart + 25 * kMinute + 1) == "You had 25 minutes and took 26: 1 minute over the limit.");
}

TEST_CASE("the time is shown to the minute, told at five, told at its end, and what is over stands in the debrief") {
    const TempFolder folder;
    Wall wall;
    {
        Running run(folder, {}, wall.options());
        Driver &d = run.driver;
        begin_assessment(run, 25);
        CHECK(d.shows("25 min left"));
        CHECK(ui::context().again_in > 0);
        CHECK(ui::context().again_in <= 60.1); // nothing is drawn before that
        wall.set(1.5);
        d.step();
        CHECK(d.shows("24 min left"));
        CHECK_FALSE(d.has("time.close"));
        wall.set(20);
        d.step(2);
        CHECK(d.shows("5 minutes of this assessment are left."));
        d.click("time.close");
        wall.set(21);
        d.step(2);
        CHECK_FALSE(d.has("time.close")); // told once
        d.click("case.wait-next");
        apply(*run.app, intent::SetTimeLimit{AssessmentTime::unlimited, 5}); // of later ones
        d.click("case.decide");
        CHECK(d.shows("4 min left"));
        wall.set(25);
        d.step(2);
        CHECK(d.shows("The time of this assessment is over."));
        d.tab_to("time.close");
        d.key(Key::enter);
        CHECK_FALSE(d.has("time.close"));
        d.click("decide.back");
        d.click("case.lean.4"); // nothing is taken away
        CHECK(run.state().draft.leans.size() == 1);
    }
    wall.set(30.5);
    {
        Running run(folder, {}, wall.options());
        Driver &d = run.driver;
        d.click("docket.resume");
        CHECK(d.shows("5 min over")); // the limit is the attempt's own
        CHECK(d.shows("The time of this assessment is over."));
        finish_by_click(d);
        REQUIRE(run.app->place == Place::debrief);
        CHECK(d.shows("You had 25 minutes and took 31: 6 minutes over the limit."));
        CHECK(ui::context().again_in == 0);
    }
    wall.set(90);
    Running run(folder, {}, wall.options());
    const std::string attempt = run.app->shelf.attempts.front().id.text;
    apply(*run.app, intent::ContinueAttempt{attempt});
    run.driver.step(2);
    CHECK(run.driver.shows("You had 25 minutes and took 31: 6 minutes over the limit."));
}

TEST_CASE("practice and an assessment without a limit ask for no frame and speak of no time") {
    const TempFolder folder;
    Wall wall;
    Running run(folder, {}, wall.options());
    Driver &d = run.driver;
    for (const Mode mode : {Mode::practice, Mode::assessment}) {
        apply(*run.app,
              intent::SetTimeLimit{mode == Mode::practice ? AssessmentTime::own : AssessmentTime::unlimited, 25});
        apply(*run.app, intent::OpenScenario{{"county-jail-veteran"}, mode});
        d.step(2);
        CHECK_FALSE(run.app->play->time);
        CHECK_FALSE(d.shows("min left"));
        CHECK(ui::context().again_in == 0);
    }
}

TEST_CASE("the limit of the case is the minutes that it names") {
    const TempFolder folder;
    Wall wall;
    Running run(folder, {}, wall.options());
    apply(*run.app, intent::SetTimeLimit{AssessmentTime::of_scenario, 5});
    apply(*run.app, intent::OpenScenario{{"county-jail-veteran"}, Mode::assessment});
    REQUIRE(run.app->play->time);
    CHECK(run.app->play->time->limit.minutes == run.app->play->file.scenario.info.minutes);
}

TEST_CASE("the limit is set by clicks and by keys, and kept") {
    const TempFolder folder;
    {
        Running run(folder);
        Driver &d = run.driver;
        d.click("docket.settings");
        d.click("settings.limit.Your own");
        d.click("settings.limit.more");
        CHECK(run.app->settings.limit_minutes == 35);
        d.tab_to("settings.limit.less");
        d.key(Key::enter);
        d.key(Key::enter);
        CHECK(run.app->settings.limit_minutes == 25);
        d.tab_to("settings.limit.Your own");
        d.key(Key::left);
        CHECK(run.app->settings.limit == LimitChoice::scenario);
        d.key(Key::right);
    }
    const Running next(folder);
    CHECK(next.app->settings.limit == LimitChoice::own);
    CHECK(next.app->settings.limit_minutes == 25);
}

TEST_CASE("the warning lies over nothing, in every size, on the case and while deciding") {
    for (const test::Stage &stage : {test::Stage{}, test::Stage{{1280, 720}}, test::Stage{{1280, 720}, 2}}) {
        CAPTURE(stage.size.x * stage.scale);
        const TempFolder folder;
        Wall wall;
        Running run(folder, stage, wall.options());
        Driver &d = run.driver;
        apply(*run.app, intent::SetTimeLimit{AssessmentTime::own, 25});
        apply(*run.app, intent::OpenScenario{{"county-jail-veteran"}, Mode::assessment});
        wall.set(26);
        d.move({-1, -1});
        d.step(3);
        REQUIRE(d.has("time.close"));
        CHECK(layout_faults(d, stage.size) == "");
        apply(*run.app, intent::GoTo{Place::decide});
        d.step(3);
        CHECK(layout_faults(d, stage.size) == "");
        CHECK(d.widget("time.close").max.y <= d.widget("decide.option.issue-nta").min.y);
    }
}
