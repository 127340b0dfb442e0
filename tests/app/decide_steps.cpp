// How the steps of deciding open, what they ask for, and what their papers say.
#include "tests/app/crowding.h"
#include "tests/app/decide_desk.h"
#include <cmath>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

TEST_CASE("the last word keeps its buttons in sight, however much is left empty and however large the text") {
    for (const ImVec2 size : {ImVec2{1440, 900}, ImVec2{1280, 720}}) {
        CAPTURE(size.y);
        Deciding deciding;
        Driver d([&] { deciding.draw(); }, {.size = size, .scale = 2});
        d.tab_to("decide.option.issue-nta"); // by keys: they scroll to it
        d.key(Key::enter);
        for (int i = 0; i < 3; ++i) d.click("decide.next");
        for (const char *id : {"decide.confirm", "decide.not-yet"}) {
            const ui::RecordedWidget &button = d.widget(id);
            CHECK(button.min.x >= button.clip_min.x);
            CHECK(button.max.x <= button.clip_max.x);
            CHECK(button.max.y <= button.clip_max.y);
            CHECK(button.max.y <= size.y);
        }
        d.click("decide.not-yet");
        CHECK_FALSE(d.has("decide.confirm"));
    }
}

TEST_CASE("options, signers and answers are one stop each, and arrows move inside") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.tab_to("decide.option.issue-nta");
    d.key(Key::down);
    CHECK(d.focused() == "decide.option.decline-nta");
    CHECK(deciding.screen.option.empty()); // arrows look round, Space takes
    d.key(Key::space);
    CHECK(deciding.screen.option.text == "decline-nta");
    d.key(Key::tab);
    CHECK_FALSE(d.focused().starts_with("decide.option."));
    d.key(Key::tab, false, true);
    CHECK(d.focused() == "decide.option.decline-nta");
    d.tab_to("decide.signer.special-agent");
    d.key(Key::tab);
    CHECK_FALSE(d.focused().starts_with("decide.signer."));
}

TEST_CASE("Tab comes to what is chosen in a group") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.signer.district-director");
    d.click("decide.option.naturalize");
    d.key(Key::tab, false, true);
    d.tab_to("decide.option.naturalize");
    d.tab_to("decide.signer.district-director");
}

TEST_CASE("a step opens at its top, on what it says, with the keyboard on its first control") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); }, {.size = {1280, 720}, .scale = 2});
    CHECK(d.focused() == "decide.option.issue-nta");
    const float top = d.widget("decide.option.issue-nta").min.y;
    d.key(Key::enter);
    d.tab_to("decide.confidence");
    CHECK(d.widget("decide.option.issue-nta").min.y < top); // scrolled down
    d.tab_to("decide.next");
    d.key(Key::enter);
    CHECK(d.focused() == "decide.has-memorandum.No memorandum");
    d.key(Key::right);
    d.click("decide.tab.How it reads");
    CHECK_FALSE(d.has("decide.memorandum-text"));
    d.tab_to("decide.next");
    d.key(Key::enter);
    CHECK(d.focused() == "decide.has-letter.No letter");
    d.key(Key::escape);
    CHECK(d.focused() == "decide.has-memorandum.A memorandum to the file");
    d.key(Key::escape);
    CHECK(d.focused() == "decide.option.issue-nta");
    CHECK(d.widget("decide.option.issue-nta").min.y == top);
}

TEST_CASE("the next stage is shown from its top") {
    Deciding deciding("");
    Driver d([&] { deciding.draw(); }, {.size = {1280, 720}, .scale = 2});
    const float top = d.widget("decide.option.issue-nta").min.y;
    d.tab_to("decide.confidence");
    CHECK(d.widget("decide.option.issue-nta").min.y < top);
    deciding.play.add(action::Choose{OptionId{"refer"}});
    d.step(3);
    CHECK(deciding.play.state.stage.text == "review");
    CHECK(d.widget("decide.option.issue-nta").min.y == top);
}

TEST_CASE("another attempt is shown from its top") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); }, {.size = {1280, 720}, .scale = 2});
    const float top = d.widget("decide.option.issue-nta").min.y;
    d.tab_to("decide.confidence");
    deciding.screen = {};
    d.step(3);
    CHECK(d.widget("decide.option.issue-nta").min.y == top);
}

