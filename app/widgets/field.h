#pragma once
// Text fields with our edge, our focus order, and an Escape that keeps what was typed.
#include "app/widgets/context.h"
#include <string>
#include <string_view>

namespace totality::ui {

struct Edit {
    bool changed = false; // in this frame
    bool entered = false; // Enter in a field of one line
    bool left = false;    // the keyboard went elsewhere after a change: the moment to commit
    bool escaped = false; // left by Escape, with what was typed
    bool active = false;
};

struct FieldLook {
    std::string_view hint;
    const char *icon = nullptr; // at its start
    bool take_keyboard = false; // gets the keys now
    std::size_t limit = 60000;  // bytes
};

// At the cursor, `width` pixels wide, one line.
Edit text_field(std::string_view id, std::string &value, float width, const FieldLook &look = {});
// Several lines, `height` pixels high, with word wrap.
Edit text_area(std::string_view id, std::string &value, ImVec2 size, const FieldLook &look = {});

// True once nobody has typed for a moment since `changed_at` (ImGui::GetTime): time to keep the words. Until then a
// frame is asked for, so that they are kept though nothing else happens.
bool typing_paused(double changed_at);

inline float field_height() { return em(1.84f); }

} // namespace totality::ui
