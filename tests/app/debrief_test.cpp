// The debrief in detail: its orders, its papers, its voices, its layout. The main ways through it: debrief.cpp.
#include "tests/app/debrief_shown.h"
#include "tests/app/layout.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

bool in_sight(const Driver &driver, const std::string &words) {
    const auto seen = seen_texts(driver);
    return std::any_of(seen.begin(), seen.end(), [&](const SeenText &t) { return t.text->words == words; });
}

const ImVec2 kLarge{1440, 900}, kSmall{1280, 720};

} // namespace

TEST_CASE("the profile stands beside the panel's range, in words") {
    ShownDebrief s(gated());
    for (const char *words : {"Relevance", "Weight", "Impermissible", "Timing", "Decision", "Procedure",
                              "below the range", "within the range", "no range", "the range of the five",
                              "69 of 100 taken together, below the panel's own 73 to 97."}) {
        CAPTURE(words);
        CHECK(s.driver.shows(words));
    }
}

TEST_CASE("choosing a point shows its paper and where the panel splits over it") {
    ShownDebrief s(gated());
    CHECK(s.driver.shows("the outcome"));
    s.driver.click(s.row("daughter-dialysis", "factor.humanitarian"));
    CHECK(s.driver.shows("All 5 of the panel weigh it under this heading; you do not."));
    CHECK(s.driver.shows("Strongly toward a favorable exercise"));
    const Sentence shown = s.screen.sentence;
    REQUIRE(shown.passage >= 0);
    CHECK(s.screen.shelf.current == shown.document);
    CHECK(s.driver.shows("District Counsel"));
    s.driver.click("split.outcome");
    CHECK(s.screen.chosen == -1);
    CHECK(s.driver.shows("the outcome"));
}

TEST_CASE("what each noted at a point is told, and the other headings of the fact lead there") {
    ShownDebrief s(good());
    s.driver.click(s.row("daughter-dialysis", "factor.humanitarian"));
    CHECK(s.driver.shows("Nobody else can give her the kidney."));
    s.driver.click("points.filter.All");
    s.to_points();
    s.driver.key(Key::home);
    for (int i = 0; i < 40 && s.screen.text.points[static_cast<std::size_t>(s.screen.chosen)].key !=
                                  "entered-at-four/factor.residence";
         ++i)
        s.driver.key(Key::down);
    s.driver.tab_to("split.other.factor.humanitarian");
    s.driver.key(Key::enter);
    CHECK(s.screen.text.points[static_cast<std::size_t>(s.screen.chosen)].key == "entered-at-four/factor.humanitarian");
}

TEST_CASE("a sentence that is clicked tells its point") {
    ShownDebrief s(gated());
    s.driver.click("papers.next");
    REQUIRE(s.screen.shelf.current == 1);
    const CaseFile &file = s.debriefed.file;
    int sentence = -1;
    for (std::size_t p = 0; p < file.documents[1].passages.size(); ++p)
        if (file.documents[1].passages[p].fact.text == "drug-sale-1991") sentence = static_cast<int>(p);
    s.driver.click("papers.interview#" + std::to_string(sentence));
    REQUIRE(s.screen.chosen >= 0);
    CHECK(s.screen.text.points[static_cast<std::size_t>(s.screen.chosen)].key == "drug-sale-1991/factor.criminal");
    CHECK(s.screen.shelf.current == 1);
}

TEST_CASE("papers are switched by arrows and from their list, which says what you did in each") {
    ShownDebrief s(gated());
    s.driver.click("papers.before");
    CHECK(s.screen.shelf.current == 0);
    s.driver.click("papers.next");
    s.driver.click("papers.next");
    CHECK(s.driver.shows("Mail on your desk"));
    s.driver.click("papers.list");
    CHECK(s.driver.shows("It did not reach you."));
    s.driver.click("papers.list.hospital-letter");
    CHECK(s.screen.shelf.current == 5);
    CHECK(s.driver.shows("This paper did not reach you; you are not scored on it."));
    s.driver.click("papers.list");
    s.driver.key(Key::escape);
    CHECK_FALSE(s.driver.has("papers.list.a-file"));
    CHECK_FALSE(last_of<intent::GoTo>(s.intents));
}

TEST_CASE("a fact that several papers state is one: its glyph stands in each, and no dash") {
    ShownDebrief s(good());
    int stated = 0;
    for (std::size_t d = 0; d < s.debriefed.file.documents.size(); ++d)
        for (std::size_t p = 0; p < s.debriefed.file.documents[d].passages.size(); ++p) {
            if (s.debriefed.file.documents[d].passages[p].fact.text != "drug-sale-1991") continue;
            ++stated;
            const ui::PassageLook &look = s.screen.text.looks[d][p];
            CHECK(look.groups[1] == 1);
            CHECK_FALSE(look.left_alone);
            CHECK(look.share == 5);
        }
    CHECK(stated >= 2);
}

