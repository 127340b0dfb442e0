// What may be done when, and the worksheet that comes out (scenario-format.md, "Worksheet" and "The attempt log").
#include "random_actions.h"
#include "small_case.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <limits>

using namespace totality;

namespace {

using Texts = std::vector<std::string>;

PassageId passage(const char *document, std::size_t index) {
    for (const Document &text : small_case().documents)
        if (text.id.text == document) return text.passages[index].id;
    return {};
}

Mark mark(const char *consideration, std::optional<int> push) {
    return {passage("booking", 0), {consideration}, push, "", ""};
}

struct RefusalRow {
    const char *code;
    const char *before; // transcript that leads there
    ActionBody body;
};

action::Basis basis(std::size_t points) {
    action::Basis result;
    const char *facts[] = {"lpr", "entered", "served", "lodge", "clean", "sick"};
    for (std::size_t i = 0; i < points; ++i) result.points.push_back({{facts[i]}, {"factor.other"}});
    return result;
}

std::vector<RefusalRow> edit_refusals() {
    action::Basis twice{{{{"lpr"}, {"factor.other"}}, {{passage("booking", 0).text}, {"factor.other"}}}};
    Mark long_note = mark("factor.status", 1);
    long_note.note = std::string(kStringBytes + 1, 'x');
    return {
        {"not-arrived", "", action::SetMark{{passage("interview", 0), {"factor.status"}, 1, "", ""}}},
        {"unknown-document", "", action::SetMark{{{"nowhere#0123456789abcdef"}, {"factor.status"}, 1, "", ""}}},
        {"unknown-passage", "", action::SetMark{{{"booking#0123456789abcdef"}, {"factor.status"}, 1, "", ""}}},
        {"unknown-consideration", "", action::SetMark{mark("factor.charm", 1)}},
        {"unknown-consideration", "", action::SetMark{mark("weigh.totality", 1)}},
        {"push-range", "", action::SetMark{mark("factor.status", std::nullopt)}},
        {"push-range", "", action::SetMark{mark("factor.status", 3)}},
        {"push-on-bar", "", action::SetMark{mark("bar.protected-trait", 0)}},
        {"text-too-long", "", action::SetMark{long_note}},
        {"text-not-utf8", "", action::Memorize{Memorandum{{"issue"}, {}, {}, {}, "\xff"}}},
        {"text-not-utf8", "", action::Write{Letter{{}, {}, std::string("a\0b", 3)}}},
        {"nothing-changes", "mark booking#lpr factor.status 0\n", action::SetMark{mark("factor.status", 0)}},
        {"no-such-mark", "mark booking#lpr factor.status 0\n", action::Unmark{passage("booking", 0), {"factor.other"}}},
        {"lean-range", "", action::Lean{3}},
        {"nothing-changes", "lean 1\n", action::Lean{1}},
        {"unknown-question", "", action::Answer{{"why"}, {"yes"}}},
        {"question-not-reached", "", action::Answer{{"better-later"}, {"yes"}}},
        {"unknown-answer", "", action::Answer{{"must-it"}, {"maybe"}}},
        {"nothing-changes", "answer must-it no\n", action::Answer{{"must-it"}, {"no"}}},
        {"basis-too-long", "", basis(6)},
        {"basis-not-factor", "", action::Basis{{{{"lpr"}, {"bar.protected-trait"}}}}},
        {"unknown-fact", "", action::Basis{{{{"rich"}, {"factor.other"}}}}},
        {"unknown-fact", "", action::Basis{{{{"booking#rich"}, {"factor.other"}}}}},
        {"duplicate-entry", "", twice}, // the sentence's id means the fact that it states
        {"nothing-changes", "", action::Basis{}},
        {"unknown-signer", "", action::Sign{{"mayor"}}},
        {"nothing-changes", "sign agent\n", action::Sign{{"agent"}}},
        {"memorandum-decision", "", action::Memorize{Memorandum{{"forget"}, {}, {}, {}, ""}}},
        {"unknown-fact", "", action::Memorize{Memorandum{{"issue"}, {{"rich"}}, {}, {}, ""}}},
        {"duplicate-entry", "", action::Memorize{Memorandum{{"issue"}, {}, {{"lpr"}, {"lpr"}}, {}, ""}}},
        {"legal-factor", "", action::Memorize{Memorandum{{"issue"}, {}, {}, {{"factor.status"}}, ""}}},
        {"nothing-changes", "", action::Memorize{}},
        {"duplicate-entry", "", action::Write{Letter{{Addressee::subject, Addressee::subject}, {}, ""}}},
        {"duplicate-entry", "", action::Write{Letter{{}, {LetterComponent::facts, LetterComponent::facts}, ""}}},
        {"nothing-changes", "letter to=subject\n", action::Write{Letter{{Addressee::subject}, {}, ""}}},
        {"confidence-range", "", action::Confidence{49}},
        {"confidence-range", "", action::Confidence{101}},
    };
}

std::vector<RefusalRow> act_refusals() {
    return {
        {"unknown-document", "", action::Open{{"nowhere"}}},
        {"not-arrived", "", action::Open{{"interview"}}},
        {"unknown-inquiry", "", action::Inquire{{"ask-mother"}}},
        {"inquiry-already-made", "inquire order-record\nwait\n", action::Inquire{{"order-record"}}},
        {"inquiry-not-at-this-stage", "choose refer\n", action::Inquire{{"full-check"}}},
        {"unknown-approval", "", action::Approve{{"mayor"}}},
        {"approval-already-asked", "approve counsel\nchoose refer\n", action::Approve{{"counsel"}}},
        {"wait-hours", "", action::Wait{0.0}},
        {"wait-hours", "", action::Wait{-1.0}},
        {"wait-hours", "", action::Wait{10001.0}},
        {"wait-hours", "", action::Wait{std::numeric_limits<double>::infinity()}},
        {"wait-hours", "", action::Wait{std::numeric_limits<double>::quiet_NaN()}},
        {"nothing-under-way", "wait\nwait\n", action::Wait{}},
        {"unknown-option", "", action::Choose{{"decline"}}}, // an option of a later stage
        {"hint-topic", "", action::Hint{""}},
        {"nothing-to-undo", "", action::Undo{}},
        {"nothing-to-redo", "", action::Redo{}},
        {"case-not-ended", "", action::Submit{}},
        {"case-ended", "choose issue\n", action::Inquire{{"order-record"}}},
        {"case-ended", "choose issue\n", action::Approve{{"counsel"}}},
        {"case-ended", "choose issue\n", action::Wait{}},
        {"case-ended", "choose issue\n", action::Choose{{"issue"}}},
        {"case-ended", "choose issue\n", action::Hint{"unread"}},
        {"submitted", "choose issue\nsubmit\n", action::Open{{"booking"}}},
        {"submitted", "choose issue\nsubmit\n", action::Lean{1}},
        {"submitted", "choose issue\nlean 1\nsubmit\n", action::Undo{}},
        {"submitted", "choose issue\nsubmit\n", action::Submit{}},
    };
}

// 300 marks, each set again and again with another push.
std::vector<Action> many_actions(const CaseFile &file, int count) {
    std::vector<Action> actions;
    const Document &document = file.documents.front();
    for (int i = 0; i < count; ++i) {
        const Passage &sentence = document.passages[static_cast<std::size_t>(i % 300)];
        actions.push_back({i + 1, 0, action::SetMark{{sentence.id, {"factor.other"}, i / 300 % 5 - 2, "", ""}}});
    }
    return actions;
}

CaseFile large_case() {
    CaseFile file = small_case();
    Document &document = file.documents.front();
    for (int i = 0; i < 300; ++i) {
        std::string hash = passage("booking", 0).text.substr(8, 12) + std::to_string(1000 + i);
        document.passages.push_back({{"booking#" + hash}, hash, "Sentence.", {}});
    }
    document.passages.erase(document.passages.begin(), document.passages.begin() + 3);
    return file;
}

} // namespace

