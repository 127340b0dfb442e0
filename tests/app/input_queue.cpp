#include "app/platform/input_queue.h"
#include <doctest/doctest.h>
#include <string>

using namespace totality::platform;

namespace {

// "+a" pressed, "-a" let go, "a" the character, "!" and "." the mouse's button down and up.
std::vector<InputEvent> events_of(std::string_view typed) {
    std::vector<InputEvent> events;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        if (c == '+')
            events.push_back({InputKind::press, typed[++i]});
        else if (c == '-')
            events.push_back({InputKind::release, typed[++i]});
        else if (c == '!' || c == '.')
            events.push_back({c == '!' ? InputKind::button_press : InputKind::button_release, 0});
        else
            events.push_back({InputKind::character, c});
    }
    return events;
}

// The same, with a "|" after each frame.
std::string frames_of(std::string_view typed, bool in_text_field = false) {
    InputQueue queue{events_of(typed)};
    std::string seen;
    while (!queue.waiting.empty()) {
        for (const InputEvent &event : take_frame(queue, in_text_field)) {
            if (event.kind == InputKind::press) seen += '+';
            if (event.kind == InputKind::release) seen += '-';
            seen += event.kind == InputKind::button_press     ? '!'
                    : event.kind == InputKind::button_release ? '.'
                                                              : static_cast<char>(event.code);
        }
        seen += '|';
    }
    return seen;
}

} // namespace

TEST_CASE("a key pressed and let go between two frames is down for one") {
    CHECK(frames_of("+q-q") == "+q|-q|");
    CHECK(frames_of("+c+q-q-c") == "+c+q|-q-c|");
    CHECK(frames_of("+c+q-c-q") == "+c+q|-c-q|");
}

TEST_CASE("what is typed after such a key waits, so that the order stays, and so does a click") {
    CHECK(frames_of("+<-<+xx-x") == "+<|-<+xx|-x|");
    CHECK(frames_of("+<-<!.") == "+<|-<!.|");
}

TEST_CASE("a key let go that was pressed in an earlier frame goes through at once") {
    CHECK(frames_of("-a+bb") == "-a+bb|");
}

TEST_CASE("a text field takes in all that was typed since the last frame, before a click that came after it") {
    CHECK(frames_of("+aa-a+bb-b!.", true) == "+aa-a+bb-b!.|");
    CHECK(frames_of("+aa-a+<-<+bb-b", true) == "+aa-a+<|-<+bb-b|");
    CHECK(frames_of("+aa-a+bb-b") == "+aa|-a+bb|-b|"); // elsewhere letters are keys
}
