#include "app/platform/key_queue.h"
#include <algorithm>

namespace totality::platform {

std::vector<KeyEvent> take_frame(KeyQueue &queue) {
    std::vector<KeyEvent> &waiting = queue.waiting;
    const auto is = [](Stroke stroke) { return [stroke](const KeyEvent &event) { return event.stroke == stroke; }; };
    const auto first_press = std::find_if(waiting.begin(), waiting.end(), is(Stroke::press));
    const auto end = std::find_if(first_press, waiting.end(), is(Stroke::release));
    std::vector<KeyEvent> seen(waiting.begin(), end);
    waiting.erase(waiting.begin(), end);
    return seen;
}

} // namespace totality::platform
