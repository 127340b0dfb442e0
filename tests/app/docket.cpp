// The docket, by mouse and by keys.
#include "tests/app/docket_desk.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

TEST_CASE("search takes no notice of case and accents") {
    CHECK(folded("PEÑA Ångström ﬁle") == "pena angstrom file");
    CHECK(holds_words(folded("Peña's seven months"), folded("months PENA")));
    CHECK_FALSE(holds_words(folded("Peña"), folded("months pena")));
    CHECK(holds_words("anything", ""));
    CHECK(folded("bad \xff byte") == "bad \xff byte");
}

TEST_CASE("filters work together, and facets count what each choice would show") {
    Docket docket;
    DocketFilter filter;
    filter.search = "pena";
    CHECK(rows_that_show(docket.rows, filter) == std::vector<int>{1});
    filter = {};
    filter.progress = static_cast<int>(Progress::done);
    CHECK(rows_that_show(docket.rows, filter) == std::vector<int>{2});
    const Facets facets = count_facets(docket.rows, filter);
    CHECK(facets.any_progress == 4);
    CHECK(facets.any_setting == 1);
    REQUIRE(facets.settings.size() == 3);
    CHECK(facets.settings[2].count == 1);
    CHECK(facets.settings[0].count == 0);
    filter = {};
    filter.exercises = {"factor.status"};
    CHECK(rows_that_show(docket.rows, filter).size() == 4);
    filter.exercises = {"factor.criminal"};
    CHECK(rows_that_show(docket.rows, filter).empty());
}

TEST_CASE("the docket opens on the case under way and goes on with it") {
    Docket docket;
    Driver d([&] { docket.draw(); });
    CHECK(d.shows("Supervisory review, Thu 30 Nov, 10:00"));
    d.click("docket.continue");
    REQUIRE(last_of<intent::ContinueAttempt>(docket.intents));
    CHECK(last_of<intent::ContinueAttempt>(docket.intents)->attempt == "attempt-1");
    docket.intents.clear();
    d.click("docket.next");
    REQUIRE(last_of<intent::OpenScenario>(docket.intents));
    CHECK(last_of<intent::OpenScenario>(docket.intents)->scenario.text == "port");
}

TEST_CASE("a row is chosen, begun in practice or assessment, and its provisions open") {
    Docket docket;
    Driver d([&] { docket.draw(); });
    d.click("docket.list.port");
    CHECK(docket.intents.empty());
    d.click("docket.exercises.factor.status");
    CHECK(last_of<intent::ShowProvision>(docket.intents)->provision.text == "factor.status");
    d.click("docket.mode.Assessment");
    d.click("docket.start");
    REQUIRE(last_of<intent::OpenScenario>(docket.intents));
    CHECK(last_of<intent::OpenScenario>(docket.intents)->mode == Mode::assessment);
    docket.intents.clear();
    d.click("docket.list.boston");
    CHECK(docket.screen.mode == 0); // an assessment is begun on purpose only
    d.click("docket.mode.Assessment");
    d.click("docket.start");
    CHECK(docket.intents.empty()); // it was assessed already
    CHECK(d.shows("An assessment is taken once."));
    d.click("docket.attempt.attempt-2");
    CHECK(last_of<intent::ContinueAttempt>(docket.intents)->attempt == "attempt-2");
}

TEST_CASE("a broken scenario shows what is wrong and cannot be begun") {
    Docket docket;
    Driver d([&] { docket.draw(); });
    d.click("docket.list./home/broken");
    CHECK(d.shows("scenario.json:12:5"));
    CHECK_FALSE(d.has("docket.start"));
    d.tab_to("docket.list./home/broken");
    d.key(Key::enter);
    CHECK(docket.intents.empty());
}

