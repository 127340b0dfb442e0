// The clock of an attempt (scenario-format.md, "Time"), told in transcripts on the small case.
#include "small_case.h"
#include <doctest/doctest.h>

using namespace totality;

namespace {

using Texts = std::vector<std::string>;

Texts arrived(const AttemptState &state) {
    Texts ids;
    for (const Arrival &arrival : state.documents)
        if (arrival.hour <= state.hour) ids.push_back(arrival.document.text);
    return ids;
}

// "stage option hour", with "by deadline" where the deadline took it.
Texts choices(const AttemptState &state) {
    Texts lines;
    for (const auto &[choice, hour] : state.choices)
        lines.push_back(choice.stage.text + " " + choice.option.text + " " + std::to_string(static_cast<int>(hour)) +
                        (choice.by_deadline ? " by deadline" : ""));
    return lines;
}

CaseFile undecided_case() {
    CaseFile file = small_case();
    for (Stage &stage : file.scenario.stages) stage.on_deadline = {};
    return file;
}

} // namespace

TEST_CASE("a case begins at its first stage with the papers that lie there") {
    AttemptState state = start(small_case());
    CHECK(state.hour == 0);
    CHECK(state.stage.text == "encounter");
    CHECK(arrived(state) == Texts{"booking"});
    CHECK(next_arrival_hour(state) == 1);
    CHECK(deadline_hour(small_case(), state) == 30);
    CHECK_FALSE(state.ended);
}

TEST_CASE("waiting goes to the next arrival or by hours") {
    Played played = play("wait\n");
    CHECK(played.state.hour == 1);
    CHECK(arrived(played.state) == Texts{"booking", "interview"});
    played = play("wait\nwait\n");
    CHECK(played.state.hour == 12);
    played = play("wait 5.5\n");
    CHECK(played.state.hour == 5.5);
    CHECK(arrived(played.state) == Texts{"booking", "interview"});
}

TEST_CASE("decimals that add up to an arrival or a deadline reach it and do not pass it") {
    std::string tenths;
    for (int i = 0; i < 10; ++i) tenths += "wait 0.1\n";
    CHECK(arrived(play(tenths).state) == Texts{"booking", "interview"});
    for (int i = 0; i < 290; ++i) tenths += "wait 0.1\n";
    Played at_deadline = play(tenths);
    CHECK(at_deadline.state.hour == doctest::Approx(30));
    CHECK(at_deadline.state.stage.text == "encounter");
    CHECK(play(tenths + "wait 0.1\n").state.stage.text == "review");
}

TEST_CASE("asking costs staff hours at once and brings the answer later") {
    Played asked = play("inquire order-record\napprove counsel\n");
    CHECK(asked.state.hour == 0);
    CHECK(asked.state.staff_hours == 3);
    CHECK(asked.state.inquiries.front().returns_hour == 4);
    CHECK_FALSE(has_arrived(asked.state, {"record"}));
    Played returned = play("inquire order-record\napprove counsel\nwait 4\n");
    CHECK(has_arrived(returned.state, {"record"}));
    CHECK(next_arrival_hour(returned.state) == 6); // counsel, who brings no paper
}

TEST_CASE("an inquiry that takes no time returns at once") {
    Played played = play("inquire ask-clerk\nopen slip\n");
    CHECK(played.refusals.empty());
    CHECK(played.state.staff_hours == 0.5);
    CHECK(to_worksheet(small_case(), played.state).inquiries.front().returned);
}

TEST_CASE("what was under way arrives after its stage was left") {
    Played played = play("inquire order-record\nchoose refer\nwait\nwait\n");
    CHECK(played.state.stage.text == "review");
    CHECK(played.state.hour == 4); // interview at 1; record and notice at 4
    CHECK(arrived(played.state) == Texts{"booking", "interview", "record", "notice"});
    CHECK(arrived(play("choose refer\nwait 12\n").state).back() == "mail");
}

TEST_CASE("choosing takes no time and starts the next stage's clock") {
    Played played = play("wait 10\nchoose refer\n");
    CHECK(played.state.hour == 10);
    CHECK(played.state.stage_started_hour == 10);
    CHECK(deadline_hour(small_case(), played.state) == 50);
    CHECK(choices(played.state) == Texts{"encounter refer 10"});
}

TEST_CASE("waiting until exactly the deadline leaves the stage open") {
    Played played = play("wait 26\ninquire order-record\nwait 4\n");
    CHECK(played.state.hour == 30);
    CHECK(played.state.stage.text == "encounter");
    CHECK(has_arrived(played.state, {"record"})); // due at the deadline's hour: it arrives first
    CHECK(play("wait 30\nchoose let-go\n").refusals.empty());
}

TEST_CASE("waiting past the deadline stops there and takes its option") {
    Played played = play("wait 100\n");
    CHECK(played.state.hour == 30);
    CHECK(played.state.stage.text == "review");
    CHECK(played.state.stage_started_hour == 30);
    CHECK(choices(played.state) == Texts{"encounter refer 30 by deadline"});
    CHECK(has_arrived(played.state, {"mail"}));
    CHECK(play("wait 30\nwait 1\n").state.hour == 30);
}

TEST_CASE("waiting for an arrival behind the deadline stops at the deadline too") {
    Played played = play("wait 12\ninquire full-check\nwait\n");
    CHECK(played.state.hour == 30);
    CHECK(choices(played.state) == Texts{"encounter refer 30 by deadline"});
}

TEST_CASE("a stage whose deadline has passed when it is entered is decided at once") {
    Played played = play("wait 100\nwait 100\n"); // review from 30 to 70, the hearing's deadline was 60
    CHECK(played.state.hour == 70);
    CHECK(played.state.ended);
    CHECK(choices(played.state) ==
          Texts{"encounter refer 30 by deadline", "review pass-on 70 by deadline", "hearing lapse 70 by deadline"});
    CHECK(played.state.stage.text == "hearing");
    CHECK(choices(play("wait 30\nchoose refer\nwait 40\nchoose pass-on\n").state).back() ==
          "hearing lapse 70 by deadline");
}

TEST_CASE("a deadline without an option decides nothing") {
    Played played = play(undecided_case(), "wait 100\nchoose refer\nwait 100\n");
    CHECK(played.state.hour == 200);
    CHECK(played.state.stage.text == "review");
    CHECK(choices(played.state) == Texts{"encounter refer 100"});
}

TEST_CASE("nothing arrives after the end") {
    Played played = play("inquire order-record\nchoose issue\n");
    CHECK(played.state.ended);
    CHECK_FALSE(next_arrival_hour(played.state));
    CHECK_FALSE(deadline_hour(small_case(), played.state));
    Worksheet worksheet = to_worksheet(small_case(), played.state);
    CHECK(worksheet.arrived == std::vector<DocumentId>{{"booking"}});
    CHECK_FALSE(worksheet.inquiries.front().returned);
}

TEST_CASE("a scenario whose deadlines go in a circle does not hang") {
    CaseFile file = small_case();
    for (Stage &stage : file.scenario.stages) {
        stage.deadline_hours.reset();
        stage.deadline_at = -1;
        stage.on_deadline = {"round"};
        Option round = stage.options.front();
        round.id = {"round"};
        round.kind = OptionKind::continues;
        round.leads_to = {"encounter"};
        stage.options.push_back(round);
    }
    CHECK(start(file).choices.size() <= file.scenario.stages.size());
}
