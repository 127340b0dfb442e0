#pragma once
// Character references of CommonMark: `&amp;`, `&#233;`, `&#xE9;`.
#include <string>
#include <string_view>

namespace totality {

// "name value name value ": sorted by name, the values in UTF-8.
extern const std::string_view kEntityNames;

// The characters that `entity`, from its `&` to its `;`, stands for; an unknown name stands for itself.
std::string resolve_entity(std::string_view entity);

} // namespace totality
