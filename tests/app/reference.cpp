// The guidance and the settings, by mouse and by keys.
#include "app/screens/reference.h"
#include "app/screens/settings.h"
#include "tests/app/screen_tests.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

struct Reference {
    std::map<ProvisionId, std::vector<Exercise>> exercises{{{"factor.status"}, {{{"jail"}, "The lathe operator"}}}};
    ReferenceScreen screen;
    Intents intents;
    void draw() { keep(intents, draw_reference(screen, {guidance(), exercises})); }
};

struct SettingsPage {
    SettingsView view;
    SettingsScreen screen;
    Intents intents;
    void draw() { keep(intents, draw_settings(screen, view)); }
};

} // namespace

TEST_CASE("the guidance opens on the provision asked for and finds others by words") {
    Reference reference;
    reference.screen.shown = {"trigger.health"};
    Driver d([&] { reference.draw(); });
    CHECK(d.has("reference.list.trigger.health")); // scrolled to
    d.click("reference.search");
    d.type("HONÓRABLE");
    CHECK(d.has("reference.list.factor.military"));
    CHECK_FALSE(d.has("reference.list.factor.residence"));
    d.click("reference.list.factor.military");
    CHECK(reference.screen.shown.text == "factor.military");
    CHECK(d.shows("Memo, page 8"));
    CHECK(d.shows("A factor to weigh"));
}

TEST_CASE("the guidance by keys, sections passed over, and Escape leads back") {
    Reference reference;
    Driver d([&] { reference.draw(); });
    d.tab_to("reference.list.factor.status");
    for (int i = 0; i < 30; ++i) d.key(Key::down);
    const std::string below = reference.screen.shown.text;
    CHECK_FALSE(below.starts_with("factor"));
    for (int i = 0; i < 40; ++i) d.key(Key::up);
    CHECK(reference.screen.shown.text == "factor.status");
    d.tab_to("reference.case.jail");
    d.key(Key::enter);
    CHECK(last_of<intent::ShowScenario>(reference.intents)->scenario.text == "jail");
    d.key(Key::escape);
    CHECK(last_of<intent::GoTo>(reference.intents)->place == Place::docket);
}

TEST_CASE("words that the guidance does not hold are said to be missing") {
    Reference reference;
    Driver d([&] { reference.draw(); });
    d.tab_to("reference.search");
    d.type("zzyzx");
    CHECK(d.shows("Nothing in the guidance"));
}

TEST_CASE("settings take effect one by one") {
    SettingsPage page;
    Driver d([&] { page.draw(); });
    d.click("settings.text.150 %");
    CHECK(last_of<intent::SetTextScale>(page.intents)->scale == doctest::Approx(1.5));
    d.click("settings.theme.Dark");
    CHECK(last_of<intent::SetTheme>(page.intents)->theme == ui::ThemeName::dark);
    page.view.theme = ui::ThemeName::dark;
    d.tab_to("settings.theme.Dark");
    d.key(Key::left);
    CHECK(last_of<intent::SetTheme>(page.intents)->theme == ui::ThemeName::light);
    d.tab_to("settings.name");
    d.type("Ana Peña");
    CHECK_FALSE(last_of<intent::SetPerson>(page.intents));
    d.key(Key::tab);
    REQUIRE(last_of<intent::SetPerson>(page.intents));
    CHECK(last_of<intent::SetPerson>(page.intents)->name == "Ana Peña");
}

TEST_CASE("leaving the settings while typing loses nothing") {
    SettingsPage page;
    Driver d([&] { page.draw(); });
    d.tab_to("settings.role");
    d.type("inspector");
    d.key(Key::escape); // out of the field
    CHECK_FALSE(last_of<intent::GoTo>(page.intents));
    d.key(Key::escape);
    CHECK(last_of<intent::SetPerson>(page.intents)->role == "inspector");
    CHECK(last_of<intent::GoTo>(page.intents)->place == Place::docket);
}

TEST_CASE("from the search the keyboard comes to the first that is found, by Down and by Enter") {
    for (const Key key : {Key::down, Key::enter}) {
        Reference reference;
        reference.screen.shown = {"trigger.health"};
        Driver d([&] { reference.draw(); });
        d.tab_to("reference.search");
        d.type("honorable u.s. military");
        d.key(key);
        CHECK(d.focused() == "reference.list." + reference.screen.shown.text);
        CHECK(reference.screen.shown.text != "trigger.health");
    }
}

TEST_CASE("the settings say where things are and which versions these are, to copy by mouse and by keys") {
    for (const float scale : {1.f, 2.f}) {
        CAPTURE(scale);
        SettingsPage page;
        page.view.records = "/home/ana/.local/share/totality/records.sqlite";
        page.view.versions = "Totality 1.0.0, scorer 1, guidance ins-2000-11";
        Driver d([&] { page.draw(); }, {.size = {1280, 720}, .scale = scale});
        CHECK(d.shows("Your attempts"));
        d.tab_to("settings.copy.records");
        d.key(Key::enter);
        REQUIRE(last_of<intent::CopyText>(page.intents));
        CHECK(last_of<intent::CopyText>(page.intents)->text == page.view.records);
        CHECK(d.shows("Copied"));
        d.tab_to("settings.copy.versions");
        d.click("settings.copy.versions"); // the keyboard has brought it into sight
        CHECK(last_of<intent::CopyText>(page.intents)->text == page.view.versions);
    }
}
