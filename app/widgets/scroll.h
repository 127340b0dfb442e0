#pragma once
// Scrolling a panel: by keys where it only shows words, and to what shall be seen.
#include "app/widgets/context.h"
#include <string_view>

namespace totality::ui {

// Inside a panel, before its content: where there is more than fits, the panel is a stop of the keyboard's order, and
// arrows, Page Up and Down, Home and End move it.
void scroll_by_keys(std::string_view id);

// The panel scrolls no further than it takes to show the box; one that is higher than the panel stays where it is.
void bring_into_sight(const Box &box);

} // namespace totality::ui
