#pragma once
// What the reports on people, districts and regions are made of, taken from the records.
#include "app/reports/class_tally.h"
#include "app/reports/completion_page.h"
#include "app/reports/gather.h"
#include "app/reports/transcript_page.h"

namespace totality::reports {

struct Scope {
    std::string region, district;      // empty: all
    std::vector<std::string> required; // ids of cases; none: any
};

Transcript gather_transcript(const Records &records, const Guidance &guidance, const PersonId &person, int today,
                             const GoOn &go_on, ReportOutcome &outcome);

ClassTally gather_class(const Records &records, const Guidance &guidance, const std::string &district, int today,
                        const GoOn &go_on, ReportOutcome &outcome);

Completion gather_completion(const Records &records, const Guidance &guidance, const Scope &scope, int today,
                             const GoOn &go_on, ReportOutcome &outcome);

} // namespace totality::reports
