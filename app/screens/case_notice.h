#pragma once
// Tells once what happened between two frames of the case.
#include "app/screens/case_screen.h"

namespace totality {

// Says one thing, in place of what was told before.
void tell(CaseNotice &notice, std::string title);

void keep_notice(CaseScreen &ui, const CaseView &view);

} // namespace totality
