#pragma once
#include <string_view>

namespace totality {

// The offset of the first byte that no text of this product may hold (NUL, or not UTF-8); npos for clean text.
std::size_t first_unclean_byte(std::string_view text);

inline bool is_clean_text(std::string_view text) { return first_unclean_byte(text) == std::string_view::npos; }

} // namespace totality
