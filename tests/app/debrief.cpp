// The debrief, by clicks and keys, over a case that ships.
#include "tests/app/debrief_case.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

struct Shown {
    DebriefView view;
    DebriefScreen screen;
    Intents intents;

    explicit Shown(const Debriefed &from) : view(from.view()) {}
    void draw() { keep(intents, draw_debrief(screen, view)); }
};

const Debriefed &good() {
    static const Debriefed made{shipped_case("county-jail-veteran"), kGood};
    return made;
}

const Debriefed &gated() {
    static const Debriefed made{shipped_case("county-jail-veteran"), kGated};
    return made;
}

const Debriefed &minority() {
    static const Debriefed made{shipped_case("county-jail-veteran"), kMinority};
    return made;
}

CaseFile without_panel() {
    CaseFile file = shipped_case("county-jail-veteran");
    file.panel.clear();
    file.scenario.info.debrief.clear();
    return file;
}

const Debriefed &empty() {
    static const Debriefed made{without_panel(), ""};
    return made;
}

// Forty panelists, words without end.
const Debriefed &extreme() {
    static const Debriefed made = [] {
        CaseFile file = shipped_case("county-jail-veteran");
        for (int i = 0; i < 35; ++i) file.panel.push_back(file.panel[static_cast<std::size_t>(i % 5)]);
        for (Worksheet &panelist : file.panel)
            panelist.annotator->perspective += " of the district of everything west of it";
        file.scenario.info.title = std::string(300, 'W');
        for (auto &fact : file.scenario.facts) fact.statement += " and " + std::string(400, 'm');
        return Debriefed{std::move(file), kGated};
    }();
    return made;
}

std::string first_row(const Shown &shown) {
    return "points." + shown.screen.text.points[static_cast<std::size_t>(shown.screen.table.order.front())].key;
}

// Words that run out of what shows them sideways.
std::string spilled(const Driver &d) {
    for (const ui::RecordedText &text : d.texts()) {
        const bool in_sight = text.min.y < text.clip_max.y && text.max.y > text.clip_min.y;
        if (in_sight && (text.min.x < text.clip_min.x - 1 || text.max.x > text.clip_max.x + 1)) return text.words;
    }
    return {};
}

} // namespace

TEST_CASE("a debrief says whose answers it compares with, and asks to try again") {
    Shown shown{good()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("model answers (illustrative)"));
    CHECK_FALSE(d.has("debrief.gate"));
    d.click("debrief.again");
    CHECK(last_of<intent::TryAgain>(shown.intents));
    d.key(Key::escape);
    REQUIRE(last_of<intent::GoTo>(shown.intents));
    CHECK(last_of<intent::GoTo>(shown.intents)->place == Place::docket);
}

TEST_CASE("experts are not called model answers, and an assessment is not tried again") {
    Debrief expert = good().debrief;
    expert.expert_panel = true;
    const Debriefed &from = good();
    Shown shown{from};
    const DebriefView view{guidance(), from.file, from.worksheet, expert,
                           nullptr,    nullptr,   nullptr,        "An assessment is taken once."};
    Driver d([&] { keep(shown.intents, draw_debrief(shown.screen, view)); });
    CHECK_FALSE(d.shows("illustrative"));
    CHECK(d.shows("experts"));
    d.click("debrief.again");
    CHECK_FALSE(last_of<intent::TryAgain>(shown.intents));
}

TEST_CASE("a gate is told in plain words, one click from its provision") {
    Shown shown{gated()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("Review this one with your trainer"));
    CHECK(d.shows("That is not open to the Service here"));
    d.click("debrief.gate");
    REQUIRE(last_of<intent::ShowProvision>(shown.intents));
    CHECK(last_of<intent::ShowProvision>(shown.intents)->provision.text == "limit.not-benefits");
}

TEST_CASE("a dimension tells in words how it stands to the panel's range") {
    Shown shown{gated()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("below the range"));
    CHECK(d.shows("within the range"));
    CHECK(d.shows("no range"));
    CHECK(d.shows("taken together"));
}

TEST_CASE("points are sorted and filtered by clicks") {
    Shown shown{gated()};
    Driver d([&] { shown.draw(); });
    const std::size_t all = shown.screen.table.order.size();
    CHECK(all == gated().debrief.points.size());
    d.click("points.sort.share");
    const auto &last = shown.screen.text.points[static_cast<std::size_t>(shown.screen.table.order.front())];
    for (const PointText &point : shown.screen.text.points) CHECK(last.point->panel.share <= point.point->panel.share);
    d.click("points.sort.you");
    CHECK(shown.screen.table.sort.by == PointSort::By::you);
    d.click("points.filter.Missed");
    CHECK(shown.screen.table.order.size() < all);
    REQUIRE_FALSE(shown.screen.table.order.empty());
    for (const int i : shown.screen.table.order)
        CHECK(gated().debrief.points[static_cast<std::size_t>(i)].standing == Standing::missed);
}

