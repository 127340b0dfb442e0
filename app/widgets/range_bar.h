#pragma once
// One value from 0 to 100 on a panel's own range. "Am I inside?" is read at a glance; below the range the dot is hollow
// and warm, so that shape tells it as well as color.
#include "app/widgets/context.h"
#include <optional>

namespace totality::ui {

struct RangeBar {
    std::optional<float> value;           // none: nothing to show
    std::optional<float> low, mean, high; // none: no range
    std::optional<float> before;          // of an earlier attempt

    bool below() const { return value && low && *value < *low - 1e-4f; }
};

inline constexpr float kKnobRadius = .5f; // em

// Middle of the knob of a value: it never hangs out of the track.
float range_bar_knob(float left, float width, float value);

inline float range_bar_height() { return em(1.3f); }

// Draws only; `at` is its upper left corner.
void range_bar(ImVec2 at, float width, const RangeBar &bar);

// What its signs mean, in one line or more; returns the height.
float range_key(ImVec2 at, float width, std::string_view range_words, bool with_before);

} // namespace totality::ui
