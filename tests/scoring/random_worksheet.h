#pragma once
// Random worksheets, right in form and wild in content, and the worksheet that does what the panel mostly does.
#include "scoring/score.h"
#include <cstdint>
#include <random>

namespace totality::test {

// TOTALITY_SEED if it is set, else one of the machine's; printed either way, so that a failure can be repeated.
std::uint32_t printed_seed();

Worksheet random_worksheet(const CaseFile &file, std::mt19937 &random);

// Sees everything, marks the points that give the best agreement, pushes each as most of its panelists do.
Worksheet as_the_panel_mostly_does(const CompiledPanel &panel);

} // namespace totality::test