TEST_CASE("what is not allowed is refused with its code and a sentence, and changes nothing") {
    CaseFile file = small_case();
    for (const auto &rows : {edit_refusals(), act_refusals()}) {
        for (const RefusalRow &row : rows) {
            CAPTURE(row.code);
            CAPTURE(row.before);
            Played played = play(row.before);
            REQUIRE(played.refusals.empty());
            auto refused = can_apply(file, played.state, row.body);
            REQUIRE(refused);
            CHECK(refused->code == row.code);
            CHECK(refused->why.size() > 20);
            CHECK(refused->why.back() == '.');
            std::vector<Action> actions = played.actions;
            actions.push_back({0, 0, row.body});
            CHECK(to_worksheet(file, replay(file, actions)).choices.size() == played.state.choices.size());
            CHECK(same_draft(replay(file, actions).draft, played.state.draft));
            CHECK(replay(file, actions).undoable == played.state.undoable);
        }
    }
}

TEST_CASE("an unlawful option is a trap and not refused") {
    CHECK(play("choose refer\nchoose naturalize\n").refusals.empty());
}

TEST_CASE("the worksheet can be completed after the end, until it is submitted") {
    Played played = play("choose issue\nopen booking\nmark booking#lpr factor.status 2\nlean -1\nundo\nredo\n"
                         "sign director\nmemorandum decision=issue \"Because.\"\nsubmit\n");
    CHECK(played.refusals.empty());
    CHECK(played.state.submitted);
    CHECK(played.state.draft.leans.at({"encounter"}) == -1);
}

