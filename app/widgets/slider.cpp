#include "app/widgets/slider.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality::ui {
namespace {

struct Track {
    float x0, x1, y;
};

float knob_x(const Track &track, int value, const SliderLook &look) {
    const float share = static_cast<float>(value - look.least) / static_cast<float>(look.most - look.least);
    return track.x0 + (track.x1 - track.x0) * share;
}

int value_at(const Track &track, float x, const SliderLook &look) {
    const float share = std::clamp((x - track.x0) / (track.x1 - track.x0), 0.f, 1.f);
    const float steps = share * static_cast<float>(look.most - look.least) / static_cast<float>(look.step);
    return look.least + look.step * static_cast<int>(std::lround(steps));
}

std::optional<int> by_key(std::optional<int> now, const SliderLook &look) {
    const int middle = look.least + (look.most - look.least) / 2, from = now.value_or(middle);
    const int over = (from - look.least) % look.key_step; // above the last multiple
    if (pressed(Key::right) || pressed(Key::up)) return now ? from - over + look.key_step : middle;
    if (pressed(Key::left) || pressed(Key::down)) return now ? from - (over > 0 ? over : look.key_step) : middle;
    if (pressed(Key::page_up)) return from + 5 * look.key_step;
    if (pressed(Key::page_down)) return from - 5 * look.key_step;
    if (pressed(Key::home)) return look.least;
    if (pressed(Key::end)) return look.most;
    return std::nullopt;
}

void draw_track(const Track &track, std::optional<int> value, const SliderLook &look, bool hot) {
    const Theme &t = theme();
    const float half = em(.13f), radius = em(.62f);
    fill({{track.x0, track.y - half}, {track.x1, track.y + half}}, t.surface.line_strong, half);
    if (!value) return; // a handle would look like an answer
    const float x = knob_x(track, *value, look);
    fill({{track.x0, track.y - half}, {x, track.y + half}}, t.words.accent, half);
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddCircleFilled({x, track.y}, radius, hot ? t.words.accent_soft : t.surface.panel, 28);
    list->AddCircle({x, track.y}, radius, t.words.accent, 28, em(.13f));
}

void draw_words(const Box &box, const Track &track, std::optional<int> value, const SliderLook &look) {
    const float y = track.y + em(.95f);
    put(fonts().small, {box.min.x, y}, theme().words.quiet, look.least_words);
    put_right(fonts().small, box.max.x, y, theme().words.quiet, look.most_words);
    const std::string words = value ? fmt::format("{}{}", *value, look.unit) : std::string(look.unset);
    ImFont *font = value ? fonts().bold : fonts().small;
    const float width = text_width(font, words);
    const float middle = value ? knob_x(track, *value, look) : box.center().x;
    // Above the handle, so that at neither end it runs into the words below.
    put(font, {std::clamp(middle - width / 2, box.min.x, std::max(box.min.x, box.max.x - width)), box.min.y + em(.15f)},
        value ? theme().words.main : theme().words.quiet, words);
}

} // namespace

bool slider(std::string_view id, std::optional<int> *value, float width, const SliderLook &look) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + slider_height()}};
    const Track track{at.x + em(.62f), at.x + width - em(.62f), at.y + em(2.1f)};
    const Box around{{box.min.x - em(.4f), box.min.y}, {box.max.x + em(.4f), box.max.y}}; // no ring through a word
    const Hit state = hit(id, around, value->has_value() ? fmt::format("{}", **value) : "not set");
    const bool released = ImGui::IsItemDeactivated();
    bool settled = false;
    if (state.held || released) {
        *value = value_at(track, ImGui::GetIO().MousePos.x, look);
        settled = released;
    } else if (state.focused)
        if (const auto moved = by_key(*value, look)) {
            *value = std::clamp(*moved, look.least, look.most);
            settled = true;
        }
    draw_track(track, *value, look, state.hovered || state.held);
    draw_words(box, track, *value, look);
    ImGui::SetCursorScreenPos({at.x, at.y + slider_height()});
    ImGui::Dummy({width, 0});
    return settled;
}

} // namespace totality::ui
