#pragma once
// What a check of typed values found: a pointer instead of a place. The place is looked up in the JSON tree afterwards,
// so checks need to know nothing of JSON.
#include "scoring/json_fields.h"
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace totality {

struct Flaw {
    Severity severity = Severity::error;
    const char *code = "";
    std::string pointer;
    std::string message;
};

using Flaws = std::vector<Flaw>;

// Where a list's item stands. Its pointer is spelled out only where something is wrong: most of a worksheet is right.
struct ItemPlace {
    const char *list; // "/marks"
    std::size_t index;
    const char *member = ""; // "/passage"

    std::string pointer() const { return fmt::format("{}/{}{}", list, index, member); }
};

// Turns flaws into diagnostics of this text; a pointer that leads nowhere is shortened until it does.
void locate_flaws(const Flaws &flaws, const JsonNode &root, Reading &reading);

} // namespace totality
