// The records screen: out to files and in again, backups, training sessions; and feedback after a debrief.
#include "tests/app/running.h"
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

using namespace totality;
using namespace totality::test;

namespace {

void finish_work(Running &run) {
    while (run.app->work) {
        run.driver.step();
        std::this_thread::yield();
    }
    run.driver.step(2);
}

std::vector<std::string> files_in(const TempFolder &folder) {
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().filename().string().starts_with("totality-")) names.push_back(entry.path().string());
    return names;
}

std::string text_of(const std::string &path) {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

void come_to_debrief(Running &run) {
    apply(*run.app, intent::OpenScenario{{"county-jail-veteran"}, Mode::practice});
    run.driver.step(2);
    decide_by_keys(run.driver);
}

} // namespace

TEST_CASE("records written on one machine come in on another") {
    const TempFolder here, there;
    Running officer(here);
    apply(*officer.app, intent::OpenScenario{officer.app->shelf.rows.front().scenario, Mode::practice});
    apply(*officer.app, intent::Act{action::Lean{1}});
    apply(*officer.app, intent::GoTo{Place::records});
    officer.driver.step(2);
    officer.driver.click("records.mine");
    finish_work(officer);
    REQUIRE(officer.app->notice);
    REQUIRE(files_in(here).size() == 1);
    CHECK(officer.driver.shows("It is in "));
    officer.driver.click("notice.close");
    officer.driver.press("records.all");
    finish_work(officer);
    CHECK(files_in(here).size() == 2); // nothing was written over

    Running trainer(there);
    apply(*trainer.app, intent::GoTo{Place::records});
    trainer.driver.step(2);
    trainer.driver.click("records.path");
    trainer.driver.type(files_in(here).front());
    trainer.driver.key(ui::Key::enter);
    finish_work(trainer);
    CHECK(trainer.driver.shows("1 attempts"));
    CHECK(trainer.app->records->people().size() == 2);
    CHECK(trainer.app->records->people_here().size() == 1); // they never sat here
}

TEST_CASE("reports and tables are made from the screen") {
    const TempFolder folder;
    Running run(folder);
    come_to_debrief(run);
    apply(*run.app, intent::GoTo{Place::docket}); // where its attempt is taken in
    while (!run.app->shelf.learned.pending.empty()) run.driver.step();
    apply(*run.app, intent::GoTo{Place::records});
    run.driver.step(2);
    for (const char *id :
         {"records.transcript", "records.tables", "records.statements", "records.class", "records.completion"}) {
        CAPTURE(id);
        const std::size_t before = files_in(folder).size();
        run.driver.press(id);
        finish_work(run);
        REQUIRE(run.app->notice);
        CHECK(run.app->notice->words.starts_with("It is in "));
        CHECK(files_in(folder).size() > before);
        run.driver.click("notice.close");
    }
}

TEST_CASE("while long work runs nothing else is done, and it can be stopped") {
    const TempFolder folder;
    Running run(folder);
    std::atomic<bool> stopped = false;
    run.app->work = std::make_unique<LongWork>(
        "Counting",
        [&](const GoOn &go_on) {
            while (go_on(.5)) std::this_thread::yield();
            stopped = true;
            return std::string("It was stopped.");
        },
        nullptr);
    run.driver.step(3);
    CHECK(run.driver.shows("Counting"));
    apply(*run.app, intent::GoTo{Place::settings});
    CHECK(run.app->place == Place::docket);
    run.driver.click("work.stop");
    finish_work(run);
    CHECK(stopped);
    CHECK(run.driver.shows("It was stopped."));
}

TEST_CASE("the program can be closed while long work runs: it is stopped first") {
    const TempFolder folder;
    Running run(folder);
    std::atomic<bool> stopped = false;
    run.app->work = std::make_unique<LongWork>(
        "Counting",
        [&](const GoOn &go_on) {
            while (go_on(.5)) std::this_thread::yield();
            stopped = true;
            return std::string();
        },
        nullptr);
    run.driver.step(3);
    run.driver.key(ui::Key::q, true);
    CHECK(run.app->leaving);
    CHECK(stopped);
}

TEST_CASE("what work throws is told, not lost") {
    const TempFolder folder;
    Running run(folder);
    apply(*run.app, intent::GoTo{Place::records});
    apply(*run.app, intent::ImportFiles{{folder / "missing.jsonl"}});
    finish_work(run);
    REQUIRE(run.app->notice);
    CHECK(run.app->notice->words.find("missing.jsonl") != std::string::npos);
}

TEST_CASE("a session is written down, changed and removed; a date that is none is told") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    apply(*run.app, intent::GoTo{Place::records});
    d.step(2);
    d.press("session.new");
    d.tab_to("session.date");
    d.type("20 Nov");
    d.press("session.keep");
    CHECK(d.shows("year-month-day"));
    for (int i = 0; i < 6; ++i) {
        d.tab_to("session.date");
        d.key(ui::Key::backspace);
    }
    d.type("2000-11-20");
    d.tab_to("session.facilitator");
    d.type("R. Ames");
    d.press("session.keep");
    REQUIRE(run.app->page.sessions.size() == 1);
    CHECK(d.shows("20 November 2000, led by R. Ames"));
    d.press("session." + run.app->page.sessions.front().session.id);
    d.press("session.remove");
    CHECK(run.app->page.sessions.empty());
    CHECK(run.app->records->training_sessions().empty());
}

TEST_CASE("a backup is put back after a question, and whoever was there then works on") {
    const TempFolder folder;
    {
        Running run(folder);
        apply(*run.app, intent::OpenScenario{run.app->shelf.rows.front().scenario, Mode::practice});
    }
    Running run(folder); // backed up at its start
    apply(*run.app, intent::OpenScenario{run.app->shelf.rows.back().scenario, Mode::practice});
    apply(*run.app, intent::GoTo{Place::records});
    run.driver.step(2);
    REQUIRE(run.app->page.backups.size() == 1);
    run.driver.press("records.restore." + run.app->page.backups.front().path);
    run.driver.press("records.restore-yes");
    CHECK(run.app->records->attempts_of(run.app->person.id).size() == 1);
    CHECK_FALSE(run.app->play);
    CHECK(run.driver.shows("The records are as they were then"));
}

TEST_CASE("feedback is kept as it is typed, comes back with its attempt, and goes into its page") {
    const TempFolder folder;
    {
        Running run(folder);
        come_to_debrief(run);
        run.app->screens.debrief.middle = run.app->screens.debrief.main = DebriefPane::after;
        run.driver.step(2);
        run.driver.tab_to("feedback.implementation");
        run.driver.type("Who signs at night?");
        run.driver.press("after.page");
        finish_work(run);
        REQUIRE(run.app->records->feedback().size() == 1);
        REQUIRE(files_in(folder).size() == 1);
        CHECK(text_of(files_in(folder).front()).starts_with("<!DOCTYPE html>"));
    }
    Running next(folder);
    apply(*next.app, intent::ContinueAttempt{next.app->shelf.attempts.front().id.text});
    CHECK(next.app->play->feedback.implementation == "Who signs at night?");
}
