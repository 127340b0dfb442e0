// A field of several lines breaks them where the words reach its edge, and the text knows nothing of it.
#include "app/widgets/soft_breaks.h"
#include "app/widgets/field.h"
#include "app/widgets/panel.h"
#include "tests/app/driver.h"
#include <doctest/doctest.h>
#include <random>

using namespace totality;
using namespace totality::test;

namespace {

struct Area {
    std::string text;
    Driver d{[this] {
        const ui::Root root;
        ui::text_area("area", text, {ui::em(14), ui::em(12)});
    }};
};

constexpr const char *kLong = "The letter of the hospital settles what the booking sheet left open, and it does so "
                              "before the deadline.";

} // namespace

TEST_CASE("soft breaks come and go without a trace, whatever the text") {
    Driver driver([] {});
    const unsigned seed = std::random_device()();
    MESSAGE("TOTALITY_SEED=", seed);
    std::mt19937 random(seed);
    const std::string pieces[] = {
        "a", "word", " ", "  ", "\n", "\xc3\xa9t\xc3\xa9", "supercalifragilisticexpialidocious", ","};
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i) text += pieces[random() % std::size(pieces)];
        const float width = ui::em(2 + static_cast<float>(random() % 20));
        const std::string broken = ui::with_soft_breaks(text, *ui::fonts().body, width);
        CHECK(ui::without_soft_breaks(broken) == text);
        CHECK(ui::with_soft_breaks(ui::without_soft_breaks(broken), *ui::fonts().body, width) == broken);
        for (std::size_t place = 0; place <= text.size(); ++place)
            CHECK(ui::place_without(broken, ui::place_with(broken, place)) == place);
    }
}

TEST_CASE("what is typed past the edge goes on in the next line, and is kept as it was typed") {
    Area area;
    area.d.click("area");
    area.d.type(kLong);
    CHECK(area.text == kLong);
    area.d.key(ui::Key::enter);
    area.d.type("New paragraph.");
    CHECK(area.text == std::string(kLong) + "\nNew paragraph.");
    for (int i = 0; i < 15; ++i) area.d.key(ui::Key::backspace);
    CHECK(area.text == kLong);
    area.d.type(" More.");
    CHECK(area.text == std::string(kLong) + " More.");
}

TEST_CASE("backspace over a soft break takes a character of the text, not the break") {
    Area area;
    area.d.click("area");
    area.d.type(kLong);
    const std::string before = area.text;
    for (std::size_t left = before.size(); left > 0; --left) {
        area.d.key(ui::Key::backspace);
        REQUIRE(area.text == before.substr(0, left - 1));
    }
}

TEST_CASE("words in the middle push the rest on, and undo never puts back what is broken otherwise now") {
    Area area;
    area.d.click("area");
    area.d.type(kLong);
    area.d.key(ui::Key::home);
    area.d.type("Now ");
    for (int i = 0; i < 5; ++i) area.d.key(ui::Key::z, true);
    CHECK(area.text.find('\r') == std::string::npos);
    area.d.key(ui::Key::end);
    area.d.type("!");
    CHECK(area.text.find("!") != std::string::npos);
}
