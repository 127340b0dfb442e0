#include "app/widgets/compat.h"
#include <imgui_internal.h>

namespace totality::ui {

void release_text() { ImGui::ClearActiveID(); } // public only as SetKeyboardFocusHere on something else

} // namespace totality::ui
