#pragma once
// What reports are made of: plain values, gathered from the records in one place (gather.h).
#include "scoring/attempt.h"
#include "scoring/calendar.h"
#include "scoring/debrief.h"
#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace totality::reports {

struct ReportedPerson {
    std::string uid, name, district, role, region, audience;
};

// An attempt as the records list it; times in milliseconds since 1970, UTC, and as the clock on the wall showed them.
struct ReportedAttempt {
    std::string uid, person; // their ids
    ScenarioId scenario;
    int scenario_version = 1;
    std::string title, content_hash, mode, variant, guidance;
    std::int64_t started_at = 0, updated_at = 0;
    Moment started, updated;
    int actions = 0;
    bool submitted = false;
};

// The case that was played, which attempts of the same content share.
struct PlayedCase {
    CaseFile file;
    std::shared_ptr<const CompiledPanel> panel; // points into `file`
};

// An attempt that was submitted, with all that follows from its log.
struct PlayedAttempt {
    ReportedPerson person;
    ReportedAttempt attempt;
    double minutes = 0; // at work
    std::shared_ptr<const PlayedCase> played;
    std::map<std::string, std::string> values; // the words of its twin
    Worksheet worksheet;
    Debrief debrief;

    const Scenario &scenario() const { return played->file.scenario; }
    std::string told(const std::string &text) const { return with_values(text, values); }
};

} // namespace totality::reports
