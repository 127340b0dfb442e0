#pragma once
// The pieces that the words of a debrief are made of; used by prepare_debrief alone.
#include "app/screens/debrief_text.h"

namespace totality {

void prepare_points(const DebriefView &view, DebriefText &text); // places, points, looks, papers
void prepare_path(const DebriefView &view, DebriefText &text);

} // namespace totality
