#pragma once
// Code points and their categories, as the segmentation of scenario-format.md needs them.
#include <cstddef>
#include <string>
#include <string_view>

namespace totality {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; // bytes; 0: past the end
};

// A malformed byte reads as U+FFFD of length 1, so that every walk ends.
CodePoint code_point_at(std::string_view text, std::size_t at);
CodePoint code_point_before(std::string_view text, std::size_t at);

bool is_letter(char32_t c);     // Unicode L
bool is_digit(char32_t c);      // Unicode N
bool is_lower_case(char32_t c); // Unicode Ll
bool is_white(char32_t c);      // Unicode White_Space

// Length in bytes of the white-space character at `at`; 0 if there is none.
std::size_t white_length(std::string_view text, std::size_t at);

void append_utf8(std::string &text, char32_t c); // what is no scalar value becomes U+FFFD

// Offset of the first byte that is not UTF-8; npos if all is well.
std::size_t first_bad_byte(std::string_view text);

} // namespace totality
