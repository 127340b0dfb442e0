#include "app/widgets/push.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace totality::ui {
namespace {

ImU32 color_of(int push) { return push < 0 ? theme().push.enforce : push > 0 ? theme().push.favor : theme().push.even; }

void arrow(ImVec2 tip_centre, float direction, float back, float forth, float half, ImU32 color) {
    ImGui::GetWindowDrawList()->AddTriangleFilled({tip_centre.x + direction * forth, tip_centre.y},
                                                  {tip_centre.x - direction * back, tip_centre.y - half},
                                                  {tip_centre.x - direction * back, tip_centre.y + half}, color);
}

void step_glyph(const Box &box, int step, ImU32 color) {
    const float r = em(.42f);
    const ImVec2 c = box.center();
    if (step == 0) {
        ImGui::GetWindowDrawList()->AddCircle(c, r * .75f, color, 20, em(.13f));
        return;
    }
    const int n = std::abs(step);
    for (int i = 0; i < n; ++i) {
        const float x = c.x + (static_cast<float>(i) - static_cast<float>(n - 1) / 2) * r * 1.15f;
        arrow({x, c.y}, step < 0 ? -1.f : 1.f, r * .5f, r * .62f, r * .85f, color);
    }
}

} // namespace

const char *push_words(int push) {
    static constexpr std::array<const char *, 5> words{"Strongly toward enforcement", "Toward enforcement",
                                                       "Relevant, cuts both ways", "Toward a favorable exercise",
                                                       "Strongly toward a favorable exercise"};
    return words[static_cast<std::size_t>(push + 2)];
}

const char *lean_words(int lean) { return lean == 0 ? "Neither way yet" : push_words(lean); }

void push_bar(ImVec2 at, float width, float height, std::optional<int> push) {
    const float mid = std::floor(at.x + width / 2), step = std::floor((width / 2 - 1) / 2);
    const float y0 = std::floor(at.y), y1 = y0 + height;
    rule(at.x, at.x + width, (y0 + y1) / 2, theme().surface.line);
    fill({{mid, y0 - em(.12f)}, {mid + 1, y1 + em(.12f)}}, theme().surface.line_strong);
    if (!push) return;
    if (*push == 0) {
        fill({{mid - height * .4f, y0 + height * .1f}, {mid + 1 + height * .4f, y1 - height * .1f}}, theme().push.even,
             em(.14f));
        return;
    }
    const float end = mid + step * static_cast<float>(*push);
    ImGui::GetWindowDrawList()->AddRectFilled({std::min(mid, end), y0}, {std::max(mid, end) + 1, y1}, color_of(*push),
                                              em(.14f),
                                              *push < 0 ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersRight);
}

void push_dot(ImVec2 center, float radius, std::optional<int> push) {
    const ImVec2 c{std::floor(center.x) + .5f, std::floor(center.y) + .5f};
    if (!push) {
        rule(c.x - radius * .32f, c.x + radius * .32f, c.y - .5f, theme().surface.line_strong);
        return;
    }
    if (*push == 0) {
        ImGui::GetWindowDrawList()->AddCircle(c, radius * .7f, theme().push.even, 16, em(.13f));
        return;
    }
    const float apart = std::abs(*push) == 2 ? radius * .5f : 0;
    for (const float x : {c.x - apart, c.x + apart}) {
        arrow({x, c.y}, *push < 0 ? -1.f : 1.f, radius * .36f, radius * .46f, radius * .72f, color_of(*push));
        if (apart == 0) break;
    }
}

void push_axis(float right, float bar_width, float y) {
    const float mid = right - bar_width / 2;
    put_right(fonts().small, mid - em(.25f), y, theme().push.enforce, "enforce");
    put(fonts().small, {mid + em(.25f), y}, theme().push.favor, "favor");
}

float push_scale_height(ScaleLabels labels) { return em(labels == ScaleLabels::none ? 1.95f : 3.35f); }

namespace {

void end_labels(const Box &box, ScaleLabels labels) {
    const float y = box.max.y + em(.3f);
    const std::string_view middle = labels == ScaleLabels::lean ? "undecided" : "both ways";
    put(fonts().small, {box.min.x, y}, theme().words.quiet, "enforcement");
    put(fonts().small, {box.center().x - text_width(fonts().small, middle) / 2, y}, theme().words.quiet, middle);
    put_right(fonts().small, box.max.x, y, theme().words.quiet, "favorable");
}

std::optional<int> by_key(std::optional<int> now) {
    constexpr std::array digits{Key::one, Key::two, Key::three, Key::four, Key::five};
    for (int i = 0; i < 5; ++i)
        if (pressed(digits[static_cast<std::size_t>(i)])) return i - 2;
    if (pressed(Key::left)) return std::max(-2, now.value_or(1) - 1);
    if (pressed(Key::right)) return std::min(2, now.value_or(-1) + 1);
    return std::nullopt;
}

// One of the five; the divider stands where neither neighbor is filled.
void draw_step(const Box &box, int step, std::optional<int> chosen, bool hot) {
    const bool on = chosen == step;
    if (on)
        fill(box, color_of(step), em(.4f));
    else if (hot)
        fill(box, theme().surface.line, em(.4f));
    if (step > -2 && !on && chosen != step - 1)
        fill({{box.min.x, box.min.y + em(.45f)}, {box.min.x + 1, box.max.y - em(.45f)}}, theme().surface.line_strong);
    step_glyph(box, step, on ? theme().push.ink : color_of(step));
}

} // namespace

bool push_scale(std::string_view id, std::optional<int> *push, float width, ScaleLabels labels) {
    static constexpr std::array<std::string_view, 5> steps{".1", ".2", ".3", ".4", ".5"};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = em(1.95f), each = std::floor(width / 5);
    const Box all{at, {at.x + each * 5, at.y + height}};
    const std::optional<int> before = *push;
    fill(all, theme().surface.raised, em(.4f));
    bool taken = false, keyed = false;
    for (int s = -2; s <= 2; ++s) {
        const Box box{{at.x + each * static_cast<float>(s + 2), at.y},
                      {at.x + each * static_cast<float>(s + 3), all.max.y}};
        const bool lean = labels == ScaleLabels::lean;
        const char *words = lean ? lean_words(s) : push_words(s);
        const Hit state = hit(Name{id, steps[static_cast<std::size_t>(s + 2)]}, box, words);
        if (state.pressed) {
            *push = s;
            taken = true;
        }
        if (state.focused && !keyed)
            if (const auto moved = by_key(before)) {
                *push = moved;
                taken = keyed = true;
                give_focus(id_of(Name{id, steps[static_cast<std::size_t>(*moved + 2)]}), true);
            }
        if (state.hovered || (state.focused && context().focus.shown)) tooltip(box, words);
        draw_step(box, s, before, state.hovered);
    }
    frame(all, theme().surface.line_strong, em(.4f));
    if (labels != ScaleLabels::none) end_labels(all, labels);
    ImGui::SetCursorScreenPos({at.x, at.y + push_scale_height(labels)});
    ImGui::Dummy({each * 5, 0});
    return taken;
}

} // namespace totality::ui
