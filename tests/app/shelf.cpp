// What the docket makes of the library and the person's attempts.
#include "tests/app/running.h"
#include <algorithm>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

const DocketRow &row_of(const App &app, const std::string &scenario) {
    return *std::ranges::find(app.shelf.rows, scenario, [](const DocketRow &row) { return row.scenario.text; });
}

AttemptSummary attempt_at(const std::string &scenario, const std::string &id, bool done) {
    AttemptSummary attempt;
    attempt.id = {id};
    attempt.scenario = {scenario};
    attempt.mode = "practice";
    attempt.standing.submitted = attempt.standing.ended = done;
    return attempt;
}

} // namespace

TEST_CASE("the docket names whom the case will be about, and nobody sees a blank") {
    const TempFolder folder;
    Running run(folder);
    for (const DocketRow &row : run.app->shelf.rows) CHECK(row.opening.find("{{") == std::string::npos);
    const std::string told = row_of(*run.app, "eastbound-at-havre").opening;
    apply(*run.app, intent::OpenScenario{{"eastbound-at-havre"}, Mode::practice});
    CHECK(told.find(run.app->play->values.at("family")) != std::string::npos);
}

TEST_CASE("the case to go on with is the one that was touched last") {
    const TempFolder folder;
    Running run(folder);
    App &app = *run.app;
    app.shelf.attempts = {attempt_at("first-morning", "b", false), attempt_at("county-jail-veteran", "a", false)};
    make_rows(app.shelf, app.guidance);
    REQUIRE(app.shelf.continue_row >= 0);
    CHECK(app.shelf.rows[static_cast<std::size_t>(app.shelf.continue_row)].scenario ==
          app.shelf.attempts.front().scenario);
}

TEST_CASE("a case is done once its last attempt is, though an older one was left open") {
    const TempFolder folder;
    Running run(folder);
    App &app = *run.app;
    app.shelf.attempts = {attempt_at("county-jail-veteran", "b", true), attempt_at("county-jail-veteran", "a", false)};
    make_rows(app.shelf, app.guidance);
    CHECK(row_of(app, "county-jail-veteran").progress == Progress::done);
    CHECK(row_of(app, "county-jail-veteran").attempts.size() == 2);
    CHECK(app.shelf.continue_row == -1);
}

TEST_CASE("cases are found by words of their openings") {
    const TempFolder folder;
    Running run(folder);
    run.driver.click("docket.search");
    run.driver.type("balsam");
    CHECK(run.driver.has("docket.list.first-morning"));
}
