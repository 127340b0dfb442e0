#include "app/widgets/row_list.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include <algorithm>
#include <utility>

namespace totality::ui {
namespace {

int moved_by_keys(int now, int count, int page) {
    if (pressed(Key::down)) return std::min(count - 1, now + 1);
    if (pressed(Key::up)) return std::max(0, now - 1);
    if (pressed(Key::page_down)) return std::min(count - 1, now + page);
    if (pressed(Key::page_up)) return std::max(0, now - page);
    if (pressed(Key::home)) return 0;
    if (pressed(Key::end)) return count - 1;
    return now;
}

void scroll_to(float top, float height) {
    const float view = ImGui::GetWindowHeight(), now = ImGui::GetScrollY();
    if (top < now)
        ImGui::SetScrollY(top);
    else if (top + height > now + view)
        ImGui::SetScrollY(top + height - view);
}

// The part of the list that the panel shows; it stands for the whole list in the keyboard's order.
Box visible_part(ImVec2 at, float width, float height) {
    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    return {{at.x, std::max(at.y, top)}, {at.x + width, std::max(top + 1, std::min(at.y + height, bottom))}};
}

struct Pressed {
    int row = -1;
    bool twice = false;
};

Pressed draw_row(std::string_view id, const RowList &list, const Rows &rows, int row, bool focused) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + ImGui::GetContentRegionAvail().x, at.y + rows.height}};
    ImGui::PushID(row);
    const bool pressed_now = ImGui::InvisibleButton("row", {box.w(), rows.height});
    ImGui::PopID();
    const bool hovered = ImGui::IsItemHovered();
    Pressed result;
    if (pressed_now) result.row = row;
    if (hovered && ImGui::IsMouseDoubleClicked(0)) result = {row, true};
    const ImVec2 after = ImGui::GetCursorScreenPos();
    rows.draw(row, box, {list.chosen == row, hovered});
    record_widget(Name{id, ".", rows.key(row)}, box.min, box.max, rows.label(row), true, focused && list.chosen == row);
    ImGui::SetCursorScreenPos(after);
    return result;
}

// The ring lies around the chosen row where it is in sight.
Box ring_box(const RowList &list, const Rows &rows, ImVec2 at, const Box &seen) {
    if (list.chosen < 0 || list.chosen >= rows.count) return seen;
    const float top = at.y + rows.height * static_cast<float>(list.chosen);
    const Box row{{at.x, top}, {seen.max.x, top + rows.height}};
    return row.max.y < seen.min.y || row.min.y > seen.max.y ? seen : row;
}

} // namespace

RowEvents draw_rows(std::string_view id, RowList &list, const Rows &rows) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, first = ImGui::GetCursorPosY();
    const Box seen = visible_part(at, width, rows.height * static_cast<float>(rows.count));
    const ImGuiID key = id_of(id);
    const Box ring = ring_box(list, rows, at, seen);
    // A stop that is wholly in sight is never scrolled to: the list scrolls itself.
    const Stop stop = focus_stop(key, {ring.min.x, std::clamp(ring.min.y, seen.min.y, seen.max.y)},
                                 {ring.max.x, std::clamp(ring.max.y, seen.min.y, seen.max.y)});
    if (std::exchange(list.take_keyboard, false)) give_focus(key, true);
    RowEvents events;
    const int before = list.chosen;
    if (stop.focused && rows.count > 0)
        list.chosen = moved_by_keys(before, rows.count, std::max(1, static_cast<int>(seen.h() / rows.height) - 1));
    if (list.chosen != before || stop.arrived) list.reveal = true;
    events.took = stop.pressed && list.chosen >= 0;
    Pressed pressed;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::PushID(static_cast<int>(key));
    ImGuiListClipper clipper;
    clipper.Begin(rows.count, rows.height);
    while (clipper.Step())
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row)
            if (const Pressed one = draw_row(id, list, rows, row, stop.focused); one.row >= 0) pressed = one;
    ImGui::PopID();
    ImGui::PopStyleVar();
    if (pressed.row >= 0) {
        list.chosen = pressed.row;
        events.clicked = true;
        events.took |= pressed.twice;
        give_focus(key, false);
    }
    if (list.reveal && list.chosen >= 0 && list.chosen < rows.count)
        scroll_to(first + rows.height * static_cast<float>(list.chosen), rows.height);
    list.reveal = false;
    events.chose = list.chosen != before;
    return events;
}

} // namespace totality::ui
