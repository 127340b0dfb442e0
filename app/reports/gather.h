#pragma once
// Takes from the records what reports are made of. The only part of this room that knows the records.
#include "app/records/records.h"
#include "app/reports/values.h"
#include <functional>
#include <span>

namespace totality::reports {

ReportedPerson reported(const Person &person);
ReportedAttempt reported(const AttemptSummary &summary);

// Reads attempts one after another, keeping the case that was read last: attempts of one content are best taken
// together.
class AttemptReader {
  public:
    AttemptReader(const Records &records, const Guidance &guidance);

    // No value where the attempt was not submitted, or its log or case cannot be read any more. Throws MachineError
    // where the disk fails or there is no such attempt.
    Loaded<PlayedAttempt> read(const AttemptId &attempt);
    Loaded<PlayedAttempt> read(const ReportedAttempt &attempt); // as the records list it

  private:
    std::shared_ptr<const PlayedCase> case_of(CaseSource source, const std::string &hash,
                                              std::vector<Diagnostic> &diagnostics);
    PlayedAttempt played(const ReportedAttempt &attempt, const std::vector<Action> &log);

    const Records &records_;
    const Guidance &guidance_;
    std::map<std::string, ReportedPerson> people_;
    std::string hash_;
    std::shared_ptr<const PlayedCase> last_;
};

// Of one person, or of all, in the order in which they came. Throws MachineError where there is no such person.
std::vector<ReportedPerson> gather_people(const Records &records, const std::optional<PersonId> &person = {});

// All attempts of these people, those of one content side by side, then by when they began; the same in every run.
std::vector<ReportedAttempt> gather_attempts(const Records &records, std::span<const ReportedPerson> people);

std::vector<ReportedScore> gather_scores(const Records &records, std::span<const ReportedAttempt> attempts);
std::vector<ReportedFeedback> gather_feedback(const Records &records, std::span<const ReportedAttempt> attempts);
std::vector<ReportedSession> gather_sessions(const Records &records);

// Whether an attempt counts as work that was done: it was submitted, and is no annotation for a panel.
bool is_finished_work(const ReportedAttempt &attempt);

// Reads every attempt of finished work and hands it to `visit`; what cannot be read becomes a problem. Stops where
// `go_on` says so.
void visit_played(const Records &records, const Guidance &guidance, std::span<const ReportedAttempt> attempts,
                  const GoOn &go_on, ReportOutcome &outcome, const std::function<void(const PlayedAttempt &)> &visit);

} // namespace totality::reports
