#include "app/reports/small_groups.h"
#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace totality::reports {

bool may_publish(int some, int all) { return some >= kFewestPeople && (some == all || all - some >= kFewestPeople); }

std::vector<std::optional<int>> published_counts(const std::vector<int> &counts) {
    std::vector<std::optional<int>> out(counts.begin(), counts.end());
    int withheld = 0, people = 0;
    const auto withhold = [&](std::size_t i) {
        ++withheld;
        people += counts[i];
        out[i].reset();
    };
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] < kFewestPeople) withhold(i);
    while (withheld > 0 && (withheld < 2 || people < kFewestPeople)) {
        const auto smallest = std::ranges::min_element(
            out, {}, [](const std::optional<int> &count) { return count ? *count : std::numeric_limits<int>::max(); });
        if (smallest == out.end() || !*smallest) break;
        withhold(static_cast<std::size_t>(smallest - out.begin()));
    }
    return out;
}

std::string share_words(int some, int all) {
    if (all < kFewestPeople) return "withheld";
    if (some >= kFewestPeople && all - some >= kFewestPeople) return fmt::format("{} of {}", some, all);
    if (2 * some == all) return fmt::format("about half of {}", all);
    return fmt::format("{} than half of {}", 2 * some > all ? "more" : "fewer", all);
}

} // namespace totality::reports
