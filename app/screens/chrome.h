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

// Where what lies under the top bar begins: a band may stand between.
inline float body_top() { return top_height() + ui::context().above; }

// The band: words, and a cross that dismisses them (true where it was pressed).
float warning_height(std::string_view words);
bool draw_warning(std::string_view words);

// What lies between the two bars, or under the upper one.
ui::Box body_box(bool with_foot);

struct TopBar {
    std::string_view title, subtitle;
    std::string_view back; // what its arrow does; empty: no arrow
    bool wide = false;     // its words may take the whole bar
};

// True where the arrow was pressed. What else stands in the bar is drawn afterwards by the screen.
bool draw_top_bar(const TopBar &bar);

// "24 min left, County jail interview": the subtitle of a timed assessment, in `buffer`; else the words as they are.
std::string_view with_time(std::string_view time_left, std::string_view words, char *buffer, std::size_t size);

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
