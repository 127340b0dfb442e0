#include "app/screens/progress_parts.h"
#include "app/widgets/keys.h"
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

struct Diagram {
    ui::Box box;
    // What was said, .5..1, and how often it came, 0..1.
    ImVec2 place(double stated, double came) const {
        return {std::floor(box.min.x + static_cast<float>((stated - .5) * 2) * box.w()),
                std::floor(box.max.y - static_cast<float>(came) * box.h())};
    }
};

void draw_diagram_axes(const Diagram &d) {
    ui::frame(d.box, theme().surface.line_strong);
    for (const double at : {0., .5, 1.}) {
        const float y = d.place(.5, at).y, x = d.place(.5 + at / 2, 0).x;
        ui::rule(d.box.min.x, d.box.max.x, y, theme().surface.line);
        ui::put_right(fonts().small, d.box.min.x - em(.5f), y - fonts().small->FontSize / 2 - 1, theme().words.quiet,
                      fmt::format("{:.0f} %", 100 * at));
        const std::string words = fmt::format("{:.0f} %", 100 * (.5 + at / 2));
        ui::put(fonts().small, {x - ui::text_width(fonts().small, words) / 2, d.box.max.y + em(.3f)},
                theme().words.quiet, words);
    }
    ui::put(fonts().small, {d.box.min.x, d.box.min.y - em(1.5f)}, theme().words.quiet, "Came to pass");
    ui::put_right(fonts().small, d.box.max.x, d.box.max.y + em(1.6f), theme().words.quiet, "What you said");
    ImGui::GetWindowDrawList()->AddLine(d.place(.5, .5), d.place(1, 1), theme().words.quiet, em(.09f));
}

void draw_bin(const Diagram &d, const ConfidenceBin &bin, const BinText &text, bool told) {
    if (bin.answers == 0) return;
    const ImVec2 at = d.place(bin.stated, bin.came);
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(at, em(.5f), theme().words.accent, 24);
    const bool by_mouse =
        ImGui::IsWindowHovered() && std::hypot(ImGui::GetMousePos().x - at.x, ImGui::GetMousePos().y - at.y) < em(1);
    if (!told && !by_mouse) return;
    list->AddCircle(at, em(.75f), theme().words.main, 24, em(.1f));
    ui::tooltip(
        {{at.x - em(1), at.y - em(1)}, {at.x + em(1), at.y + em(1)}},
        fmt::format("{}: {} answers, said {} on average, came {}", text.range, text.answers, text.stated, text.came));
}

void draw_diagram(ProgressScreen &screen, const ProgressView &view, const ui::Box &box) {
    const ui::Panel panel("progress-diagram", box, {.rounding = 0, .border = false});
    const float height = std::clamp(box.h() - em(5), em(12), em(30)); // where that is too much, the panel scrolls
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float top = start.y + em(1.8f), left = start.x + em(4);
    const Diagram d{{{left, top}, {left + std::min(box.w() - em(6), height * 1.3f), top + height}}};
    const auto &bins = view.report.calibration.bins;
    const ui::Hit at = ui::hit("progress.chart.confidence", d.box, "Reliability diagram");
    const int count = static_cast<int>(bins.size());
    int &chosen = screen.chart.chosen;
    if (at.focused && ui::pressed(ui::Key::right)) chosen = std::min(count - 1, chosen + 1);
    if (at.focused && ui::pressed(ui::Key::left)) chosen = std::max(0, chosen - 1);
    draw_diagram_axes(d);
    for (int i = 0; i < count; ++i)
        draw_bin(d, bins[static_cast<std::size_t>(i)], screen.text.bins[static_cast<std::size_t>(i)],
                 at.focused && ui::context().focus.shown && chosen == i);
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({1, height + em(5)});
}

void draw_bin_table(ProgressScreen &screen, const ui::Box &box) {
    const std::array<ui::TableColumn, 4> columns{
        {{"You said", 8}, {"Answers", 5, true}, {"On average", 6, true}, {"Came to pass", 7, true}}};
    const auto &bins = screen.text.bins;
    const auto at = [&](int row) -> const BinText & { return bins[static_cast<std::size_t>(row)]; };
    ui::table("progress.table", screen.list,
              {columns, static_cast<int>(bins.size()),
               [&](int row, int column) -> std::string_view {
                   const BinText &text = at(row);
                   const std::string *cells[] = {&text.range, &text.answers, &text.stated, &text.came};
                   return *cells[column];
               },
               [&](int row) -> std::string_view { return at(row).range; }},
              {box.min, {std::min(box.max.x, box.min.x + em(34)), box.max.y}});
}

} // namespace

void draw_confidence_pane(ProgressScreen &screen, const ProgressView &view, const ui::Box &box) {
    const Calibration &calibration = view.report.calibration;
    ui::Box rest = below_words(box, "How sure you said you were that most of the panel came to the same outcome, "
                                    "beside how often they did.");
    if (calibration.answers == 0) {
        below_words(rest, "You have not yet said how sure you are: the last step of a case asks for it.");
        return;
    }
    ui::put(fonts().hero, rest.min, theme().words.main, screen.text.brier);
    const float indent = ui::text_width(fonts().hero, screen.text.brier) + em(1);
    const ui::Box beside{{rest.min.x + indent, rest.min.y + em(.1f)}, rest.max};
    rest.min.y = std::max(below_words(beside, screen.text.brier_words).min.y, rest.min.y + em(2.4f));
    rest = below_words(rest, screen.text.error_words);
    if (screen.as_table || !calibration.calibration_error)
        draw_bin_table(screen, rest);
    else
        draw_diagram(screen, view, rest);
}

} // namespace totality
