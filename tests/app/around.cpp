// What stands around the screens: the first start, the guided case, the sheets of commands and keys, twins.
#include "tests/app/debrief_case.h"
#include "tests/app/running.h"
#include <doctest/doctest.h>
#include <set>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

constexpr const char *kTwins = TOTALITY_SOURCE_DIR "/tests/data/base"; // two versions, apart in a name

} // namespace

TEST_CASE("Ctrl+K finds what can be done by its name and does it") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    d.key(Key::k, true);
    d.type("settings");
    d.key(Key::enter);
    CHECK(run.app->place == Place::settings);
    CHECK_FALSE(run.app->commands.open);
    d.key(Key::k, true);
    d.type("lathe");
    d.click("commands.list.scenario.county-jail-veteran"); // the first found, which is the chosen one already
    CHECK(run.app->place == Place::docket);
    CHECK_FALSE(run.app->commands.open);
    d.click("docket.start");
    d.key(Key::k, true);
    CHECK_FALSE(d.has("commands.list.case.undo")); // there is nothing to undo
    d.type("next arrival");
    d.key(Key::enter);
    CHECK(run.state().hour == 1);
    d.key(Key::k, true);
    d.type("interv");
    d.key(Key::enter);
    CHECK(run.app->screens.case_file.reading.document.text == "interview");
    d.key(Key::k, true);
    d.type("hints");
    d.key(Key::down);
    d.key(Key::up);
    d.key(Key::enter);
    CHECK(d.has("case.hint.unread"));
    d.key(Key::k, true); // not above another sheet
    CHECK_FALSE(run.app->commands.open);
    d.key(Key::escape);
    d.key(Key::k, true);
    d.type("no such thing");
    CHECK(d.shows("Nothing here has that name."));
    d.key(Key::enter);
    d.key(Key::escape);
    CHECK_FALSE(run.app->commands.open);
    CHECK(run.app->place == Place::case_file);
}

TEST_CASE("F1 shows the keys of each screen, and Escape closes them first") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    d.key(Key::f1);
    CHECK(d.shows("begin it, or go on with it"));
    d.key(Key::escape);
    CHECK_FALSE(d.shows("begin it, or go on with it"));
    d.click("docket.start");
    d.key(Key::f1);
    CHECK(d.shows("set the push, from enforcement to favorable"));
    d.key(Key::escape);
    CHECK(run.app->place == Place::case_file);
}

TEST_CASE("the first start asks who one is and leads into the guided case; the next one does not ask") {
    const TempFolder folder;
    {
        FirstStart first(folder);
        Driver &d = first.driver;
        d.click("welcome.name");
        d.type("Zoë Šimek");
        d.click("welcome.guided");
        REQUIRE(first.app->place == Place::case_file);
        CHECK(first.app->play->file.scenario.info.guided);
        CHECK(first.app->settings.name == "Zoë Šimek");
        CHECK(d.shows("step 1 of 8"));
    }
    Running next(folder);
    CHECK_FALSE(next.driver.has("welcome.docket"));
    next.driver.click("docket.settings");
    CHECK(next.app->screens.settings.name == "Zoë Šimek");
}

TEST_CASE("the guided case tells one step after the other, and can be had without") {
    const TempFolder folder;
    FirstStart first(folder);
    Driver &d = first.driver;
    d.click("welcome.guided");
    const auto act = [&](ActionBody body) {
        apply(*first.app, intent::Act{std::move(body)});
        d.step(2);
    };
    const CaseFile &file = first.app->play->file;
    const auto &papers = first.app->play->state.documents;
    REQUIRE(papers.size() >= 2);
    act(action::Open{papers[0].document});
    act(action::Open{papers[1].document});
    CHECK(d.shows("step 2 of 8"));
    const PassageId sentence = file.documents.front().passages.front().id;
    act(action::SetMark{{sentence, {"factor.status"}, 1, "", {}}});
    CHECK(d.shows("step 3 of 8"));
    act(action::SetMark{{sentence, {"bar.personal-feelings"}, std::nullopt, "", {}}});
    CHECK(d.shows("step 4 of 8"));
    act(action::Inquire{file.scenario.inquiries.front().id});
    CHECK(d.shows("step 5 of 8"));
    while (first.app->play->state.inquiries.front().returns_hour > first.app->play->state.hour) act(action::Wait{});
    CHECK(d.shows("step 6 of 8"));
    act(action::Basis{{{FactRef{sentence.text}, {"factor.status"}}}});
    CHECK(d.shows("step 7 of 8"));
    act(action::Lean{1});
    CHECK(d.shows("step 8 of 8"));
    d.click("case.coach.close");
    CHECK_FALSE(d.shows("step 8 of 8"));
}

TEST_CASE("with the largest letters in a small window the first start's buttons are in sight") {
    const TempFolder folder;
    FirstStart first(folder, {{1280, 720}, 2});
    first.driver.click("welcome.docket"); // throws where it is clipped away
    CHECK(first.app->settings.welcomed);
}

TEST_CASE("each attempt at twins brings another of them, and one that is resumed its own") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "library");
    std::filesystem::copy(kTwins, folder / "library/base", std::filesystem::copy_options::recursive);
    std::set<std::string> played;
    for (int start = 0; start < 2; ++start) {
        Running run(folder, {}, {folder / "library", ""});
        run.driver.click("docket.start");
        REQUIRE(run.app->play);
        const std::string variant = run.app->play->variant;
        CHECK(run.app->play->values.at("name") == (variant == "one" ? "Ana Lima" : "Per Holm"));
        CHECK(played.insert(variant).second);
        run.driver.click("top.back");
        run.driver.click("docket.resume");
        CHECK(run.app->play->variant == variant);
    }
}

TEST_CASE("the twin is the one that was played least, by chance among equals") {
    const CaseFile file = case_in(kTwins);
    const Scenario &scenario = file.scenario;
    std::vector<AttemptSummary> earlier(1);
    CHECK(choose_variant(scenario.twins, scenario.info.id, {}, 0) == "one");
    CHECK(choose_variant(scenario.twins, scenario.info.id, {}, 1) == "two");
    earlier.front().variant = "one";
    CHECK(choose_variant(scenario.twins, scenario.info.id, earlier, 0) == "one"); // of another scenario
    earlier.front().scenario = scenario.info.id;
    for (std::uint64_t draw = 0; draw < 4; ++draw)
        CHECK(choose_variant(scenario.twins, scenario.info.id, earlier, draw) == "two");
}
