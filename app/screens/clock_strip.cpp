// The clock along the bottom: stages, now, the deadline, what is under way and when it returns. Large letters, or a low
// window while marking, fold it to one line.
#include "app/screens/case_parts.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

struct Axis {
    float x0, x1;
    double horizon;
    float at(double hour) const {
        return std::floor(x0 + static_cast<float>(std::clamp(hour, 0.0, horizon) / horizon) * (x1 - x0));
    }
};

// The office is dark from ten in the evening to eight.
// `free` is how much of its height nothing covers.
void draw_nights(const Axis &axis, const Moment &start, float y0, float y1, float free) {
    const double opened = start.hour + start.minute / 60.0;
    bool named = false;
    for (double day = -24; day - opened < axis.horizon; day += 24) {
        const double from = std::max(0.0, day + 22 - opened), to = std::min(axis.horizon, day + 32 - opened);
        if (from >= to || axis.at(to) - axis.at(from) < em(.4f)) continue;
        const Box box{{axis.at(from), y0}, {axis.at(to), y1}};
        fill(box, fade(theme().surface.line_strong, .11f));
        if (named || free < em(1.3f) || box.w() < text_width(fonts().small, "night") + em(.6f)) continue;
        put_centred(fonts().small, {{box.min.x, box.max.y - em(1.3f)}, box.max}, theme().words.quiet, "night");
        named = true;
    }
}

void draw_days(const Axis &axis, const ClockDigest &clock, float y) {
    float free = -1e9f;
    for (const HourLabel &day : clock.days) {
        const float x = axis.at(day.hour), width = text_width(fonts().small, day.words);
        if (day.hour > 0) rule(x, x + 1, y - em(.1f), theme().surface.line_strong, em(.6f));
        const float from = x + (day.hour > 0 ? em(.35f) : 0);
        if (from < free || from + width > axis.x1 + em(1)) continue;
        put(fonts().small, {from, y}, theme().words.quiet, day.words);
        free = from + width + em(.6f);
    }
}

void draw_span(const Axis &axis, const StageSpan &span, double now, float y) {
    const Theme &t = theme();
    const Box box{{axis.at(span.from) + 1, y}, {axis.at(span.to) - 2, y + em(1.5f)}};
    if (box.w() < 3) return;
    fill(box, span.now ? t.words.accent_soft : t.surface.raised, em(.25f));
    if (!span.now) frame(box, t.surface.line, em(.25f));
    ImFont *font = span.now ? fonts().small_bold : fonts().small;
    const float width = text_width(font, span.title), mark = axis.at(now);
    float x = box.min.x + em(.6f);
    if (span.now && mark > x - em(.5f) && mark < x + width + em(.5f)) x = mark + em(.6f);
    if (x + em(2) < box.max.x)
        put_elided(font, {x, y + em(.27f)}, span.now ? t.words.accent : t.words.quiet, span.title,
                   box.max.x - x - em(.3f));
}

void draw_deadline_line(const Axis &axis, const HourLabel &deadline, float y0, float y1) {
    const float x = axis.at(deadline.hour);
    fill({{x - 1, y0}, {x + 1, y1}}, theme().signal.bad);
}

// Where a deadline's label stands, left or right of its line.
Box deadline_box(const Axis &axis, const HourLabel &deadline, float y1, bool left) {
    const float x = axis.at(deadline.hour), width = text_width(fonts().small_bold, deadline.words) + em(.8f);
    return {{left ? x - width : x, y1 - em(1.3f)}, {left ? x : x + width, y1}};
}

void draw_deadline(const Box &box, const HourLabel &deadline, std::string_view id) {
    const Theme &t = theme();
    fill(box, t.signal.bad_soft, em(.2f));
    put(fonts().small_bold, {box.min.x + em(.4f), box.min.y + em(.18f)}, t.signal.bad, deadline.words);
    record_widget(id, box.min, box.max, deadline.words, true, false);
    if (ImGui::IsWindowHovered() && contains(box, ImGui::GetMousePos())) tooltip(box, deadline.tip);
}

// The later one gives way: to the other side of its line, else a row higher.
void draw_deadlines(const Axis &axis, const ClockDigest &clock, float y1) {
    if (clock.deadlines.empty()) return;
    const auto fits = [&](const Box &box) { return box.max.x <= axis.x1 + em(.5f); };
    Box near = deadline_box(axis, clock.deadlines.front(), y1, false);
    if (!fits(near)) near = deadline_box(axis, clock.deadlines.front(), y1, true);
    draw_deadline(near, clock.deadlines.front(), "case.deadline");
    for (std::size_t i = 1; i < clock.deadlines.size(); ++i) {
        Box box = deadline_box(axis, clock.deadlines[i], y1, true);
        if (box.min.x < near.max.x + em(.2f)) box = deadline_box(axis, clock.deadlines[i], y1, false);
        if (!fits(box) || box.min.x < near.max.x + em(.2f))
            box = deadline_box(axis, clock.deadlines[i], y1 - em(1.4f), true);
        draw_deadline(box, clock.deadlines[i], "case.next-deadline");
    }
}

