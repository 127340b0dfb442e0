#include "app/screens/debrief_points.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

// Where the columns stand, pixels on screen; x of a column is its middle.
struct Columns {
    float left, you, first, step, share;
    int panelists;
    bool counted; // too many panelists for a column each: how many gave each push, from enforcement to favorable
    int cells() const { return counted ? 5 : panelists; }
    float cell(int i) const { return first + static_cast<float>(i) * step; }
    float words() const { return you - left - em(1.6f); }
};

constexpr float kLeastWords = 11; // em

Columns columns_of(float left, float right, int panelists) {
    Columns c{left, 0, 0, em(1.72f), right, panelists, false};
    const float fixed = em(3.3f) + em(2.2f) + em(kLeastWords) + em(2.4f);
    c.counted = panelists > 5 && fixed + c.step * static_cast<float>(panelists - 1) > right - left;
    c.first = right - em(3.9f) - c.step * static_cast<float>(std::max(0, c.cells() - 1));
    c.you = c.cells() > 0 ? c.first - em(2.3f) : right - em(4.6f);
    return c;
}

enum class Side { left, middle, right };

struct HeadCell {
    std::string_view id, words, tip;
    ui::Box box;
    PointSort sort;
    Side side = Side::middle;
};

// Where the words of a head begin, so that they stand over what is below them.
float words_at(const HeadCell &cell, float width) {
    switch (cell.side) {
    case Side::left: return cell.box.min.x + em(.3f);
    case Side::middle: return cell.box.center().x - width / 2;
    case Side::right: return cell.box.max.x - em(.3f) - width;
    }
    return cell.box.min.x;
}

void sort_mark(ImVec2 c, bool backward) {
    const float r = em(.22f), tip = backward ? -r : r;
    c = {std::floor(c.x), std::floor(c.y)};
    ImGui::GetWindowDrawList()->AddTriangleFilled({c.x - r, c.y - tip * .7f}, {c.x + r, c.y - tip * .7f},
                                                  {c.x, c.y + tip * .8f}, theme().words.accent);
}

void draw_head_cell(PointTable &table, const HeadCell &cell) {
    PointSort now = table.sort;
    now.backward = false;
    const bool on = now == cell.sort;
    const ui::Hit state = ui::hit(cell.id, cell.box, cell.words);
    if (state.pressed) {
        table.sort = on ? PointSort{cell.sort.by, cell.sort.panelist, !table.sort.backward} : cell.sort;
        table.stale = true;
    }
    if (state.hovered) ui::fill(cell.box, theme().surface.raised, em(.3f));
    if (state.hovered || (state.focused && ui::context().focus.shown)) ui::tooltip(cell.box, cell.tip);
    ImFont *font = on ? fonts().small_bold : fonts().small;
    const float width = ui::text_width(font, cell.words), x = words_at(cell, width);
    ui::put(font, {x, cell.box.center().y - font->FontSize / 2 - 1}, on ? theme().words.accent : theme().words.quiet,
            cell.words);
    const float mark = cell.side == Side::right ? x - em(.45f) : x + width + em(.42f);
    if (on) sort_mark({mark, cell.box.center().y}, table.sort.backward);
}

ui::Box head_box(float x, float width, float y) { return {{x - width / 2, y}, {x + width / 2, y + em(1.5f)}}; }

constexpr std::array<const char *, 5> kPushTips{"Push strongly toward enforcement", "Push toward enforcement",
                                                "Say that it cuts both ways", "Push toward a favorable exercise",
                                                "Push strongly toward a favorable exercise"};

void draw_panelist_heads(PointTable &table, const DebriefView &view, const Columns &c, float y) {
    for (int i = 0; i < c.cells(); ++i) {
        const ui::Box box = head_box(c.cell(i), c.step, y);
        if (c.counted) {
            ui::push_dot(box.center(), em(.5f), i - 2);
            if (ImGui::IsWindowHovered() && ui::contains(box, ImGui::GetMousePos()))
                ui::tooltip(box, kPushTips[static_cast<std::size_t>(i)]);
            continue;
        }
        const std::string number = std::to_string(i + 1);
        draw_head_cell(table, {ui::Name{"points.sort.", number},
                               number,
                               view.debrief.voices[static_cast<std::size_t>(i)].perspective,
                               box,
                               {PointSort::By::panelist, i, false}});
    }
}

