#pragma once
// Keys by name. ImGui 1.86 knows the backend's key codes (GLFW's), later versions its own: only keys.cpp knows which.
#include <imgui.h>

namespace totality::ui {

enum class Key {
    tab,
    enter,
    space,
    escape,
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    home,
    end,
    backspace,
    remove,
    a,
    b,
    c,
    d,
    f,
    k,
    n,
    q,
    v,
    x,
    y,
    z,
    one,
    two,
    three,
    four,
    five,
    plus,
    minus,
    zero,
    slash,
    f1,
    f3,
    count
};

// Pressed in this frame, also by repetition, with neither Ctrl nor Alt held.
bool pressed(Key key);
bool pressed_with_ctrl(Key key);
bool shift_held();
bool ctrl_held();

// The code under which io.KeysDown and the window's callback know a key.
int code_of(Key key);

// Fills ImGui's key map where no backend does (a context without a window).
void map_keys(ImGuiIO &io);

} // namespace totality::ui
