// Deciding, the memorandum and the letter, by mouse and again by keys.
#include "app/screens/decide_screen.h"
#include "app/screens/left_empty.h"
#include "tests/app/crowding.h"
#include "tests/app/playing.h"
#include <cmath>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

// At the supervisory review, with marks, a basis of two, and two sentences that state the same fact.
const std::string kAtReview = R"(
inquire order-conviction-record
wait 1
mark booking-sheet#lpr-1963 factor.status +2
mark interview#entered-at-four factor.humanitarian +2
mark interview#drug-sale-1991 factor.criminal -1
wait 7
mark court-record#drug-sale-1991 factor.criminal -2
mark desk-mail#lodge-politics bar.protected-trait
lean +1
choose refer
basis drug-sale-1991 factor.criminal, entered-at-four factor.humanitarian
)";

struct Deciding {
    Playing play;
    DecideScreen screen;
    Intents intents;
    explicit Deciding(const std::string &transcript = kAtReview)
        : play(shipped_case("county-jail-veteran"), transcript) {}
    void draw() {
        const Intents wanted = draw_decide(screen, {play.file, play.state, guidance(), play.revision});
        keep(intents, wanted);
        play.take(wanted);
    }
    const Draft &draft() const { return play.state.draft; }
};

bool mentions(const std::vector<std::string> &lines, const std::string &words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string &line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("options look alike, and nothing goes on before one is chosen") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    CHECK_FALSE(d.widget("decide.next").enabled);
    for (const char *id : {"issue-nta", "decline-nta", "naturalize", "let-go"})
        CHECK(d.widget(std::string("decide.option.") + id).enabled);
    CHECK(d.shows("No longer open"));
    CHECK_FALSE(d.shows("unlawful"));
    d.click("decide.option.decline-nta");
    CHECK(d.widget("decide.next").enabled);
    CHECK(deciding.play.actions.size() == deciding.play.revision); // choosing is no action yet
    CHECK(deciding.play.state.choices.size() == 1);
}

TEST_CASE("from the decision to the record by clicks") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.signer.add-investigations");
    d.click("decide.ask.supervisor");
    d.click("decide.answer.later-better.worse");
    d.click("decide.confidence");
    CHECK(deciding.draft().signed_by.text == "add-investigations");
    CHECK(was_asked(deciding.play.state, ApprovalId{"supervisor"}));
    CHECK(deciding.draft().confidence == 75);
    d.click("decide.next");
    CHECK_FALSE(deciding.draft().memorandum);
    d.click("decide.has-memorandum.A memorandum to the file");
    REQUIRE(deciding.draft().memorandum);
    CHECK(deciding.draft().memorandum->decision.text == "decline-nta");
    CHECK(deciding.draft().memorandum->facts.size() == 2); // from the basis
    CHECK(deciding.draft().memorandum->set_aside.size() == 1);
    d.click("decide.fact.lpr-1963");
    CHECK(deciding.draft().memorandum->facts.size() == 3);
    d.click("decide.memorandum-text");
    d.type("His whole life is here.");
    d.click("decide.next");
    CHECK(deciding.draft().memorandum->text == "His whole life is here.");
    d.click("decide.has-letter.A letter goes out");
    REQUIRE(deciding.draft().letter);
    CHECK(deciding.draft().letter->to.empty()); // nothing is assumed
    d.click("decide.to.subject");
    d.click("decide.say.decision");
    d.click("decide.topic.status.Does not give");
    CHECK(d.shows("does not give you any immigration status"));
    d.click("decide.topic.status.Gives");
    CHECK_FALSE(d.shows("does not give you any immigration status"));
    d.click("decide.next");
    REQUIRE(d.has("decide.confirm"));
    CHECK(d.shows("The memorandum names no provision."));
    CHECK_FALSE(deciding.play.state.submitted);
    d.click("decide.confirm");
    CHECK(deciding.play.state.submitted);
    CHECK(deciding.play.state.choices.back().choice.option.text == "decline-nta");
    const Worksheet worksheet = to_worksheet(deciding.play.file, deciding.play.state);
    REQUIRE(worksheet.letter);
    CHECK(worksheet.letter->components == std::vector{LetterComponent::decision, LetterComponent::grants_status});
}

