#include "app/screens/debrief_split.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
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

ImU32 tinted(ImU32 color, float strength) {
    return ui::blend(color, theme().surface.panel, theme().dark ? strength * 1.6f : strength);
}

ImU32 color_of(OptionKind kind) {
    switch (kind) {
    case OptionKind::enforce: return tinted(theme().push.enforce, .2f);
    case OptionKind::favorable: return tinted(theme().push.favor, .2f);
    case OptionKind::alternative: return tinted(theme().group[2], .2f);
    case OptionKind::non_decision:
    case OptionKind::continues: return theme().surface.line;
    }
    return theme().surface.line;
}

ImU32 color_of(const SharePart &part) {
    if (part.set_aside) return tinted(theme().group[ui::kBars], .25f);
    if (!part.push) return theme().surface.raised;
    const ImU32 color = *part.push < 0 ? theme().push.enforce : *part.push > 0 ? theme().push.favor : theme().push.even;
    return tinted(color, std::abs(*part.push) == 2 ? .3f : .16f);
}

struct BarPart {
    int count;
    ImU32 color;
    std::string_view words;
};

// One part of a bar over `total` people, of whom `before` stand in the parts before it.
void draw_part(const BarPart &part, ImVec2 at, float width, int before, int total) {
    const auto x = [&](int people) {
        return std::floor(at.x + (width + 2) * static_cast<float>(people) / static_cast<float>(total));
    };
    const ui::Box box{{x(before), at.y}, {x(before + part.count) - 2, at.y + em(1.6f)}};
    ui::fill(box, part.color, em(.25f));
    ui::frame(box, theme().surface.line, em(.25f));
    ui::put_centred(fonts().small_bold, box, theme().words.main, std::to_string(part.count));
    if (ImGui::IsWindowHovered() && ui::contains(box, ImGui::GetMousePos())) ui::tooltip(box, part.words);
}

void draw_number(ImVec2 c, std::string_view number, bool you) {
    const float r = em(.74f);
    ImGui::GetWindowDrawList()->AddCircleFilled(c, r, you ? theme().words.accent : theme().surface.raised, 24);
    if (!you) ImGui::GetWindowDrawList()->AddCircle(c, r, theme().surface.line_strong, 24, 1);
    if (you)
        ui::put_centred(fonts().small, {c, {c.x, c.y + 1}}, theme().words.on_accent, ui::icon::person);
    else
        ui::put_centred(fonts().small_bold, {c, {c.x, c.y + 1}}, theme().words.main, number);
}

struct Voice {
    std::string_view number, who, stand, words;
    bool you = false;
};

// The stand's sign is drawn by `sign` at the given middle, if there is one.
template <class Sign> void draw_voice(const Voice &voice, Sign sign) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x, left = p.x + em(2.1f), wrap = w - em(2.1f);
    draw_number({std::floor(p.x + em(.75f)), std::floor(p.y + em(.75f))}, voice.number, voice.you);
    float y = p.y + em(.12f);
    y += ui::put_wrapped(fonts().small_bold, {left, y}, theme().words.main, voice.who, wrap) + em(.22f);
    if (!voice.stand.empty()) {
        sign(ImVec2{left + em(.55f), y + em(.5f)});
        y += ui::put_wrapped(fonts().small, {left + em(1.5f), y}, theme().words.main, voice.stand, wrap - em(1.5f)) +
             em(.22f);
    }
    if (!voice.words.empty())
        y += ui::put_wrapped(fonts().small, {left, y}, theme().words.quiet, voice.words, wrap) + em(.2f);
    ImGui::Dummy({w, y - p.y + em(.75f)});
}

void draw_outcome_row(const OutcomeText &outcome) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x, right = outcome.yours ? ui::pill_width("you") + em(.6f) : 0;
    const ui::Box swatch{{p.x, p.y + em(.15f)}, {p.x + em(.9f), p.y + em(1.05f)}};
    ui::fill(swatch, color_of(outcome.kind), em(.2f));
    ui::frame(swatch, theme().surface.line_strong, em(.2f));
    ui::put(fonts().small_bold, {p.x + em(1.5f), p.y + em(.1f)}, theme().words.main, outcome.count);
    const float wrap = w - em(4.9f) - right;
    const float h =
        ui::put_wrapped(fonts().small, {p.x + em(4.9f), p.y + em(.1f)}, theme().words.main, outcome.label, wrap);
    if (outcome.yours)
        ui::pill({p.x + w - ui::pill_width("you"), p.y - em(.08f)}, "you", theme().words.accent,
                 theme().words.accent_soft);
    ImGui::Dummy({w, std::max(h, em(1.1f)) + em(.55f)});
}

void draw_conclusion(const DebriefView &view) {
    if (!view.debrief.conclusion) {
        ui::say(fonts().small, theme().words.main,
                view.worksheet.choices.empty() || !view.worksheet.choices.back().by_deadline
                    ? "You came to no conclusion."
                    : "You came to no conclusion: the deadline decided.");
        return;
    }
    ui::say(fonts().small, theme().words.main, view.debrief.conclusion->words);
}