// Words stop before the next deadline's line where that leaves them room.
float words_end(const Axis &axis, const ClockDigest &clock, float from) {
    float end = axis.x1 + em(1.5f);
    for (const HourLabel &deadline : clock.deadlines)
        if (const float x = axis.at(deadline.hour); x > from + em(8)) end = std::min(end, x - em(.4f));
    return end;
}

// Small words of a lane; a deadline's line does not go through them.
void put_in_lane(const Axis &axis, const ClockDigest &clock, ImVec2 at, ImU32 color, std::string_view words,
                 float width) {
    const float end = at.x + std::min(width, text_width(fonts().small, words));
    for (const HourLabel &deadline : clock.deadlines)
        if (const float x = axis.at(deadline.hour); x > at.x - em(.2f) && x < end + em(.2f))
            fill({{at.x - em(.2f), at.y - em(.08f)}, {end + em(.2f), at.y + em(1.1f)}}, theme().surface.panel);
    put_elided(fonts().small, at, color, words, width);
}

void draw_request_bar(const Axis &axis, const ClockDigest &clock, const RequestRow &row, double now, const Box &lane) {
    const ImU32 faint = fade(theme().push.favor, theme().dark ? .30f : .20f);
    const float x0 = axis.at(row.asked), here = axis.at(now), x1 = axis.at(row.returns), y = lane.min.y;
    fill({{x0, y}, {x1, lane.max.y}}, faint, em(.25f));
    fill({{x0, y}, {here, lane.max.y}}, fade(theme().push.favor, .75f), em(.25f));
    if (row.returns > axis.horizon)
        ImGui::GetWindowDrawList()->AddTriangleFilled({x1 - 1, y}, {x1 + em(.6f), lane.center().y},
                                                      {x1 - 1, lane.max.y}, faint);
    const bool inside = text_width(fonts().small, row.bar) < x1 - here - em(.8f);
    const float x = inside ? here + em(.6f) : std::min(x1 + em(.5f), axis.x1 - em(8));
    put_in_lane(axis, clock, {x, y + em(.12f)}, theme().words.main, row.bar, words_end(axis, clock, x) - x);
}

// In few words where a deadline, whose label stands on the same height, leaves no room for more.
void draw_more(const Axis &axis, const ClockDigest &clock, std::size_t more, ImVec2 at) {
    float room = axis.x1 - at.x;
    for (const HourLabel &deadline : clock.deadlines)
        if (const float x = axis.at(deadline.hour); x > at.x) room = std::min(room, x - em(.4f) - at.x);
    char words[40];
    const auto long_words = fmt::format_to_n(words, sizeof words, "{} more under way, listed on the left", more);
    std::string_view shown(words, std::min(long_words.size, sizeof words));
    if (text_width(fonts().small, shown) > room) shown = shown.substr(0, shown.find(" under"));
    put_in_lane(axis, clock, at, theme().words.quiet, shown, axis.x1 - at.x);
}

// As many as there is room for; the list on the left has them all.
void draw_request_bars(const Axis &axis, const CaseDigest &digest, double now, float top, float bottom) {
    const float step = em(1.32f);
    const auto room = static_cast<std::size_t>(std::max(1.f, (bottom - top) / step));
    const std::size_t all = digest.under_way.size(), shown = all > room ? room - 1 : all;
    if (shown < all)
        draw_more(axis, digest.clock, all - shown,
                  {axis.at(now) + em(.6f), top + static_cast<float>(shown) * step + em(.12f)});
    for (std::size_t i = 0; i < shown; ++i) {
        const float y = top + static_cast<float>(i) * step;
        draw_request_bar(axis, digest.clock, digest.under_way[i], now, {{axis.x0, y}, {axis.x1, y + em(1.2f)}});
    }
}

void wait_next_button(Turn &turn, float x, float y) {
    const ClockDigest &clock = turn.ui.digest.clock;
    ImGui::SetCursorScreenPos({x, y});
    if (button("case.wait-next", clock.next_label, ButtonKind::plain, clock.next_refusal)) wait_for(turn, std::nullopt);
}

void wait_button(Turn &turn, float x, float y, std::string_view label) {
    ImGui::SetCursorScreenPos({x, y});
    if (button("case.wait", label, ButtonKind::plain, turn.ui.digest.end_words)) turn.ui.wait.open = true;
}

