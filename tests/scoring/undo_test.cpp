// Undo and redo (scenario-format.md, "The attempt log").
#include "random_actions.h"
#include "small_case.h"
#include <doctest/doctest.h>

using namespace totality;

namespace {

using Texts = std::vector<std::string>;

const std::string kMark = "mark booking#lpr factor.status +2\n";
const std::string kOther = "mark booking#lodge factor.other 0\n";

} // namespace

TEST_CASE("undo takes edits back one by one and redo brings them again") {
    CHECK(play(kMark + kOther + "undo\n").state.draft.marks.size() == 1);
    Played played = play(kMark + kOther + "undo\nundo\nredo\n");
    CHECK(played.state.draft.marks.size() == 1);
    CHECK(played.state.draft.marks.front().passage == small_case().documents[0].passages[0].id);
    CHECK(played.state.undoable == 1);
    CHECK(played.state.redoable == 1);
}

TEST_CASE("each kind of edit can be undone and redone") {
    for (const char *edit : {"mark booking#lodge bar.protected-trait \"no\"", "mark booking#lpr factor.status -1",
                             "unmark booking#lpr factor.status", "lean +2", "answer must-it yes",
                             "basis lodge factor.other", "sign agent", "memorandum decision=issue \"why\"",
                             "memorandum none", "letter to=subject \"Sir\"", "letter none", "confidence 60"}) {
        CAPTURE(edit);
        std::string before = kMark + "lean 0\nanswer must-it no\nbasis lpr factor.status\nsign director\n" +
                             "memorandum decision=decline\nletter to=attorney\nconfidence 90\n";
        Draft draft = play(before).state.draft;
        Played edited = play(before + edit + "\n");
        REQUIRE(edited.refusals.empty());
        CHECK_FALSE(same_draft(edited.state.draft, draft));
        CHECK(same_draft(play(before + edit + "\nundo\n").state.draft, draft));
        CHECK(same_draft(play(before + edit + "\nundo\nredo\n").state.draft, edited.state.draft));
    }
}

TEST_CASE("a new edit clears redo") {
    Played played = play(kMark + "undo\n" + kOther + "redo\n");
    CHECK(played.refusals == Texts{"4 nothing-to-redo"});
    CHECK(played.state.redoable == 0);
}

TEST_CASE("undo reaches back to the last inquiry, approval, wait, choice or hint") {
    for (const char *barrier :
         {"inquire order-record", "approve counsel", "wait 1", "wait", "choose refer", "hint unread"}) {
        CAPTURE(barrier);
        CHECK(play(kMark + barrier + "\nundo\n").refusals == Texts{"3 nothing-to-undo"});
        CHECK(play(kMark + "undo\n" + barrier + "\nredo\n").refusals == Texts{"4 nothing-to-redo"});
        CHECK(play(std::string(barrier) + "\n" + kMark + "undo\n").state.draft.marks.empty());
    }
}

TEST_CASE("opening a document is neither undone nor a barrier") {
    Played played = play(kMark + "open booking\nundo\nredo\nopen booking\nundo\n");
    CHECK(played.refusals.empty());
    CHECK(played.state.draft.marks.empty());
    CHECK(played.state.documents.front().opened);
    CHECK(play("open booking\nundo\n").refusals == Texts{"2 nothing-to-undo"});
}

TEST_CASE("an edit that changes nothing is refused, makes no step and keeps redo") {
    Played played = play(kMark + kOther + "undo\n" + kMark + "redo\n");
    CHECK(played.refusals == Texts{"4 nothing-changes"});
    CHECK(played.state.draft.marks.size() == 2);
}

TEST_CASE("an undone mark comes back where it stood") {
    Played played = play(kMark + kOther + "unmark booking#lpr factor.status\nundo\n");
    CHECK(same_draft(played.state.draft, play(kMark + kOther).state.draft));
}

TEST_CASE("whatever was edited, undoing goes back through every draft and redoing forward again") {
    CaseFile file = small_case();
    for (unsigned seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        RandomActions random(file, seed);
        std::vector<Action> actions = play("wait 12\n").actions;
        std::vector<Draft> drafts = {replay(file, actions).draft};
        while (drafts.size() < 40) {
            ActionBody body = random.edit();
            if (can_apply(file, replay(file, actions), body)) continue;
            actions.push_back({0, 0, body});
            drafts.push_back(replay(file, actions).draft);
        }
        for (std::size_t i = drafts.size() - 1; i > 0; --i) {
            actions.push_back({0, 0, action::Undo{}});
            REQUIRE(same_draft(replay(file, actions).draft, drafts[i - 1]));
        }
        for (std::size_t i = 1; i < drafts.size(); ++i) {
            actions.push_back({0, 0, action::Redo{}});
            REQUIRE(same_draft(replay(file, actions).draft, drafts[i]));
        }
    }
}
