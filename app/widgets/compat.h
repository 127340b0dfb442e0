#pragma once
// What differs between Dear ImGui 1.86 (Debian 12) and later versions, in one place.
#include <imgui.h>

namespace totality::ui {

inline void push_font(ImFont *font) {
#if IMGUI_VERSION_NUM >= 19200
    ImGui::PushFont(font, font->LegacySize);
#else
    ImGui::PushFont(font); // one baked font per size
#endif
}

// ImGui's own Tab order knows text fields only: ours replaces it, so every window of ours goes without.
inline constexpr ImGuiWindowFlags kOwnFocus = ImGuiWindowFlags_NoNavInputs;

// The text field that is being typed in gives the keyboard back.
void release_text();

// What the field that is typed in could undo.
void forget_undo();

// What is drawn next in this window reaches `by` pixels further to the right, or less far.
void widen_content(float by);
// Width of this window's scroll bar; 0 where all fits.
float scrollbar_width();

// How high what was drawn in this window is so far, without its padding.
float content_height();

// This window is laid out and takes keys, but is not seen in this frame.
void hide_window();

// The window that is begun next shows its top, wherever it was scrolled to when it was last seen.
void begin_next_at_top();

} // namespace totality::ui
