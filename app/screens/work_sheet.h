#pragma once
// Something that takes long: how far it is, and a way to stop it.
#include "app/intent.h"
#include <string_view>

namespace totality {

void draw_work(std::string_view title, double share, bool stopping, Intents &intents);

} // namespace totality
