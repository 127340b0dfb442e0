#pragma once
// Drawing that is no item: pills, the glyph of a group of considerations, hatching, shadows, dots.
#include "app/widgets/context.h"
#include <string_view>

namespace totality::ui {

float pill_width(std::string_view words);
inline float pill_height() { return em(1.45f); }
void pill(ImVec2 at, std::string_view words, ImU32 ink, ImU32 fill);

// The icon of a group: 0..3 of factors in the guidance's order, kBars for what is set aside.
const char *group_icon(std::size_t group);
// The group's glyph on a small plate; `count` over 1 stands beside it as a number.
void badge(ImVec2 center, float radius, std::size_t group, int count = 1);

void hatch(const Box &box, ImU32 color, float step);
void shadow(const Box &box, float rounding);
void dashed_line(float x0, float x1, float y, ImU32 color);
void dashed_frame(const Box &box, ImU32 color);
void dashed_circle(ImVec2 center, float radius, ImU32 color, float thickness);
void rule(float x0, float x1, float y, ImU32 color, float thickness = 1);
void fill(const Box &box, ImU32 color, float rounding = 0);
void frame(const Box &box, ImU32 color, float rounding = 0, float thickness = 1);

// What is not may go undrawn; it keeps its place, and the keyboard its way through it.
inline bool in_sight(const Box &box) { return ImGui::IsRectVisible(box.min, box.max); }

struct Clip {
    explicit Clip(const Box &box) { ImGui::GetWindowDrawList()->PushClipRect(box.min, box.max, true); }
    ~Clip() { ImGui::GetWindowDrawList()->PopClipRect(); }
    Clip(const Clip &) = delete;
    Clip &operator=(const Clip &) = delete;
};

} // namespace totality::ui
