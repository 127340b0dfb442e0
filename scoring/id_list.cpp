#include "scoring/id_list.h"
#include <fmt/format.h>

namespace totality {

std::string list_ids(const std::vector<std::string_view> &ids) {
    constexpr std::size_t kShown = 20;
    if (ids.empty()) return "none";
    std::size_t shown = ids.size() > kShown ? kShown : ids.size();
    std::string list =
        fmt::format("{}", fmt::join(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (shown < ids.size()) list += fmt::format(" and {} more", ids.size() - shown);
    return list;
}

} // namespace totality
