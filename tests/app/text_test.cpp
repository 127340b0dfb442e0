// Where lines end.
#include "app/widgets/text.h"
#include "tests/app/driver.h"
#include <doctest/doctest.h>

using namespace totality;

TEST_CASE("a line ends at a space, never between a word and its punctuation") {
    test::Driver driver([] {});
    const ImFont *font = ui::fonts().body;
    const std::string_view words = "He chose \"all of it\". It was 1,500 dollars; no more (of that).";
    for (float wrap = ui::em(4); wrap < ui::em(30); wrap += 3) {
        const char *p = words.data(), *end = p + words.size();
        while (p < end) {
            p = ui::line_end(font, p, end, wrap);
            CAPTURE(wrap);
            CHECK((p == end || *p == ' '));
            while (p < end && *p == ' ') ++p;
        }
    }
}

TEST_CASE("a word longer than the line is still broken") {
    test::Driver driver([] {});
    const std::string_view word = "supercalifragilistic";
    const char *end = word.data() + word.size(), *p = ui::line_end(ui::fonts().body, word.data(), end, ui::em(3));
    CHECK(p > word.data());
    CHECK(p < end);
}
