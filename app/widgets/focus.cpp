#include "app/widgets/focus.h"
#include "app/widgets/compat.h"
#include "app/widgets/context.h"
#include "app/widgets/keys.h"
#include <algorithm>

namespace totality::ui {
namespace {

// A sheet that comes up takes the keyboard, and gives it back where it was.
void follow_layers(Focus &focus, int before) {
    if (focus.last_top_layer > before) {
        focus.behind.push_back(focus.at);
        const auto first = std::find_if(focus.last_order.begin(), focus.last_order.end(),
                                        [&](const FocusStop &s) { return s.layer == focus.last_top_layer; });
        const bool inside = std::any_of(first, focus.last_order.end(), [&](const FocusStop &s) {
            return s.id == focus.at && s.layer == focus.last_top_layer;
        });
        if (!inside && first != focus.last_order.end()) {
            focus.at = first->id;
            focus.arrived = first->text;
        }
    } else if (focus.last_top_layer < before && !focus.behind.empty()) {
        focus.at = focus.behind.back();
        focus.behind.pop_back();
    }
}

void move_on(Focus &focus, bool backward) {
    std::vector<ImGuiID> ring;
    ring.reserve(focus.last_order.size());
    for (const FocusStop &stop : focus.last_order)
        if (stop.layer == focus.last_top_layer) ring.push_back(stop.id);
    if (ring.empty()) return;
    const auto here = std::find(ring.begin(), ring.end(), focus.at);
    const std::size_t n = ring.size();
    std::size_t next = 0;
    if (here != ring.end()) {
        const auto i = static_cast<std::size_t>(here - ring.begin());
        next = backward ? (i + n - 1) % n : (i + 1) % n;
    } else if (focus.at != 0)
        next = std::min(focus.index, n - 1);
    else
        next = backward ? n - 1 : 0;
    focus.index = next;
    focus.at = ring[next];
    focus.shown = focus.arrived = true;
    if (focus.typing) release_text();
    focus.typing = false;
}

} // namespace

void begin_focus_frame(Focus &focus) {
    focus.last_order.swap(focus.order);
    focus.order.clear();
    focus.press = 0;
    focus.arrived = false;
    focus.layer = 0;
    focus.ring_list = nullptr;
    const int before = focus.last_top_layer;
    focus.last_top_layer = focus.top_layer;
    focus.top_layer = 0;
    follow_layers(focus, before);
    if (pressed(Key::tab)) move_on(focus, shift_held());
    const bool press = !focus.typing && (pressed(Key::enter) || pressed(Key::space));
    if (press) {
        focus.press = focus.at;
        focus.shown = true;
    }
    focus.typing = false;
}

void end_focus_frame(Focus &focus) {
    if (!focus.ring_list) return;
    const ImVec2 out{em(.14f), em(.14f)};
    ImDrawList *list = focus.ring_list;
    list->PushClipRect({focus.ring_clip_min.x - out.x, focus.ring_clip_min.y - out.y},
                       {focus.ring_clip_max.x + out.x, focus.ring_clip_max.y + out.y}, false);
    list->AddRect({focus.ring_min.x - out.x, focus.ring_min.y - out.y},
                  {focus.ring_max.x + out.x, focus.ring_max.y + out.y}, theme().words.accent, em(.45f), 0, em(.14f));
    list->PopClipRect();
}

namespace {

void scroll_into_view(ImVec2 min, ImVec2 max) {
    const ImVec2 top = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    const float space = em(.6f), low = top.y + size.y - space, high = top.y + space;
    if (max.y - min.y > low - high) return; // a paper: its own cursor scrolls
    if (max.y > low)
        ImGui::SetScrollY(ImGui::GetScrollY() + max.y - low);
    else if (min.y < high)
        ImGui::SetScrollY(ImGui::GetScrollY() - (high - min.y));
}

void keep_ring(Focus &focus, ImVec2 min, ImVec2 max) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    focus.ring_list = list;
    focus.ring_min = min;
    focus.ring_max = max;
    focus.ring_clip_min = list->GetClipRectMin();
    focus.ring_clip_max = list->GetClipRectMax();
}

} // namespace

Stop focus_stop(ImGuiID id, ImVec2 min, ImVec2 max, bool text) {
    Focus &focus = context().focus;
    focus.order.push_back({id, focus.layer, text});
    focus.top_layer = std::max(focus.top_layer, focus.layer);
    if (focus.at != id) return {};
    if (focus.arrived && focus.shown) scroll_into_view(min, max);
    if (focus.shown) keep_ring(focus, min, max);
    return {true, focus.press == id, focus.arrived};
}

void give_focus(ImGuiID id, bool show_ring) {
    Focus &focus = context().focus;
    focus.at = id;
    focus.shown = show_ring;
}

bool typing() { return context().focus.typing || ImGui::GetIO().WantTextInput; }

} // namespace totality::ui
