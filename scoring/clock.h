#pragma once
// The simulation clock of an attempt (scenario-format.md, "Time"). Nothing here asks whether an act is allowed: that is
// can_apply's part, and these are called after it.
#include "scoring/attempt.h"
#include <optional>

namespace totality {

// Two hours closer than this (4 microseconds) are the same hour: sums of decimals must not miss a deadline or a paper.
inline constexpr double kSameHour = 1e-9;

// Enters the scenario's first stage at hour 0.
void begin_case(const CaseFile &file, AttemptState &state);

// Takes an option of the present stage now: ends the case or enters the stage it leads to. A stage whose deadline has
// already passed is decided by its deadline at once.
void take_option(const CaseFile &file, AttemptState &state, const Option &option, bool by_deadline);

// Costs staff hours now; what it brings is under way.
void ask(const CaseFile &file, AttemptState &state, const Inquiry &inquiry);
void ask(AttemptState &state, const Approval &approval);

// Moves the clock by some hours, or to the next arrival (there must be one). Stops at the present stage's deadline
// where that decides something and the wait would go past it: then the deadline's option is taken.
void wait(const CaseFile &file, AttemptState &state, std::optional<double> hours);

} // namespace totality
