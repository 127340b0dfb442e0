#include "app/screens/debrief_profile.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/range_bar.h"
#include "app/widgets/scroll.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

struct DimensionName {
    const char *name, *question;
};

constexpr std::array<DimensionName, kDimensions> kNames{{{"Relevance", "Did you find what matters?"},
                                                         {"Weight", "Which way, and how strongly?"},
                                                         {"Impermissible", "Did you set aside what may not count?"},
                                                         {"Timing", "At the right stage, on enough record?"},
                                                         {"Decision", "Does it follow from your own reasons?"},
                                                         {"Procedure", "Right authority, record and notice?"}}};

std::optional<float> number(std::optional<double> value) {
    return value ? std::optional(static_cast<float>(*value)) : std::nullopt;
}

ui::RangeBar range_of(const DebriefView &view, std::size_t d, bool compare) {
    const Score &score = view.debrief.score;
    ui::RangeBar bar;
    bar.value = number(score.dimensions[d]);
    if (score.band && d < kCoreDimensions && score.band->dimensions[d]) {
        const Spread &range = *score.band->dimensions[d];
        bar.low = static_cast<float>(range.min);
        bar.mean = static_cast<float>(range.mean);
        bar.high = static_cast<float>(range.max);
    }
    if (compare && view.last) bar.before = number(view.last->dimensions[d]);
    return bar;
}

// One dimension: its name and number, what it asks and how you stand, the bar.
void draw_dimension(const DebriefView &view, const DimensionText &text, std::size_t d, bool compare) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x, y = p.y + em(1.3f);
    const ui::RangeBar bar = range_of(view, d, compare);
    const ImU32 strong = bar.below() ? theme().signal.warn : theme().words.main;
    const ImU32 quiet = bar.below() ? theme().signal.warn : theme().words.quiet;
    const std::string &standing = compare && !text.change.empty() ? text.change : text.range;
    const float room = w - ui::text_width(fonts().small, standing) - em(.8f);
    ui::put(fonts().bold, p, theme().words.main, kNames[d].name);
    ui::put_elided(fonts().small, {p.x, y}, theme().words.quiet, kNames[d].question, room);
    ui::put_right(fonts().title, p.x + w, p.y - em(.05f), strong, text.score);
    ui::put_right(fonts().small, p.x + w, y, quiet, standing);
    ui::range_bar({p.x, y + em(1.12f)}, w, bar);
    const ui::Box box{p, {p.x + w, y + em(2.4f)}};
    if (!text.exact.empty() && ImGui::IsWindowHovered() && ui::contains(box, ImGui::GetMousePos()))
        ui::tooltip(box, text.exact);
    ImGui::Dummy({w, em(4.6f)});
}

void draw_key(ProfileColumn &column, const DebriefView &view, const DebriefText &text) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    ImGui::Dummy({w, ui::range_key(p, w, text.profile.key, column.compare && view.last)});
    ui::gap(.3f);
    ui::say(fonts().small, theme().words.quiet, text.profile.together);
    if (view.last) {
        ui::gap(.5f);
        const char *label = column.compare ? "Hide my last attempt" : "Compare with my last attempt";
        if (ui::link("debrief.compare", label, fonts().small)) column.compare = !column.compare;
    }
    ui::gap(1.1f);
}

void draw_stage(const StepText &step) {
    ui::gap(.3f);
    ui::say(fonts().small_bold, theme().words.quiet, step.words);
    ui::gap(.5f);
}

void draw_bead(ImVec2 c, StepText::Kind kind) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(c, em(.44f), theme().surface.panel, 20);
    switch (kind) {
    case StepText::Kind::left: list->AddCircle(c, em(.3f), theme().words.quiet, 20, em(.09f)); break;
    case StepText::Kind::against_the_memo:
        ui::put_centred(fonts().body, {c, c}, theme().signal.bad, ui::icon::alert);
        break;
    default: list->AddCircleFilled(c, em(.32f), theme().words.accent, 20);
    }
}

ImU32 ink_of(StepText::Kind kind) {
    if (kind == StepText::Kind::against_the_memo) return theme().signal.bad;
    return kind == StepText::Kind::left ? theme().words.quiet : theme().words.main;
}

void draw_step(const StepText &step, bool joined) {
    const ImVec2 p = ImGui::GetCursorScreenPos(), c{std::floor(p.x + em(.5f)), std::floor(p.y + em(.55f))};
    const float w = ImGui::GetContentRegionAvail().x, wrap = w - em(1.5f) - em(3.6f);
    const ImU32 ink = ink_of(step.kind);
    float h = ui::put_wrapped(fonts().body, {p.x + em(1.5f), p.y}, ink, step.words, wrap);
    ui::put_right(fonts().small, p.x + w, p.y + em(.08f),
                  step.kind == StepText::Kind::against_the_memo ? ink : theme().words.quiet, step.count);
    if (!step.detail.empty()) {
        ui::put(fonts().small, {p.x + em(1.5f), p.y + h + em(.2f)}, theme().words.quiet, step.detail);
        h += em(.2f) + fonts().small->FontSize;
    }
    h += em(.6f);
    if (joined) ui::fill({{c.x, c.y + em(.44f)}, {c.x + 1, c.y + h - em(.44f)}}, theme().surface.line_strong);
    draw_bead(c, step.kind);
    ImGui::Dummy({w, h});
}

void draw_path(const DebriefText &text, std::string_view time_words) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    ui::put(fonts().title, p, theme().words.main, "Your path");
    ui::put_right(fonts().small, p.x + w, p.y + em(.25f), theme().words.quiet, "panelists who did so");
    ImGui::Dummy({w, em(1.9f)});
    if (!time_words.empty()) {
        ui::say(fonts().small, theme().words.main, time_words);
        ui::gap(.6f);
    }
    if (text.path.empty()) ui::say(fonts().small, theme().words.quiet, "You asked for nothing and chose nothing.");
    for (std::size_t i = 0; i < text.path.size(); ++i) {
        if (text.path[i].kind == StepText::Kind::stage) {
            draw_stage(text.path[i]);
            continue;
        }
        draw_step(text.path[i], i + 1 < text.path.size() && text.path[i + 1].kind != StepText::Kind::stage);
    }
}

} // namespace

void draw_profile(ProfileColumn &column, const DebriefView &view, const DebriefText &text, const ui::Box &box) {
    const ui::Panel panel("debrief-profile", box, {.padding = {em(1.5f), em(1.3f)}, .rounding = 0, .border = false});
    ui::scroll_by_keys("profile.scroll");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ui::put(fonts().title, ImGui::GetCursorScreenPos(), theme().words.main, "Your reasoning, beside the panel's");
    ImGui::Dummy({1, em(1.9f)});
    draw_key(column, view, text);
    for (std::size_t d = 0; d < kDimensions; ++d) draw_dimension(view, text.profile.dimensions[d], d, column.compare);
    const ImVec2 p = ImGui::GetCursorScreenPos();
    ui::rule(p.x, p.x + panel.width(), p.y, theme().surface.line);
    ui::gap(.9f);
    draw_path(text, view.time_words);
    ImGui::PopStyleVar();
}

} // namespace totality
