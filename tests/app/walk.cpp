// The whole program without a window: from the docket to the debrief and to the next start, by clicks and by keys.
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

void begin_by_click(Driver &d) {
    d.click("docket.search");
    d.type("lathe operator");
    d.click("docket.start");
    REQUIRE(d.shows("Your assignment"));
}

void mark_by_click(Driver &d) {
    d.click("case.wait-next");
    d.click("case.paper.interview");
    d.click("case.paper#1");
    d.click("case.mark.factor.humanitarian");
    d.click("case.card.push.4");
    d.click("case.card.basis");
}

void decide_by_click(Driver &d) {
    d.click("case.decide");
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.A memorandum to the file");
    d.click("decide.memorandum-text");
    d.type("He came as a child of four and has his whole life here.");
    d.click("decide.next");
    d.click("decide.has-letter.No letter");
    d.click("decide.next");
    d.click("decide.confirm");
}

} // namespace

TEST_CASE("from the docket to the debrief by clicks, and the next start knows of it") {
    const TempFolder folder;
    {
        Running run(folder);
        Driver &d = run.driver;
        begin_by_click(d);
        mark_by_click(d);
        REQUIRE(run.state().draft.marks.size() == 1);
        decide_by_click(d);
        REQUIRE(run.app->place == Place::debrief);
        CHECK(run.app->play->debrief->score.composite);
        CHECK(d.shows("Your reasoning, beside the panel's"));
        CHECK_FALSE(run.app->notice);
    }
    Running next(folder);
    REQUIRE(next.app->shelf.attempts.size() == 1);
    CHECK(next.app->shelf.attempts.front().core);
    next.driver.click("docket.done");
    CHECK(next.driver.shows(" taken together"));
}

TEST_CASE("a second attempt is compared with the one before, on request") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    begin_by_click(d);
    mark_by_click(d);
    decide_by_click(d);
    REQUIRE(run.app->place == Place::debrief);
    CHECK_FALSE(d.has("debrief.compare"));
    d.click("debrief.again");
    REQUIRE(run.app->place == Place::case_file);
    d.click("case.wait-next");
    decide_by_click(d);
    REQUIRE(run.app->play->last);
    d.click("debrief.compare");
    CHECK(d.shows("less than last time"));
}

namespace {

void mark_by_keys(Driver &d) {
    d.press("case.wait-next");
    d.press("case.paper.interview");
    d.tab_to("case.paper");
    d.key(Key::down);
    d.key(Key::enter);
    d.type("hum");
    d.key(Key::enter);
    d.type("4");
    d.key(Key::escape);
}

} // namespace

TEST_CASE("from the docket to the debrief and back by keys") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    d.tab_to("docket.search");
    d.type("lathe operator");
    d.press("docket.start");
    mark_by_keys(d);
    REQUIRE(run.state().draft.marks.size() == 1);
    CHECK(run.state().draft.marks.front().push == 1);
    decide_by_keys(d);
    REQUIRE(run.app->place == Place::debrief);
    CHECK(run.app->play->debrief->score.composite);
    d.key(Key::escape);
    CHECK(run.app->place == Place::docket);
}

TEST_CASE("a case that was left half-way opens at the paper that was worked on last") {
    const TempFolder folder;
    {
        Running run(folder);
        begin_by_click(run.driver);
        mark_by_click(run.driver);
    }
    Running next(folder);
    next.driver.click("docket.resume");
    CHECK(next.app->screens.case_file.reading.document.text == "interview");
    CHECK(next.state().draft.marks.size() == 1);
}

