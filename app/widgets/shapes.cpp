#include "app/widgets/shapes.h"
#include "app/widgets/icons.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace totality::ui {

float pill_width(std::string_view words) { return text_width(fonts().small_bold, words) + em(1.1f); }

void pill(ImVec2 at, std::string_view words, ImU32 ink, ImU32 color) {
    const Box box{at, {at.x + pill_width(words), at.y + pill_height()}};
    fill(box, color, em(.72f));
    put_centred(fonts().small_bold, box, ink, words);
}

const char *group_icon(std::size_t group) {
    static constexpr std::array<const char *, kGroups> icons{icon::home, icon::gavel, icon::sign, icon::people,
                                                             icon::block};
    return icons[group];
}

namespace {

void badge_count(ImVec2 center, float radius, ImU32 color, int count) {
    ImFont *font = fonts().small_bold;
    const float size = std::floor(radius * 1.25f);
    const char digit[2] = {static_cast<char>('0' + std::min(count, 9)), 0};
    ImGui::GetWindowDrawList()->AddText(font, size, {center.x + radius * .75f, center.y - radius * 1.35f}, color,
                                        digit);
}

} // namespace

void badge(ImVec2 center, float radius, std::size_t group, int count) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    const ImU32 color = theme().group[group];
    const ImVec2 c{std::floor(center.x) + .5f, std::floor(center.y) + .5f};
    list->AddRectFilled({c.x - radius, c.y - radius}, {c.x + radius, c.y + radius},
                        fade(color, theme().dark ? .28f : .15f), radius * .5f);
    ImFont *font = radius < em(.58f) ? fonts().small : fonts().body;
    const float size = radius * 1.45f;
    const char *icon = group_icon(group);
    const float width = font->CalcTextSizeA(size, 1e9f, 0, icon).x;
    list->AddText(font, size, {std::floor(c.x - width / 2), std::floor(c.y - size * .59f)}, color, icon);
    if (count > 1) badge_count(c, radius, color, count);
}

void hatch(const Box &box, ImU32 color, float step) {
    const Clip clip(box);
    ImDrawList *list = ImGui::GetWindowDrawList();
    for (float x = box.min.x - box.h(); x < box.max.x; x += step)
        list->AddLine({x, box.max.y}, {x + box.h(), box.min.y}, color, 1.f);
}

void shadow(const Box &box, float rounding) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    for (int k = 1; k <= 6; ++k) {
        const float grow = static_cast<float>(k);
        list->AddRect({box.min.x - grow, box.min.y - grow + 2}, {box.max.x + grow, box.max.y + grow + 2},
                      IM_COL32(0, 0, 0, theme().dark ? 40 - 5 * k : 14 - 2 * k), rounding + grow, 0, 2);
    }
}

void dashed_line(float x0, float x1, float y, ImU32 color) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    const float step = em(.42f), dash = em(.22f), below = y + em(.1f);
    const int dashes = static_cast<int>(std::ceil(std::max(0.f, x1 - x0) / step));
    list->PrimReserve(6 * dashes, 4 * dashes);
    for (int i = 0; i < dashes; ++i) {
        const float x = x0 + step * static_cast<float>(i);
        list->PrimRect({x, y}, {std::min(x + dash, x1), below}, color);
    }
}

void dashed_frame(const Box &box, ImU32 color) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    const float dash = em(.25f), step = em(.5f);
    for (float x = box.min.x; x < box.max.x; x += step)
        for (const float y : {box.min.y, box.max.y - 1})
            list->AddRectFilled({x, y}, {std::min(box.max.x, x + dash), y + 1}, color);
    for (float y = box.min.y; y < box.max.y; y += step)
        for (const float x : {box.min.x, box.max.x - 1})
            list->AddRectFilled({x, y}, {x + 1, std::min(box.max.y, y + dash)}, color);
}

void dashed_circle(ImVec2 center, float radius, ImU32 color, float thickness) {
    constexpr int kDashes = 8;
    constexpr float kStep = 6.2831853f / kDashes;
    ImDrawList *list = ImGui::GetWindowDrawList();
    for (int i = 0; i < kDashes; ++i) {
        const float from = kStep * static_cast<float>(i);
        list->PathArcTo(center, radius, from, from + kStep * .55f, 4);
        list->PathStroke(color, 0, thickness);
    }
}

void rule(float x0, float x1, float y, ImU32 color, float thickness) {
    ImGui::GetWindowDrawList()->AddRectFilled({x0, std::floor(y)}, {x1, std::floor(y) + thickness}, color);
}

void fill(const Box &box, ImU32 color, float rounding) {
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, color, rounding);
}

void frame(const Box &box, ImU32 color, float rounding, float thickness) {
    ImGui::GetWindowDrawList()->AddRect(box.min, box.max, color, rounding, 0, thickness);
}

} // namespace totality::ui
