#pragma once
// Whether the words of a frame stand where they can be read.
#include "tests/app/driver.h"
#include <algorithm>
#include <string>

namespace totality::test {

struct SeenText {
    ImVec2 min, max; // what is in sight of it
    const ui::RecordedText *text;
};

inline std::vector<SeenText> seen_texts(const Driver &driver) {
    std::vector<SeenText> seen;
    for (const ui::RecordedText &t : driver.texts()) {
        const ImVec2 min{std::max(t.min.x, t.clip_min.x), std::max(t.min.y, t.clip_min.y)};
        const ImVec2 max{std::min(t.max.x, t.clip_max.x), std::min(t.max.y, t.clip_max.y)};
        if (max.x - min.x > 1 && max.y - min.y > 1) seen.push_back({min, max, &t});
    }
    return seen;
}

// Words that run out of their panel sideways or out of the window, and words that lie on one another. Words may be cut
// at the upper and lower edge of a panel: it scrolls.
inline std::string layout_faults(const Driver &driver, ImVec2 window) {
    std::string faults;
    const std::vector<SeenText> seen = seen_texts(driver);
    for (const SeenText &s : seen) {
        const ui::RecordedText &t = *s.text;
        const bool whole_window = t.clip_max.y >= window.y && t.clip_min.y <= 0;
        if (t.min.x < t.clip_min.x - 1 || t.max.x > t.clip_max.x + 1 || (whole_window && t.max.y > window.y + 1))
            faults += "clipped: " + t.words + "\n";
    }
    const float slack = 2;
    for (std::size_t a = 0; a < seen.size(); ++a)
        for (std::size_t b = a + 1; b < seen.size(); ++b) {
            const float x = std::min(seen[a].max.x, seen[b].max.x) - std::max(seen[a].min.x, seen[b].min.x);
            const float y = std::min(seen[a].max.y, seen[b].max.y) - std::max(seen[a].min.y, seen[b].min.y);
            if (x > slack && y > slack)
                faults += "overlap: " + seen[a].text->words + " | " + seen[b].text->words + "\n";
        }
    return faults;
}

} // namespace totality::test
