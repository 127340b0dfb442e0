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

// Turns flaws into diagnostics of this text; a pointer that leads nowhere is shortened until it does.
void locate_flaws(const Flaws &flaws, const JsonNode &root, Reading &reading);

} // namespace totality
