#pragma once
// Word wrap for a field that knows none: lines that are too long get breaks which are no part of the text. Such a soft
// break is "\r\n"; the text itself holds no '\r'. Lengths and places are in bytes of UTF-8.
#include <cstddef>
#include <imgui.h>
#include <string>
#include <string_view>

namespace totality::ui {

std::string with_soft_breaks(std::string_view text, const ImFont &font, float width);

// A '\r' alone is a soft break that somebody tried to delete: the character before it goes in its place.
std::string without_soft_breaks(std::string_view broken);

// Places in the text with soft breaks and without; on a break, the place after it.
std::size_t place_without(std::string_view broken, std::size_t place);
std::size_t place_with(std::string_view broken, std::size_t place);

} // namespace totality::ui
