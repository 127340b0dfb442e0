#include "app/files/machine_error.h"
#include "app/records/records.h"
#include "tests/records/played.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

struct Played : TempFolder {
    std::string path = *this / "new/folder/records.sqlite";
    Records records{path};
    Person person = records.add_person("Ana", "Miami", "officer", 1000);
};

bool equal(const std::vector<TextFile> &a, const std::vector<TextFile> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const TextFile &x, const TextFile &y) {
        return x.path == y.path && x.name == y.name && x.text == y.text;
    });
}

} // namespace

TEST_CASE("people come back as they were entered, in their order, whatever their names") {
    Played played;
    const std::string names[] = {"O'Hara; DROP TABLE people; --", "two\nlines", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
                                 std::string(10'000, 'n'), ""};
    for (const std::string &name : names) played.records.add_person(name, "D", "R", 1);
    played.records.update_person({played.person.id, "Ana B.", "Newark", "counsel"}, 2);
    const std::vector<Person> people = played.records.people();
    REQUIRE(people.size() == 6);
    CHECK(people[0].id == played.person.id);
    CHECK(people[0].name == "Ana B.");
    CHECK(people[0].district == "Newark");
    for (std::size_t i = 0; i < 5; ++i) CHECK(people[i + 1].name == names[i]);
}

TEST_CASE("several people share a machine, and the one chosen last comes first") {
    Played played; // Ana
    const Person ben = played.records.add_person("Ben", "", "", 2000);
    const auto first = [&] { return played.records.people_here().front().name; };
    CHECK(first() == "Ben");
    played.records.choose_person(played.person.id, 3000);
    CHECK(first() == "Ana");
    played.records.choose_person(ben.id, 10); // a clock that was set back
    CHECK(first() == "Ben");
    played.records.add_person("Cleo", "", "", 20);
    CHECK(first() == "Cleo");
    CHECK(played.records.people_here().size() == 3);
    CHECK_THROWS_AS(played.records.choose_person({"nobody"}, 1), MachineError);
}

TEST_CASE("an attempt comes back with the exact scenario and every action, after closing too") {
    const TempFolder folder;
    const std::string path = folder / "records.sqlite";
    AttemptId id;
    const std::vector<Action> actions = {
        {1, 0, action::Open{{"a"}}},
        nth_action(2),
        {3, 1.0 / 3, action::Wait{}},
        {4, 48.1,
         action::Memorize{Memorandum{{"decline"}, {{"fact"}}, {}, {{"weigh.totality"}}, "\"Text\"\n\xe2\x82\xac"}}},
        {5, 48.1, action::Undo{}}};
    {
        Records records(path);
        const Person person = records.add_person("Ana", "Miami", "officer", 1);
        id = records.start_attempt({person.id, "assessment", "twin-b", "memo-2000", {{"intake"}, 0, false, false}},
                                   source_of(), case_of(), 5000);
        records.append(id, std::span(actions).first(3), {{"intake"}, 1.0 / 3, false, false}, 6000);
        records.append(id, std::span(actions).subspan(3), {{"review"}, 48.1, true, true}, 7000);
    }
    const Records records(path);
    const StoredAttempt attempt = records.load_attempt(id);
    REQUIRE(attempt.actions.size() == actions.size());
    for (std::size_t i = 0; i < actions.size(); ++i) CHECK(test::equal(attempt.actions[i], actions[i]));
    const CaseSource source = source_of();
    CHECK(attempt.source.folder_name == source.folder_name);
    CHECK(attempt.source.scenario.text == source.scenario.text);
    CHECK(::equal(attempt.source.documents, source.documents));
    CHECK(::equal(attempt.source.panel, source.panel));
    const AttemptSummary &summary = attempt.summary;
    CHECK(summary.scenario.text == "jail");
    CHECK(summary.scenario_version == 3);
    CHECK(summary.title == "A jail");
    CHECK(summary.content_hash == "0123456789abcdef");
    CHECK(summary.mode == "assessment");
    CHECK(summary.variant == "twin-b");
    CHECK(summary.guidance == "memo-2000");
    CHECK(summary.started_at == 5000);
    CHECK(summary.updated_at == 7000);
    CHECK(summary.actions == 5);
    CHECK(summary.standing.stage.text == "review");
    CHECK(summary.standing.hour == 48.1);
    CHECK(summary.standing.ended);
    CHECK(summary.standing.submitted);
}

TEST_CASE("the docket sees a person's own attempts, the last touched first, without their logs") {
    Played played;
    const Person other = played.records.add_person("Ben", "", "", 1);
    const AttemptId first = played.records.start_attempt(attempt_by(played.person), source_of(), case_of(), 10);
    const AttemptId second = played.records.start_attempt(attempt_by(played.person), source_of(), case_of(), 20);
    played.records.start_attempt(attempt_by(other), source_of(), case_of(), 30);
    append_one(played.records, first, nth_action(1), 40);
    const std::vector<AttemptSummary> attempts = played.records.attempts_of(played.person.id);
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].id == first);
    CHECK(attempts[0].actions == 1);
    CHECK(attempts[0].standing.hour == doctest::Approx(1 / 3.0));
    CHECK(attempts[1].id == second);
    CHECK(attempts[1].actions == 0);
    CHECK(attempts[1].standing.stage.text == "intake");
    CHECK(!attempts[0].core);
    CHECK(played.records.attempts_of(other.id).size() == 1);
}

