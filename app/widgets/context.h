#pragma once
// What the widgets keep between frames. One per ImGui context, hung on io.UserData, so that a test may have several.
#include "app/theme.h"
#include "app/widgets/focus.h"
#include "app/widgets/recorder.h"

namespace totality::ui {

struct Box {
    ImVec2 min{0, 0}, max{0, 0};
    float w() const { return max.x - min.x; }
    float h() const { return max.y - min.y; }
    ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

inline bool contains(const Box &box, ImVec2 p) {
    return p.x >= box.min.x && p.x < box.max.x && p.y >= box.min.y && p.y < box.max.y;
}

struct Context {
    Theme theme;
    Fonts fonts;
    Focus focus;
    Recorder *recorder = nullptr; // a test's
    bool escape_taken = false;    // Escape goes one step back, not two
    bool tip_shown = false;       // one tooltip a frame
    float beside = 0;             // pixels on the right that the screen leaves to a drawer
    float above = 0;              // pixels under the top bar that the screen leaves to a band
    double again_in = 0;          // seconds until a frame is wanted though nothing happens; 0: none is
};

// Hangs the context on the current ImGui context; both must outlive the frames.
void attach(Context &context);
Context &context();

const Theme &theme();
const Fonts &fonts();
float em(float n);       // n body-font sizes, in whole pixels
float paper_em(float n); // the same, by the reading zoom

// What a screen has for itself: the window without the drawer beside it.
ImVec2 room();
void leave_beside(float width);
void leave_above(float height);

// Something was put off: a frame is wanted after that many seconds even if nothing happens.
void draw_again_in(double seconds);

// Around everything that is drawn in a frame, after ImGui::NewFrame and before ImGui::Render.
void begin_frame();
void end_frame();

// True once a frame if Escape was pressed: the innermost thing that can go a step back asks first, and nothing below a
// sheet is told.
bool take_escape();

} // namespace totality::ui
