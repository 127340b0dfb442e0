#pragma once
// The training sessions that were held, and the form in which one is written down.
#include "app/screens/records_screen.h"

namespace totality {

void draw_sessions(RecordsScreen &screen, const RecordsView &view, Intents &intents);

} // namespace totality
