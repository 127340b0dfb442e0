#pragma once
// Markdown that must not reach the reader, because md4c 0.4.8 would take minutes over a mebibyte of it.
#include <cstddef>
#include <optional>
#include <string_view>

namespace totality {

constexpr int kNestingLimit = 64; // quotes and lists
extern const char *const kTooDeep;

struct Refusal {
    std::size_t place = 0; // offset of the line
    const char *why = "";  // and what would be right
};

// `markdown` ends in a line feed.
std::optional<Refusal> refuse_markdown(std::string_view markdown);

} // namespace totality
