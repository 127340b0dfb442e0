// The controls, by mouse and again by keys.
#include "app/widgets/kit.h"
#include "app/widgets/field.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
#include "app/widgets/text.h"
#include "tests/app/driver.h"
#include <array>
#include <doctest/doctest.h>

using namespace totality;
using totality::test::Driver;
using ui::Key;

namespace {

struct Form {
    int saves = 0, refusals = 0;
    std::string name = "Case", other;
    int tab = 0, commits = 0;
    std::optional<int> push;
    bool checked = false, sheet = false;
    int sheet_presses = 0;
};

void draw_sheet(Form &f) {
    ui::Sheet sheet("sheet", "Ask for more", ui::em(30));
    if (ui::button("sheet.first", "First")) ++f.sheet_presses;
    if (ui::button("sheet.second", "Second")) ++f.sheet_presses;
    if (sheet.closed) f.sheet = false;
}

void draw(Form &f) {
    ImGui::SetCursorScreenPos({20, 20});
    if (ui::button("save", "Save")) ++f.saves;
    if (ui::button("refused", "Never", ui::ButtonKind::plain, "The day is over.")) ++f.refusals;
    f.commits += ui::text_field("name", f.name, ui::em(20), {.hint = "Name"}).left ? 1 : 0;
    if (ui::check_row("urgent", f.checked, ui::CheckKind::box, "Urgent", {}, ui::em(20))) f.checked = !f.checked;
    ui::segments("tab", &f.tab, {"One", "Two", "Three"}, ui::em(20));
    ui::push_scale("push", &f.push, ui::em(20), ui::ScaleLabels::ends);
    if (ui::button("open", "Open sheet")) f.sheet = true;
    if (f.sheet) draw_sheet(f);
}

} // namespace

TEST_CASE("controls answer to the mouse") {
    Form f;
    Driver d([&] { draw(f); });
    d.click("save");
    CHECK(f.saves == 1);
    d.click("urgent");
    CHECK(f.checked);
    d.click("tab.Three");
    CHECK(f.tab == 2);
    CHECK_FALSE(f.push);
    d.click("push.4");
    CHECK(f.push == 1);
    CHECK_THROWS(d.click("no-such-widget"));
}

TEST_CASE("a refused button does nothing and says why") {
    Form f;
    Driver d([&] { draw(f); });
    d.click("refused");
    CHECK(f.refusals == 0);
    CHECK(d.shows("The day is over."));
    CHECK_FALSE(d.widget("refused").enabled);
}

TEST_CASE("Tab goes through every control in drawing order, and back") {
    Form f;
    Driver d([&] { draw(f); });
    std::vector<std::string> order;
    for (int i = 0; i < 11; ++i) {
        d.key(Key::tab);
        order.push_back(d.focused());
    }
    const std::vector<std::string> expected{"save",   "refused", "name",   "urgent", "tab.One", "push.1",
                                            "push.2", "push.3",  "push.4", "push.5", "open"};
    CHECK(order == expected);
    d.key(Key::tab);
    CHECK(d.focused() == "save");
    d.key(Key::tab, false, true);
    CHECK(d.focused() == "open");
}

TEST_CASE("Enter and Space press what has the keyboard") {
    Form f;
    Driver d([&] { draw(f); });
    d.tab_to("save");
    d.key(Key::enter);
    d.key(Key::space);
    CHECK(f.saves == 2);
    d.tab_to("refused");
    d.key(Key::enter);
    CHECK(f.refusals == 0);
    CHECK(d.shows("The day is over."));
    d.tab_to("urgent");
    d.key(Key::space);
    CHECK(f.checked);
    d.tab_to("tab.One");
    d.key(Key::right);
    CHECK(f.tab == 1);
    CHECK(d.focused() == "tab.Two");
    d.key(Key::left);
    d.key(Key::left); // round
    CHECK(f.tab == 2);
    d.tab_to("push.3");
    d.key(Key::five);
    CHECK(f.push == 2);
    d.key(Key::left);
    CHECK(f.push == 1);
    CHECK(d.focused() == "push.4");
}

TEST_CASE("a text field takes keys by Tab, keeps its text on Escape, and gives the keyboard on") {
    Form f;
    Driver d([&] { draw(f); });
    d.tab_to("name");
    d.type("Peña");
    CHECK(f.name.find("Peña") != std::string::npos);
    CHECK(f.saves == 0);
    d.key(Key::escape);
    CHECK(f.name.find("Peña") != std::string::npos);
    d.tab_to("urgent");
    d.type("x");
    CHECK(f.name.find('x') == std::string::npos);
    CHECK(f.commits >= 1);
}

TEST_CASE("a sheet keeps the keyboard, closes on Escape and gives it back") {
    Form f;
    Driver d([&] { draw(f); });
    d.tab_to("open");
    d.key(Key::enter);
    REQUIRE(d.has("sheet.first"));
    for (int i = 0; i < 7; ++i) {
        d.key(Key::tab);
        CHECK(d.focused().starts_with("sheet"));
    }
    d.tab_to("sheet.second");
    d.key(Key::enter);
    CHECK(f.sheet_presses == 1);
    d.click("sheet.first");
    CHECK(f.sheet_presses == 2);
    d.key(Key::escape);
    CHECK_FALSE(d.has("sheet.first"));
    CHECK(d.focused() == "open");
}

