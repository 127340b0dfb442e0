// Filtering the docket by what a case exercises, by mouse and by keys.
#include "tests/app/crowding.h"
#include "tests/app/docket_desk.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

// Four cases; the port's also exercises the humanitarian factor, Boston's nothing else.
struct Varied : Docket {
    Varied() {
        const DocketObjective humanitarian{{"factor.humanitarian"}, "Humanitarian concerns"};
        rows[1].objectives.push_back(humanitarian);
        rows[2].objectives = {humanitarian};
        rows[3].objectives.clear();
    }
};

int count_of(const Facets &facets, const std::string &id) {
    for (const ExerciseCount &each : facets.exercises)
        if (each.objective.id.text == id) return each.count;
    return -1;
}

} // namespace

TEST_CASE("provisions count the cases that they would leave, the other filters being as they are") {
    const Varied docket;
    const Facets all = count_facets(docket.rows, {});
    CHECK(count_of(all, "factor.humanitarian") == 2);
    CHECK(count_of(all, "factor.status") == 2);
    CHECK(all.any_exercises == 4);
    REQUIRE(all.exercises.size() == 2);
    CHECK(all.exercises.front().objective.id.text == "factor.humanitarian"); // by title
    DocketFilter filter;
    filter.setting = "port-of-entry";
    filter.exercises = {"factor.status"};
    const Facets port = count_facets(docket.rows, filter);
    CHECK(count_of(port, "factor.humanitarian") == 1);
    CHECK(port.any_exercises == 1);
    CHECK(port.any_setting == 2); // what exercises it, anywhere
}

TEST_CASE("a provision is picked by clicks, works with the other filters, and is taken off again") {
    Varied docket;
    Driver d([&] { docket.draw(); });
    CHECK(d.shows("Any provision"));
    d.click("docket.picker.open");
    d.click("docket.picker.factor.humanitarian");
    CHECK_FALSE(d.has("docket-picker.close"));
    CHECK(docket.screen.filter.exercises.text == "factor.humanitarian");
    CHECK_FALSE(d.has("docket.list.jail"));
    CHECK(d.has("docket.list.port"));
    d.click("docket.done");
    CHECK_FALSE(d.has("docket.list.port"));
    CHECK(d.has("docket.list.boston"));
    d.click("docket.clear-exercises");
    CHECK(docket.screen.filter.exercises.empty());
    CHECK(docket.screen.filter.progress == static_cast<int>(Progress::done)); // the other filter stays
    d.click("docket.picker.open");
    d.click("docket.picker.factor.status");
    CHECK(d.shows("No case matches"));
    d.click("docket.picker.open");
    d.click("docket.picker.any");
    CHECK(d.has("docket.list.boston"));
}

TEST_CASE("a provision is picked by keys: letters, arrows, Enter; Escape changes nothing") {
    Varied docket;
    Driver d([&] { docket.draw(); });
    d.tab_to("docket.picker.open");
    d.key(Key::enter);
    CHECK(d.focused() == "docket.picker.search");
    d.type("HUMÁNIT");
    CHECK_FALSE(d.has("docket.picker.factor.status"));
    d.key(Key::enter);
    CHECK(docket.screen.filter.exercises.text == "factor.humanitarian");
    CHECK(d.focused() == "docket.picker.open"); // the keyboard is back where it was
    d.key(Key::enter);
    d.key(Key::down); // from the chosen one to the next
    d.key(Key::escape);
    CHECK_FALSE(d.has("docket.picker.search"));
    CHECK(docket.screen.filter.exercises.text == "factor.humanitarian");
    d.key(Key::enter);
    d.key(Key::down);
    d.key(Key::enter);
    CHECK(docket.screen.filter.exercises.text == "factor.status");
    d.key(Key::enter);
    d.type("zzyzx");
    CHECK(d.shows("No case here exercises"));
    d.key(Key::enter);
    d.key(Key::escape);
    CHECK(docket.screen.filter.exercises.text == "factor.status");
    d.tab_to("docket.clear-exercises");
    d.key(Key::space);
    CHECK(docket.screen.filter == DocketFilter{});
}

TEST_CASE("in a small window the picker lies above the filters, and Escape closes one at a time") {
    Varied docket;
    Driver d([&] { docket.draw(); }, {.size = {1280, 720}, .scale = 2});
    d.click("docket.filter");
    d.click("docket.picker.open");
    d.key(Key::escape);
    CHECK_FALSE(d.has("docket.picker.search"));
    CHECK(d.has("docket.picker.open"));
    d.key(Key::enter);
    d.type("humanit");
    d.key(Key::enter);
    d.key(Key::escape);
    CHECK_FALSE(d.has("docket.picker.open"));
    CHECK(docket.screen.filter.exercises.text == "factor.humanitarian");
    CHECK(d.shows("Exercises:"));
    CHECK(crowding(d) == std::vector<std::string>());
    d.click("docket.clear-exercises");
    CHECK(docket.screen.filter == DocketFilter{});
}

TEST_CASE("ten thousand cases are counted when something changes, and in no other frame") {
    Docket docket;
    docket.rows.clear();
    const auto &provisions = guidance().provisions;
    for (int i = 0; i < 10000; ++i) {
        docket.rows.push_back(row("case-" + std::to_string(i), "Case", "county-jail", Progress::fresh));
        const Provision &provision = provisions[static_cast<std::size_t>(i) % provisions.size()];
        docket.rows.back().objectives = {{provision.id, provision.title}};
    }
    Driver d([&] { docket.draw(); });
    const std::size_t counted = docket.screen.facets_number;
    d.step(5);
    d.click("docket.picker.open");
    d.type("a");
    d.step(5);
    CHECK(docket.screen.facets_number == counted);
    d.key(Key::enter);
    CHECK(docket.screen.facets_number == counted + 1);
    CHECK(docket.screen.shown.size() >= 10000 / provisions.size());
    CHECK(docket.screen.shown.size() <= 10000 / provisions.size() + 1);
}