// From the right: the buttons that there is room for beside the words. What the first one does can also be chosen on
// the second one's sheet. Returns their left edge.
float draw_folded_buttons(Turn &turn, const Box &box, float words_end) {
    const ClockDigest &clock = turn.ui.digest.clock;
    const float ask = button_width("Ask…"), wait = button_width("Wait…"), next = button_width(clock.next_label);
    const float y = box.min.y + em(.38f), gap = em(.6f);
    float x = box.max.x - em(1) - ask - wait - gap;
    const bool with_next = x - gap - next > words_end;
    const float left = with_next ? x - gap - next : x;
    ImGui::SetCursorScreenPos({x, y});
    if (button("case.ask", "Ask…", ButtonKind::plain, turn.ui.digest.end_words)) turn.ui.ask_open = true;
    if (with_next) wait_next_button(turn, left, y);
    wait_button(turn, x + ask + gap, y, "Wait…");
    return left;
}

void draw_folded(Turn &turn, const Box &box) {
    const CaseDigest &digest = turn.ui.digest;
    const ClockDigest &clock = digest.clock;
    const float y = box.min.y + em(.85f);
    float x = box.min.x + em(1);
    put(fonts().bold, {x, y}, theme().words.main, digest.calendar.at(turn.view.state.hour));
    x += text_width(fonts().bold, digest.calendar.at(turn.view.state.hour)) + em(.8f);
    const std::string_view until = clock.deadline ? std::string_view(clock.deadlines.front().words) : clock.left;
    const float words = text_width(fonts().small, until);
    const float buttons = draw_folded_buttons(turn, box, x + words + em(1.5f));
    const Axis axis{x, buttons - words - em(1.5f), clock.deadline.value_or(clock.horizon)};
    if (axis.x1 - axis.x0 > em(3)) {
        const float cy = box.center().y;
        fill({{axis.x0, cy - em(.2f)}, {axis.x1, cy + em(.2f)}}, theme().surface.line, em(.2f));
        fill({{axis.x0, cy - em(.2f)}, {axis.at(turn.view.state.hour), cy + em(.2f)}}, theme().words.accent, em(.2f));
    }
    put(fonts().small, {buttons - words - em(.8f), y + em(.08f)},
        clock.deadline ? theme().signal.bad : theme().words.quiet, until);
}

void draw_words(const ClockDigest &clock, float x, float y, bool low) {
    put(fonts().small, {x, y}, theme().words.quiet, clock.day);
    put(fonts().hero, {x, y + em(1.15f)}, theme().words.main, clock.time);
    put(fonts().small_bold, {x, y + em(3.1f)}, theme().words.main, clock.left);
    put(fonts().small, {x, y + em(low ? 4.3f : 4.4f)}, theme().words.quiet, clock.staff);
}

} // namespace

void draw_clock(Turn &turn, const Box &box) {
    fill(box, theme().surface.panel);
    rule(box.min.x, box.max.x, box.min.y, theme().surface.line);
    if (box.h() < em(4)) return draw_folded(turn, box);
    const CaseDigest &digest = turn.ui.digest;
    const ClockDigest &clock = digest.clock;
    const bool low = box.h() < em(7.9f);
    draw_words(clock, box.min.x + em(1.4f), box.min.y + em(low ? .7f : 1.1f), low);
    const float buttons = std::max(button_width(clock.next_label), button_width("Wait some hours…"));
    const float right = box.max.x - em(1.2f) - buttons;
    const Axis axis{box.min.x + em(16.5f), right - em(2.2f), clock.horizon};
    const float y0 = box.min.y + em(low ? .55f : .9f), foot = box.max.y - em(1.55f),
                now = axis.at(turn.view.state.hour);
    const float lanes = y0 + em(low ? 1.6f : 1.8f);
    draw_nights(axis, digest.calendar.start, y0, foot - em(.2f),
                foot - lanes - em(1.32f) * static_cast<float>(digest.under_way.size()));
    for (const StageSpan &span : clock.spans) draw_span(axis, span, turn.view.state.hour, y0);
    for (const HourLabel &deadline : clock.deadlines) draw_deadline_line(axis, deadline, y0, foot - em(.15f));
    draw_request_bars(axis, digest, turn.view.state.hour, lanes, foot - em(.1f));
    draw_days(axis, clock, foot + em(.1f));
    draw_deadlines(axis, clock, foot - em(.15f));
    fill({{now - 1, y0 - em(.3f)}, {now + 1, foot}}, theme().words.main);
    ImGui::GetWindowDrawList()->AddCircleFilled({now, y0 - em(.3f)}, em(.32f), theme().words.main, 16);
    const float top = box.min.y + em(low ? 1.f : 1.4f);
    wait_next_button(turn, right, top);
    wait_button(turn, right, top + em(2.6f), "Wait some hours…");
}

} // namespace totality