TEST_CASE("an attempt keeps its own scenario when the scenario changes, even under an equal hash") {
    Played played;
    const AttemptId before = played.records.start_attempt(attempt_by(played.person), source_of("old"), case_of(), 1);
    const AttemptId after = played.records.start_attempt(attempt_by(played.person), source_of("new"), case_of(), 2);
    CHECK(played.records.load_attempt(before).source.documents[0].text == "old");
    CHECK(played.records.load_attempt(after).source.documents[0].text == "new");
}

TEST_CASE("a scenario that is played again and again is kept once") {
    const std::string large(1u << 20, 'x');
    Played played;
    for (int i = 0; i < 20; ++i)
        played.records.start_attempt(attempt_by(played.person), source_of(large), case_of(), i);
    std::uintmax_t size = 0;
    for (const auto &entry : std::filesystem::directory_iterator(played / "new/folder")) size += entry.file_size();
    CHECK(size < 5u << 20);
}

TEST_CASE("a log has no gaps, no doubles, and no half of a step") {
    Played played;
    const AttemptId id = played.records.start_attempt(attempt_by(played.person), source_of(), case_of(), 1);
    append_one(played.records, id, nth_action(1));
    CHECK_THROWS_AS(append_one(played.records, id, nth_action(1)), MachineError);
    CHECK_THROWS_AS(append_one(played.records, id, nth_action(3)), MachineError);
    const Action broken[] = {nth_action(2), nth_action(4)};
    CHECK_THROWS_AS(played.records.append(id, broken, {}, 9), MachineError);
    const StoredAttempt kept = played.records.load_attempt(id);
    CHECK(kept.actions.size() == 1);
    CHECK(kept.summary.actions == 1);
    CHECK(kept.summary.updated_at == 0);
    append_one(played.records, id, nth_action(2));
    CHECK(played.records.load_attempt(id).actions.size() == 2);
    const std::vector<Action> log = played.records.load_log(id);
    REQUIRE(log.size() == 2);
    CHECK(equal(log[1], played.records.load_attempt(id).actions[1]));
}

TEST_CASE("what the records do not hold is said, not made up") {
    Played played;
    CHECK_THROWS_AS(played.records.load_attempt({"nothing"}), MachineError);
    CHECK_THROWS_AS(played.records.attempts_of({"nobody"}), MachineError);
    CHECK_THROWS_AS(played.records.start_attempt({{"nobody"}, "", "", "", {}}, source_of(), case_of(), 1),
                    MachineError);
    CHECK_THROWS_AS(append_one(played.records, {"nothing"}, nth_action(1)), MachineError);
}

TEST_CASE("a score is kept with what made it, and the last one stands") {
    Played played;
    const AttemptId id = played.records.start_attempt(attempt_by(played.person), source_of(), case_of(), 1);
    CHECK(!played.records.score_of(id));
    Score score;
    score.dimensions = {100, 1.0 / 3, std::nullopt, 0, 62.5, 7};
    score.core = 0.1 + 0.2;
    score.composite = 50;
    score.z = -1.5;
    score.verdict = Verdict::below;
    score.gates = {Gate::reliance, Gate::unlawful};
    played.records.save_score(id, score, {"1.0", "memo-2000"}, 10);
    played.records.save_score(id, Score{}, {"1.1", "memo-2000"}, 9);
    const std::optional<StoredScore> stored = played.records.score_of(id);
    REQUIRE(stored);
    CHECK(stored->by.scorer == "1.0");
    CHECK(stored->by.guidance == "memo-2000");
    CHECK(stored->at == 10);
    CHECK(stored->score.dimensions == score.dimensions);
    CHECK(stored->score.core == score.core);
    CHECK(stored->score.composite == score.composite);
    CHECK(stored->score.z == score.z);
    CHECK(stored->score.verdict == score.verdict);
    CHECK(stored->score.gates == score.gates);
    CHECK(played.records.attempts_of(played.person.id)[0].core == score.core);
    played.records.save_score(id, Score{}, {"1.0", "memo-2000"}, 11); // the same scorer anew: in its place
    CHECK(!played.records.score_of(id)->score.core);
    CHECK(!played.records.score_of(id)->score.verdict);
}

