#pragma once
// A district's class report: how its people did, as a whole and case by case, without a figure from fewer than five.
#include "app/reports/class_tally.h"

namespace totality::reports {

std::string class_page(const ClassTally &tally, const Guidance &guidance);

} // namespace totality::reports
