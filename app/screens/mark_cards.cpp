// What has been said about the sentence: one card a mark. The newest is open, with its push in words and a note.
#include "app/screens/case_parts.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality {

using namespace ui;

namespace {

void push_caption(const MarkStatus &status, float left, float right, float y) {
    if (status.push) {
        const ImU32 ink = *status.push < 0   ? theme().push.enforce
                          : *status.push > 0 ? theme().push.favor
                                             : theme().words.quiet;
        put_elided(fonts().small_bold, {left, y}, ink, push_words(*status.push), right - left);
        return;
    }
    const std::string_view ask = "Which way?";
    put(fonts().small, {left, y}, theme().words.quiet, "enforcement");
    put(fonts().small_bold, {(left + right - text_width(fonts().small_bold, ask)) / 2, y}, theme().words.main, ask);
    put_right(fonts().small, right, y, theme().words.quiet, "favorable");
}

// Typing is put down at the end of each word and when it pauses, so that no crash takes more than a word.
bool ends_word(const std::string &text) {
    return text.empty() || text.back() == ' ' || text.back() == '.' || text.back() == ',' || text.back() == ';';
}

void draw_note(Turn &turn, const Mark &mark, float width) {
    NoteDraft &note = turn.ui.marking.note;
    const bool mine = note.passage == mark.passage && note.consideration == mark.consideration;
    std::string text = mine ? note.text : mark.note;
    const Edit edit = text_field("case.card.note", text, width, {.hint = "Why? A note for the debrief", .limit = 4000});
    note.active |= edit.active;
    if (edit.changed) {
        note.passage = mark.passage;
        note.consideration = mark.consideration;
        note.text = text;
        note.changed = true;
        note.changed_at = ImGui::GetTime();
        if (ends_word(text)) commit_note(turn);
    }
    if (note.changed && mine && typing_paused(note.changed_at)) commit_note(turn);
    if (edit.left || edit.entered || edit.escaped) commit_note(turn);
    if (edit.escaped && take_escape()) context().focus.shown = true; // one step: out of the field, the palette stays
    if (!edit.active && !note.changed && mine && !edit.left) note = {};
}

void card_frame(const Box &box, std::size_t group) {
    frame(box, theme().surface.line_strong, em(.45f));
    fill({{box.min.x, box.min.y + em(.45f)}, {box.min.x + em(.22f), box.max.y - em(.45f)}}, theme().group[group], 2);
}

// A star in the corner: part of what carries the decision.
void basis_toggle(Turn &turn, const MarkStatus &status) {
    if (!status.first || turn.ui.marking.passages.size() != 1) return;
    const PassageId &passage = turn.ui.marking.passages.front();
    const bool in = is_in_basis(turn, passage, status.first->consideration);
    const bool full = !in && turn.view.state.draft.basis.size() >= 5;
    if (icon_button("case.card.basis", in ? icon::star : icon::star_outline,
                    in ? "Take it out of the basis" : "Make it part of the basis",
                    full ? "The basis holds five points at most." : "", in))
        toggle_basis(turn, passage, status.first->consideration);
}

bool draw_factor_card(Turn &turn, const Consideration &c, const MarkStatus &status, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float pad = em(.8f), inner = width - 2 * pad;
    const bool noted = status.first && turn.ui.marking.passages.size() == 1;
    const Box box{at, {at.x + width, at.y + em(noted ? 7.9f : 5.7f)}};
    card_frame(box, c.group);
    badge({at.x + pad + em(.55f), at.y + em(1.1f)}, em(.58f), c.group);
    put_elided(fonts().bold, {at.x + pad + em(1.6f), at.y + em(.5f)}, theme().words.main, c.label, width - em(7));
    ImGui::SetCursorScreenPos({box.max.x - em(4.5f), at.y + em(.05f)});
    basis_toggle(turn, status);
    ImGui::SetCursorScreenPos({box.max.x - em(2.4f), at.y + em(.05f)});
    const bool remove = icon_button("case.card.remove", icon::close, "Take this mark away");
    ImGui::SetCursorScreenPos({at.x + pad, at.y + em(2.1f)});
    std::optional<int> push = status.push;
    if (push_scale("case.card.push", &push, inner, ScaleLabels::none) && push) set_push(turn, c.id, *push);
    push_caption(status, at.x + pad, box.max.x - pad, at.y + em(4.3f));
    ImGui::SetCursorScreenPos({at.x + pad, at.y + em(5.55f)});
    if (noted) draw_note(turn, *status.first, inner);
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, 0});
    return remove;
}

bool draw_bar_card(const Consideration &c, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float pad = em(.8f);
    const Box box{at, {at.x + width, at.y + em(3.5f)}};
    card_frame(box, c.group);
    badge({at.x + pad + em(.55f), at.y + em(1.1f)}, em(.58f), c.group);
    put_elided(fonts().bold, {at.x + pad + em(1.6f), at.y + em(.5f)}, theme().words.main, c.label, width - em(5));
    ImGui::SetCursorScreenPos({box.max.x - em(2.4f), at.y + em(.05f)});
    const bool remove = icon_button("case.card.remove", icon::close, "Take this mark away");
    put_elided(fonts().small, {at.x + pad + em(1.6f), at.y + em(1.9f)}, theme().words.quiet,
               "Set aside: it plays no part in the decision.", width - em(3));
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, 0});
    return remove;
}

// A mark that is not the newest, in one line; a press opens it.
void draw_folded_card(Turn &turn, const Consideration &c, const MarkStatus &status, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + em(1.9f)}};
    const Hit state = hit(Name{"case.card.", c.id.text}, box, c.label);
    if (state.hovered) fill(box, theme().surface.raised, em(.4f));
    card_frame(box, c.group);
    badge({at.x + em(1.35f), box.center().y}, em(.55f), c.group);
    put_elided(fonts().medium, {at.x + em(2.4f), at.y + em(.4f)}, theme().words.main, c.label, width - em(9));
    if (c.group == kBars)
        put_right(fonts().small, box.max.x - em(.8f), at.y + em(.45f), theme().words.quiet, "set aside");
    else
        push_bar({box.max.x - em(5.4f), box.center().y - em(.28f)}, em(4.6f), em(.55f), status.push);
    if (state.pressed) turn.ui.marking.open = c.id;
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, 0});
}

// The mark that stands open: as chosen, else one that still wants its push, else the last.
const Consideration *open_card(const Turn &turn) {
    const Consideration *found = nullptr;
    for (const Consideration &c : turn.ui.digest.considerations) {
        const MarkStatus status = status_of(turn, c.id);
        if (!status.on) continue;
        if (c.id == turn.ui.marking.open) return &c;
        if (!found || status.pending) found = &c;
    }
    return found;
}

} // namespace

void draw_mark_cards(Turn &turn, float width) {
    turn.ui.marking.note.active = false;
    const Consideration *open = open_card(turn);
    for (const Consideration &c : turn.ui.digest.considerations) {
        const MarkStatus status = status_of(turn, c.id);
        if (!status.on) continue;
        bool remove = false;
        if (&c != open)
            draw_folded_card(turn, c, status, width);
        else if (c.group == kBars)
            remove = draw_bar_card(c, width);
        else
            remove = draw_factor_card(turn, c, status, width);
        ImGui::Dummy({1, em(.2f)});
        if (remove) toggle_mark(turn, c);
    }
}

} // namespace totality
