#pragma once
// A sheet that tells what went wrong and offers the ways out.
#include "app/app.h"

namespace totality {

void draw_notice(const Notice &notice, Intents &intents);

} // namespace totality
