#pragma once
// Who worked on what, action by action, in one SQLite file. Each call is one transaction: when it returns, what it
// wrote survives a kill and a power cut. Everything here throws MachineError and nothing else.
//
// One process has the file at a time; a second is refused (MachineFault::locked). Times are milliseconds since 1970,
// UTC, passed in by the caller.
#include "app/records/exchange.h"
#include "app/records/feedback.h"
#include "app/records/person.h"
#include "app/records/training_session.h"
#include "scoring/attempt.h"
#include "scoring/case_file.h"
#include "scoring/score.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace totality {

// Where an attempt stands, kept beside its log so that a docket needs no replay.
struct AttemptStanding {
    StageId stage;
    double hour = 0;
    bool ended = false;
    bool submitted = false;
};

AttemptStanding standing_of(const AttemptState &state);

struct NewAttempt {
    PersonId person;
    std::string mode;    // practice, assessment, annotate, session
    std::string variant; // of the twins; empty: none
    std::string guidance;
    AttemptStanding standing;
    int limit_minutes = 0; // by the clock on the wall; 0: none
};

struct AttemptSummary {
    AttemptId id;
    PersonId person;
    ScenarioId scenario;
    int scenario_version = 1;
    std::string title;
    std::string content_hash;
    std::string mode, variant, guidance;
    Milliseconds started_at = 0;
    Milliseconds updated_at = 0; // of one that is submitted: when it was
    int limit_minutes = 0;       // 0: none
    int actions = 0;
    AttemptStanding standing;
    std::optional<double> core; // of the score saved last
};

struct StoredAttempt {
    AttemptSummary summary;
    CaseSource source; // exactly what was played
    std::vector<Action> actions;
};

// What made a score: results of different scorers or weights are kept apart.
struct ScoredBy {
    std::string scorer;
    std::string guidance;
};

// Rules and band are not kept: they are computed anew from the log.
struct StoredScore {
    ScoredBy by;
    Milliseconds at = 0;
    Score score;
};

// Whether scores are still what their logs give.
struct Verification {
    struct Problem {
        AttemptId attempt;
        std::string title; // of the scenario
        std::string words; // what does not hold
    };
    std::size_t attempts = 0;
    std::size_t scores = 0;    // recomputed
    std::size_t by_others = 0; // of another scorer or guidance: not comparable, left alone
    std::size_t unscored = 0;  // submitted, but no score was kept
    std::vector<Problem> problems;
};

class Records {
  public:
    // Opens or makes the file, brings an older one up to date (after a backup beside it), and checks it.
    explicit Records(const std::string &path);
    ~Records();
    Records(const Records &) = delete;
    Records &operator=(const Records &) = delete;

    // Who is added is chosen.
    Person add_person(const std::string &name, const std::string &district, const std::string &role, Milliseconds at);
    void update_person(const Person &person, Milliseconds at);
    void choose_person(const PersonId &person, Milliseconds at);
    std::vector<Person> people() const;      // in the order in which they came, imported ones too
    std::vector<Person> people_here() const; // who has worked on this machine, the one chosen last first

    // The source and the summary of the case are kept with the attempt; equal sources are kept once.
    AttemptId start_attempt(const NewAttempt &attempt, const CaseSource &source, const CaseFile &file, Milliseconds at);

    // All of them or none. Their sequence numbers must follow on those of the attempt.
    void append(const AttemptId &attempt, std::span<const Action> actions, const AttemptStanding &standing,
                Milliseconds at);

    std::vector<AttemptSummary> attempts_of(const PersonId &person) const; // last touched first
    StoredAttempt load_attempt(const AttemptId &attempt) const;
    std::vector<Action> load_log(const AttemptId &attempt) const; // of it alone: many attempts share a case
    std::vector<Milliseconds> action_times(const AttemptId &attempt) const; // when each action was kept, in order

    void save_score(const AttemptId &attempt, const Score &score, const ScoredBy &by, Milliseconds at);
    std::optional<StoredScore> score_of(const AttemptId &attempt) const; // the one saved last

    // In the place of what was said in that kind before.
    void save_feedback(const Feedback &feedback);
    std::vector<Feedback> feedback_of(const AttemptId &attempt) const; // what was not taken back
    std::vector<Feedback> feedback() const;                            // the same of all attempts, oldest first

    // A new one where the id is empty; returns its id.
    SessionId save_training_session(const TrainingSession &session);
    std::vector<TrainingSession> training_sessions() const; // those that were not removed, newest first

    // A backup, unless nothing was written since the last; the oldest beyond `keep` go. Whether one was made.
    bool back_up(int keep, Milliseconds at);

    // Everything becomes as the backup has it, all or nothing. Returns the backup that was made of what was there
    // before; empty: there was nothing. Throws where the backup is damaged, foreign or newer, and changes nothing.
    std::string restore(const std::string &backup, Milliseconds at);

    // One file of JSON Lines (record_lines.h) with one person's records or all, which takes the place of what is there.
    Exported export_to(const std::string &path, const std::optional<PersonId> &person, const GoOn &go_on = {}) const;

    // What such files hold and is not here yet; the same twice adds nothing. Lines that cannot be used become problems.
    Imported import_from(std::span<const std::string> paths, const GoOn &go_on = {});

    // Computes every score anew from its log, on the kept copy of its case. Kept scores that differ by more than 1e-9,
    // logs and cases that cannot be read become problems.
    Verification verify(const Guidance &guidance) const;

  private:
    std::string path_;
    std::unique_ptr<SQLite::Database> database_;
};

} // namespace totality
