#include "app/widgets/compat.h"
#include <imgui_internal.h>

namespace totality::ui {

void release_text() { ImGui::ClearActiveID(); } // public only as SetKeyboardFocusHere on something else

void forget_undo() {
    auto &undo = GImGui->InputTextState.Stb.undostate;
    undo.undo_point = 0;
    undo.undo_char_point = 0;
    undo.redo_point = STB_TEXTEDIT_UNDOSTATECOUNT;
    undo.redo_char_point = STB_TEXTEDIT_UNDOCHARCOUNT;
}

void widen_content(float by) {
    ImGuiWindow *window = ImGui::GetCurrentWindow();
    window->ContentRegionRect.Max.x += by;
    window->WorkRect.Max.x += by;
}

float scrollbar_width() { return ImGui::GetCurrentWindow()->ScrollbarSizes.x; }

float content_height() {
    const ImGuiWindow *window = ImGui::GetCurrentWindow();
    return window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y;
}

void hide_window() { ImGui::GetCurrentWindow()->Hidden = true; }

void begin_next_at_top() { ImGui::SetNextWindowScroll({0, 0}); } // public only from 1.89 on

} // namespace totality::ui
