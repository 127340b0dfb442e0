#pragma once
// Keys and characters between two frames. Dear ImGui looks at the keys once a frame and never sees one that was pressed
// and let go in between; here such a key stays down for a frame, and what was typed after it waits its turn.
#include <vector>

namespace totality::platform {

enum class Stroke { press, repeat, release, character };

struct KeyEvent {
    Stroke stroke = Stroke::press;
    int key = 0; // GLFW's number; of a character: its Unicode code point
    int scancode = 0, modifiers = 0;
};

struct KeyQueue {
    std::vector<KeyEvent> waiting; // in the order typed
};

// Takes out what the coming frame is to see: all up to the first release that follows a press. Of any key: Ctrl let go
// before Q was still down when Q was pressed.
std::vector<KeyEvent> take_frame(KeyQueue &queue);

} // namespace totality::platform
