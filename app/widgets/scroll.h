#pragma once
// Scrolling a panel that only shows words by keys.
#include "app/widgets/context.h"
#include <string_view>

namespace totality::ui {

// Inside a panel, before its content: where there is more than fits, the panel is a stop of the keyboard's order, and
// arrows, Page Up and Down, Home and End move it.
void scroll_by_keys(std::string_view id);

} // namespace totality::ui