TEST_CASE("from the decision to the record by keys alone") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    const auto press = [&](const std::string &id) {
        d.tab_to(id);
        d.key(Key::enter);
    };
    press("decide.option.issue-nta");
    d.tab_to("decide.signer.special-agent");
    d.key(Key::up); // round to the last one
    CHECK(d.focused() == "decide.signer.district-director");
    d.key(Key::enter);
    press("decide.ask.regional-director");
    d.tab_to("decide.confidence");
    d.key(Key::end);
    CHECK(deciding.draft().confidence == 100);
    press("decide.next");
    d.tab_to("decide.has-memorandum.No memorandum");
    d.key(Key::right);
    d.key(Key::right);
    REQUIRE(deciding.draft().memorandum);
    d.tab_to("decide.provision-search");
    d.type("SUBSTANTIAL interest");
    press("decide.provision.weigh.substantial-interest");
    CHECK(deciding.draft().memorandum->legal == std::vector<ProvisionId>{{"weigh.substantial-interest"}});
    d.tab_to("decide.memorandum-text");
    d.type("It is what the Act asks for.");
    press("decide.next");
    press("decide.has-letter.No letter");
    CHECK_FALSE(deciding.draft().letter);
    press("decide.next");
    CHECK_FALSE(d.shows("whether a letter goes out"));
    press("decide.confirm");
    CHECK(deciding.play.state.submitted);
    CHECK(deciding.draft().memorandum->text == "It is what the Act asks for.");
}

TEST_CASE("two sentences that state one fact stand for it together") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.A memorandum to the file");
    CHECK(deciding.play.refused.empty());
    int rows = 0;
    for (const char *id : {"decide.fact.drug-sale-1991", "decide.fact.entered-at-four", "decide.fact.lpr-1963"})
        rows += d.has(id) ? 1 : 0;
    CHECK(rows == 3);
    d.click("decide.fact.drug-sale-1991");
    CHECK(deciding.draft().memorandum->facts.size() == 1);
}

TEST_CASE("sentences are shown, never the facts that they state") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    CHECK(d.shows("His parents brought him over"));
    CHECK_FALSE(d.shows("Came to the United States at the age of four."));
}

TEST_CASE("what is typed is kept when typing pauses, and when another option is chosen") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.A memorandum to the file");
    d.click("decide.memorandum-text");
    d.type("Half a sentence");
    CHECK(deciding.draft().memorandum->text.empty());
    d.step(90); // a second and a half
    CHECK(deciding.draft().memorandum->text == "Half a sentence");
    d.type(", and the rest.");
    d.click("decide.back");
    CHECK(deciding.draft().memorandum->text == "Half a sentence, and the rest.");
    d.click("decide.option.issue-nta");
    CHECK(deciding.draft().memorandum->decision.text == "issue-nta");
    CHECK(deciding.draft().memorandum->text == "Half a sentence, and the rest.");
}

TEST_CASE("a step that leads on is confirmed and goes back to the papers") {
    Deciding deciding("");
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.refer");
    d.click("decide.next");
    REQUIRE(d.has("decide.confirm"));
    CHECK(d.shows("One question is not answered."));
    d.key(Key::escape);
    CHECK(deciding.play.state.choices.empty());
    d.click("decide.next");
    d.click("decide.confirm");
    CHECK(deciding.play.state.stage.text == "review");
    CHECK_FALSE(deciding.play.state.ended);
    REQUIRE(last_of<intent::GoTo>(deciding.intents));
    CHECK(last_of<intent::GoTo>(deciding.intents)->place == Place::case_file);
}