void draw_head(PointTable &table, const DebriefView &view, const Columns &c) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float point = ui::text_width(fonts().small_bold, "Point") + em(1.6f);
    draw_head_cell(table, {"points.sort.point",
                           "Point",
                           "In the order of the papers",
                           {{c.left - em(.3f), p.y}, {c.left - em(.3f) + point, p.y + em(1.5f)}},
                           {PointSort::By::point, 0, false},
                           Side::left});
    draw_head_cell(
        table,
        {"points.sort.you", "You", "By your own push", head_box(c.you, em(2.6f), p.y), {PointSort::By::you, 0, false}});
    draw_panelist_heads(table, view, c, p.y);
    draw_head_cell(table, {"points.sort.share",
                           "Share",
                           "By how many of the panel have it",
                           {{c.share - em(3.5f), p.y}, {c.share + em(.3f), p.y + em(1.5f)}},
                           {PointSort::By::share, 0, false},
                           Side::right});
    ui::rule(c.left, c.share, p.y + em(1.6f), theme().surface.line_strong);
    ImGui::SetCursorScreenPos({p.x, p.y + em(1.6f) + 1});
}

void draw_unseen(ImVec2 c) {
    ImGui::GetWindowDrawList()->AddCircleFilled(c, std::max(1.f, em(.11f)), theme().words.quiet, 8);
}

void draw_cell(ImVec2 c, bool saw, bool has, std::optional<int> push, bool bar) {
    if (!saw && !has)
        draw_unseen(c);
    else if (bar && has)
        ui::put_centred(fonts().small, {c, {c.x, c.y + 1}}, theme().group[ui::kBars], ui::icon::block);
    else
        ui::push_dot(c, em(.52f), has ? push : std::nullopt);
}

void draw_counts(const PointReport &panel, const Columns &c, float y) {
    for (int i = 0; i < 5; ++i) {
        const int n = panel.pushes[static_cast<std::size_t>(i)];
        const ImVec2 at{c.cell(i), y};
        if (n == 0)
            ui::push_dot(at, em(.52f), std::nullopt);
        else
            ui::put_centred(fonts().small_bold, {at, at}, theme().words.main, std::to_string(n));
    }
}

void draw_panel_cells(const DebriefPoint &point, const Columns &c, float y) {
    const bool bar = is_bar(point.panel.consideration);
    if (c.counted && !bar) return draw_counts(point.panel, c, y);
    if (c.counted) return;
    for (int i = 0; i < c.panelists; ++i) {
        const auto n = static_cast<std::size_t>(i);
        const auto &push = point.panel.push_of[n];
        draw_cell({c.cell(i), y}, point.panel.saw_it[n] != 0, push.has_value(), push, bar);
    }
}

float row_height() { return std::floor(fonts().small->FontSize * 3.9f); }

void draw_row(const PointText &row, const Columns &c, const ui::Box &box, ui::RowLook look) {
    const float mid = std::floor(box.center().y), line = std::floor(fonts().small->FontSize * 1.16f);
    ui::row_ground({{box.min.x, box.min.y + 1}, {box.max.x, box.max.y - 1}}, {.hovered = look.hovered}, look.chosen);
    if (look.chosen) ui::fill({box.min, {box.min.x + em(.2f), box.max.y - 1}}, theme().words.accent, em(.1f));
    ui::rule(c.left, c.share, box.max.y - 1, theme().surface.line);
    const bool two = ui::text_width(fonts().small, row.statement) > c.words();
    const float top = std::floor(mid - line * (two ? 1.5f : 1.f) - em(.02f));
    ui::put_lines(fonts().small, {c.left, top}, theme().words.main, row.statement, c.words(), 2, 1.16f);
    ui::put_elided(fonts().small, {c.left, top + line * (two ? 2 : 1)}, theme().group[row.group], row.heading,
                   c.words());
    const DebriefPoint &point = *row.point;
    draw_cell({c.you, mid}, point.could_see, point.yours, point.push, is_bar(point.panel.consideration));
    draw_panel_cells(point, c, mid);
    ui::put_right(fonts().small_bold, c.share, mid - em(.5f), theme().words.main, row.share);
}

void draw_key(float right, float y) {
    ui::put_right(fonts().small, right, y, theme().words.quiet, "–  left alone    ·  not seen");
    const float room = ui::text_width(fonts().small, "–  left alone    ·  not seen") + em(1.1f);
    ui::put_right(fonts().small, right - room, y, theme().words.quiet, "set aside");
    ui::put_right(fonts().small, right - room - ui::text_width(fonts().small, "set aside") - em(.35f), y,
                  theme().group[ui::kBars], ui::icon::block);
}

struct Sign {
    int push;
    std::string_view words;
};

// Which way the arrows point, as far as they fit; a double arrow says so by its doubling.
void draw_push_key(float left, float right, float y) {
    constexpr std::array<Sign, 4> kSigns{
        {{1, "favorable"}, {-1, "enforcement"}, {2, "strongly"}, {0, "cuts both ways"}}};
    float x = left;
    for (const Sign &sign : kSigns) {
        const float width = em(1.45f) + ui::text_width(fonts().small, sign.words);
        if (x + width > right) return;
        ui::push_dot({std::floor(x + em(.55f)), std::floor(y + em(.5f))}, em(.48f), sign.push);
        ui::put(fonts().small, {x + em(1.45f), y}, theme().words.quiet, sign.words);
        x += width + em(.9f);
    }
}

