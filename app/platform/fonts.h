#pragma once
// Finds the fonts and bakes them: one per role and size, since ImGui 1.86 has no dynamic fonts.
#include "app/theme.h"

namespace totality::platform {

struct FontSizes {
    float scale = 1; // 1 is 15 px of body text; settings and the monitor's own scale multiply into it
    float zoom = 1;  // of papers, on top of the scale
};

// Fills `atlas` anew. Between frames only. A face that is not installed falls back through similar ones to DejaVu and
// to the font inside ImGui.
ui::Fonts load_fonts(ImFontAtlas &atlas, const FontSizes &sizes);

} // namespace totality::platform
