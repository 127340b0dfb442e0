// The marking palette, docked on the right: fourteen factors under plain questions, and the three bars apart at the
// foot, where they never scroll away, since setting aside is another act than weighing.
#include "app/screens/case_parts.h"
#include "app/screens/chrome.h"
#include "app/screens/search.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
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

struct Choices {
    const std::string filter; // folded
    const Consideration *first = nullptr;
};

bool matches(const Consideration &c, const std::string &filter) {
    return filter.empty() || holds_words(c.searched, filter);
}

// Names before descriptions: "hum" means humanitarian, not the factor whose description says "human".
const Consideration *first_match(const std::vector<Consideration> &all, const std::string &filter) {
    if (filter.empty()) return nullptr;
    for (const Consideration &c : all)
        if (holds_words(folded(c.label + ' ' + c.brief), filter)) return &c;
    const auto it = std::find_if(all.begin(), all.end(), [&](const Consideration &c) { return matches(c, filter); });
    return it == all.end() ? nullptr : &*it;
}

void draw_chip(const Consideration &c, const Box &box, bool on, bool match, bool first, const Hit &state,
               std::string_view words) {
    const Theme &t = theme();
    if (on) {
        fill(box, fade(t.group[c.group], t.dark ? .28f : .15f), em(.35f));
        frame(box, t.group[c.group], em(.35f), em(.1f));
    } else {
        if (match || state.hovered) fill(box, state.hovered ? t.surface.line : t.surface.raised, em(.35f));
        if (first) frame(box, t.words.accent, em(.35f), em(.13f));
    }
    ImFont *font = on ? fonts().medium : fonts().body;
    const float y = box.center().y - font->FontSize / 2 - 1;
    put_elided(font, {box.min.x + em(.6f), y}, match ? t.words.main : t.words.quiet, words,
               box.w() - em(on ? 2.f : .9f));
    if (on) put(fonts().body, {box.max.x - em(1.35f), y}, t.group[c.group], icon::check);
}

// What does not match the filter loses its plate and keeps its place, so that nothing jumps.
void chip(Turn &turn, const Consideration &c, const Box &box, const Choices &choices, bool brief) {
    const std::string_view words = brief ? c.brief : c.label;
    const Hit state = hit(Name{"case.mark.", c.id.text}, box, c.label);
    const bool on = status_of(turn, c.id).on;
    draw_chip(c, box, on, matches(c, choices.filter), choices.first == &c, state, words);
    const bool cut = brief || text_width(fonts().body, words) > box.w() - em(on ? 2.f : .9f);
    if (cut && (state.hovered || (state.focused && context().focus.shown))) tooltip(box, c.label);
    // The second click of a double click falls on whatever the new card has moved under the mouse.
    if (state.pressed && (state.by_key || ImGui::GetIO().MouseClickedLastCount[0] < 2)) toggle_mark(turn, c);
}

void group_heading(std::string_view words, std::size_t group, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    badge({at.x + em(.6f), at.y + em(.62f)}, em(.6f), group);
    put_elided(fonts().small_bold, {at.x + em(1.6f), at.y + em(.15f)}, theme().group[group], words, width - em(1.7f));
    ImGui::Dummy({width, em(1.36f)});
}

struct Columns {
    int count = 2;
    bool brief = false;
};

void group_choices(Turn &turn, std::size_t group, float width, Columns columns, const Choices &choices) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float space = em(.25f), height = em(1.72f);
    const float each =
        std::floor((width - space * static_cast<float>(columns.count - 1)) / static_cast<float>(columns.count));
    int i = 0;
    for (const Consideration &c : turn.ui.digest.considerations) {
        if (c.group != group) continue;
        const ImVec2 p{at.x + static_cast<float>(i % columns.count) * (each + space),
                       at.y + static_cast<float>(i / columns.count) * (height + space)};
        chip(turn, c, {p, {p.x + each, p.y + height}}, choices, columns.brief);
        ++i;
    }
    const int rows = (i + columns.count - 1) / columns.count;
    ImGui::SetCursorScreenPos({at.x, at.y + static_cast<float>(rows) * (height + space)});
    ImGui::Dummy({width, 0});
}

// --- filter ----------------------------------------------------------------------------------------------------------

// The newest factor on the sentence, or the one whose card is open.
ProvisionId push_target(const Turn &turn) {
    const MarkingState &marking = turn.ui.marking;
    ProvisionId newest;
    for (const Consideration &c : turn.ui.digest.considerations) {
        if (c.group == kBars) continue;
        const MarkStatus status = status_of(turn, c.id);
        if (!status.on) continue;
        if (c.id == marking.open) return c.id;
        if (newest.empty() || status.pending) newest = c.id;
    }
    return newest;
}

// Digits never name a consideration, so 1 to 5 set the push even while the filter has the keyboard. They are taken out
// of the queue, the one source of typed characters that does not depend on the backend's key codes.
void take_digits(Turn &turn) {
    auto &typed = ImGui::GetIO().InputQueueCharacters;
    for (int i = 0; i < typed.Size;) {
        if (typed[i] < '1' || typed[i] > '5') {
            ++i;
            continue;
        }
        if (const ProvisionId target = push_target(turn); !target.empty()) set_push(turn, target, int(typed[i]) - '3');
        typed.erase(typed.begin() + i);
    }
}

