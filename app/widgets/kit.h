#pragma once
// The controls. Each draws at the cursor, takes its place in the keyboard's order, and is recorded under its id, which
// is also its ImGui id: stable, dotted, "case.wait-next". Labels may carry "##".
#include "app/widgets/context.h"
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace totality::ui {

// An id put together without touching the heap: Name{"case.document.", id}.
class Name {
  public:
    Name(std::string_view a, std::string_view b, std::string_view c = {});
    operator std::string_view() const { return {text_, size_}; }

  private:
    char text_[160];
    std::size_t size_ = 0;
};

struct Hit {
    bool pressed = false; // by mouse or key
    bool by_key = false;
    bool hovered = false;
    bool focused = false; // has the keyboard
    bool held = false;    // the mouse is down on it
};

// The part of a control that is pressed: an invisible area with a ring.
Hit hit(std::string_view id, const Box &box, std::string_view label = {}, bool enabled = true);
// The same where a key for the id is kept.
Hit hit(ImGuiID key, std::string_view id, const Box &box, std::string_view label, bool enabled = true);
ImGuiID id_of(std::string_view id);

enum class ButtonKind { plain, primary, quiet };

// `refusal`: why it cannot be pressed now; shown as its tooltip, and the button is gray.
bool button(std::string_view id, std::string_view label, ButtonKind kind = ButtonKind::plain,
            std::string_view refusal = {});
float button_width(std::string_view label, ButtonKind kind = ButtonKind::plain);
inline float button_height() { return em(2.15f); }

bool icon_button(std::string_view id, const char *icon, std::string_view tip, std::string_view refusal = {},
                 bool on = false);
inline float icon_button_size() { return em(2.15f); }

// A line of words that leads somewhere.
bool link(std::string_view id, std::string_view label, ImFont *font = nullptr);

enum class CheckKind { box, radio };
// A row with a box or a circle; `detail` stands below in small, quiet words.
bool check_row(std::string_view id, bool on, CheckKind kind, std::string_view label, std::string_view detail,
               float width, std::string_view refusal = {});

// One of a few, side by side: one stop of the keyboard's order, changed by arrows.
bool segments(std::string_view id, int *current, std::span<const std::string_view> names, float width);
bool segments(std::string_view id, int *current, std::initializer_list<std::string_view> names, float width);

// The ground of a pressable row: nothing, hovered or chosen.
void row_ground(const Box &box, const Hit &state, bool chosen);

} // namespace totality::ui
