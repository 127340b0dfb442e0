#pragma once
// The keyboard's way through a screen: every interactive widget in drawing order. Tab and Shift+Tab move, Enter and
// Space press, and the widget that has the keyboard wears a ring. (ImGui 1.86 visits only text fields with Tab, and
// Enter does not press.) A group is one stop of that way: Tab comes to its chosen widget, or its first, and arrows move
// inside. While a sheet lies above the screen, only what lies on the sheet takes part.
#include <imgui.h>
#include <vector>

namespace totality::ui {

struct FocusStop {
    ImGuiID id = 0;
    int layer = 0;
    bool text = false;
    ImGuiID group = 0;   // 0: stands alone
    bool chosen = false; // of its group
};

struct Focus {
    ImGuiID at = 0;                      // the widget with the keyboard; 0: none
    ImGuiID press = 0;                   // the one that Enter or Space pressed in this frame
    bool shown = false;                  // the ring shows after keys and hides after clicks
    bool arrived = false;                // the keyboard came to `at` in this frame: it scrolls into view
    bool typing = false;                 // a text field has the keys
    int layer = 0;                       // of what is drawn now
    ImGuiID group = 0, group_chosen = 0; // likewise
    int top_layer = 0;                   // the highest drawn in this frame
    int last_top_layer = 0;              // and in the one before
    std::size_t index = 0;               // where `at` stood, in case it goes away
    std::vector<FocusStop> order, last_order;
    std::vector<ImGuiID> behind; // what had the keyboard when a sheet came up
    ImDrawList *ring_list = nullptr;
    ImVec2 ring_min, ring_max, ring_clip_min, ring_clip_max;
};

struct Stop {
    bool focused = false; // has the keyboard
    bool pressed = false; // by key
    bool arrived = false;
};

void begin_focus_frame(Focus &focus);
void end_focus_frame(Focus &focus);

// A widget takes its place in the order.
Stop focus_stop(ImGuiID id, ImVec2 min, ImVec2 max, bool text = false);

// The widgets that are drawn while it lives are one group; `chosen` is the id of the one that is taken, or 0.
struct FocusGroup {
    FocusGroup(ImGuiID id, ImGuiID chosen);
    ~FocusGroup();
    FocusGroup(const FocusGroup &) = delete;
    FocusGroup &operator=(const FocusGroup &) = delete;
};

// Gives the keyboard to the widget of that name (as seen from the current id stack) when it is next drawn.
void give_focus(ImGuiID id, bool show_ring);

// True while a text field has the keys: letters are then no shortcuts.
bool typing();

} // namespace totality::ui