TEST_CASE("a point shows its sentence and what each of the panel wrote") {
    Shown shown{good()};
    Driver d([&] { shown.draw(); });
    d.click("points.daughter-dialysis/factor.humanitarian");
    CHECK(d.shows("Nobody else can give her the kidney."));
    CHECK(d.shows("Strongly toward a favorable exercise"));
    REQUIRE(shown.screen.sentence.document >= 0);
    CHECK(shown.screen.shelf.current == shown.screen.sentence.document);
    d.key(Key::escape); // back to the outcome, not to the docket
    CHECK(shown.screen.chosen == -1);
    CHECK(shown.intents.empty());
    CHECK(d.shows("4 of 5"));
    CHECK(d.shows("I would not quarrel with a colleague who declined."));
}

TEST_CASE("a minority view with coherent reasons is told as one") {
    Shown shown{minority()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("A minority view"));
    CHECK(d.shows("Your own reasons lead to it."));
    CHECK_FALSE(d.has("debrief.gate"));
}

TEST_CASE("findings and what happened next lead to provisions and papers") {
    Shown shown{good()};
    Driver d([&] { shown.draw(); });
    d.click("debrief.middle.Findings");
    d.click("finding.provision.0");
    REQUIRE(last_of<intent::ShowProvision>(shown.intents));
    CHECK(last_of<intent::ShowProvision>(shown.intents)->provision == good().debrief.findings.front().provision);
    d.click("finding.paper.0");
    CHECK(shown.screen.middle == DebriefPane::papers);
    CHECK(shown.screen.sentence.passage >= 0);
    shown.intents.clear();
    d.click("debrief.middle.What happened next");
    d.click("after.link.0");
    REQUIRE(last_of<intent::ShowProvision>(shown.intents));
    CHECK(find_provision(guidance(), last_of<intent::ShowProvision>(shown.intents)->provision));
}

TEST_CASE("the debrief by keys") {
    Shown shown{good()};
    Driver d([&] { shown.draw(); });
    d.tab_to("debrief.middle.The papers");
    d.key(Key::right);
    CHECK(shown.screen.middle == DebriefPane::findings);
    d.tab_to("finding.provision.0");
    d.key(Key::enter);
    CHECK(last_of<intent::ShowProvision>(shown.intents));
    d.tab_to("points.filter.All");
    while (d.focused() != "points.filter.Missed") d.key(Key::right);
    CHECK(shown.screen.table.filter == PointFilter::missed);
    d.tab_to("profile.scroll");
    d.key(Key::end);
    d.tab_to("debrief.again");
    d.key(Key::space);
    CHECK(last_of<intent::TryAgain>(shown.intents));
}

TEST_CASE("only the debrief tells of twins, and of what they differ in") {
    const Debriefed twin{case_in(TOTALITY_SOURCE_DIR "/tests/data/base"), ""};
    Shown shown{twin};
    Driver d([&] { shown.draw(); });
    d.click("debrief.middle.What happened next");
    CHECK(d.shows("This case has two versions, alike in all but one thing: name."));
}

TEST_CASE("without a panel and without marks a debrief still says what there is") {
    Shown shown{empty()};
    Driver d([&] { shown.draw(); });
    CHECK(d.shows("Nobody has answered this case yet"));
    CHECK(d.shows("You asked for nothing and chose nothing.") == shown.screen.text.path.empty());
    d.click("debrief.middle.What happened next");
    CHECK(d.shows("Whoever wrote this case says nothing more about it."));
    d.click("debrief.middle.Findings");
    d.click("points.filter.Only you");
    CHECK(d.shows("You have no point that nobody else has."));
    CHECK(spilled(d) == "");
}

TEST_CASE("in every size and state words stay inside what shows them") {
    for (const Debriefed *from : {&good(), &gated(), &empty(), &extreme()})
        for (const test::Stage stage : {test::Stage{}, test::Stage{.size = {1280, 720}}, test::Stage{.scale = 2},
                                        test::Stage{.size = {800, 500}}}) {
            Shown shown{*from};
            Driver d([&] { shown.draw(); }, stage);
            for (int pane = 0; pane < 6; ++pane) {
                shown.screen.main = static_cast<DebriefPane>(pane);
                (pane == 0 || pane == 2 || pane == 3 ? shown.screen.left : shown.screen.middle) = shown.screen.main;
                d.step(2);
                CAPTURE(pane);
                CAPTURE(stage.size.x * stage.scale);
                CHECK(spilled(d) == "");
            }
        }
}

TEST_CASE("in a small window a point leads to the panel and to its paper") {
    Shown shown{good()};
    Driver d([&] { shown.draw(); }, {.scale = 2});
    d.click("debrief.tabs.Points");
    d.click(first_row(shown));
    d.click("points.voices");
    CHECK(d.shows("District Counsel"));
    d.click("debrief.tabs.Points");
    d.click("points.paper");
    CHECK(shown.screen.main == DebriefPane::papers);
}
