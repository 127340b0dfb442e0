#include "app/screens/chrome.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

float width_in_em() { return ui::room().x / ui::fonts().body->FontSize; }
float height_in_em() { return ui::room().y / ui::fonts().body->FontSize; }

} // namespace

bool is_narrow() { return width_in_em() < 72; }
bool is_tight() { return width_in_em() < 94; }
bool is_low() { return height_in_em() < 52; }

ui::Box body_box(bool with_foot) {
    const ImVec2 size = ui::room();
    return {{0, body_top()}, {size.x, with_foot ? size.y - foot_height() : size.y}};
}

bool draw_top_bar(const TopBar &bar) {
    const ImVec2 size = ui::room();
    const float height = top_height();
    ui::fill({{0, 0}, {size.x, height}}, ui::theme().surface.panel);
    ui::rule(0, size.x, height - 1, ui::theme().surface.line);
    float x = ui::em(1.6f);
    bool back = false;
    if (!bar.back.empty()) {
        ImGui::SetCursorScreenPos({ui::em(.7f), (height - ui::icon_button_size()) / 2});
        back = ui::icon_button("top.back", ui::icon::back, bar.back);
        x = ui::em(3.6f);
    }
    const float most = size.x - x - ui::em(9), room = bar.wide ? most : std::min(ui::em(26), most);
    const bool two = !bar.subtitle.empty();
    ui::put_elided(ui::fonts().bold, {x, two ? ui::em(.55f) : (height - ui::em(1)) / 2}, ui::theme().words.main,
                   bar.title, room);
    if (two) ui::put_elided(ui::fonts().small, {x, ui::em(1.88f)}, ui::theme().words.quiet, bar.subtitle, room);
    return back;
}

std::string_view with_time(std::string_view time_left, std::string_view words, char *buffer, std::size_t size) {
    if (time_left.empty()) return words;
    const auto made = fmt::format_to_n(buffer, size, "{}, {}", time_left, words);
    return {buffer, std::min(made.size, size)};
}

namespace {
float warning_room() { return ui::room().x - ui::em(6.6f); }
} // namespace

float warning_height(std::string_view words) {
    return std::max(ui::em(2.4f), ui::text_height(ui::fonts().medium, words, warning_room()) + ui::em(1.1f));
}

bool draw_warning(std::string_view words) {
    const ui::Box box{{0, top_height()}, {ui::room().x, body_top()}};
    ui::fill(box, ui::theme().signal.warn_soft);
    ui::rule(0, box.max.x, box.max.y - 1, ui::theme().surface.line);
    ui::put(ui::fonts().icon, {ui::em(1.1f), box.min.y + ui::em(.55f)}, ui::theme().signal.warn, ui::icon::clock);
    ui::put_wrapped(ui::fonts().medium, {ui::em(3.2f), box.min.y + ui::em(.65f)}, ui::theme().words.main, words,
                    warning_room());
    ImGui::SetCursorScreenPos({box.max.x - ui::em(2.8f), box.min.y + ui::em(.12f)});
    return ui::icon_button("time.close", ui::icon::close, "Dismiss");
}

FootPress draw_foot(std::string_view prefix, const Foot &foot) {
    const ImVec2 size = ui::room();
    const float top = size.y - foot_height(), y = top + (foot_height() - ui::button_height()) / 2;
    ui::fill({{0, top}, size}, ui::theme().surface.panel);
    ui::rule(0, size.x, top, ui::theme().surface.line);
    FootPress press;
    float left = side_margin();
    if (!foot.back.empty()) {
        ImGui::SetCursorScreenPos({left, y});
        press.back = ui::button(ui::Name{prefix, ".back"}, foot.back);
        left += ui::button_width(foot.back) + ui::em(1.2f);
    }
    if (foot.next.empty()) return press;
    const float x = size.x - side_margin() - ui::button_width(foot.next, ui::ButtonKind::primary);
    const float hint = ui::text_width(ui::fonts().small, foot.hint);
    if (x - ui::em(1.2f) - hint > left)
        ui::put_right(ui::fonts().small, x - ui::em(1.2f), y + ui::em(.62f), ui::theme().words.quiet, foot.hint);
    ImGui::SetCursorScreenPos({x, y});
    press.next = ui::button(ui::Name{prefix, ".next"}, foot.next, ui::ButtonKind::primary, foot.refusal);
    return press;
}

void heading(std::string_view words) {
    ui::say(ui::fonts().bold, ui::theme().words.main, words);
    ui::gap(.4f);
}

void quiet(std::string_view words) { ui::say(ui::fonts().small, ui::theme().words.quiet, words); }

void draw_notice_of_purpose() {
    quiet("About the memo of November 2000; not current law, not legal advice, not for real cases. "
          "Every person in the cases is invented.");
}

} // namespace totality
