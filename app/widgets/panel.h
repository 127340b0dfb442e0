#pragma once
// Surfaces: the window's root, a panel that may scroll, a sheet above the screen, a tooltip.
#include "app/widgets/context.h"
#include <string_view>

namespace totality::ui {

// The whole window; everything else is drawn inside it.
struct Root {
    Root();
    ~Root();
    Root(const Root &) = delete;
    Root &operator=(const Root &) = delete;
};

struct PanelLook {
    ImVec2 padding{0, 0};
    bool scroll = true;
    bool bar = true;      // a scrollbar shows where it scrolls
    ImU32 fill = 0;       // 0: the panel's own color
    float rounding = .5f; // em
    bool border = true;
    bool from_top = false; // in this frame
    bool steady = false;   // its bar lies in the padding, so that the right margin stays when it comes
};

struct Panel {
    Panel(const char *id, const Box &box, const PanelLook &look = {});
    ~Panel();
    Panel(const Panel &) = delete;
    Panel &operator=(const Panel &) = delete;
    float width() const { return ImGui::GetContentRegionAvail().x; }
};

// A ground with an edge under what is drawn while it lives, as wide as the region and as high as that is. Cards do not
// lie in one another.
struct Card {
    Card();
    ~Card();
    Card(const Card &) = delete;
    Card &operator=(const Card &) = delete;

  private:
    ImVec2 at_;
    float width_;
};

struct SheetLook {
    bool foot = false; // what follows begin_foot() stands below what scrolls, always in sight
    float height = 0;  // pixels; 0: as high as what it holds
};

// A window above a dimmed screen that keeps mouse and keyboard until it is closed. `width` in pixels. It is made
// smaller where the window is, and scrolls. Its height is known once its words are: in its first frame it is not seen.
struct Sheet {
    Sheet(const char *id, std::string_view title, float width, const SheetLook &look = {});
    ~Sheet();
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;
    void begin_foot();   // only of a sheet that was made with one
    bool closed = false; // by its cross, by Escape, by a click beside it
    Box box;

  private:
    void end_body();
    SheetLook look_;
    bool in_body_ = true;
};

// One lay above the screen in the frame before.
bool has_sheet_above();

// Where a tooltip of that size stands: under its anchor, else over it, else beside it, inside the window; at a distance
// from the anchor where there is room for one.
Box tooltip_box(const Box &anchor, ImVec2 size, ImVec2 window);

// Beside what it explains, never over it. While a sheet lies above, only what lies on it is explained.
void tooltip(const Box &anchor, std::string_view words);

} // namespace totality::ui
