#pragma once
// JSON read into a tree that remembers where everything stood, so that a diagnostic can name line and column.
// Refused while reading, with the place: duplicate keys, nesting over the limit, strings over the limit, NUL in a
// string, bytes that are not UTF-8, anything after the value.
#include "scoring/diagnostic.h"
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

enum class JsonKind : std::uint8_t { null, boolean, integer, number, string, array, object };

struct JsonNode {
    JsonKind kind = JsonKind::null;
    bool boolean = false;
    std::uint32_t offset = 0;     // of the value's first byte
    std::uint32_t key_offset = 0; // of the key's first byte, for a member of an object
    std::uint32_t end = 0;        // one past the value's last byte
    std::int64_t integer = 0;
    double number = 0; // also set for integers
    std::string text;  // a string's value
    std::string key;   // the member's key
    std::vector<JsonNode> children;

    const JsonNode *find(std::string_view name) const; // member of an object, or null
};

struct JsonLimits {
    std::size_t nesting = 64;
    std::size_t string_bytes = 64u << 10;
};

Loaded<JsonNode> read_json(std::string_view text, const std::string &file, const JsonLimits &limits = {});

// Line and column (1-based, column in bytes) of an offset.
struct LineColumn {
    int line = 1;
    int column = 1;
};
LineColumn place_of(std::string_view text, std::size_t offset);

} // namespace totality