TEST_CASE("points are sorted by any column, both ways, and filtered by how you stand") {
    const auto &points = [] {
        static const DebriefText text = prepare_debrief(gated().view());
        return text.points;
    }();
    const auto at = [&](int i) -> const PointText & { return points[static_cast<std::size_t>(i)]; };
    const std::vector<int> shares = ordered(points, {}, PointFilter::all);
    REQUIRE(shares.size() == points.size());
    for (std::size_t i = 1; i < shares.size(); ++i)
        CHECK(at(shares[i - 1]).point->panel.share >= at(shares[i]).point->panel.share);
    const std::vector<int> up = ordered(points, {PointSort::By::share, 0, true}, PointFilter::all);
    CHECK(at(up.front()).point->panel.share <= at(up.back()).point->panel.share);
    const std::vector<int> third = ordered(points, {PointSort::By::panelist, 2, false}, PointFilter::all);
    CHECK(at(third.front()).point->panel.push_of[2] == 2);
    const std::vector<int> yours = ordered(points, {PointSort::By::you, 0, false}, PointFilter::all);
    CHECK(at(yours.front()).point->push == 1);
    CHECK_FALSE(at(yours.back()).point->yours);
    const std::vector<int> papers = ordered(points, {PointSort::By::point, 0, false}, PointFilter::all);
    CHECK(at(papers.front()).place.document == 0);
    for (const int i : ordered(points, {}, PointFilter::missed)) CHECK(at(i).point->standing == Standing::missed);
    CHECK(ordered(points, {}, PointFilter::missed).size() >= 3);
    for (const int i : ordered(points, {}, PointFilter::only_you)) CHECK(at(i).point->panel.have == 0);
}

TEST_CASE("the heads of the table sort it and its filter narrows it, by mouse") {
    ShownDebrief s(gated());
    s.driver.click("points.sort.you");
    CHECK(s.screen.table.sort.by == PointSort::By::you);
    s.driver.click("points.sort.you");
    CHECK(s.screen.table.sort.backward);
    s.driver.click("points.sort.4");
    CHECK(s.screen.table.sort == PointSort{PointSort::By::panelist, 3, false});
    s.driver.click("points.filter.Missed");
    CHECK(s.driver.has(s.row("daughter-dialysis", "factor.humanitarian")));
    CHECK_FALSE(s.driver.has(s.row("lpr-1963", "factor.status")));
    s.driver.click("points.filter.Opposite");
    CHECK(s.driver.shows("You push nothing the other way"));
}

TEST_CASE("findings name their provision and their sentence") {
    ShownDebrief s(gated());
    s.driver.click("debrief.middle.Findings");
    CHECK(s.driver.shows("No score makes up for this"));
    CHECK(s.driver.shows("To do otherwise next time"));
    s.driver.click("finding.provision.1");
    REQUIRE(last_of<intent::ShowProvision>(s.intents));
    CHECK(last_of<intent::ShowProvision>(s.intents)->provision == s.debriefed.debrief.findings[1].provision);
    s.driver.click("finding.paper.1");
    CHECK(s.screen.middle == DebriefPane::papers);
    CHECK(s.driver.shows("Mail on your desk"));
}

TEST_CASE("questions show the memo's answer, yours and the panel's") {
    ShownDebrief s(gated());
    s.driver.click("debrief.middle.Findings");
    s.driver.tab_to("findings.scroll");
    s.driver.key(Key::end);
    CHECK(s.driver.shows("What you were asked"));
    CHECK(s.driver.shows("The memo settles it, as you said."));
    CHECK(s.driver.shows("You did not answer."));
    CHECK(s.driver.shows("the memo"));
}

TEST_CASE("what happened next names provisions by their titles, each a link") {
    ShownDebrief s(good());
    s.driver.click("debrief.middle.What happened next");
    CHECK(s.driver.shows("Individualized determination"));
    CHECK_FALSE(s.driver.shows("weigh.individualized"));
    s.driver.click("after.link.0");
    REQUIRE(last_of<intent::ShowProvision>(s.intents));
    CHECK(last_of<intent::ShowProvision>(s.intents)->provision.text == "weigh.individualized");
    s.driver.tab_to("after.link.3");
    s.driver.key(Key::enter);
    CHECK(last_of<intent::ShowProvision>(s.intents)->provision.text == "trigger.veteran");
}

