#pragma once
// F1: the keys of a screen.
#include "app/intent.h"

namespace totality {

// True where it is to be closed.
bool draw_keys_sheet(Place place);

} // namespace totality
