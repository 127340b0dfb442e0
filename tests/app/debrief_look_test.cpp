// The debrief's words by number, its panes as columns come and go, and what its marks and knobs look like.
#include "app/widgets/range_bar.h"
#include "tests/app/debrief_shown.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

TEST_CASE("how you stand to a point is told by how many of the panel have it") {
    const DebriefText text = prepare_debrief(good().view());
    const auto standing = [&](const char *key) {
        for (std::size_t i = 0; i < text.points.size(); ++i)
            if (text.points[i].key == key) return split_of(good().view(), text, static_cast<int>(i)).standing;
        return std::string("no such point");
    };
    struct Row {
        const char *point, *words;
    };
    for (const Row &row :
         {Row{"lpr-1963/factor.status", "You weigh it under this heading, and so do all 5 of the panel."},
          Row{"entered-at-four/factor.residence", "You weigh it under this heading, and so do 4 of 5."},
          Row{"lodge-politics/bar.protected-trait", "You set it aside, and so did all 5 of the panel."},
          Row{"fellow-soldier/bar.personal-feelings", "4 of 5 set it aside; you did not."},
          Row{"no-portuguese/factor.humanitarian", "2 of 5 weigh it under this heading; you do not."}}) {
        CAPTURE(row.point);
        CHECK(standing(row.point) == row.words);
    }
}

TEST_CASE("a paper that did not reach you says how it comes, apart from an answer of the same office") {
    ShownDebrief s(good());
    const auto words = [&](const char *id) {
        for (std::size_t d = 0; d < s.screen.text.papers.size(); ++d)
            if (s.debriefed.file.scenario.documents[d].id.text == id) return s.screen.text.papers[d].words;
        return std::string();
    };
    CHECK(words("counsel-note") == "It did not reach you: it comes 6 hours into Supervisory review.");
    Debriefed hasty(jail(),
                    "wait 1\ninquire call-hospital\nchoose refer\napprove counsel\nchoose decline-nta\nsubmit\n");
    const DebriefText text = prepare_debrief(hasty.view());
    CHECK(text.papers[3].words ==
          "It did not reach you. Not asked for: Order the record of conviction from the county clerk");
    CHECK(text.papers[5].words == "It did not reach you in time: Call the hospital about the daughter");
    const auto advice = std::find_if(text.path.begin(), text.path.end(),
                                     [](const StepText &step) { return step.words == "District Counsel's advice"; });
    REQUIRE(advice != text.path.end());
    CHECK(advice->detail == "Asked Tue 11:00; no answer in time");
}

TEST_CASE("the pane in use stays in sight when a drawer takes columns away and gives them back") {
    ShownDebrief s(gated());
    s.driver.click("debrief.middle.Findings");
    s.driver.tab_to("finding.provision.0");
    s.driver.key(Key::enter);
    ui::leave_beside(480);
    s.driver.step(2);
    REQUIRE(s.driver.has("debrief.tabs.Findings"));
    CHECK(s.driver.has("finding.provision.0"));
    s.driver.click("debrief.tabs.Points");
    ui::leave_beside(300);
    s.driver.step(2);
    CHECK(s.screen.left == DebriefPane::points);
    CHECK(s.screen.middle == DebriefPane::findings);
    s.driver.click("debrief.middle.What happened next");
    ui::leave_beside(0);
    s.driver.step(2);
    CHECK(s.screen.middle == DebriefPane::after);
    s.driver.click(s.row("lpr-1963", "factor.status"));
    s.driver.click("points.filter.Missed"); // the table was worked in last
    ui::leave_beside(480);
    s.driver.step(2);
    CHECK(s.screen.main == DebriefPane::points);
}

TEST_CASE("the table ends with a whole row, and says which way its arrows point") {
    for (const test::Stage &stage : {test::Stage{}, test::Stage{.size = {1920, 1080}}, test::Stage{.size = {1280, 720}},
                                     test::Stage{.size = {1440, 820}}}) {
        ShownDebrief s(gated(), stage);
        if (s.driver.has("debrief.left.Points")) s.driver.click("debrief.left.Points");
        s.driver.step(2);
        CAPTURE(stage.size.x);
        CAPTURE(stage.size.y);
        for (const char *words : {"favorable", "enforcement", "strongly", "cuts both ways"})
            CHECK(s.driver.shows(words));
        int whole = 0;
        for (const ui::RecordedText &text : s.driver.texts())
            for (const PointText &row : s.screen.text.points) {
                if (text.words != row.heading || text.min.y > text.clip_max.y) continue;
                CHECK(text.max.y <= text.clip_max.y);
                ++whole;
            }
        CHECK(whole > 3);
    }
}

TEST_CASE("a knob stays within its track") {
    ShownDebrief s(gated());
    for (const float value : {0.f, 1.f, 50.f, 100.f}) {
        CAPTURE(value);
        const float x = ui::range_bar_knob(200, 300, value), radius = ui::em(ui::kKnobRadius);
        CHECK(x - radius >= 200);
        CHECK(x + radius <= 500);
    }
    CHECK(ui::range_bar_knob(200, 300, 50) == 350);
}

TEST_CASE("on a form your marks stand in the margin under \"You\", as on other papers") {
    ShownDebrief s(gated());
    const ui::PaperLayout &form = s.screen.shelf.papers[0].layout;
    REQUIRE(s.debriefed.file.scenario.documents[0].kind == DocumentKind::form);
    REQUIRE_FALSE(form.stretches.empty());
    for (const ui::Stretch &stretch : form.stretches) CHECK(stretch.gutter < form.stretches.front().first_x);
}

TEST_CASE("a chosen sentence keeps its heat") {
    ShownDebrief s(gated());
    // Corners of what is filled with the heat of a sentence that all five weigh.
    const auto hot = [&] {
        const ImU32 heat = ui::fade(ui::theme().heat, ui::heat_strength(1));
        int corners = 0;
        const ImDrawData *drawn = ImGui::GetDrawData();
        for (int i = 0; i < drawn->CmdListsCount; ++i)
            for (const ImDrawVert &corner : drawn->CmdLists[i]->VtxBuffer) corners += corner.col == heat;
        return corners;
    };
    s.driver.click("debrief.middle.The papers");
    s.driver.step(2);
    const int before = hot();
    REQUIRE(before > 0);
    s.driver.click("papers.booking-sheet#" + std::to_string(s.screen.text.places.at("lpr-1963").front().passage));
    REQUIRE(s.screen.chosen >= 0);
    CHECK(hot() == before);
}