TEST_CASE("your path is told stage by stage with the clock and the panel beside it") {
    ShownDebrief s(gated(), {.size = {1920, 1600}});
    for (const char *words :
         {"County jail interview", "Tue 10:00", "4 of 5", "Call the hospital about the daughter",
          "You did not ask for it.", "Asked Tue 10:00, answered Tue 14:00", "Hints that you asked for",
          "How many papers have I not read?", "District Counsel's advice"}) {
        CAPTURE(words);
        CHECK(s.driver.shows(words));
    }
    CHECK_FALSE(s.driver.shows("Open a full background investigation")); // nobody asked for it
}

TEST_CASE("model answers are called so, and experts only where all are") {
    ShownDebrief s(gated());
    CHECK(s.driver.shows("Beside five model answers (illustrative). They were free to disagree."));
    Debriefed expert(jail_with(5, Provenance::expert), kGood);
    ShownDebrief e(expert);
    CHECK(e.driver.shows("Beside five experts."));
    CHECK_FALSE(e.driver.shows("illustrative"));
    CaseFile mixed = jail_with(5, Provenance::expert);
    mixed.panel[3].annotator->provenance = Provenance::illustrative;
    Debriefed one(std::move(mixed), kGood);
    ShownDebrief m(one);
    CHECK(m.driver.shows("model answers (illustrative)"));
}

TEST_CASE("a panel of two has no range, and one of none leaves only what the memo settles") {
    Debriefed two(jail_with(2), kGood);
    ShownDebrief s(two);
    CHECK(s.driver.shows("A range takes"));
    CHECK_FALSE(s.driver.shows("within the range"));
    CHECK_FALSE(s.driver.shows("the range of"));
    Debriefed none(jail_with(0), kGood);
    ShownDebrief n(none);
    CHECK(n.driver.shows("Nobody has answered this case yet"));
    CHECK(n.driver.shows("not scored"));
    CHECK(n.driver.shows("No panel yet"));
    n.driver.click("points.filter.Missed");
    n.driver.click("debrief.middle.Findings");
    n.driver.click("debrief.middle.The papers");
}

TEST_CASE("nothing marked and nothing decided still has a face") {
    Debriefed empty(jail(), "wait 1\n");
    for (const ImVec2 size : {kLarge, kSmall}) {
        ShownDebrief s(empty, {.size = size});
        s.driver.click("debrief.middle.Findings");
        s.driver.click("debrief.middle.What happened next");
        if (size.x < 1400) {
            s.driver.click("debrief.left.Where the panel splits");
            CHECK(s.driver.shows("You came to no conclusion."));
        } else
            CHECK(s.driver.shows("You came to no conclusion."));
    }
}

TEST_CASE("the last attempt is compared on request") {
    ShownDebrief plain(good());
    CHECK_FALSE(plain.driver.has("debrief.compare"));
    DebriefView view = good().view();
    view.last = &gated().debrief.score;
    ShownDebrief s(good(), view);
    s.driver.click("debrief.compare");
    CHECK(s.driver.shows("more than last time"));
    CHECK(s.driver.shows("last time"));
    s.driver.click("debrief.compare");
    CHECK_FALSE(s.driver.shows("more than last time"));
}

TEST_CASE("the words of the twin variant stand in the debrief too") {
    CaseFile file = jail();
    file.scenario.info.title = "The case of {{name}}";
    file.scenario.facts.front().statement = "{{name}} has been a resident since 1963.";
    file.scenario.info.debrief = "{{name}} went home (`weigh.totality`).";
    Debriefed twin(std::move(file), kGood);
    const ui::TokenValues values{{"name", "Rui Medeiros"}};
    DebriefView view = twin.view();
    view.values = &values;
    ShownDebrief s(twin, view);
    CHECK(s.driver.shows("Debrief: The case of Rui Medeiros"));
    s.driver.click("debrief.middle.What happened next");
    CHECK(s.driver.shows("Rui Medeiros went home"));
    for (const ui::RecordedText &text : s.driver.texts()) CHECK(text.words.find("{{") == std::string::npos);
}