TEST_CASE("the moments at which the steps of an attempt were kept come back in order") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    const Person person = records.add_person("", "", "", 0);
    const AttemptId attempt = records.start_attempt(attempt_by(person), source_of(), case_of(), 5);
    CHECK(records.action_times(attempt).empty());
    append_one(records, attempt, nth_action(1), 70);
    append_one(records, attempt, nth_action(2), 60);
    CHECK(records.action_times(attempt) == std::vector<Milliseconds>{70, 60});
}

TEST_CASE("an attempt keeps the limit that it began with, and most have none") {
    const TempFolder folder;
    const std::string path = folder / "records.sqlite";
    AttemptId timed, free;
    {
        Records records(path);
        const Person person = records.add_person("Ana", "", "", 1);
        NewAttempt attempt = attempt_by(person);
        free = records.start_attempt(attempt, source_of(), case_of(), 2);
        attempt.limit_minutes = 25;
        timed = records.start_attempt(attempt, source_of(), case_of(), 3);
    }
    const Records records(path);
    CHECK(records.load_attempt(timed).summary.limit_minutes == 25);
    CHECK(records.load_attempt(free).summary.limit_minutes == 0);
}

TEST_CASE("a person's region and audience are kept") {
    const TempFolder folder;
    const std::string path = folder / "records.sqlite";
    {
        Records records(path);
        Person person = records.add_person("Ana", "Newark", "", 1);
        CHECK(person.audience == Audience::unknown);
        person.region = "Eastern";
        person.audience = Audience::district_staff;
        records.update_person(person, 2);
    }
    const Person person = Records(path).people().front();
    CHECK(person.region == "Eastern");
    CHECK(person.audience == Audience::district_staff);
}

TEST_CASE("feedback of an attempt is kept by kind, changed, and taken back") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    const Person person = records.add_person("Ana", "", "", 1);
    const AttemptId first = records.start_attempt(attempt_by(person), source_of(), case_of(), 2);
    const AttemptId second = records.start_attempt(attempt_by(person), source_of(), case_of(), 3);
    records.save_feedback({first, FeedbackKind::implementation, "Who signs at night?", 20});
    records.save_feedback({first, FeedbackKind::scenario, "The log is hard to read.", 21});
    records.save_feedback({second, FeedbackKind::scenario, "Too long.", 10});
    REQUIRE(records.feedback_of(first).size() == 2);
    REQUIRE(records.feedback().size() == 3);
    CHECK(records.feedback().front().text == "Too long.");                              // oldest first
    records.save_feedback({first, FeedbackKind::scenario, "The log is clear now.", 5}); // the clock was set back
    records.save_feedback({first, FeedbackKind::implementation, "", 30});
    REQUIRE(records.feedback_of(first).size() == 1);
    CHECK(records.feedback_of(first).front().text == "The log is clear now.");
    CHECK(records.feedback_of(first).front().kind == FeedbackKind::scenario);
    CHECK(records.feedback().size() == 2);
}

TEST_CASE("training sessions are kept, changed and removed, the newest first") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    TrainingSession session;
    session.day = 11300;
    session.title = "Exercising discretion";
    session.facilitator = "R. Ames";
    session.region = "Eastern";
    session.audience = Audience::regional_leadership;
    session.present = 14;
    session.changed_at = 5;
    const SessionId first = records.save_training_session(session);
    session.day = 11310;
    const SessionId second = records.save_training_session(session);
    REQUIRE(records.training_sessions().size() == 2);
    CHECK(records.training_sessions().front().id == second);
    CHECK(records.training_sessions().back().audience == Audience::regional_leadership);
    session.id = first;
    session.present = 15;
    records.save_training_session(session); // at the same moment
    CHECK(records.training_sessions().back().present == 15);
    session.removed = true;
    records.save_training_session(session);
    REQUIRE(records.training_sessions().size() == 1);
    CHECK(records.training_sessions().front().id == second);
}
