#include "scoring/unicode.h"
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utf8proc.h>

namespace totality {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool category_between(char32_t c, int first, int last) {
    const int category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= first && category <= last;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

CodePoint decode_wide(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, 4);
    utf8proc_int32_t value = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t *>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &value);
    if (length <= 0) return {kReplacement, 1};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

// Documents are mostly ASCII: eight bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    std::uint64_t word = 0;
    for (; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if (word & 0x8080808080808080U) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {byte, 1};
    return decode_wide(text, at);
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
    const CodePoint found = code_point_at(text, begin);
    if (begin + found.length != at) return {kReplacement, 1};
    return found;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return is_ascii_letter(c);
    return category_between(c, UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO);
}

bool is_digit(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9';
    return category_between(c, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NO);
}

bool is_lower_case(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return category_between(c, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LL);
}

bool is_white(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

std::size_t white_length(std::string_view text, std::size_t at) {
    const CodePoint c = code_point_at(text, at);
    return c.length > 0 && is_white(c.value) ? c.length : 0;
}

void append_utf8(std::string &text, char32_t c) {
    const auto scalar = static_cast<utf8proc_int32_t>(c);
    utf8proc_uint8_t bytes[4];
    const bool valid = c <= 0x10FFFF && utf8proc_codepoint_valid(scalar);
    const auto length = utf8proc_encode_char(valid ? scalar : static_cast<utf8proc_int32_t>(kReplacement), bytes);
    text.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(length));
}

std::size_t first_bad_byte(std::string_view text) {
    for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
        const CodePoint c = decode_wide(text, at);
        if (c.length == 1) return at;
        at += c.length;
    }
    return std::string_view::npos;
}

} // namespace totality