TEST_CASE("everything is reached by keys alone, and Escape goes one step back") {
    ShownDebrief s(gated());
    s.to_points();
    s.driver.key(Key::down);
    const int first = s.screen.chosen;
    REQUIRE(first >= 0);
    s.driver.key(Key::down);
    CHECK(s.screen.chosen != first);
    s.driver.key(Key::escape);
    CHECK(s.screen.chosen == -1);
    CHECK_FALSE(last_of<intent::GoTo>(s.intents));
    s.driver.tab_to("points.sort.point");
    s.driver.key(Key::space);
    CHECK(s.screen.table.sort.by == PointSort::By::point);
    s.driver.tab_to("debrief.middle.The papers");
    s.driver.key(Key::right);
    CHECK(s.screen.middle == DebriefPane::findings);
    s.driver.tab_to("finding.provision.0");
    s.driver.key(Key::enter);
    CHECK(last_of<intent::ShowProvision>(s.intents));
    s.driver.tab_to("debrief.again");
    s.driver.key(Key::enter);
    CHECK(last_of<intent::TryAgain>(s.intents));
    s.driver.key(Key::escape);
    REQUIRE(last_of<intent::GoTo>(s.intents));
    CHECK(last_of<intent::GoTo>(s.intents)->place == Place::docket);
}

TEST_CASE("a sentence is chosen by keys, and the profile scrolls by keys") {
    ShownDebrief s(gated(), {.size = kSmall});
    s.driver.tab_to("papers.booking-sheet");
    for (int i = 0; i < 30 && s.screen.chosen < 0; ++i) {
        s.driver.key(Key::down);
        s.driver.key(Key::enter);
    }
    CHECK(s.screen.chosen >= 0);
    CHECK(s.screen.left == DebriefPane::split);
    s.driver.tab_to("debrief.left.Where the panel splits");
    s.driver.key(Key::right); // round to the first
    CHECK(s.screen.left == DebriefPane::profile);
    CHECK_FALSE(in_sight(s.driver, "Supervisory review"));
    s.driver.tab_to("profile.scroll");
    s.driver.key(Key::end);
    CHECK(in_sight(s.driver, "Supervisory review"));
}

TEST_CASE("where the columns share their place, a point leads to the voices and to its paper") {
    ShownDebrief two(gated(), {.size = kSmall});
    two.driver.click("debrief.left.Points");
    two.driver.click(two.row("lpr-1963", "factor.status"));
    CHECK_FALSE(two.driver.has("points.paper"));
    two.driver.click("points.voices");
    CHECK(two.screen.left == DebriefPane::split);
    ShownDebrief one(gated(), {.size = kLarge, .scale = 2});
    one.driver.click("debrief.tabs.Points");
    one.to_points();
    one.driver.key(Key::down);
    one.driver.click("points.paper");
    CHECK(one.screen.main == DebriefPane::papers);
    one.driver.click("debrief.tabs.Points");
    one.to_points();
    one.driver.key(Key::enter);
    CHECK(one.screen.main == DebriefPane::split);
}

TEST_CASE("a drawer beside it makes it a smaller screen") {
    ShownDebrief s(gated());
    ui::leave_beside(300);
    s.driver.step(2);
    CHECK(s.driver.has("debrief.left.Profile"));
    CHECK(s.driver.widget("debrief.middle.What happened next").max.x <= 1140);
}

TEST_CASE("no words are clipped or overlap, at any size, in any pane") {
    CaseFile crowded = jail_with(12);
    crowded.scenario.facts[0].statement =
        "Lawful permanent resident since 1963, by the visa that his mother's employer in New Bedford had asked for, "
        "and never once out of the country for longer than the nine days of his grandmother's funeral at Ponta "
        "Delgada.";
    for (Worksheet &panelist : crowded.panel) panelist.note += " " + panelist.note + " " + panelist.note;
    Debriefed extreme(std::move(crowded), kGated), bare(jail_with(0), "wait 1\n");
    struct Size {
        ImVec2 size;
        float scale;
    };
    for (Debriefed *debriefed : {&gated(), &good(), &extreme, &bare})
        for (const Size &size :
             {Size{kLarge, 1}, Size{{1920, 1080}, 1}, Size{kSmall, 1}, Size{kLarge, 2}, Size{kSmall, 2}}) {
            DebriefView view = debriefed->view();
            view.last = &gated().debrief.score;
            ShownDebrief s(*debriefed, view, {.size = size.size, .scale = size.scale});
            s.screen.profile.compare = debriefed == &good();
            for (const DebriefPane pane : {DebriefPane::profile, DebriefPane::papers, DebriefPane::points,
                                           DebriefPane::split, DebriefPane::findings, DebriefPane::after})
                for (const int chosen : {-1, 0}) {
                    if (chosen >= static_cast<int>(s.screen.text.points.size())) continue;
                    s.screen.main = s.screen.left = s.screen.middle = pane;
                    s.screen.chosen = chosen;
                    s.driver.step(3);
                    CAPTURE(size.size.x);
                    CAPTURE(size.scale);
                    CAPTURE(static_cast<int>(pane));
                    CAPTURE(chosen);
                    CHECK(layout_faults(s.driver, size.size) == "");
                }
        }
}
