// Papers stay: the list beside them is the row of tabs. What was open, and where it was scrolled to, is found again.
#include "tests/app/case_desk.h"
#include "tests/app/running.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

struct Shown {
    CaseDesk desk;
    Driver d;
    explicit Shown(const std::string &transcript, const test::Stage &stage)
        : desk(transcript), d([this] { desk.draw(); }, stage) {}
};

const std::string kManyPapers = "inquire order-conviction-record\ninquire ask-discharge-papers\n"
                                "inquire call-hospital\nwait 7\n";

const test::Stage kSmall{{1100, 560}}; // the interview does not fit

void check_in_list(const Driver &d, const std::string &id) {
    CAPTURE(id);
    const ui::RecordedWidget &row = d.widget(id);
    CHECK(row.min.y >= row.clip_min.y - 1);
    CHECK(row.max.y <= row.clip_max.y + 1);
}

// The jail case, with the interview open; returns where its second sentence stands.
float open_interview(Running &run) {
    Driver &d = run.driver;
    apply(*run.app, intent::ShowScenario{{"county-jail-veteran"}});
    d.step(2);
    d.click("docket.start");
    d.click("case.wait-next");
    d.click("case.paper.interview");
    return d.widget("case.paper#1").min.y;
}

// And scrolled down; returns where that stood before.
float begin_reading(Running &run) {
    Driver &d = run.driver;
    const float top = open_interview(run);
    d.move(d.widget("case.paper#1").center());
    d.wheel(-1);
    REQUIRE(d.widget("case.paper#1").min.y < top);
    return top;
}

} // namespace

TEST_CASE("the list follows to the paper that keys have opened, in every size") {
    for (const test::Stage &stage : {test::Stage{{1280, 720}}, test::Stage{{800, 500}}, test::Stage{{1280, 720}, 2}}) {
        CAPTURE(stage.size.x * stage.scale);
        Shown s(kManyPapers, stage);
        const std::size_t papers = s.desk.screen.digest.papers.size();
        REQUIRE(papers > 4);
        for (std::size_t i = 0; i < papers; ++i) {
            s.d.key(Key::page_down, true);
            check_in_list(s.d, "case.paper." + s.desk.screen.reading.document.text);
        }
        s.d.key(Key::page_down, true);
        CHECK(s.desk.screen.reading.document.empty());
        check_in_list(s.d, "case.paper.assignment");
        s.d.key(Key::page_up, true);
        CHECK(s.desk.screen.reading.document == s.desk.screen.digest.papers.back().id);
        check_in_list(s.d, "case.paper." + s.desk.screen.reading.document.text);
    }
}

TEST_CASE("papers keep their order and their place: each is where it was scrolled to") {
    const TempFolder folder;
    Running run(folder, kSmall);
    Driver &d = run.driver;
    begin_reading(run);
    const float scrolled = d.widget("case.paper#1").min.y;
    d.key(Key::page_up, true);
    CHECK(run.app->screens.case_file.reading.document.text == "booking-sheet");
    d.key(Key::page_down, true);
    CHECK(d.widget("case.paper#1").min.y == scrolled);
    CHECK(d.has("case.paper.booking-sheet")); // nothing that was opened ever leaves the row
}

TEST_CASE("a case that was left for the docket is found with the same paper open, by mouse and by keys") {
    const TempFolder folder;
    Running run(folder, kSmall);
    Driver &d = run.driver;
    begin_reading(run);
    d.click("case.paper.booking-sheet");
    d.click("case.paper.interview"); // read again, which is no action
    d.click("case.paper.booking-sheet");
    d.click("case.paper.interview");
    d.click("case.paper#1");
    const float scrolled = d.widget("case.paper#1").min.y;
    d.click("top.back");
    d.click("docket.resume");
    CHECK(run.app->screens.case_file.reading.document.text == "interview");
    CHECK(d.widget("case.paper#1").min.y == scrolled);
    CHECK(d.has("case.palette.close"));
    d.key(Key::escape);
    d.key(Key::page_up, true); // the booking sheet was opened first, and no action tells that it is open now
    for (int i = 0; i < 3 && run.app->place == Place::case_file; ++i) d.key(Key::escape);
    REQUIRE(run.app->place == Place::docket);
    d.tab_to("docket.resume");
    d.key(Key::enter);
    CHECK(run.app->screens.case_file.reading.document.text == "booking-sheet");
}

TEST_CASE("another attempt shows every paper from its top") {
    const TempFolder folder;
    Running run(folder, kSmall);
    Driver &d = run.driver;
    const float top = begin_reading(run);
    d.click("top.back");
    CHECK(open_interview(run) == top);
}

TEST_CASE("work that the records refused is still there after a look at the docket") {
    const TempFolder folder;
    Running run(folder);
    Driver &d = run.driver;
    open_interview(run);
    const std::size_t before = run.app->play->actions.size();
    run.app->records->append(run.app->play->attempt,
                             std::vector<Action>{{static_cast<int>(before) + 1, 1, action::Wait{1}}}, {},
                             0); // somebody else has written: the next step is refused
    d.click("case.lean.4");
    REQUIRE(run.app->notice);
    d.click("notice.close");
    d.click("top.back");
    d.click("docket.resume");
    CHECK(run.state().draft.leans.size() == 1);
}
