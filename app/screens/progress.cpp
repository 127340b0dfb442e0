#include "app/screens/progress.h"
#include "app/screens/chrome.h"
#include "app/screens/docket_parts.h"
#include "app/screens/progress_parts.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

struct Tab {
    ProgressPane pane;
    std::string_view name;
};

constexpr std::array<Tab, 6> kTabs{{{ProgressPane::next, "Next"},
                                    {ProgressPane::dimensions, "Dimensions"},
                                    {ProgressPane::panel, "Panel"},
                                    {ProgressPane::provisions, "Provisions"},
                                    {ProgressPane::confidence, "Confidence"},
                                    {ProgressPane::time, "Time"}}};

void prepare(ProgressScreen &screen, const ProgressView &view) {
    if (screen.revision == view.revision) return;
    screen.revision = view.revision;
    screen.text = prepare_progress(view.report, view.guidance);
    screen.list = {};
    screen.dimensions = {};
    screen.chart = {};
}

void show_pane(ProgressScreen &screen, ProgressPane pane) {
    if (screen.pane == pane) return;
    screen.pane = pane;
    screen.list = {};
    screen.chart = {};
}

bool has_table(ProgressPane pane) { return pane != ProgressPane::next; }

// The tabs, and at their right the choice between chart and table.
void draw_bar(ProgressScreen &screen, const ui::Box &box, std::span<const Tab> tabs) {
    std::array<std::string_view, kTabs.size()> names;
    int current = 0;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        names[i] = tabs[i].name;
        if (tabs[i].pane == screen.pane) current = static_cast<int>(i);
    }
    const float width = std::min(box.w() - em(10.4f), em(7.5f) * static_cast<float>(tabs.size()));
    const bool below = is_narrow();
    ImGui::SetCursorScreenPos(box.min);
    if (ui::segments("progress.tabs", &current, std::span(names).first(tabs.size()), below ? box.w() : width))
        show_pane(screen, tabs[static_cast<std::size_t>(current)].pane);
    if (!has_table(screen.pane) || screen.text.lessons.empty()) return;
    int table = screen.as_table ? 1 : 0;
    ImGui::SetCursorScreenPos({box.max.x - em(9.4f), box.min.y + (below ? em(2.3f) : 0)});
    if (ui::segments("progress.look", &table, {"Chart", "Table"}, em(9.4f))) screen.as_table = table == 1;
}

void draw_nothing(const ProgressView &view, const ui::Box &box) {
    const char *words = view.still_to_read > 0 ? "Your attempts are being read."
                                               : "Here you will see how your results develop once you have finished a "
                                                 "case: six dimensions, how you stand beside the panel, which "
                                                 "provisions are due again, how well you know how sure you are, and "
                                                 "the time that you take.";
    ui::put_wrapped(fonts().body, box.min, theme().words.quiet, words, std::min(box.w(), em(38)));
}

void draw_content(ProgressScreen &screen, const ProgressView &view, const ui::Box &box, Intents &intents) {
    if (screen.pane == ProgressPane::next) return draw_next_pane(screen, view, box, intents);
    if (view.report.lessons.empty()) return draw_nothing(view, box);
    switch (screen.pane) {
    case ProgressPane::next: break;
    case ProgressPane::dimensions: return draw_dimensions_pane(screen, box);
    case ProgressPane::panel: return draw_panel_pane(screen, box);
    case ProgressPane::provisions: return draw_provisions_pane(screen, box, intents);
    case ProgressPane::confidence: return draw_confidence_pane(screen, view, box);
    case ProgressPane::time: return draw_time_pane(screen, box);
    }
}

void draw_main(ProgressScreen &screen, const ProgressView &view, const ui::Box &box, std::span<const Tab> tabs,
               Intents &intents) {
    const ui::Panel panel("progress-main", box, {.scroll = false, .rounding = 0, .border = false});
    const bool narrow = is_narrow();
    const float side = em(narrow ? 1.2f : 1.8f);
    const ui::Box inner{{box.min.x + side, box.min.y + em(1)}, {box.max.x - side, box.max.y - em(.8f)}};
    draw_bar(screen, inner, tabs);
    const float below = em(narrow && has_table(screen.pane) ? 4.9f : 3);
    draw_content(screen, view, {{inner.min.x, inner.min.y + below}, inner.max}, intents);
}

