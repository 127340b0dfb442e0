#pragma once
// Words to search by: case and accents do not matter.
#include "scoring/guidance.h"
#include <string>
#include <string_view>

namespace totality {

// Lower case, without accents, in one canonical spelling. What is not UTF-8 stays as it is.
std::string folded(std::string_view text);

// What a provision is found by, folded: its titles, its text and its id.
std::string searched_words(const Provision &provision);

// True where every word of the (folded) query stands somewhere in the (folded) text. An empty query matches all.
bool holds_words(std::string_view folded_text, std::string_view folded_query);

} // namespace totality
