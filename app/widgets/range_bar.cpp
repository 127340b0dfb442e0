#include "app/widgets/range_bar.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {
namespace {

ImU32 range_color() { return blend(theme().push.favor, theme().surface.panel, theme().dark ? .45f : .32f); }

void dot(ImVec2 center, bool below) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(center, em(.62f), theme().surface.panel, 28);
    if (below)
        list->AddCircle(center, em(kKnobRadius - .05f), theme().signal.warn, 28, em(.18f));
    else
        list->AddCircleFilled(center, em(kKnobRadius), theme().words.accent, 28);
}

// A small diamond, which no panelist and no present value wears.
void diamond(ImVec2 c) {
    const float r = em(.4f);
    const ImVec2 corners[4]{{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}};
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddConvexPolyFilled(corners, 4, theme().surface.panel);
    list->AddPolyline(corners, 4, theme().words.quiet, ImDrawFlags_Closed, em(.12f));
}

} // namespace

float range_bar_knob(float left, float width, float value) {
    const float radius = std::ceil(em(kKnobRadius)), x = left + std::clamp(value, 0.f, 100.f) / 100 * width;
    return std::floor(std::clamp(x, left + radius, left + width - radius));
}

void range_bar(ImVec2 at, float width, const RangeBar &bar) {
    const float middle = std::floor(at.y + range_bar_height() / 2), half = std::floor(em(.31f));
    const auto x = [&](float value) { return std::floor(at.x + std::clamp(value, 0.f, 100.f) / 100 * width); };
    const Box track{{at.x, middle - half}, {at.x + width, middle + half}};
    fill(track, theme().surface.raised, half);
    frame(track, theme().surface.line, half);
    if (bar.low && bar.high) {
        // A range of one value is still seen.
        const float x0 = std::min(x(*bar.low), at.x + width - em(.3f));
        fill({{x0, track.min.y}, {std::max(x(*bar.high), x0 + em(.3f)), track.max.y}}, range_color(), half);
    }
    if (bar.mean)
        fill({{x(*bar.mean) - 1, track.min.y - em(.1f)}, {x(*bar.mean) + 1, track.max.y + em(.1f)}},
             theme().push.favor);
    if (bar.before) diamond({range_bar_knob(at.x, width, *bar.before), middle});
    if (bar.value) dot({range_bar_knob(at.x, width, *bar.value), middle}, bar.below());
}

namespace {

struct KeyLine { // where the next sign of the key goes
    ImVec2 start, at;
    float width;

    // Makes room for a sign and its words; returns where the sign begins.
    ImVec2 place(float sign, std::string_view words) {
        const float need = sign + text_width(fonts().small, words);
        if (at.x > start.x && at.x + need > start.x + width) at = {start.x, at.y + em(1.3f)};
        const ImVec2 here = at;
        put(fonts().small, {here.x + sign, here.y}, theme().words.quiet, words);
        at.x += need + em(1.2f);
        return here;
    }
};

} // namespace

float range_key(ImVec2 at, float width, std::string_view range_words, bool with_before) {
    KeyLine line{at, at, width};
    const float half = std::floor(em(.28f));
    ImVec2 p = line.place(em(1.3f), "you");
    ImGui::GetWindowDrawList()->AddCircleFilled({p.x + em(.5f), p.y + em(.5f)}, em(.42f), theme().words.accent, 24);
    if (with_before) {
        p = line.place(em(1.3f), "last time");
        diamond({p.x + em(.5f), p.y + em(.5f)});
    }
    if (!range_words.empty()) {
        p = line.place(em(2.7f), range_words);
        const float y = std::floor(p.y + em(.5f));
        fill({{p.x, y - half}, {p.x + em(2.2f), y + half}}, range_color(), half);
        fill({{p.x + em(1.3f), y - half - em(.1f)}, {p.x + em(1.3f) + 2, y + half + em(.1f)}}, theme().push.favor);
    }
    return line.at.y - at.y + em(1.3f);
}

} // namespace totality::ui
