#pragma once
// Colors and fonts by role. Every length on screen is a multiple of the body font's size (widgets/context.h, em), so
// a larger text scales the whole layout and nothing else has to know about it.
#include <array>
#include <imgui.h>

namespace totality::ui {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255); }

// The same color, `alpha` of 1 opaque.
inline ImU32 fade(ImU32 color, float alpha) {
    return (color & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha * 255.f + .5f) << IM_COL32_A_SHIFT);
}

struct Surfaces {
    ImU32 desk, panel, raised;
    ImU32 line;        // between things
    ImU32 line_strong; // the edge of a control: at least 3:1 on desk and panel
};

struct Words {
    ImU32 main, quiet; // on desk, panel and raised
    ImU32 accent, accent_hover;
    ImU32 on_accent;   // words on a filled button
    ImU32 accent_soft; // what is chosen
};

// Papers have their own surface and their own ink.
struct PaperColors {
    ImU32 fill, edge, ink, quiet, rule, slip, newsprint;
};

// Which way a push points. Neither pair is red and green: a push is no verdict.
struct PushColors {
    ImU32 enforce, favor, even;
    ImU32 ink; // a glyph on any of the three
};

struct Signals {
    ImU32 warn, warn_soft, bad, bad_soft, good, good_soft;
};

inline constexpr std::size_t kGroups = 5; // four groups of factors, and the bars
inline constexpr std::size_t kBars = 4;

struct Theme {
    bool dark = false;
    Surfaces surface;
    Words words;
    PaperColors paper;
    PushColors push;
    Signals signal;
    std::array<ImU32, kGroups> group;
    ImU32 heat;   // the panel's weight on a sentence
    ImU32 select; // the sentence being marked
    float tint;   // how strongly a mark tints its sentence, 0..1
    float select_tint;
    float heat_tint; // at full share
};

// What cannot be used now: still readable, and told by its shape as well (a dashed edge, a struck icon), since in high
// contrast there is no gray left for it.
inline ImU32 disabled_words(const Theme &theme) { return theme.words.quiet; }
inline ImU32 disabled_edge(const Theme &theme) { return theme.surface.line_strong; }

enum class ThemeName { light, dark, high_contrast };
const Theme &theme_of(ThemeName name);

// ImGui's own style in the theme's colors, lengths in units of `em` pixels.
void apply_style(const Theme &theme, float em);

// WCAG 2 contrast of two opaque colors, 1..21.
double contrast(ImU32 a, ImU32 b);

// `color` laid over `ground` with an opacity of `alpha`.
ImU32 blend(ImU32 color, ImU32 ground, float alpha);

// Sizes are ImGui's: a font's line height in pixels, not its em.
struct Fonts {
    ImFont *body, *medium, *bold, *small, *small_bold, *title, *hero, *icon;
    ImFont *serif, *serif_bold, *serif_italic, *serif_note, *serif_title, *typed; // papers, by the reading zoom
    float zoom = 1;                                                               // of papers
};

} // namespace totality::ui
