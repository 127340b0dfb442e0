#pragma once
// The machine's clock, for those who write down when something was done.
#include "scoring/calendar.h"
#include <cstdint>
#include <string>

namespace totality {

std::int64_t milliseconds_now(); // since 1970, UTC

std::string utc_stamp(std::int64_t milliseconds); // "2000-11-17T083005Z", fit for a file's name

Moment local_moment(std::int64_t milliseconds); // as the clock on the wall shows it
int local_day(std::int64_t milliseconds);       // days since 1 January 1970

} // namespace totality