void draw_outcomes(const DebriefView &view, const DebriefText &text) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    int total = 0;
    for (const OutcomeText &outcome : text.outcomes) total += outcome.panelists;
    if (total > 0) {
        int before = 0;
        for (const OutcomeText &outcome : text.outcomes) {
            draw_part({outcome.panelists, color_of(outcome.kind), outcome.label}, p, w, before, total);
            before += outcome.panelists;
        }
        ImGui::Dummy({w, em(2.2f)});
    }
    for (const OutcomeText &outcome : text.outcomes) draw_outcome_row(outcome);
    ui::gap(.2f);
    if (!text.your_outcome.empty()) {
        ui::say(fonts().small_bold, theme().words.main, text.your_outcome);
        ui::gap(.3f);
    }
    draw_conclusion(view);
    ui::gap(1.1f);
    for (const CaseVoiceText &voice : text.voices)
        draw_voice({voice.number, voice.who, voice.outcome, voice.note}, [&](ImVec2 c) {
            const ui::Box box{{c.x - em(.4f), c.y - em(.4f)}, {c.x + em(.4f), c.y + em(.4f)}};
            if (voice.outcome_place >= 0)
                ui::fill(box, color_of(text.outcomes[static_cast<std::size_t>(voice.outcome_place)].kind), em(.2f));
            ui::frame(box, theme().surface.line_strong, em(.2f));
        });
}

void draw_point_head(const PointText &row, const PointSplit &split) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    float y = p.y + ui::put_wrapped(fonts().medium, p, theme().words.main, row.statement, w) + em(.4f);
    ui::badge({p.x + em(.62f), y + em(.6f)}, em(.62f), row.group);
    ui::put_elided(fonts().small, {p.x + em(1.7f), y + em(.1f)}, theme().group[row.group], row.heading, w - em(1.7f));
    y += em(1.75f);
    y += ui::put_wrapped(fonts().small, {p.x, y}, theme().words.main, split.standing, w) + em(.7f);
    ImGui::Dummy({w, y - p.y});
}

void draw_point_bar(const PointSplit &split) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    int total = 0;
    for (const SharePart &part : split.parts) total += part.count;
    if (total == 0) return;
    int before = 0;
    for (const SharePart &part : split.parts) {
        draw_part({part.count, color_of(part), part.words}, p, w, before, total);
        before += part.count;
    }
    ImGui::Dummy({w, em(2.4f)});
}

void draw_sign(const VoiceText &voice, ImVec2 c) {
    if (!voice.saw && !voice.has)
        ImGui::GetWindowDrawList()->AddCircleFilled(c, std::max(1.f, em(.11f)), theme().words.quiet, 8);
    else if (voice.set_aside && voice.has)
        ui::put_centred(fonts().small, {c, {c.x, c.y + 1}}, theme().group[ui::kBars], ui::icon::block);
    else
        ui::push_dot(c, em(.5f), voice.has ? voice.push : std::nullopt);
}

void draw_others(const DebriefText &text, const PointSplit &split, SplitEvents &events) {
    if (split.others.empty()) return;
    ui::say(fonts().small, theme().words.quiet, "The same fact, also under");
    ui::gap(.3f);
    for (const int other : split.others) {
        const PointText &row = text.points[static_cast<std::size_t>(other)];
        if (ui::link(ui::Name{"split.other.", row.point->panel.consideration.text}, row.heading, fonts().small))
            events.point = other;
        ui::gap(.3f);
    }
    ui::gap(.6f);
}

void draw_point(const DebriefText &text, const PointSplit &split, SplitEvents &events) {
    draw_point_head(text.points[static_cast<std::size_t>(split.point)], split);
    draw_point_bar(split);
    draw_others(text, split, events);
    for (std::size_t i = 0; i < split.voices.size(); ++i) {
        const VoiceText &voice = split.voices[i];
        const std::string_view number = i == 0 ? std::string_view() : text.voices[i - 1].number;
        draw_voice({number, voice.who, voice.stand, voice.words, i == 0}, [&](ImVec2 c) { draw_sign(voice, c); });
    }
}

void draw_head(int chosen, SplitEvents &events) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x;
    ui::put(fonts().title, p, theme().words.main, "Where the panel splits");
    if (chosen < 0) {
        ui::put_right(fonts().small, p.x + w, p.y + em(.25f), theme().words.quiet, "the outcome");
    } else {
        const char *label = "The outcome";
        ImGui::SetCursorScreenPos({p.x + w - ui::text_width(fonts().small, label), p.y + em(.25f)});
        events.to_outcome = ui::link("split.outcome", label, fonts().small);
    }
    ImGui::SetCursorScreenPos({p.x, p.y + em(2.1f)});
}

} // namespace

SplitEvents draw_split(SplitPane &pane, const DebriefView &view, const DebriefText &text, int chosen,
                       const ui::Box &box) {
    const ui::Panel panel("debrief-split", box, {.padding = {em(1.4f), em(1.f)}, .rounding = 0, .border = false});
    if (pane.split.point != chosen) {
        pane.split = split_of(view, text, chosen);
        ImGui::SetScrollY(0);
    }
    ui::scroll_by_keys("split.scroll");
    SplitEvents events;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    draw_head(chosen, events);
    if (chosen >= 0)
        draw_point(text, pane.split, events);
    else if (view.debrief.panelists == 0)
        ui::say(fonts().small, theme().words.quiet, "Nobody has answered this case yet.");
    else
        draw_outcomes(view, text);
    ImGui::PopStyleVar();
    return events;
}

} // namespace totality
