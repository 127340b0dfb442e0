#include "app/screens/keys_sheet.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <span>
#include <string_view>

namespace totality {

using namespace ui;

namespace {

struct KeyLine {
    std::string_view keys, what;
};

constexpr KeyLine kDocket[] = {
    {"Down in the search", "into the list"},
    {"Arrows, Page Up, Page Down", "through the cases"},
    {"Enter on a case", "begin it, or go on with it"},
    {"Escape", "forget search and filters"},
};
constexpr KeyLine kCase[] = {
    {"Arrows in a paper", "from sentence to sentence; with Shift over several"},
    {"Enter on a sentence", "mark it"},
    {"Letters, then Enter", "find a consideration and take it"},
    {"1 to 5", "set the push, from enforcement to favorable"},
    {"B on a mark or its sentence", "into the basis, or out of it"},
    {"Up, Down in the basis", "change the order"},
    {"Delete", "take a mark or a point of the basis away"},
    {"Ctrl+Z, Ctrl+Shift+Z", "undo, do it again"},
    {"Ctrl+F, F3, Shift+F3", "find in the papers, next, back"},
    {"Ctrl+Page Up, Page Down", "to the paper before, after"},
    {"Ctrl++, Ctrl+-, Ctrl+0", "larger and smaller papers, as they were"},
};
constexpr KeyLine kDecide[] = {
    {"Up, Down, Space", "go through the options and take one"},
    {"Left, Right", "change a slider or one of a few"},
    {"Ctrl+Z, Ctrl+Shift+Z", "undo, do it again"},
};
constexpr KeyLine kDebrief[] = {
    {"Arrows in a list", "from point to point"},
    {"Enter on a point", "what the panel wrote of it"},
    {"Arrows in a paper", "from sentence to sentence"},
};
constexpr KeyLine kReference[] = {
    {"Down in the search", "into the list"},
    {"Arrows, Page Up, Page Down", "through the provisions"},
};
constexpr KeyLine kProgress[] = {
    {"Left, Right on the tabs", "to what lies beside it"},
    {"Left, Right in a chart", "from value to value; Home and End to the first and the last"},
    {"Arrows, Page Up, Page Down", "through a table"},
    {"Enter on a provision", "what the memo says"},
};
constexpr KeyLine kEverywhere[] = {
    {"Tab, Shift+Tab", "on to the next control, and back"},
    {"Enter or Space", "press what has the ring"},
    {"Escape", "one step back"},
    {"Ctrl+K", "everything that can be done here, by its name"},
    {"F1", "this list"},
    {"Ctrl+Q", "close the program"},
};

std::span<const KeyLine> keys_of(Place place) {
    switch (place) {
    case Place::docket: return kDocket;
    case Place::case_file: return kCase;
    case Place::decide: return kDecide;
    case Place::debrief: return kDebrief;
    case Place::reference: return kReference;
    case Place::progress: return kProgress;
    case Place::records:
    case Place::settings: return {};
    }
    return {};
}

void draw_line(const KeyLine &line, float width, float column) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = put_wrapped(fonts().medium, at, theme().words.main, line.keys, column - em(.5f));
    const float right =
        put_wrapped(fonts().body, {at.x + column, at.y}, theme().words.quiet, line.what, width - column);
    ImGui::Dummy({width, std::max(left, right) + em(.25f)});
}

} // namespace

bool draw_keys_sheet(Place place) {
    const Sheet sheet("keys", "Keys", em(40));
    scroll_by_keys("keys.words");
    const float width = ImGui::GetContentRegionAvail().x, column = std::min(em(14), width * .45f);
    for (const KeyLine &line : keys_of(place)) draw_line(line, width, column);
    if (!keys_of(place).empty()) gap(.8f);
    for (const KeyLine &line : kEverywhere) draw_line(line, width, column);
    return sheet.closed;
}

} // namespace totality