void draw_filter(Turn &turn, const Choices &choices, float width) {
    MarkingState &marking = turn.ui.marking;
    take_digits(turn); // a note that is being typed, drawn before, has taken its own
    const Edit edit = text_field("case.palette.filter", marking.filter, width,
                                 {.hint = "Type to find, Enter to take it",
                                  .icon = icon::search,
                                  .take_keyboard = marking.take_keyboard,
                                  .limit = 200});
    marking.take_keyboard = false;
    if (!edit.entered) return;
    if (choices.first) toggle_mark(turn, *choices.first);
    marking.filter.clear();
    marking.take_keyboard = true;
}

// --- the sentence ----------------------------------------------------------------------------------------------------

void draw_head(Turn &turn, const Box &box) {
    fill(box, theme().surface.panel);
    const std::size_t n = turn.ui.marking.passages.size();
    char words[48];
    const auto made = n == 1 ? fmt::format_to_n(words, sizeof words, "Mark this sentence")
                             : fmt::format_to_n(words, sizeof words, "Mark these {} sentences", n);
    put(fonts().title, {box.min.x + em(1.2f), box.min.y + em(.75f)}, theme().words.main, {words, made.size});
    ImGui::SetCursorScreenPos({box.max.x - em(2.95f), box.min.y + em(.3f)});
    if (icon_button("case.palette.close", icon::close, "Close (Esc)")) {
        close_palette(turn);
        turn.ui.reading.take_keyboard = context().focus.shown;
    }
    if (turn.view.mode != Mode::practice) return;
    ImGui::SetCursorScreenPos({box.max.x - em(5.2f), box.min.y + em(.3f)});
    if (icon_button("case.palette.hints", icon::hint, "What a consideration means")) turn.ui.hints.open = true;
}

// The sentence again, in case its paper is scrolled. A low window leaves it out: the paper is in sight there.
void draw_quote(Turn &turn, float width) {
    if (is_low() || turn.ui.marking.passages.empty()) return;
    const std::string words = sentence_of(turn.view, turn.ui.digest, turn.ui.marking.passages.front());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    int marks = 0;
    for (const Consideration &c : turn.ui.digest.considerations) marks += status_of(turn, c.id).on ? 1 : 0;
    const float height = put_lines(fonts().serif_note, {at.x + em(.9f), at.y - em(.1f)}, theme().words.main, words,
                                   width - em(.9f), marks > 1 ? 1 : 3);
    fill({at, {at.x + em(.2f), at.y + height}}, theme().words.accent, 1);
    ImGui::Dummy({width, height + em(.25f)});
}

void draw_body(Turn &turn, const Box &box, const Choices &choices, bool one_column, bool with_bars) {
    const Panel panel("palette", box,
                      {.padding = {em(one_column ? 1.f : 1.2f), em(.2f)}, .rounding = 0, .border = false});
    const float width = panel.width();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(em(.3f), em(.16f)));
    draw_quote(turn, width);
    draw_mark_cards(turn, width);
    draw_filter(turn, choices, width);
    ImGui::Dummy({1, em(.2f)});
    const std::size_t groups = with_bars ? kBars + 1 : kBars;
    for (std::size_t g = 0; g < groups; ++g) {
        group_heading(question_of(turn.view.guidance, g), g, width);
        group_choices(turn, g, width, {one_column ? 1 : 2}, choices);
        if (g + 1 < groups) ImGui::Dummy({1, em(.1f)});
    }
    ImGui::PopStyleVar();
}

void draw_bars(Turn &turn, const Box &box, const Choices &choices, bool one_column) {
    const bool low = is_low() || one_column;
    const float side = em(one_column ? 1.f : 1.2f);
    const Panel panel("bars", box, {.padding = {side, em(.45f)}, .scroll = false, .rounding = 0, .border = false});
    const float width = panel.width();
    rule(box.min.x, box.max.x, box.min.y, theme().surface.line);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(em(.3f), em(.1f)));
    group_heading(question_of(turn.view.guidance, kBars), kBars, width);
    group_choices(turn, kBars, width, {one_column ? 2 : low ? 3 : 1, low}, choices);
    ImGui::PopStyleVar();
}

} // namespace

void draw_palette(Turn &turn, const Box &box) {
    fill({{box.min.x - 1, box.min.y}, {box.min.x, box.max.y}}, theme().surface.line);
    const bool one_column = box.w() < em(21);
    const std::string filter = turn.ui.marking.filter.empty() ? "" : folded(turn.ui.marking.filter);
    const Choices choices{filter, first_match(turn.ui.digest.considerations, filter)};
    const float head = em(2.6f), foot = em(one_column ? 6.1f : is_low() ? 4.2f : 8.1f);
    draw_head(turn, {box.min, {box.max.x, box.min.y + head}});
    if (turn.ui.marking.passages.empty()) return; // closed just now
    if (box.h() - head - foot < em(14))           // large letters in a low window: the bars scroll with the rest
        return draw_body(turn, {{box.min.x, box.min.y + head}, box.max}, choices, one_column, true);
    draw_body(turn, {{box.min.x, box.min.y + head}, {box.max.x, box.max.y - foot}}, choices, one_column, false);
    draw_bars(turn, {{box.min.x, box.max.y - foot}, box.max}, choices, one_column);
}

} // namespace totality
