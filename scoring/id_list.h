#pragma once
// The ids that would be right, for messages about one that is not.
#include <string>
#include <string_view>
#include <vector>

namespace totality {

// "a, b, c"; after twenty "and 5 more"; "none" for none.
std::string list_ids(const std::vector<std::string_view> &ids);

// Of anything with an `id`. The views live as long as the items.
template <class Items> std::string list_ids_of(const Items &items) {
    std::vector<std::string_view> ids;
    for (const auto &item : items) ids.push_back(item.id.text);
    return list_ids(ids);
}

} // namespace totality
