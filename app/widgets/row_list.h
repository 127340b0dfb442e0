#pragma once
// A long list of rows of one height. Only what is in sight is drawn, and the whole list is one stop of the keyboard's
// order: arrows, Page Up and Down, Home and End choose a row, Enter takes it.
#include "app/widgets/context.h"
#include <functional>
#include <string_view>

namespace totality::ui {

// What is kept from frame to frame.
struct RowList {
    int chosen = -1;
    bool reveal = false;        // scrolls the chosen row into sight in the next frame
    bool take_keyboard = false; // from the next frame on
};

struct RowLook {
    bool chosen = false, hovered = false;
};

struct Rows {
    int count = 0;
    float height = 0;                           // pixels
    std::function<std::string_view(int)> key;   // unique; a row is recorded as "LIST.KEY"
    std::function<std::string_view(int)> label; // for the record
    std::function<void(int, Box, RowLook)> draw;
};

struct RowEvents {
    bool chose = false;   // another row is the chosen one
    bool clicked = false; // by mouse, the chosen one too
    bool took = false;    // Enter, or a double click, on the chosen one
};

// Fills the panel that it stands in, from the cursor down.
RowEvents draw_rows(std::string_view id, RowList &list, const Rows &rows);

} // namespace totality::ui
