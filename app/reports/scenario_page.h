#pragma once
// A scenario as a page for reading or printing: papers, stages in order, worksheet. Nothing of the panel, the keys, the
// uses of facts, or what a later stage reveals beyond its heading stands before that stage.
#include "scoring/case_file.h"
#include <string>

namespace totality::reports {

// With the words of the twin of that name; of the first where it is empty or unknown.
std::string scenario_page(const CaseFile &file, const Guidance &guidance, const std::string &variant = {});

} // namespace totality::reports
