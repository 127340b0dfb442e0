#pragma once
// Which way something cuts: -2 strongly toward enforcement … 2 strongly toward a favorable exercise. Direction and
// shape carry the meaning, color only repeats it.
#include "app/widgets/context.h"
#include <optional>
#include <string_view>

namespace totality::ui {

const char *push_words(int push); // "Toward enforcement"
const char *lean_words(int lean); // the same of a leaning: its middle is undecided

// A small diverging bar; nothing chosen shows as an empty axis.
void push_bar(ImVec2 at, float width, float height, std::optional<int> push);
// A single glyph, as the point table shows it; none is a dash.
void push_dot(ImVec2 center, float radius, std::optional<int> push);
// Names the two sides above a column of bars that ends at `right`.
void push_axis(float right, float bar_width, float y);

enum class ScaleLabels { none, ends, lean };
// Five steps; true when one was taken. Arrow keys move, and so do 1 to 5 while it has the keyboard.
bool push_scale(std::string_view id, std::optional<int> *push, float width, ScaleLabels labels);
float push_scale_height(ScaleLabels labels);

} // namespace totality::ui
