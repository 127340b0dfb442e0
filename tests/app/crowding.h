#pragma once
// Words that run out of their panel or over other words: what a text that is too large for its place does.
#include "tests/app/driver.h"
#include <algorithm>
#include <string>
#include <vector>

namespace totality::test {

inline bool wholly_visible(const ui::RecordedText &t) {
    return t.min.y >= t.clip_min.y - 1 && t.max.y <= t.clip_max.y + 1 && t.min.x < t.clip_max.x;
}

// Letters fill about the middle 70 % of a line's height.
inline bool overlap(const ui::RecordedText &a, const ui::RecordedText &b) {
    const float ha = (a.max.y - a.min.y) * .15f, hb = (b.max.y - b.min.y) * .15f;
    const float w = std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x);
    const float h = std::min(a.max.y - ha, b.max.y - hb) - std::max(a.min.y + ha, b.min.y + hb);
    return w > 2 && h > 1;
}

// One line for each word that is cut off at the side, and for each two that lie on one another.
inline std::vector<std::string> crowding(const Driver &driver) {
    std::vector<std::string> found;
    std::vector<const ui::RecordedText *> seen;
    for (const ui::RecordedText &text : driver.texts()) {
        if (!wholly_visible(text)) continue;
        if (text.max.x > text.clip_max.x + 1) found.push_back("cut off: " + text.words);
        for (const ui::RecordedText *other : seen)
            if (overlap(text, *other)) found.push_back("\"" + text.words + "\" over \"" + other->words + "\"");
        seen.push_back(&text);
    }
    return found;
}

} // namespace totality::test
