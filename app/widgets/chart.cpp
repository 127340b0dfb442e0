#include "app/widgets/chart.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {

namespace {

struct Plot {
    Box box;
    float least, most;
    float axis; // x of the y axis, left of the first value

    float x(float share) const { return std::floor(box.min.x + share * box.w()); }
    float y(float value) const {
        const float share = (std::clamp(value, least, most) - least) / (most - least);
        return std::floor(box.max.y - share * box.h());
    }
};

Plot plot_of(const ChartData &data, const Box &box) {
    float labels = 0;
    for (const ChartTick &tick : data.y_ticks) labels = std::max(labels, text_width(fonts().small, tick.words));
    const float side = em(data.columns ? 1.6f : .6f); // room for half a column
    return {{{box.min.x + labels + em(.5f) + side, box.min.y + em(.6f)},
             {box.max.x - side - em(.4f), box.max.y - em(1.7f)}},
            data.least,
            data.most,
            box.min.x + labels + em(.5f)};
}

void draw_x_ticks(const ChartData &data, const Plot &plot, const Box &box) {
    const float y = plot.box.max.y + em(.45f);
    for (const ChartTick &tick : data.x_ticks) {
        const float width = text_width(fonts().small, tick.words), middle = plot.x(tick.at);
        fill({{middle, plot.box.max.y}, {middle + 1, plot.box.max.y + em(.3f)}}, theme().surface.line_strong);
        const float x = std::clamp(middle - width / 2, box.min.x, std::max(box.min.x, box.max.x - width));
        put(fonts().small, {x, y}, theme().words.quiet, tick.words);
    }
}

void draw_axes(const ChartData &data, const Plot &plot, const Box &box) {
    for (const ChartTick &tick : data.y_ticks) {
        const float y = plot.y(tick.at);
        rule(plot.axis, box.max.x, y, theme().surface.line);
        put_right(fonts().small, plot.axis - em(.4f), y - fonts().small->FontSize / 2 - 1, theme().words.quiet,
                  tick.words);
    }
    if (data.has_level) dashed_line(plot.axis, box.max.x, plot.y(data.level), theme().words.quiet);
    fill({{plot.axis, plot.box.min.y}, {plot.axis + 1, plot.box.max.y}}, theme().surface.line_strong);
    rule(plot.axis, box.max.x, plot.box.max.y, theme().surface.line_strong);
    draw_x_ticks(data, plot, box);
}

float step_of(const ChartData &data, const Plot &plot) {
    return data.points.size() < 2 ? plot.box.w() : plot.box.w() / static_cast<float>(data.points.size() - 1);
}

// Smaller where they stand close.
float dot_radius(const ChartData &data, const Plot &plot) {
    return std::clamp(step_of(data, plot) * .35f, 1.f, em(.27f));
}

void draw_dot(ImVec2 center, float radius, bool hollow) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    if (!hollow) return list->AddCircleFilled(center, radius, theme().words.accent, 12);
    list->AddCircleFilled(center, radius + em(.08f), theme().surface.panel, 12);
    list->AddCircle(center, radius, theme().signal.warn, 12, em(.12f));
}

// Thousands of values would be more than a list of vertices holds: what shares a pixel is drawn as one upright stroke.
bool is_dense(const ChartData &data, const Plot &plot) { return step_of(data, plot) < 2; }

void draw_dense(const ChartData &data, const Plot &plot) {
    for (std::size_t i = 0; i < data.points.size();) {
        const float x = plot.x(data.points[i].x);
        float top = plot.box.max.y, bottom = plot.box.min.y;
        for (; i < data.points.size() && plot.x(data.points[i].x) == x; ++i) {
            if (data.points[i].none) continue;
            top = std::min(top, plot.y(data.points[i].y));
            bottom = std::max(bottom, plot.y(data.points[i].y));
        }
        if (bottom < top) continue;
        fill({{x, top}, {x + 1, data.columns ? plot.box.max.y : std::max(bottom, top + 2)}}, theme().words.accent);
    }
}

void draw_line(const ChartData &data, const Plot &plot) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    const auto place = [&](const ChartPoint &point) { return ImVec2{plot.x(point.x), plot.y(point.y)}; };
    for (std::size_t i = 1; i < data.points.size(); ++i)
        if (!data.points[i - 1].none && !data.points[i].none)
            list->AddLine(place(data.points[i - 1]), place(data.points[i]), theme().words.accent, em(.1f));
    const float radius = dot_radius(data, plot);
    for (const ChartPoint &point : data.points)
        if (!point.none && (radius > 1.5f || point.hollow)) draw_dot(place(point), radius, point.hollow);
}

void draw_columns(const ChartData &data, const Plot &plot) {
    const float half = std::clamp(std::floor(step_of(data, plot) * .3f), .5f, em(1));
    for (const ChartPoint &point : data.points) {
        const float x = plot.x(point.x);
        if (!point.none) fill({{x - half, plot.y(point.y)}, {x + half, plot.box.max.y}}, theme().words.accent);
        if (point.wanted < 0) continue;
        const float y = plot.y(point.wanted), thick = std::max(2.f, em(.14f));
        fill({{x - half - 3, y - thick}, {x + half + 3, y + thick}}, theme().surface.panel);
        fill({{x - half - 2, y - thick / 2}, {x + half + 2, y + thick / 2}}, theme().words.main);
    }
}

int nearest(const ChartData &data, const Plot &plot, float x) {
    int best = -1;
    float distance = 0;
    for (std::size_t i = 0; i < data.points.size(); ++i) {
        const float d = std::abs(plot.x(data.points[i].x) - x);
        if (best >= 0 && d >= distance) continue;
        best = static_cast<int>(i);
        distance = d;
    }
    return best;
}

int moved_by_keys(int now, int count) {
    if (pressed(Key::left)) return now < 0 ? count - 1 : std::max(0, now - 1);
    if (pressed(Key::right)) return now < 0 ? 0 : std::min(count - 1, now + 1);
    if (pressed(Key::home)) return 0;
    if (pressed(Key::end)) return count - 1;
    return std::min(now, count - 1);
}

void draw_told(const ChartData &data, const Plot &plot, int told) {
    const ChartPoint &point = data.points[static_cast<std::size_t>(told)];
    const float x = plot.x(point.x), y = point.none ? plot.box.max.y : plot.y(point.y);
    fill({{x, plot.box.min.y}, {x + 1, plot.box.max.y}}, theme().words.quiet);
    if (!point.none && !data.columns)
        ImGui::GetWindowDrawList()->AddCircle({x, y}, em(.45f), theme().words.main, 24, em(.1f));
    tooltip({{x + em(.6f), y - em(.4f)}, {x + em(.6f), y + em(.4f)}}, data.tips[static_cast<std::size_t>(told)]);
}

} // namespace

void chart(std::string_view id, ChartState &state, const ChartData &data, const Box &box, std::string_view label) {
    const Plot plot = plot_of(data, box);
    const Hit at = hit(id, box, label);
    if (at.focused) state.chosen = moved_by_keys(state.chosen, static_cast<int>(data.points.size()));
    draw_axes(data, plot, box);
    if (is_dense(data, plot))
        draw_dense(data, plot);
    else
        data.columns ? draw_columns(data, plot) : draw_line(data, plot);
    const bool by_key = at.focused && context().focus.shown;
    const int told = at.hovered ? nearest(data, plot, ImGui::GetMousePos().x) : by_key ? state.chosen : -1;
    if (told >= 0) draw_told(data, plot, told);
}

} // namespace totality::ui
