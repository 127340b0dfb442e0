#pragma once
// The left column of a debrief: the six dimensions on the panel's range, and the path.
#include "app/screens/debrief_text.h"

namespace totality {

struct ProfileColumn {
    bool compare = false; // with the last attempt
};

void draw_profile(ProfileColumn &ui, const DebriefView &view, const DebriefText &text, const ui::Box &box);

} // namespace totality
