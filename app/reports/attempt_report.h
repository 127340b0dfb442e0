#pragma once
// One attempt as a page: the profile beside the panel's range, what is gated, findings with their provisions, the
// person's memorandum and letter, and where the panel splits.
#include "app/reports/values.h"

namespace totality::reports {

std::string attempt_page(const PlayedAttempt &attempt, const Guidance &guidance);

} // namespace totality::reports
