#pragma once
// A training that was held, as its facilitator writes it down for the region's report.
#include "app/records/person.h"

namespace totality {

struct TrainingSession {
    SessionId id;
    int day = 0; // since 1 January 1970
    std::string title, facilitator, region, district;
    Audience audience = Audience::unknown;
    int present = 0; // people; 0: not counted
    bool removed = false;
    Milliseconds changed_at = 0;
};

} // namespace totality
