// F1: the keys of this screen.
#include "app/screens/case_parts.h"
#include "app/widgets/panel.h"
#include "app/widgets/text.h"
#include <array>

namespace totality {

using namespace ui;

namespace {

struct KeyLine {
    std::string_view keys, what;
};

constexpr std::array<KeyLine, 16> kLines{{
    {"Tab, Shift+Tab", "on to the next control, and back"},
    {"Enter or Space", "press what has the ring"},
    {"Arrows in a paper", "from sentence to sentence; with Shift over several"},
    {"Enter on a sentence", "mark it"},
    {"Letters, then Enter", "find a consideration and take it"},
    {"1 to 5", "set the push, from enforcement to favourable"},
    {"B on a mark", "into the basis, or out of it"},
    {"Up, Down in the basis", "change the order"},
    {"Delete", "take a mark or a point of the basis away"},
    {"Ctrl+Z, Ctrl+Shift+Z", "undo, do it again"},
    {"Ctrl+F, F3, Shift+F3", "find in the papers, next, back"},
    {"Ctrl+Page Up, Page Down", "to the paper before, after"},
    {"Ctrl++, Ctrl+-, Ctrl+0", "larger and smaller letters, as they were"},
    {"Escape", "one step back"},
    {"F1", "this list"},
    {"", ""},
}};

} // namespace

void draw_case_keys(Turn &turn) {
    Sheet sheet("case.keys-sheet", "Keys", {em(40), em(32)});
    const float width = ImGui::GetContentRegionAvail().x, column = std::min(em(14), width * .45f);
    for (const KeyLine &line : kLines) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        put_wrapped(fonts().medium, at, theme().words.main, line.keys, column - em(.5f));
        const float height =
            put_wrapped(fonts().body, {at.x + column, at.y}, theme().words.quiet, line.what, width - column);
        ImGui::Dummy({width, std::max(height, text_height(fonts().medium, line.keys, column - em(.5f))) + em(.25f)});
    }
    if (sheet.closed) turn.ui.keys_open = false;
}

} // namespace totality
