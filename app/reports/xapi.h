#pragma once
// An attempt as xAPI 1.0.3 statements for a learning record store: that it was completed, the result on each dimension,
// and each answer to a question. Actors are accounts, named by the person's id; names and e-mail addresses are never in
// it. Ids follow from attempt, scorer and guidance alone, so the same attempt always gives the same statements.
#include "app/reports/values.h"
#include <string>
#include <vector>

namespace totality::reports {

inline constexpr const char *kHomePage = "https://totality.invalid"; // a reserved name: whose accounts they are

// One JSON object each.
std::vector<std::string> xapi_statements(const PlayedAttempt &attempt, const Guidance &guidance,
                                         const std::string &home_page);

std::string xapi_timestamp(std::int64_t milliseconds); // "2000-11-23T17:20:00.000Z"
std::string xapi_duration(double minutes);             // "PT25M30S"

} // namespace totality::reports