TEST_CASE("contexts one after another leave nothing behind") {
    for (int i = 0; i < 3; ++i) {
        Form f;
        Driver d([&] { draw(f); }, {.size = {800, 600}, .scale = 1.f + static_cast<float>(i % 2)});
        d.click("save");
        CHECK(f.saves == 1);
    }
}

TEST_CASE("a sheet is as high as its words, and its foot is in sight where they are too many") {
    for (const int lines : {2, 6, 200}) {
        CAPTURE(lines);
        float height = 0, width = 0;
        int presses = 0;
        Driver d([&] {
            ui::Sheet sheet("words", "Words", ui::em(30), {.foot = true});
            for (int i = 0; i < lines; ++i) ui::say(ui::fonts().body, ui::theme().words.main, "A line of words.");
            width = ImGui::GetContentRegionAvail().x;
            sheet.begin_foot();
            presses += ui::button("words.go", "Go") ? 1 : 0;
            height = sheet.box.h();
        });
        d.click("words.go"); // throws where it is clipped away
        CHECK(presses == 1);
        const float line = ui::fonts().body->FontSize + ImGui::GetStyle().ItemSpacing.y;
        CHECK(height > std::min(static_cast<float>(lines) * line, 600.f));
        CHECK(height < std::min(static_cast<float>(lines) * line + ui::em(9), 900.f));
        CHECK(width > ui::em(26)); // no scroll bar comes for a pixel
    }
}

TEST_CASE("a tooltip covers nothing of what it explains and stays in the window") {
    struct Row {
        const char *name;
        ui::Box anchor;
        ImVec2 size;
    };
    const ImVec2 window{1280, 720};
    Driver d(
        [] {
            for (const Row &row :
                 {Row{"with room below", {{300, 200}, {500, 230}}, {240, 40}},
                  Row{"at the right edge", {{1240, 10}, {1275, 45}}, {240, 40}},
                  Row{"at the foot", {{300, 690}, {500, 718}}, {240, 40}},
                  Row{"near the foot, where it fits without a distance", {{300, 650}, {500, 678}}, {240, 40}},
                  Row{"as high as the window, left", {{0, 0}, {300, 720}}, {240, 60}},
                  Row{"as high as the window, right", {{900, 0}, {1280, 720}}, {240, 60}},
                  Row{"in the middle, too little above and below", {{300, 50}, {500, 700}}, {240, 90}}}) {
                CAPTURE(row.name);
                const ui::Box box = ui::tooltip_box(row.anchor, row.size, {1280, 720});
                CHECK(box.min.x >= 0);
                CHECK(box.min.y >= 0);
                CHECK(box.max.x <= 1280);
                CHECK(box.max.y <= 720);
                const bool apart = box.max.x <= row.anchor.min.x || box.min.x >= row.anchor.max.x ||
                                   box.max.y <= row.anchor.min.y || box.min.y >= row.anchor.max.y;
                CHECK(apart);
            }
            CHECK(ui::tooltip_box({{300, 200}, {500, 230}}, {240, 40}, {1280, 720}).min.y > 230);
        },
        {.size = window});
}

TEST_CASE("what lies under a sheet explains nothing") {
    bool sheet = false;
    Driver d([&] {
        ImGui::SetCursorScreenPos({20, 20});
        ui::tooltip({{20, 20}, {80, 50}}, "What lies below");
        if (!sheet) return;
        const ui::Sheet above("above", "Above", ui::em(30));
        ui::button("above.first", "First", ui::ButtonKind::plain, "Not yet.");
    });
    CHECK(d.shows("What lies below"));
    sheet = true;
    d.step(3);
    CHECK_FALSE(d.shows("What lies below"));
    d.tab_to("above.first");
    CHECK(d.shows("Not yet."));
}

TEST_CASE("a control that cannot be used differs by its shape from one that can, in every theme") {
    using Draw = void (*)(std::string_view refusal);
    struct Control {
        const char *name;
        Draw draw;
    };
    const Control controls[] = {
        {"button", [](std::string_view why) { ui::button("one", "Wait", ui::ButtonKind::plain, why); }},
        {"primary", [](std::string_view why) { ui::button("one", "Wait", ui::ButtonKind::primary, why); }},
        {"icon", [](std::string_view why) { ui::icon_button("one", "x", "Undo", why); }},
        {"box", [](std::string_view why) { ui::check_row("one", false, ui::CheckKind::box, "A", {}, 200, why); }},
        {"radio", [](std::string_view why) { ui::check_row("one", false, ui::CheckKind::radio, "A", {}, 200, why); }}};
    for (const ui::ThemeName theme : {ui::ThemeName::light, ui::ThemeName::dark, ui::ThemeName::high_contrast})
        for (const Control &control : controls) {
            CAPTURE(control.name);
            std::array<int, 2> corners{};
            Driver d(
                [&] {
                    for (const bool refused : {false, true}) {
                        const int before = ImGui::GetWindowDrawList()->VtxBuffer.Size;
                        ImGui::SetCursorScreenPos({100, refused ? 200.f : 100.f});
                        ImGui::PushID(refused);
                        control.draw(refused ? "The day is over." : "");
                        ImGui::PopID();
                        corners[refused] = ImGui::GetWindowDrawList()->VtxBuffer.Size - before;
                    }
                },
                {.theme = theme});
            CHECK(corners[1] > corners[0]);
        }
}
