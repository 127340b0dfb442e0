#pragma once
// Takes from the records what reports are made of. The only part of this room that knows the records.
#include "app/records/records.h"
#include "app/reports/values.h"

namespace totality::reports {

ReportedPerson reported(const Person &person);
ReportedAttempt reported(const AttemptSummary &summary);

// Whether an attempt counts as work that was done: it was submitted, and is no annotation for a panel.
bool is_finished_work(const AttemptSummary &summary);

// Reads attempts one after another, keeping the case that was read last: attempts of one content are best taken
// together.
class AttemptReader {
  public:
    AttemptReader(const Records &records, const Guidance &guidance);

    // No value where the attempt was not submitted, or its log or case cannot be read any more. Throws MachineError
    // where the disk fails or there is no such attempt.
    Loaded<PlayedAttempt> read(const AttemptId &attempt);

  private:
    std::shared_ptr<const PlayedCase> case_of(CaseSource source, const std::string &hash,
                                              std::vector<Diagnostic> &diagnostics);

    const Records &records_;
    const Guidance &guidance_;
    std::map<std::string, ReportedPerson> people_;
    std::string hash_;
    std::shared_ptr<const PlayedCase> last_;
};

} // namespace totality::reports
