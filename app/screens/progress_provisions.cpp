#include "app/screens/progress_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/table.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

// x of the parts of a row.
struct BarColumns {
    float title, bar0, bar1, mean, due;
};

BarColumns columns_of(float left, float right) {
    const float width = right - left, due = right - em(7), mean = due - em(1.2f);
    const float title = std::floor(std::min(em(24), (width - em(8)) * .45f));
    return {left, left + title + em(1), mean - em(2.4f), mean, right};
}

void draw_scale(const BarColumns &c, float y) {
    ui::put(fonts().small_bold, {c.title, y}, theme().words.quiet, "Provision");
    ui::put(fonts().small, {c.bar0, y}, theme().words.quiet, "0");
    if (c.bar1 - c.bar0 > em(8))
        ui::put(fonts().small, {(c.bar0 + c.bar1) / 2 - ui::text_width(fonts().small, "50") / 2, y},
                theme().words.quiet, "50");
    ui::put_right(fonts().small, c.bar1, y, theme().words.quiet, "100");
    ui::put_right(fonts().small_bold, c.due, y, theme().words.quiet, "Due");
}

void draw_bar_row(const ProvisionText &text, const BarColumns &c, const ui::Box &box, ui::RowLook look) {
    const float y = box.center().y, line = y - fonts().small->FontSize / 2 - 1, half = em(.35f);
    ui::row_ground({box.min, {box.max.x, box.max.y - 1}}, {.hovered = look.hovered}, look.chosen);
    ui::put_elided(fonts().small, {c.title, line}, theme().words.main, text.title, c.bar0 - c.title - em(.8f));
    for (const float share : {0.f, .5f, 1.f}) {
        const float x = std::floor(c.bar0 + share * (c.bar1 - c.bar0));
        ui::fill({{x, box.min.y}, {x + 1, box.max.y}}, theme().surface.line_strong);
    }
    const float width = std::max(2.f, text.share * (c.bar1 - c.bar0));
    ui::fill({{c.bar0, std::floor(y - half)}, {c.bar0 + width, std::floor(y + half)}}, theme().words.accent);
    ui::put_right(fonts().small_bold, c.mean, line, theme().words.main, text.mean);
    ui::put_right(text.is_due ? fonts().small_bold : fonts().small, c.due, line,
                  text.is_due ? theme().signal.warn : theme().words.quiet, text.due);
    if (look.hovered)
        ui::tooltip(box, fmt::format("{}: {} of 100, {} counted, last on {}. Due {}.", text.title, text.mean,
                                     text.counted, text.last, text.due));
}

ui::RowEvents draw_bars(ProgressScreen &screen, const ui::Box &box) {
    const auto &all = screen.text.provisions;
    const BarColumns c = columns_of(box.min.x + em(.6f), box.max.x - em(1.4f));
    draw_scale(c, box.min.y);
    const ui::Panel panel("progress-provisions", {{box.min.x, box.min.y + em(1.5f)}, box.max},
                          {.rounding = 0, .border = false});
    const auto at = [&](int row) -> const ProvisionText & { return all[static_cast<std::size_t>(row)]; };
    const ui::Rows rows{static_cast<int>(all.size()), em(2), [&](int i) -> std::string_view { return at(i).id.text; },
                        [&](int i) -> std::string_view { return at(i).title; },
                        [&](int i, ui::Box row, ui::RowLook look) { draw_bar_row(at(i), c, row, look); }};
    return ui::draw_rows("progress.provisions", screen.list, rows);
}

ui::RowEvents draw_provision_table(ProgressScreen &screen, const ui::Box &box) {
    const auto &all = screen.text.provisions;
    const auto at = [&](int row) -> const ProvisionText & { return all[static_cast<std::size_t>(row)]; };
    const std::array<ui::TableColumn, 5> columns{
        {{"Provision"}, {"Mean", 2.8f, true}, {"Counted", 8}, {"Last on", 6.2f}, {"Due", 6.8f}}};
    return ui::table("progress.provisions", screen.list,
                     {columns, static_cast<int>(all.size()),
                      [&](int row, int column) -> std::string_view {
                          const ProvisionText &text = at(row);
                          const std::string *cells[] = {&text.title, &text.mean, &text.counted, &text.last, &text.due};
                          return *cells[column];
                      },
                      [&](int row) -> std::string_view { return at(row).id.text; }},
                     box);
}

} // namespace

void draw_provisions_pane(ProgressScreen &screen, const ui::Box &box, Intents &intents) {
    const ui::Box rest = below_words(
        box, fmt::format("{} The mean credit of the points, questions, keys and rules that cite a provision, and when "
                         "to come back to it, by {}: after a good day later each time, after a bad one the next day. "
                         "Enter opens the provision.",
                         screen.text.due_now, kReviewAlgorithm));
    const ui::RowEvents events = screen.as_table ? draw_provision_table(screen, rest) : draw_bars(screen, rest);
    if (events.took)
        intents.push_back(
            intent::ShowProvision{screen.text.provisions[static_cast<std::size_t>(screen.list.chosen)].id});
}

} // namespace totality
