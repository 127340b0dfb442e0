#pragma once
// A number on a line: by mouse, by arrows (to the next multiple of key_step), Page Up and Down (five of them), Home and
// End. While there is none, its handle is hollow and stands in the middle; the first arrow takes it there.
#include "app/widgets/context.h"
#include <optional>
#include <string_view>

namespace totality::ui {

struct SliderLook {
    int least = 0, most = 100, step = 1, key_step = 1;
    std::string_view least_words, most_words; // under its ends
    std::string_view unset;                   // shown while there is no number: "click to say"
    std::string_view unit;                    // behind the number: " %"
};

// True when a number was settled on: at each key, and when the mouse lets go.
bool slider(std::string_view id, std::optional<int> *value, float width, const SliderLook &look);
inline float slider_height() { return em(4.2f); }

} // namespace totality::ui