// Where the parts of the table stand below its upper edge; the arrows are explained where there is height for it.
struct TableRows {
    bool key;
    float filter, head, rows;
};

TableRows table_rows(float height) {
    const bool key = height > em(22);
    const float filter = em(key ? 4.5f : 3.2f), head = filter + em(2.3f);
    return {key, filter, head, head + em(1.6f) + 1};
}

float whole_rows(float height) { return std::max(1.f, std::floor(height / row_height())) * row_height(); }

constexpr std::array<std::string_view, 4> kFilters{"All", "Missed", "Only you", "Opposite"};

void draw_filter(PointTable &table, float width) {
    int filter = static_cast<int>(table.filter);
    if (ui::segments("points.filter", &filter, kFilters, width)) {
        table.filter = static_cast<PointFilter>(filter);
        table.stale = true;
    }
}

const char *nothing_words(PointFilter filter, int panelists) {
    if (panelists == 0 && filter != PointFilter::only_you) return "Nobody has answered this case yet.";
    switch (filter) {
    case PointFilter::all: return "Neither you nor the panel marked anything.";
    case PointFilter::missed: return "You missed nothing that half of the panel have.";
    case PointFilter::only_you: return "You have no point that nobody else has.";
    case PointFilter::opposite: return "You push nothing the other way than the whole panel.";
    }
    return "";
}

// The list's place of the point that is chosen; a filter may have taken it away.
void follow_chosen(PointTable &table, const DebriefText &text, int chosen) {
    if (table.stale) table.order = ordered(text.points, table.sort, table.filter);
    const auto found = std::find(table.order.begin(), table.order.end(), chosen);
    const int place = found == table.order.end() ? -1 : static_cast<int>(found - table.order.begin());
    if (place != table.list.chosen || table.stale) table.list.reveal = place >= 0;
    table.list.chosen = place;
    table.stale = false;
}

PointEvents draw_list(PointTable &table, const DebriefText &text, const Columns &c, int &chosen) {
    const auto row_at = [&](int row) -> const PointText & {
        return text.points[static_cast<std::size_t>(table.order[static_cast<std::size_t>(row)])];
    };
    const ui::Rows rows{static_cast<int>(table.order.size()), row_height(),
                        [&](int row) -> std::string_view { return row_at(row).key; },
                        [&](int row) -> std::string_view { return row_at(row).statement; },
                        [&](int row, ui::Box box, ui::RowLook look) { draw_row(row_at(row), c, box, look); }};
    const ui::RowEvents events = ui::draw_rows("points", table.list, rows);
    const int place = table.list.chosen;
    if (events.chose) chosen = place < 0 ? -1 : table.order[static_cast<std::size_t>(place)];
    return {events.chose, events.took};
}

} // namespace

float points_height(std::size_t rows, float most) {
    const float head = table_rows(most).rows;
    return head + std::min(whole_rows(most - head), std::max(1.f, static_cast<float>(rows)) * row_height()) + 1;
}

PointEvents draw_points(PointTable &table, const DebriefView &view, const DebriefText &text, int &chosen,
                        const ui::Box &box) {
    const ui::Panel panel("debrief-points", box, {.scroll = false, .rounding = 0, .border = false});
    follow_chosen(table, text, chosen);
    const float left = box.min.x + em(1.4f), right = box.max.x - em(1.4f);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ui::put(fonts().title, {left, box.min.y + em(1.3f)}, theme().words.main, "Point by point");
    draw_key(right, box.min.y + em(1.6f));
    const TableRows rows_at = table_rows(box.h());
    if (rows_at.key) draw_push_key(left, right, box.min.y + em(3.1f));
    ImGui::SetCursorScreenPos({left, box.min.y + rows_at.filter});
    draw_filter(table, right - left);
    const Columns c = columns_of(left, right, view.debrief.panelists);
    ImGui::SetCursorScreenPos({left, box.min.y + rows_at.head});
    draw_head(table, view, c);
    const float top = ImGui::GetCursorScreenPos().y;
    PointEvents events;
    {
        const float bottom = table.order.empty() ? box.max.y : std::min(box.max.y, top + whole_rows(box.max.y - top));
        const ui::Panel rows("debrief-point-rows", {{box.min.x + em(.6f), top}, {box.max.x, bottom}},
                             {.rounding = 0, .border = false});
        if (table.order.empty())
            ui::put_wrapped(fonts().small, {left, top + em(1)}, theme().words.quiet,
                            nothing_words(table.filter, view.debrief.panelists), right - left);
        else
            events = draw_list(table, text, c, chosen);
    }
    ImGui::PopStyleVar();
    return events;
}

} // namespace totality
