// The panes with charts of attempt after attempt.
#include "app/screens/chrome.h"
#include "app/screens/progress_parts.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/table.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

template <class Cell>
void draw_lessons(ProgressScreen &screen, std::span<const ui::TableColumn> columns, const ui::Box &box, Cell cell) {
    const auto &lessons = screen.text.lessons;
    const auto lesson = [&](int row) -> const LessonText & { return lessons[static_cast<std::size_t>(row)]; };
    ui::table("progress.table", screen.list,
              {columns, static_cast<int>(lessons.size()),
               [&](int row, int column) { return cell(lesson(row), column); },
               [&](int row) -> std::string_view { return lesson(row).key; }},
              box);
}

void draw_dimension_table(ProgressScreen &screen, const ui::Box &box) {
    const bool small = box.w() < em(62);
    std::array<ui::TableColumn, kDimensions + 3> columns{{{"Finished", small ? 5.9f : 7.f}, {"Case"}}};
    constexpr std::array<const char *, kDimensions> shorts{"Rel.", "Weight", "Imp.", "Tim.", "Dec.", "Proc."};
    for (std::size_t d = 0; d < kDimensions; ++d)
        columns[d + 2] = {small ? shorts[d] : title_of(static_cast<Dimension>(d)), small ? 2.9f : 6.4f, true};
    columns.back() = {"Core", small ? 2.6f : 4.f, true};
    draw_lessons(screen, columns, box, [](const LessonText &text, int column) -> std::string_view {
        if (column == 0) return text.day;
        if (column == 1) return text.title;
        const auto d = static_cast<std::size_t>(column - 2);
        return d < kDimensions ? text.dimensions[d] : text.core;
    });
}

// The six side by side as far as there is room, each with its name and what it came to last.
void draw_dimension_charts(ProgressScreen &screen, const ui::Box &box) {
    const ui::Panel panel("progress-dimensions", box, {.rounding = 0, .border = false, .steady = true});
    const int across = box.w() > em(54) ? 3 : box.w() > em(34) ? 2 : 1, down = 6 / across;
    const float gap = em(1.2f),
                width = std::floor((box.w() - gap * static_cast<float>(across)) / static_cast<float>(across));
    const float height = std::max(em(10.5f), std::floor(box.h() / static_cast<float>(down)) - 1);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const auto column = static_cast<float>(static_cast<int>(d) % across);
        const auto row = static_cast<float>(static_cast<int>(d) / across);
        const ImVec2 at{start.x + column * (width + gap), start.y + row * height};
        const char *name = title_of(static_cast<Dimension>(d));
        ui::put(fonts().bold, at, theme().words.main, name);
        ui::put_right(fonts().small, at.x + width, at.y + em(.1f), theme().words.quiet,
                      screen.text.lessons.front().dimensions[d]);
        ui::chart(ui::Name{"progress.chart.", name_of(static_cast<Dimension>(d))}, screen.dimensions[d],
                  screen.text.dimensions[d], {{at.x, at.y + em(1.2f)}, {at.x + width, at.y + height - em(.7f)}}, name);
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({box.w() - gap, height * static_cast<float>(down)});
}

} // namespace

ui::Box below_words(const ui::Box &box, std::string_view words) {
    const float height = ui::put_wrapped(fonts().small, box.min, theme().words.quiet, words, box.w());
    return {{box.min.x, std::floor(box.min.y + height + em(.8f))}, box.max};
}

void draw_dimensions_pane(ProgressScreen &screen, const ui::Box &box) {
    const ui::Box rest = below_words(box, "Each attempt in the order in which it was finished, 0 to 100. At the right "
                                          "of a name stands the last result.");
    screen.as_table ? draw_dimension_table(screen, rest) : draw_dimension_charts(screen, rest);
}

void draw_panel_pane(ProgressScreen &screen, const ui::Box &box) {
    const ui::Box rest =
        below_words(box, "How far your core score lies from the panel's own mean on the same case, in its standard "
                         "deviations (z): a hard case does not look like a bad day. The dashed line is the panel's "
                         "mean; a ring is an attempt to review with your trainer.");
    if (!screen.as_table)
        return ui::chart("progress.chart.panel", screen.chart, screen.text.panel, rest, "z of the core");
    const std::array<ui::TableColumn, 5> columns{{{"Finished", 6.5f},
                                                  {"Case"},
                                                  {"Core", 3, true},
                                                  {"z", 3, true},
                                                  {"Standing", rest.w() < em(48) ? 9.f : 13.f}}};
    draw_lessons(screen, columns, rest, [](const LessonText &text, int column) -> std::string_view {
        const std::string *cells[] = {&text.day, &text.title, &text.core, &text.z, &text.verdict};
        return *cells[column];
    });
}

void draw_time_pane(ProgressScreen &screen, const ui::Box &box) {
    const ui::Box rest = below_words(box, "Minutes at work on each attempt; a pause counts as ten minutes at most. The "
                                          "bar across a column is what the case says it takes.");
    if (!screen.as_table) return ui::chart("progress.chart.time", screen.chart, screen.text.time, rest, "Minutes");
    const std::array<ui::TableColumn, 4> columns{
        {{"Finished", 6.5f}, {"Case"}, {"Minutes", 4.5f, true}, {"Case says", 5.5f, true}}};
    draw_lessons(screen, columns, rest, [](const LessonText &text, int column) -> std::string_view {
        const std::string *cells[] = {&text.day, &text.title, &text.minutes, &text.stated};
        return *cells[column];
    });
}

} // namespace totality
