// Deciding, the memorandum and the letter, by mouse and again by keys.
#include "app/screens/left_empty.h"
#include "tests/app/decide_desk.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;
using ui::Key;

namespace {

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
