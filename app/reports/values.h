#pragma once
// What reports are made of: plain values, gathered from the records in one place (gather.h).
#include "scoring/attempt.h"
#include "scoring/calendar.h"
#include "scoring/debrief.h"
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

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

// A score as it was kept.
struct ReportedScore {
    std::string attempt, person; // their ids
    std::string scorer, guidance;
    Score score; // without rules and band
};

// What an attempt's points, questions, keys and rules that cite a provision earned, 0..1 on average.
struct ReportedCredit {
    std::string attempt, person;
    ProvisionId provision;
    double mean = 0;
    int count = 0;
};

struct ReportedFeedback {
    std::string attempt, person, scenario_title;
    std::string kind, text; // kind as the records have it
    std::int64_t changed_at = 0;
};

struct ReportedSession {
    std::string uid, title, facilitator, region, district, audience;
    int day = 0;     // since 1 January 1970
    int present = 0; // 0: not counted
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

// What came of writing a report.
struct ReportOutcome {
    std::vector<std::string> problems; // what is left out, and why
    bool stopped = false;              // then there is no file
    bool written = false;
};

} // namespace totality::reports