TEST_CASE("answers stay open for stages that were left") {
    CHECK(play("choose refer\nanswer must-it yes\nanswer better-later no\n").refusals.empty());
}

TEST_CASE("a lean belongs to the stage at which it was given") {
    Draft draft = play("lean 1\nchoose refer\nlean -2\n").state.draft;
    CHECK(draft.leans == std::map<StageId, int>{{{"encounter"}, 1}, {{"review"}, -2}});
}

TEST_CASE("a second mark of the same passage and consideration replaces the first") {
    Draft draft = play("mark booking#lpr factor.status 2\nmark booking#lpr factor.other 1\n"
                       "mark booking#lpr factor.status -1 \"on reflection\"\n")
                      .state.draft;
    REQUIRE(draft.marks.size() == 2);
    CHECK(draft.marks[0].push == -1);
    CHECK(draft.marks[0].note == "on reflection");
}

TEST_CASE("the worksheet tells what was done, what was seen and what came back") {
    CaseFile file = small_case();
    Worksheet sheet = to_worksheet(
        file, play("inquire order-record\napprove counsel\nwait 4\nmark record#clean factor.criminal +2\nhint unread\n"
                   "choose refer\nbasis clean factor.criminal\nchoose decline\nsign director\nconfidence 70\n"
                   "memorandum decision=decline facts=clean legal=weigh.totality \"He kept clear.\"\n"
                   "letter to=subject say=decision,consequences \"Sir\"\nanswer must-it no\n")
                  .state);
    CHECK(sheet.scenario.text == "small-case");
    CHECK(sheet.scenario_version == 3);
    CHECK(sheet.labels.content == "00112233445566aa");
    CHECK(sheet.arrived == std::vector<DocumentId>{{"booking"}, {"interview"}, {"record"}});
    REQUIRE(sheet.marks.size() == 1);
    CHECK(sheet.marks.front().text_hash == file.documents[3].passages[0].hash);
    REQUIRE(sheet.inquiries.size() == 1);
    CHECK(sheet.inquiries.front().returned);
    CHECK(sheet.inquiries.front().stage.text == "encounter");
    REQUIRE(sheet.approvals.size() == 1);
    CHECK_FALSE(sheet.approvals.front().returned);
    REQUIRE(sheet.choices.size() == 2);
    CHECK(sheet.choices.back().option.text == "decline");
    CHECK_FALSE(sheet.choices.back().by_deadline);
    CHECK(sheet.basis.front().fact.text == "clean");
    CHECK(sheet.signed_by.text == "director");
    CHECK(sheet.confidence == 70);
    CHECK(sheet.memorandum->facts.front().text == "clean");
    CHECK(sheet.letter->to == std::vector<Addressee>{Addressee::subject});
    CHECK(sheet.answers.at({"must-it"}).text == "no");
}

TEST_CASE("a choice that the deadline took says so in the worksheet") {
    Worksheet sheet = to_worksheet(small_case(), play("wait 50\n").state);
    REQUIRE(sheet.choices.size() == 1);
    CHECK(sheet.choices.front().by_deadline);
}

TEST_CASE("whatever is tried, what can_apply allows is what replay does") {
    CaseFile file = small_case();
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        RandomActions random(file, seed);
        std::vector<Action> tried;
        std::vector<Action> allowed;
        for (int i = 0; i < 80; ++i) {
            ActionBody body = random.any();
            tried.push_back({0, 0, body});
            if (!can_apply(file, replay(file, allowed), body)) allowed.push_back({0, 0, body});
        }
        AttemptState all = replay(file, tried);
        AttemptState some = replay(file, allowed);
        CHECK(same_draft(all.draft, some.draft));
        CHECK(all.hour == some.hour);
        CHECK(all.choices.size() == some.choices.size());
        CHECK(all.undoable == some.undoable);
        CHECK(all.submitted == some.submitted);
    }
}

// That its cost grows with the actions, and not with their square, is told by tests/bench/growth.cpp.
TEST_CASE("2,000 actions on 300 marks are replayed, and each can be undone") {
    CaseFile file = large_case();
    AttemptState state = replay(file, many_actions(file, 2000));
    CHECK(state.draft.marks.size() == 300);
    CHECK(state.undoable == 2000);
}
