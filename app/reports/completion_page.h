#pragma once
// The completion report for the Office of Field Operations: who has completed the training, by region, district and
// audience, the sessions that were held, and the issues of implementation that were raised. It holds no scores.
#include "app/reports/table.h"
#include "app/reports/values.h"

namespace totality::reports {

struct CompletionRow {
    ReportedPerson person;
    int finished = 0;       // cases
    std::optional<int> day; // on which it was completed; none: outstanding
};

struct ReportedCase {
    std::string title;
    int people = 0; // who finished it
    int panelists = 0;
    bool expert_panel = false;
};

struct Completion {
    std::string region, district; // that are reported on; empty: all
    int today = 0;
    std::vector<std::string> required; // titles or ids of the cases; none: any one case completes it
    std::vector<CompletionRow> rows;
    std::vector<ReportedSession> sessions;
    std::vector<ReportedCase> cases;
    std::vector<ReportedFeedback> issues; // of implementation
};

std::string completion_page(const Completion &completion, const Guidance &guidance);
Table completion_table(const Completion &completion); // a row for each person, for CSV

} // namespace totality::reports
