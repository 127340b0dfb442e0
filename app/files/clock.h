#pragma once
// The machine's clock, for those who write down when something was done.
#include <cstdint>
#include <string>

namespace totality {

std::int64_t milliseconds_now(); // since 1970, UTC

std::string utc_stamp(std::int64_t milliseconds); // "2000-11-17T083005Z", fit for a file's name

} // namespace totality