TEST_CASE("the docket by keys: search, down into the list, Enter") {
    Docket docket;
    Driver d([&] { docket.draw(); });
    d.tab_to("docket.search");
    d.type("pena");
    CHECK(d.has("docket.list.port"));
    CHECK_FALSE(d.has("docket.list.jail"));
    d.key(Key::down);
    CHECK(d.focused() == "docket.list.port");
    d.key(Key::enter);
    REQUIRE(last_of<intent::OpenScenario>(docket.intents));
    CHECK(last_of<intent::OpenScenario>(docket.intents)->scenario.text == "port");
    d.key(Key::escape);
    CHECK(d.has("docket.list.jail"));
    d.tab_to("docket.done");
    d.key(Key::space);
    CHECK_FALSE(d.has("docket.list.jail"));
    CHECK(d.has("docket.list.boston"));
    d.tab_to("docket.setting.county-jail");
    d.key(Key::enter);
    CHECK(d.shows("No case matches"));
    d.tab_to("docket.clear");
    d.key(Key::enter);
    CHECK(d.has("docket.list.jail"));
}

TEST_CASE("an empty library says where it was looked for, and can be read again") {
    Docket docket;
    docket.rows.clear();
    Driver d([&] { docket.draw(); });
    CHECK(d.shows("There are no cases here yet"));
    CHECK(d.shows("/usr/share/totality/scenarios"));
    d.click("docket.look-again");
    CHECK(last_of<intent::ReadLibraryAgain>(docket.intents));
}

TEST_CASE("a library that is still read shows a bar, keeps the choice, and can be stopped") {
    Docket docket;
    docket.progress = {1000, 120, false, true};
    Driver d([&] { docket.draw(); });
    CHECK(d.shows("120 of 1000"));
    d.click("docket.list.boston");
    docket.rows.insert(docket.rows.begin(), row("new", "Another", "county-jail", Progress::fresh));
    ++docket.revision;
    d.step(2);
    CHECK(docket.screen.chosen_key == "boston");
    d.click("docket.stop");
    CHECK(last_of<intent::StopLoading>(docket.intents));
}

TEST_CASE("in a small window filters and the case in full are sheets") {
    Docket docket;
    Driver d([&] { docket.draw(); }, {.size = {1440, 900}, .scale = 2});
    d.click("docket.filter");
    d.click("docket.new");
    d.key(Key::escape);
    CHECK_FALSE(d.has("docket.new"));
    CHECK(docket.screen.filter.progress == 0); // Escape took one step only
    d.tab_to("docket.list.port");
    d.key(Key::enter);
    REQUIRE(d.has("docket-case.close"));
    d.tab_to("docket.start");
    d.key(Key::enter);
    REQUIRE(last_of<intent::OpenScenario>(docket.intents));
    CHECK(last_of<intent::OpenScenario>(docket.intents)->scenario.text == "port");
}

TEST_CASE("the way into a case stays in sight below its words, however large the letters are") {
    for (const test::Stage &stage : {test::Stage{{1280, 720}, 1}, test::Stage{{1280, 720}, 2}}) {
        CAPTURE(stage.scale);
        Docket docket;
        for (int i = 0; i < 60; ++i) docket.rows[0].opening += " It is Tuesday, and there is much to say of it.";
        Driver d([&] { docket.draw(); }, stage);
        d.tab_to("docket.list.jail");
        if (stage.scale > 1) d.key(Key::enter); // opens its sheet
        docket.intents.clear();
        d.click("docket.start"); // throws where it is clipped away
        CHECK(last_of<intent::OpenScenario>(docket.intents));
        d.click("docket.resume");
        CHECK(last_of<intent::ContinueAttempt>(docket.intents));
    }
}

TEST_CASE("the dots of a row say what they mean, and so does the case in full") {
    Docket docket;
    docket.rows[2].difficulty = 3;
    Driver d([&] { docket.draw(); });
    CHECK(d.shows("Difficulty 2 of 3: demanding")); // of the case that is chosen
    CHECK_FALSE(d.shows("Difficulty 3 of 3: hard"));
    CHECK(d.widget("docket.difficulty.boston").label == "Difficulty 3 of 3: hard");
    d.move(d.widget("docket.difficulty.boston").center());
    d.step(2);
    CHECK(d.shows("Difficulty 3 of 3: hard"));
}