TEST_CASE("papers are signed with the role alone") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.signer.special-agent");
    d.click("decide.next");
    CHECK(d.shows("Special agent"));
    CHECK_FALSE(d.shows("You, the special agent"));
    d.click("decide.next");
    d.click("decide.has-letter.A letter goes out");
    CHECK(d.shows("Special agent"));
    CHECK_FALSE(d.shows("You, the special agent"));
}

TEST_CASE("a letter greets those to whom it goes, and quotes the file") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.next");
    d.click("decide.has-letter.A letter goes out");
    CHECK(d.shows("Office of the District Director"));
    CHECK_FALSE(d.shows("Dear"));
    d.click("decide.to.attorney");
    CHECK(d.shows("Dear Counsel:"));
    d.click("decide.to.subject");
    CHECK(d.shows("Dear Rui Medeiros:"));
    d.click("decide.say.facts");
    CHECK(d.shows("“His parents brought him over when he was four.”"));
}

TEST_CASE("a step that only leads on asks for nothing that a decision needs, and praises nothing") {
    Deciding deciding("lean +1\n");
    const std::vector<Arrival> papers = deciding.play.state.documents;
    for (const Arrival &paper : papers)
        if (!paper.opened) deciding.play.add(action::Open{paper.document});
    Driver d([&] { deciding.draw(); });
    d.click("decide.answer.nta-mandatory.may");
    CHECK(d.has("decide.signer.special-agent"));
    d.click("decide.option.refer");
    for (const char *id : {"decide.signer.special-agent", "decide.confidence", "decide.step.2", "decide.step.3"})
        CHECK_FALSE(d.has(id));
    CHECK(d.has("decide.ask.supervisor"));
    d.click("decide.next");
    CHECK(d.shows("A stage that you leave stays closed."));
    CHECK_FALSE(d.shows("Left empty"));
    CHECK_FALSE(d.shows("Nothing was left empty"));
    d.click("decide.not-yet");
    d.click("decide.option.decline-nta");
    CHECK(d.has("decide.confidence"));
    CHECK(d.has("decide.step.2"));
}

TEST_CASE("confidence moves by five with keys, and its words stay apart") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    CHECK(d.shows("click to say"));
    d.tab_to("decide.confidence");
    d.key(Key::right);
    CHECK(deciding.draft().confidence == 75); // where the hollow handle stood
    d.key(Key::right);
    CHECK(deciding.draft().confidence == 80);
    d.key(Key::left);
    d.key(Key::left);
    CHECK(deciding.draft().confidence == 70);
    for (const Key end : {Key::home, Key::end}) {
        d.key(end);
        CHECK(crowding(d) == std::vector<std::string>());
        const ui::RecordedWidget &slider = d.widget("decide.confidence");
        for (const ui::RecordedText &text : d.texts()) // the ring goes round them
            if (text.words.find(" %") != std::string::npos) {
                CHECK(text.min.y >= slider.min.y);
                CHECK(text.max.y <= slider.max.y);
            }
        for (const ui::RecordedText &text : d.texts())
            if (text.words == "50 %" || text.words == "100 %") CHECK(text.max.y < slider.center().y);
    }
}

TEST_CASE("one left and one right margin, whether it scrolls or not") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); }, {.size = {1440, 900}, .scale = 2});
    d.key(Key::enter);
    d.click("decide.next");
    const auto check_margins = [&](const char *left, const char *right) {
        CHECK(d.widget(left).min.x == d.widget("decide.back").min.x);
        CHECK(std::abs(d.widget(right).max.x - d.widget("decide.next").max.x) <= 1); // halves are whole pixels
    };
    check_margins("decide.tab.What it says", "decide.tab.How it reads");
    check_margins("decide.has-memorandum.No memorandum", "decide.has-memorandum.A memorandum to the file");
    d.click("decide.has-memorandum.A memorandum to the file"); // it scrolls now
    check_margins("decide.memorandum-text", "decide.memorandum-text");
    check_margins("decide.has-memorandum.No memorandum", "decide.has-memorandum.A memorandum to the file");
}

TEST_CASE("provisions are found by all their words, and why a factor is none of them is told") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.A memorandum to the file");
    d.tab_to("decide.provision-search");
    d.type("military");
    CHECK(d.has("decide.provision.trigger.veteran"));
    CHECK_FALSE(d.has("decide.provision.factor.military"));
    CHECK(d.shows("They are weighed in the papers"));
}
