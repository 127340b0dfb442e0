#pragma once
// Tells once what happened between two frames of the case.
#include "app/screens/case_screen.h"

namespace totality {

void keep_notice(CaseScreen &ui, const CaseView &view);

} // namespace totality
