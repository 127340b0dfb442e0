// Long lists and the slider, by mouse and by keys.
#include "app/widgets/row_list.h"
#include "app/widgets/panel.h"
#include "app/widgets/slider.h"
#include "app/widgets/text.h"
#include "tests/app/driver.h"
#include <doctest/doctest.h>

using namespace totality;
using totality::test::Driver;
using ui::Key;

namespace {

struct List {
    ui::RowList rows;
    std::vector<std::string> keys;
    int drawn = 0, taken = -1;
    explicit List(int count) {
        for (int i = 0; i < count; ++i) keys.push_back(std::to_string(i));
    }
};

void draw(List &list) {
    const ui::Panel panel("list", {{10, 10}, {400, 410}});
    list.drawn = 0;
    const auto key = [&](int i) -> std::string_view { return list.keys[static_cast<std::size_t>(i)]; };
    const ui::Rows rows{static_cast<int>(list.keys.size()), 40, key, key, [&](int i, ui::Box box, ui::RowLook) {
                            ++list.drawn;
                            ui::put(ui::fonts().body, box.min, ui::theme().words.main, key(i));
                        }};
    if (ui::draw_rows("list", list.rows, rows).took) list.taken = list.rows.chosen;
}

} // namespace

TEST_CASE("a list of ten thousand rows draws those in sight") {
    List list(10000);
    Driver d([&] { draw(list); });
    CHECK(list.drawn >= 10);
    CHECK(list.drawn <= 14);
    d.click("list.3");
    CHECK(list.rows.chosen == 3);
    CHECK(list.taken == -1);
}

TEST_CASE("the keys go through a list, which is one stop, and the list follows") {
    List list(10000);
    Driver d([&] { draw(list); });
    d.tab_to("");
    d.key(Key::tab);
    d.key(Key::down);
    CHECK(d.focused() == "list.0");
    d.key(Key::down);
    d.key(Key::enter);
    CHECK(list.taken == 1);
    d.key(Key::page_down);
    CHECK(list.rows.chosen > 5);
    d.key(Key::end);
    CHECK(list.rows.chosen == 9999);
    CHECK(d.has("list.9999"));
    const ui::RecordedWidget &last = d.widget("list.9999");
    CHECK(last.max.y <= last.clip_max.y + 1);
    d.key(Key::home);
    CHECK(d.focused() == "list.0");
    d.key(Key::up);
    CHECK(list.rows.chosen == 0);
}

TEST_CASE("an empty list takes keys without harm") {
    List list(0);
    Driver d([&] { draw(list); });
    d.key(Key::tab);
    for (const Key key : {Key::down, Key::end, Key::enter, Key::page_up}) d.key(key);
    CHECK(list.taken == -1);
    CHECK(list.rows.chosen == -1);
}

TEST_CASE("a slider settles once for a drag and at every key") {
    std::optional<int> value;
    int settled = 0;
    Driver d([&] {
        ImGui::SetCursorScreenPos({20, 20});
        if (ui::slider("sure", &value, 400,
                       {.least = 50,
                        .most = 100,
                        .least_words = "50 %",
                        .most_words = "100 %",
                        .unset = "not stated",
                        .unit = " %"}))
            ++settled;
    });
    CHECK(d.shows("not stated"));
    const ui::RecordedWidget widget = d.widget("sure");
    d.drag({widget.min.x + 2, widget.center().y}, {widget.max.x - 2, widget.center().y});
    CHECK(value == 100);
    CHECK(settled == 1);
    d.click("sure");
    CHECK(value == 75);
    CHECK(settled == 2);
    d.key(Key::left);
    CHECK(value == 74);
    d.key(Key::page_up);
    CHECK(value == 79);
    d.key(Key::end);
    d.key(Key::right);
    CHECK(value == 100);
    CHECK(settled == 6);
}