TEST_CASE("what was open is open again after deciding, and the docket keeps its search") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    begin_by_click(d);
    CHECK(run.app->screens.case_file.reading.document.empty()); // a new case begins at its assignment
    mark_by_click(d);
    CHECK_FALSE(d.shows("A paper has arrived")); // it was told, and the paper opened
    d.click("case.decide");
    d.click("decide.option.decline-nta");
    d.click("decide.back");
    CHECK(run.app->screens.case_file.reading.document.text == "interview");
    CHECK(run.app->screens.case_file.marking.passages.size() == 1);
    d.click("case.decide");
    CHECK(run.app->screens.decide.option.text == "decline-nta");
    d.click("decide.back");
    d.click("top.back");
    REQUIRE(run.app->place == Place::docket);
    CHECK(run.app->screens.docket.filter.search == "lathe operator");
    d.click("docket.start"); // another attempt has nothing of the one before
    CHECK(run.app->screens.case_file.marking.passages.empty());
    CHECK(run.app->screens.decide.option.empty());
}

TEST_CASE("the guidance opens beside the case, on a sheet where there is no room, and Escape closes it first") {
    struct Room {
        ImVec2 size;
        bool beside;
    };
    for (const Room &room : {Room{{1440, 900}, true}, Room{{1280, 720}, false}}) {
        CAPTURE(room.size.x);
        const TempFolder folder;
        Running run(folder, {room.size});
        Driver &d = run.driver;
        begin_by_click(d);
        d.click("case.reference");
        REQUIRE(d.has("reference.search"));
        d.step(2);
        CHECK(d.widget("reference.search").max.x <= d.widget("reference.search").clip_max.x);
        CHECK(run.app->place == Place::case_file);
        CHECK(d.has("reference.close") == room.beside);
        if (room.beside) CHECK(d.widget("case.decide").max.x < d.widget("reference.search").min.x);
        d.key(Key::escape);
        CHECK_FALSE(d.has("reference.search"));
        CHECK(run.app->place == Place::case_file);
        d.key(Key::escape);
        CHECK(run.app->place == Place::docket);
    }
}

TEST_CASE("words that were typed a moment before the window closes are kept") {
    const TempFolder folder;
    {
        Running run(folder);
        Driver &d = run.driver;
        begin_by_click(d);
        d.click("case.decide");
        d.click("decide.option.decline-nta");
        d.click("decide.next");
        d.click("decide.has-memorandum.A memorandum to the file");
        d.click("decide.memorandum-text");
        d.type("His whole life is here.");
        REQUIRE(run.state().draft.memorandum->text.empty()); // he still types
        CHECK(may_close(*run.app));
    }
    Running next(folder);
    next.driver.click("docket.resume");
    REQUIRE(next.state().draft.memorandum);
    CHECK(next.state().draft.memorandum->text == "His whole life is here.");
}

TEST_CASE("work that is in memory only is asked about before the window closes") {
    const TempFolder folder;
    folder.write("records.sqlite/in-the-way", "a folder where the records should be");
    Running run(folder);
    Driver &d = run.driver;
    REQUIRE(run.app->notice);
    d.click("notice.close");
    d.click("welcome.docket");  // which waits for its turn
    CHECK(may_close(*run.app)); // nothing was done yet
    begin_by_click(d);
    d.click("case.wait-next");
    REQUIRE_FALSE(may_close(*run.app));
    d.step(2); // in the first a sheet is measured
    CHECK_FALSE(d.has("notice.again"));
    d.click("notice.export");
    CHECK(std::filesystem::exists(folder / "state/county-jail-veteran-1.json"));
    CHECK(may_close(*run.app));
    d.click("notice.close");
    d.click("case.wait-next");
    d.key(Key::q, true);
    CHECK_FALSE(run.app->leaving);
    d.click("notice.leave");
    CHECK(run.app->leaving);
    CHECK(may_close(*run.app));
}

TEST_CASE("an attempt opens as it was though its case is gone from the libraries") {
    const TempFolder folder;
    {
        Running run(folder);
        begin_by_click(run.driver);
        mark_by_click(run.driver);
    }
    folder.write("empty/note.txt", "no case here");
    Running next(folder, {}, {folder / "empty", ""});
    Driver &d = next.driver;
    REQUIRE(d.shows("No longer in the libraries"));
    CHECK_FALSE(d.has("docket.start"));
    d.click("docket.resume");
    CHECK(next.state().draft.marks.size() == 1);
    d.click("top.back");
    CHECK(d.shows("No longer in the libraries"));
}
