#include "app/widgets/focus.h"
#include "app/widgets/compat.h"
#include "app/widgets/context.h"
#include "app/widgets/keys.h"
#include "app/widgets/scroll.h"
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

// How well a widget stands for its group: the one with the keyboard before the chosen one before the rest.
int standing(const Focus &focus, const FocusStop &stop) { return stop.id == focus.at ? 2 : stop.chosen ? 1 : 0; }

// What Tab visits: of each group one widget.
std::vector<ImGuiID> tab_ring(const Focus &focus) {
    std::vector<ImGuiID> ring;
    ring.reserve(focus.last_order.size());
    const FocusStop *last = nullptr; // that is in the ring
    for (const FocusStop &stop : focus.last_order) {
        if (stop.layer != focus.last_top_layer) continue;
        if (!last || stop.group == 0 || stop.group != last->group)
            ring.push_back(stop.id);
        else if (standing(focus, stop) > standing(focus, *last))
            ring.back() = stop.id;
        else
            continue;
        last = &stop;
    }
    return ring;
}

void arrive(Focus &focus, ImGuiID at) {
    focus.at = at;
    focus.shown = focus.arrived = true;
    if (focus.typing) release_text();
    focus.typing = false;
}

void move_on(Focus &focus, bool backward) {
    const std::vector<ImGuiID> ring = tab_ring(focus);
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
    arrive(focus, ring[next]);
}

// Arrows go round inside the group that has the keyboard.
void move_in_group(Focus &focus) {
    const bool back = pressed(Key::up) || pressed(Key::left);
    if (!back && !pressed(Key::down) && !pressed(Key::right)) return;
    const auto here = std::find_if(focus.last_order.begin(), focus.last_order.end(),
                                   [&](const FocusStop &stop) { return stop.id == focus.at; });
    if (here == focus.last_order.end() || here->group == 0 || here->layer != focus.last_top_layer) return;
    std::vector<ImGuiID> members;
    for (const FocusStop &stop : focus.last_order)
        if (stop.group == here->group) members.push_back(stop.id);
    const auto n = members.size();
    const auto i = static_cast<std::size_t>(std::find(members.begin(), members.end(), focus.at) - members.begin());
    arrive(focus, members[(i + (back ? n - 1 : 1)) % n]);
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
    move_in_group(focus);
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
    focus.order.push_back({id, focus.layer, text, focus.group, focus.group != 0 && id == focus.group_chosen});
    focus.top_layer = std::max(focus.top_layer, focus.layer);
    if (focus.at != id) return {};
    if (focus.arrived && focus.shown) bring_into_sight({min, max});
    if (focus.shown) keep_ring(focus, min, max);
    return {true, focus.press == id, focus.arrived};
}

FocusGroup::FocusGroup(ImGuiID id, ImGuiID chosen) {
    context().focus.group = id;
    context().focus.group_chosen = chosen;
}

FocusGroup::~FocusGroup() { context().focus.group = 0; }

void give_focus(ImGuiID id, bool show_ring) {
    Focus &focus = context().focus;
    focus.at = id;
    focus.shown = show_ring;
}

bool typing() { return context().focus.typing || ImGui::GetIO().WantTextInput; }

} // namespace totality::ui
