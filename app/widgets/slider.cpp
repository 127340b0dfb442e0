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
    const int from = now.value_or(look.least);
    if (pressed(Key::right) || pressed(Key::up)) return now ? from + look.step : from;
    if (pressed(Key::left) || pressed(Key::down)) return now ? from - look.step : from;
    if (pressed(Key::page_up)) return from + 5 * look.step;
    if (pressed(Key::page_down)) return from - 5 * look.step;
    if (pressed(Key::home)) return look.least;
    if (pressed(Key::end)) return look.most;
    return std::nullopt;
}

void draw_track(const Track &track, std::optional<int> value, const SliderLook &look, bool hot) {
    const Theme &t = theme();
    const float half = em(.13f), radius = em(.62f);
    fill({{track.x0, track.y - half}, {track.x1, track.y + half}}, t.surface.line_strong, half);
    if (!value) return;
    const float x = knob_x(track, *value, look);
    fill({{track.x0, track.y - half}, {x, track.y + half}}, t.words.accent, half);
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddCircleFilled({x, track.y}, radius, hot ? t.words.accent_soft : t.surface.panel, 28);
    list->AddCircle({x, track.y}, radius, t.words.accent, 28, em(.13f));
}

void draw_words(const Box &box, const Track &track, std::optional<int> value, const SliderLook &look) {
    const float y = track.y + em(1.f);
    put(fonts().small, {box.min.x, y}, theme().words.quiet, look.least_words);
    put_right(fonts().small, box.max.x, y, theme().words.quiet, look.most_words);
    const std::string words = value ? fmt::format("{}{}", *value, look.unit) : std::string(look.unset);
    const float width = text_width(fonts().bold, words);
    const float middle = value ? knob_x(track, *value, look) : box.centre().x;
    // The number gives way to the words under the ends.
    const float least = box.min.x + text_width(fonts().small, look.least_words) + em(.6f);
    const float most = box.max.x - text_width(fonts().small, look.most_words) - em(.6f) - width;
    put(fonts().bold, {std::clamp(middle - width / 2, least, std::max(least, most)), y - em(.05f)}, theme().words.main,
        words);
}

} // namespace

bool slider(std::string_view id, std::optional<int> *value, float width, const SliderLook &look) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + em(2.2f)}};
    const Track track{at.x + em(.62f), at.x + width - em(.62f), at.y + em(1.1f)};
    const Hit state = hit(id, box, value->has_value() ? fmt::format("{}", **value) : "not set");
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
