#pragma once
// What the screens share: the bar on top, the bar at the foot, and which layout the window has room for.
#include "app/widgets/context.h"
#include <string_view>

namespace totality {

// In units of the body font, so that a larger text counts as a smaller window.
bool is_narrow(); // one column
bool is_tight();  // smaller columns
bool is_low();    // little height

inline float top_height() { return ui::em(3.5f); }
inline float foot_height() { return ui::em(4.2f); }

// Left and right of what stands in a screen with a foot, and of the foot's buttons.
inline float side_margin() { return ui::em(2.2f); }

// What lies between the two bars, or under the upper one.
ui::Box body_box(bool with_foot);

struct TopBar {
    std::string_view title, subtitle;
    std::string_view back; // what its arrow does; empty: no arrow
    bool wide = false;     // its words may take the whole bar
};

// True where the arrow was pressed. What else stands in the bar is drawn afterwards by the screen.
bool draw_top_bar(const TopBar &bar);

struct Foot {
    std::string_view back, next; // empty: no such button
    std::string_view hint;       // beside `next`, where there is room
    std::string_view refusal;    // why `next` cannot be pressed
};

struct FootPress {
    bool back = false, next = false;
};

// Ids: PREFIX.back and PREFIX.next.
FootPress draw_foot(std::string_view prefix, const Foot &foot);

// Items at the cursor.
void heading(std::string_view words);
void quiet(std::string_view words);

// Says that this is no tool for real cases; at the cursor, one or more lines.
void draw_notice_of_purpose();

} // namespace totality
