// Several people at one machine.
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

void add_someone(Driver &d, const std::string &name) {
    d.key(ui::Key::k, true);
    d.type("someone else");
    d.key(ui::Key::enter);
    d.click("people.name");
    d.type(name);
    d.click("people.new");
}

} // namespace

TEST_CASE("somebody new begins with nothing, and the next start asks who is working") {
    const TempFolder folder;
    std::string first;
    {
        Running run(folder);
        first = run.app->person.id.text;
        apply(*run.app, intent::SetPerson{"Ana Reyes", "Miami", "Inspector", "Eastern", Trained::district_staff});
        apply(*run.app, intent::OpenScenario{run.app->shelf.rows.front().scenario, Mode::practice});
        apply(*run.app, intent::Act{action::Lean{1}});
        add_someone(run.driver, "Bo");
        CHECK(run.app->person.name == "Bo");
        CHECK(run.app->settings.name == "Bo");
        CHECK(run.app->place == Place::docket);
        CHECK(!run.app->play);
        CHECK(run.app->shelf.attempts.empty());
        CHECK(run.app->person.region.empty());
    }
    FirstStart next(folder);
    CHECK(next.app->person.name == "Bo"); // who worked here last, until somebody says otherwise
    CHECK(next.driver.shows("Who is working?"));
    CHECK(next.driver.shows("There is no password"));
    CHECK(next.driver.shows("Inspector, Miami, 1 attempt"));
    next.driver.press("people." + first);
    CHECK_FALSE(next.app->people.open);
    CHECK(next.app->person.name == "Ana Reyes");
    CHECK(next.app->person.region == "Eastern");
    CHECK(next.app->person.audience == Audience::district_staff);
    REQUIRE(next.app->shelf.attempts.size() == 1);
    CHECK(next.app->shelf.attempts.front().actions == 1);
}

TEST_CASE("one who works alone is not asked, and Escape leaves all as it is") {
    const TempFolder folder;
    { const Running run(folder); }
    FirstStart next(folder);
    CHECK_FALSE(next.app->people.open);
    const std::string before = next.app->person.id.text;
    apply(*next.app, intent::ShowPeople{});
    next.driver.step(2);
    CHECK(next.driver.shows("Someone without a name"));
    next.driver.key(ui::Key::escape);
    CHECK_FALSE(next.app->people.open);
    CHECK(next.app->person.id.text == before);
}

TEST_CASE("what was typed last is the one's who typed it") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    apply(*run.app, intent::GoTo{Place::settings});
    d.step(2);
    d.click("settings.name");
    d.type("Ana");
    d.press("settings.people");
    d.click("people.new");
    const std::vector<Person> people = run.app->records->people();
    REQUIRE(people.size() == 2);
    CHECK(people[0].name == "Ana");
    CHECK(people[1].name.empty());
    CHECK(run.app->settings.name.empty());
}