void draw_due(const ProgressScreen &screen, Intents &intents) {
    constexpr int most = 12;
    int shown = 0;
    for (const ProvisionText &text : screen.text.provisions) {
        if (!text.is_due || shown == most) break;
        ++shown;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x, height = em(1.9f);
        const ui::Box box{at, {at.x + width, at.y + height}};
        const ui::Hit row = ui::hit(ui::Name{"progress.due.", text.id.text}, box, text.title);
        ui::row_ground(box, row, false);
        const float y = box.center().y - fonts().small->FontSize / 2 - 1, number = em(2.4f);
        const bool cut = ui::put_elided(fonts().small, {at.x + em(.4f), y}, theme().words.accent, text.title,
                                        width - number - em(1.2f));
        ui::put_right(fonts().small_bold, box.max.x - em(.4f), y, theme().words.main, text.mean);
        if (row.hovered && cut) ui::tooltip(box, text.title);
        if (row.pressed) intents.push_back(intent::ShowProvision{text.id});
        ImGui::SetCursorScreenPos({at.x, box.max.y});
        ImGui::Dummy({width, 0});
    }
}

} // namespace

void draw_next_pane(const ProgressScreen &screen, const ProgressView &view, const ui::Box &box, Intents &intents) {
    const ui::Panel panel("progress-next", box, {.rounding = 0, .border = false});
    ui::scroll_by_keys("progress.next-scroll");
    heading("Next for you");
    if (view.next) {
        ui::say(fonts().title, theme().words.main, view.next->title);
        ui::gap(.4f);
        ui::say(fonts().body, theme().words.quiet, view.why);
        ui::gap(.8f);
        const char *verb = view.next->progress == Progress::done ? "Try again" : "Start";
        if (ui::button("progress.start", verb, ui::ButtonKind::primary)) take_row(*view.next, Mode::practice, intents);
    } else
        ui::say(fonts().body, theme().words.quiet,
                "Nothing for now: no case is new to you, and nothing that one exercises is due.");
    ui::gap(1.6f);
    heading("Due again");
    quiet(screen.text.due_now);
    ui::gap(.5f);
    draw_due(screen, intents);
    if (view.still_to_read > 0) quiet(fmt::format("{} attempts are still being read.", view.still_to_read));
    if (view.unreadable > 0)
        quiet(fmt::format("{} attempt{} cannot be read any more and {} left out.", view.unreadable,
                          view.unreadable == 1 ? "" : "s", view.unreadable == 1 ? "is" : "are"));
}

Intents draw_progress(ProgressScreen &screen, const ProgressView &view) {
    Intents intents;
    prepare(screen, view);
    const bool back = draw_top_bar({"Your progress", screen.text.subtitle, "Back to the docket (Esc)", true});
    const ui::Box body = body_box(false);
    if (is_narrow()) {
        draw_main(screen, view, body, kTabs, intents);
    } else {
        if (screen.pane == ProgressPane::next) show_pane(screen, ProgressPane::dimensions);
        const float left = std::floor(body.min.x + em(is_tight() ? 19.f : 23.f));
        ui::fill({body.min, {left, body.max.y}}, theme().surface.panel);
        draw_next_pane(screen, view, {{body.min.x + em(1.4f), body.min.y + em(1.2f)}, {left - em(1.2f), body.max.y}},
                       intents);
        draw_main(screen, view, {{left, body.min.y}, body.max}, std::span(kTabs).subspan(1), intents);
        ui::fill({{left, body.min.y}, {left + 1, body.max.y}}, theme().surface.line);
    }
    if (back || (!ui::typing() && ui::take_escape())) intents.push_back(intent::GoTo{Place::docket});
    return intents;
}

} // namespace totality
