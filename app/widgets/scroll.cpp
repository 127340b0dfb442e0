#include "app/widgets/scroll.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include <algorithm>

namespace totality::ui {
namespace {

float wanted(float now, float most) {
    const float line = em(3), page = ImGui::GetWindowHeight() * .85f;
    if (pressed(Key::down)) return now + line;
    if (pressed(Key::up)) return now - line;
    if (pressed(Key::page_down)) return now + page;
    if (pressed(Key::page_up)) return now - page;
    if (pressed(Key::home)) return 0;
    if (pressed(Key::end)) return most;
    return now;
}

} // namespace

void scroll_by_keys(std::string_view id) {
    const float most = ImGui::GetScrollMaxY(), now = ImGui::GetScrollY();
    if (most <= 0) return;
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize(), inset{em(.2f), em(.2f)};
    const ImVec2 min{at.x + inset.x, at.y + inset.y}, max{at.x + size.x - inset.x, at.y + size.y - inset.y};
    const Stop stop = focus_stop(id_of(id), min, max);
    record_widget(id, min, max, {}, true, stop.focused);
    if (!stop.focused) return;
    const float next = std::clamp(wanted(now, most), 0.f, most);
    if (next != now) ImGui::SetScrollY(next);
}

void bring_into_sight(const Box &box) {
    const ImVec2 top = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    const float space = em(.6f), low = top.y + size.y - space, high = top.y + space;
    if (box.h() > low - high) return; // a paper: its own cursor scrolls
    if (box.max.y > low)
        ImGui::SetScrollY(ImGui::GetScrollY() + box.max.y - low);
    else if (box.min.y < high)
        ImGui::SetScrollY(ImGui::GetScrollY() - (high - box.min.y));
}

} // namespace totality::ui
