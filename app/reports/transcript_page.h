#pragma once
// A person's attempts, profile over time, record on each provision, and calibration, as a page.
#include "app/reports/values.h"
#include "scoring/progress_report.h"

namespace totality::reports {

struct TranscriptEntry {
    DatedLesson dated;
    std::string mode;
    bool expert_panel = false;
    int panelists = 0;
};

struct Transcript {
    ReportedPerson person;
    std::vector<TranscriptEntry> entries; // oldest first
    ProgressReport progress;              // of the same attempts
    std::size_t unfinished = 0;           // attempts under way
};

TranscriptEntry transcript_entry(const PlayedAttempt &attempt);

std::string transcript_page(const Transcript &transcript, const Guidance &guidance);

} // namespace totality::reports
