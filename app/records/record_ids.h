#pragma once
// What records are known by on every machine: 32 hex digits, made here.
#include "scoring/id.h"
#include <cstdint>

namespace totality {

using PersonId = Id<struct PersonTag>;
using AttemptId = Id<struct AttemptTag>;
using SessionId = Id<struct SessionTag>;
using Milliseconds = std::int64_t; // since 1970, UTC

} // namespace totality
