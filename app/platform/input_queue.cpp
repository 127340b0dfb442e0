#include "app/platform/input_queue.h"

namespace totality::platform {

std::vector<InputEvent> take_frame(InputQueue &queue, bool in_text_field) {
    std::vector<InputEvent> &waiting = queue.waiting;
    const auto types = [&](auto press) {
        const auto next = press + 1;
        return in_text_field && next != waiting.end() && next->kind == InputKind::character;
    };
    bool pressed = false;
    auto end = waiting.begin();
    for (; end != waiting.end(); ++end) {
        if (end->kind == InputKind::release && pressed) break;
        if (end->kind == InputKind::press && !types(end)) pressed = true;
    }
    std::vector<InputEvent> seen(waiting.begin(), end);
    waiting.erase(waiting.begin(), end);
    return seen;
}

} // namespace totality::platform
