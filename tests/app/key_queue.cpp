#include "app/platform/key_queue.h"
#include <doctest/doctest.h>
#include <string>

using namespace totality::platform;

namespace {

// "+a" pressed, "-a" let go, "a" the character; a frame ends with "|".
std::string frames_of(KeyQueue queue) {
    std::string seen;
    while (!queue.waiting.empty()) {
        for (const KeyEvent &event : take_frame(queue)) {
            if (event.stroke == Stroke::press) seen += '+';
            if (event.stroke == Stroke::release) seen += '-';
            seen += static_cast<char>(event.key);
        }
        seen += '|';
    }
    return seen;
}

} // namespace

TEST_CASE("a key pressed and let go between two frames is down for one") {
    CHECK(frames_of({{{Stroke::press, 'q'}, {Stroke::release, 'q'}}}) == "+q|-q|");
    CHECK(frames_of({{{Stroke::press, 'c'}, {Stroke::press, 'q'}, {Stroke::release, 'q'}, {Stroke::release, 'c'}}}) ==
          "+c+q|-q-c|");
    CHECK(frames_of({{{Stroke::press, 'c'}, {Stroke::press, 'q'}, {Stroke::release, 'c'}, {Stroke::release, 'q'}}}) ==
          "+c+q|-c-q|");
}

TEST_CASE("what is typed after such a key waits, so that the order stays") {
    CHECK(frames_of({{{Stroke::press, '<'},
                      {Stroke::release, '<'},
                      {Stroke::press, 'x'},
                      {Stroke::character, 'x'},
                      {Stroke::release, 'x'}}}) == "+<|-<+xx|-x|");
}

TEST_CASE("a key let go that was pressed in an earlier frame goes through at once") {
    CHECK(frames_of({{{Stroke::release, 'a'}, {Stroke::press, 'b'}, {Stroke::repeat, 'b'}, {Stroke::character, 'b'}}}) ==
          "-a+bbb|");
}
