// The progress screen, by mouse and by keys, in every state; and the program that fills it.
#include "app/screens/progress.h"
#include "tests/app/crowding.h"
#include "tests/app/running.h"
#include "tests/app/screen_tests.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

DatedLesson lesson(int i) {
    DatedLesson dated;
    dated.title = "Case " + std::to_string(i);
    dated.day = 11000 + i;
    dated.minutes = 20;
    dated.stated_minutes = 25;
    for (std::size_t d = 0; d < kDimensions; ++d) dated.lesson.dimensions[d] = 40 + (i + static_cast<int>(d)) % 50;
    dated.lesson.core = 60;
    dated.lesson.z = -.5;
    dated.lesson.verdict = Verdict::within;
    dated.lesson.forecast = Forecast{.8, i % 2 == 0};
    dated.lesson.credits = {{{"factor.status"}, 1, 2}, {{"notify.letter"}, 1, 1}};
    return dated;
}

DocketRow next_row() {
    DocketRow row;
    row.key = "jail";
    row.scenario = {"jail"};
    row.title = "The lathe operator";
    return row;
}

struct Page {
    ProgressReport report;
    DocketRow next = next_row();
    std::size_t revision = 1, unreadable = 0;
    ProgressScreen screen;
    Intents intents;

    explicit Page(int attempts) {
        std::vector<DatedLesson> lessons;
        for (int i = 0; i < attempts; ++i) lessons.push_back(lesson(i));
        report = report_progress(std::move(lessons), 11000 + attempts);
    }
    void draw() {
        keep(intents, draw_progress(screen, {report, revision, guidance(), &next, "New to you.", 0, unreadable}));
    }
};

} // namespace

TEST_CASE("without a finished case, progress says what will stand there and what to do") {
    Page page(0);
    Driver d([&] { page.draw(); });
    CHECK(d.shows("No case finished yet"));
    CHECK(d.shows("Here you will see"));
    CHECK(d.shows("No provision is due today."));
    d.click("progress.start");
    REQUIRE(last_of<intent::OpenScenario>(page.intents));
    CHECK(last_of<intent::OpenScenario>(page.intents)->scenario.text == "jail");
}

TEST_CASE("a value of a chart is told under the mouse and by arrows, and all of them in a table") {
    Page page(5);
    Driver d([&] { page.draw(); });
    d.move(d.widget("progress.chart.relevance").center());
    d.step(2);
    CHECK(d.shows("Case 2: 42 of 100"));
    d.tab_to("progress.chart.weight");
    d.move({1, 1});
    d.key(Key::left);
    CHECK(d.shows("Case 4: 45 of 100"));
    d.key(Key::home);
    CHECK(d.shows("Case 0: 41 of 100"));
    d.click("progress.look.Table");
    CHECK_FALSE(d.has("progress.chart.weight"));
    CHECK(d.has("progress.table.4"));
    CHECK(d.shows("Case 0"));
}

TEST_CASE("a provision's record, when it is due, and by which algorithm; Enter opens it") {
    Page page(5);
    Driver d([&] { page.draw(); });
    d.click("progress.tabs.Provisions");
    CHECK(d.shows("SM-2 (Wozniak 1990)"));
    CHECK(d.has("progress.provisions.factor.status"));
    d.click("progress.provisions.factor.status");
    d.key(Key::enter);
    REQUIRE(last_of<intent::ShowProvision>(page.intents));
    CHECK(last_of<intent::ShowProvision>(page.intents)->provision.text == "factor.status");
}

TEST_CASE("confidence shows bands below 50 answers and a diagram from there on") {
    Page few(49), many(50);
    few.screen.pane = many.screen.pane = ProgressPane::confidence;
    {
        Driver d([&] { few.draw(); });
        CHECK(d.shows("50 to 67 %"));
        CHECK_FALSE(d.has("progress.chart.confidence"));
        CHECK(d.shows("over 49 answers"));
    }
    Driver d([&] { many.draw(); });
    CHECK(d.has("progress.chart.confidence"));
    CHECK(d.shows("calibration error is 0.300"));
    d.click("progress.look.Table");
    CHECK(d.shows("80 to 90 %"));
}

TEST_CASE("Escape leads back to the docket, and attempts that cannot be read are owned up to") {
    Page page(1);
    page.unreadable = 2;
    Driver d([&] { page.draw(); });
    CHECK(d.shows("2 attempts cannot be read any more"));
    d.key(Key::escape);
    CHECK(last_of<intent::GoTo>(page.intents)->place == Place::docket);
}

TEST_CASE("progress stands uncut in a small window and with letters of twice the size") {
    for (const test::Stage &stage :
         {test::Stage{{1440, 900}, 1}, test::Stage{{1280, 720}, 1}, test::Stage{{1280, 720}, 2}})
        for (const int attempts : {0, 1, 12, 400, 5000})
            for (int pane = 0; pane < 6; ++pane)
                for (const bool as_table : {false, true}) {
                    Page page(attempts);
                    page.screen.pane = static_cast<ProgressPane>(pane);
                    page.screen.as_table = as_table;
                    Driver d([&] { page.draw(); }, stage);
                    d.step(2);
                    CAPTURE(stage.scale);
                    CAPTURE(stage.size.x);
                    CAPTURE(attempts);
                    CAPTURE(pane);
                    CAPTURE(as_table);
                    CHECK(crowding(d) == std::vector<std::string>{});
                }
}

TEST_CASE("progress is reached from the docket, from its commands, and knows its keys") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    d.tab_to("docket.progress");
    d.key(Key::enter);
    REQUIRE(run.app->place == Place::progress);
    CHECK(d.shows("No case finished yet"));
    d.key(Key::f1);
    d.step();
    CHECK(d.shows("from value to value"));
    d.key(Key::escape);
    d.step();
    d.key(Key::escape);
    REQUIRE(run.app->place == Place::docket);
    d.step();
    d.key(Key::k, true);
    d.step();
    d.type("your progress");
    d.key(Key::enter);
    d.step();
    CHECK(run.app->place == Place::progress);
}
