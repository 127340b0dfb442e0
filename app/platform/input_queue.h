#pragma once
// Keys, characters and mouse buttons between two frames, in their order. Dear ImGui looks at the keys once a frame and
// never sees one that was pressed and let go in between; here such a key stays down for a frame, and what came after it
// waits its turn, a click too, lest it take the field away from words that were typed before it.
#include <vector>

namespace totality::platform {

enum class InputKind { press, repeat, release, character, button_press, button_release };

struct InputEvent {
    InputKind kind = InputKind::press;
    int code = 0; // GLFW's number of the key or button; of a character: its Unicode code point
    int scancode = 0, modifiers = 0;
};

struct InputQueue {
    std::vector<InputEvent> waiting; // in the order in which they came
};

// Takes out what the coming frame is to see: all up to the first release that follows a press. Of any key: Ctrl let go
// before Q was still down when Q was pressed. In a text field a key that types is seen by its character and holds up
// nothing, so that a slow frame takes in all that was typed.
std::vector<InputEvent> take_frame(InputQueue &queue, bool in_text_field);

} // namespace totality::platform