TEST_CASE("an approval that would come too late is warned of and not refused") {
    Deciding deciding(kAtReview + "wait 40\n");
    Driver d([&] { deciding.draw(); });
    CHECK(d.shows("after the deadline"));
    CHECK(d.widget("decide.ask.regional-director").enabled);
    d.click("decide.ask.regional-director");
    CHECK(was_asked(deciding.play.state, ApprovalId{"regional-director"}));
    CHECK_FALSE(d.has("decide.ask.regional-director"));
}

TEST_CASE("a case that the deadline ended can still be completed and recorded") {
    Deciding deciding("wait 200\n");
    REQUIRE(deciding.play.state.ended);
    Driver d([&] { deciding.draw(); });
    CHECK(d.shows("The deadline has decided"));
    d.click("decide.signer.district-director");
    CHECK(deciding.draft().signed_by.text == "district-director");
    d.click("decide.next");
    d.click("decide.has-memorandum.No memorandum");
    d.click("decide.next");
    d.click("decide.has-letter.No letter");
    d.click("decide.next");
    d.click("decide.confirm");
    CHECK(deciding.play.state.submitted);
    CHECK(deciding.play.state.choices.back().choice.by_deadline);
}

TEST_CASE("Escape goes one step back at a time") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.next");
    d.click("decide.next");
    CHECK(deciding.screen.step == DecideStep::letter);
    d.key(Key::escape);
    CHECK(deciding.screen.step == DecideStep::memorandum);
    d.key(Key::escape);
    CHECK(deciding.screen.step == DecideStep::decision);
    CHECK_FALSE(last_of<intent::GoTo>(deciding.intents));
    d.key(Key::escape);
    CHECK(last_of<intent::GoTo>(deciding.intents)->place == Place::case_file);
}

TEST_CASE("undo takes a choice of the letter back") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); });
    d.click("decide.option.decline-nta");
    d.click("decide.step.3");
    d.click("decide.has-letter.A letter goes out");
    d.click("decide.say.decision");
    d.key(Key::z, true);
    REQUIRE(deciding.draft().letter);
    CHECK(deciding.draft().letter->components.empty());
    d.key(Key::z, true, true);
    CHECK(deciding.draft().letter->components.size() == 1);
}

TEST_CASE("what was left empty is told without a word of what belongs there") {
    Playing play(shipped_case("county-jail-veteran"));
    std::vector<std::string> empty = left_empty(play.file, play.state, {});
    CHECK(mentions(empty, "One paper was never opened."));
    CHECK(mentions(empty, "No sentence is marked."));
    CHECK(mentions(empty, "whether a memorandum"));
    CHECK(mentions(empty, "whether a letter"));
    empty = left_empty(play.file, play.state, {true, true});
    CHECK_FALSE(mentions(empty, "memorandum"));
    CHECK_FALSE(mentions(empty, "letter"));
    Playing full(shipped_case("county-jail-veteran"), kGood.substr(0, kGood.rfind("choose")));
    empty = left_empty(full.file, full.state, {});
    CHECK_FALSE(mentions(empty, "basis"));
    CHECK_FALSE(mentions(empty, "sure"));
    CHECK_FALSE(mentions(empty, "question"));
}

TEST_CASE("with large text the form and its paper stand one behind the other") {
    Deciding deciding;
    Driver d([&] { deciding.draw(); }, {.size = {1440, 900}, .scale = 2});
    d.click("decide.option.issue-nta");
    d.click("decide.next");
    d.click("decide.has-memorandum.A memorandum to the file");
    CHECK_FALSE(d.shows("Immigration and Naturalization Service"));
    d.click("decide.tab.How it reads");
    CHECK(d.shows("Memorandum to the file"));
}

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
            if (text.words == "50 %" || text.words == "100 %") CHECK(text.max.y < slider.centre().y);
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
