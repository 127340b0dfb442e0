// The worksheet: marks grouped by consideration, what is set aside, what the stage asks, the basis, and where one
// leans.
#include "app/screens/case_parts.h"
#include "app/screens/chrome.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality {

using namespace ui;

namespace {

constexpr float kBarWidth = 4.6f; // em, of a push

void heading(std::string_view words, std::string_view right, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    put(fonts().bold, at, theme().words.main, words);
    put_right(fonts().small, at.x + width, at.y + em(.1f), theme().words.quiet, right);
    ImGui::Dummy({width, em(1.25f)});
}

// Takes hold of a mark that may be dropped on the basis.
void begin_drag(Turn &turn, const Hit &state, const MarkRow &mark) {
    BasisDrag &drag = turn.ui.drag;
    if (!state.held || drag.point || !ImGui::IsMouseClicked(0)) return;
    drag.point = BasisPoint{FactRef{mark.passage.text}, mark.consideration};
    drag.from = -1;
    drag.start = ImGui::GetMousePos();
}

void remove_mark(Turn &turn, const MarkRow &mark) {
    if (mark.pending) {
        std::erase(turn.ui.marking.pending, PendingMark{mark.passage, mark.consideration});
        turn.ui.stale = true;
    } else
        turn.want(action::Unmark{mark.passage, mark.consideration});
}

void mark_keys(Turn &turn, const Hit &state, const MarkRow &mark, bool bar) {
    if (!state.focused || typing()) return;
    if (!bar && !mark.pending && pressed(Key::b)) toggle_basis(turn, mark.passage, mark.consideration);
    if (pressed(Key::remove) || pressed(Key::backspace)) remove_mark(turn, mark);
}

Hit mark_row(Turn &turn, const MarkRow &mark, const Box &box, bool bar) {
    const Hit state = hit(mark.key, Name{"case.line.", mark.passage.text, mark.consideration.text}, box, mark.words);
    if (state.hovered || state.focused) fill(box, theme().surface.raised, em(.3f));
    if (!bar && !mark.pending) begin_drag(turn, state, mark);
    mark_keys(turn, state, mark, bar);
    if (state.pressed && !turn.ui.drag.moving) show_passage(turn, mark.passage, true);
    return state;
}

void mark_line(Turn &turn, const MarkRow &mark, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{{at.x + em(1.5f), at.y}, {at.x + width, at.y + em(1.36f)}};
    const Hit state = mark_row(turn, mark, box, false);
    if (!in_sight(box)) return;
    const bool cut = put_elided(fonts().small, {at.x + em(1.7f), at.y + em(.2f)}, theme().words.quiet, mark.words,
                                width - em(mark.in_basis ? 8.5f : 7.2f));
    const float x = at.x + width - em(kBarWidth) - em(.3f);
    if (mark.in_basis) put(fonts().small, {x - em(1.4f), at.y + em(.15f)}, theme().words.accent, icon::star);
    if (mark.pending)
        put_right(fonts().small, at.x + width - em(.3f), at.y + em(.2f), theme().signal.warn, "no push yet");
    else
        push_bar({x, at.y + em(.46f)}, em(kBarWidth), em(.55f), mark.push);
    if (cut && state.hovered && !turn.ui.drag.moving) tooltip(box, mark.words);
}

void set_aside_line(Turn &turn, const MarkRow &mark, const Consideration &c, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + em(1.5f)}};
    const Hit state = mark_row(turn, mark, box, true);
    if (!in_sight(box)) return;
    const float brief = text_width(fonts().small, c.brief);
    badge({at.x + em(.55f), at.y + em(.75f)}, em(.55f), kBars);
    const bool cut = put_elided(fonts().small, {at.x + em(1.7f), at.y + em(.25f)}, theme().words.main, mark.words,
                                width - em(2.9f) - brief);
    put_right(fonts().small, box.max.x - em(.3f), at.y + em(.25f), theme().words.quiet, c.brief);
    if (cut && state.hovered) tooltip(box, mark.words);
}

void weighed_group(Turn &turn, const MarkGroup &group, float width) {
    const Consideration &c = turn.ui.digest.considerations[group.consideration];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    badge({at.x + em(.55f), at.y + em(.6f)}, em(.55f), c.group);
    put_elided(fonts().medium, {at.x + em(1.7f), at.y}, theme().words.main, c.label, width - em(1.8f));
    ImGui::Dummy({width, em(1.25f)});
    for (const MarkRow &mark : group.marks) mark_line(turn, mark, width);
    ImGui::Dummy({1, em(.22f)});
}

void draw_no_marks() {
    gap(.3f);
    say(fonts().body, theme().words.quiet,
        "Nothing is marked yet. Click a sentence in a paper and say what it bears on and which way it cuts.");
    gap(.6f);
}

void draw_marks(Turn &turn, float width) {
    const CaseDigest &digest = turn.ui.digest;
    const bool none = digest.weighed.empty() && digest.set_aside.empty();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    put(fonts().title, at, theme().words.main, "Worksheet");
    ImGui::Dummy({width, em(1.8f)});
    draw_stage_questions(turn, width);
    if (none) draw_no_marks();
    const float axis = is_narrow() ? ImGui::GetCursorScreenPos().y : at.y + em(.35f);
    if (!digest.weighed.empty()) push_axis(at.x + width - em(.3f), em(kBarWidth), axis);
    if (is_narrow()) ImGui::Dummy({1, em(1.2f)}); // beside the title its cross stands
    for (const MarkGroup &group : digest.weighed) weighed_group(turn, group, width);
    ImGui::Dummy({1, em(.5f)});
    heading("Set aside", "plays no part", width);
    for (const MarkGroup &group : digest.set_aside)
        for (const MarkRow &mark : group.marks)
            set_aside_line(turn, mark, digest.considerations[group.consideration], width);
    if (digest.set_aside.empty())
        say(fonts().small, theme().words.quiet, "Nothing so far. Mark what may not count, too.");
}

constexpr float kHistory = 1.3f; // em, of its line

bool has_lean_history(const Turn &turn) {
    const auto &leans = turn.view.state.draft.leans;
    return std::any_of(turn.view.state.choices.begin(), turn.view.state.choices.end(),
                       [&](const TimedChoice &choice) { return leans.contains(choice.choice.stage); });
}

// Where one leaned at the stages before, as a small line of marks.
void draw_lean_history(Turn &turn, float right, float y) {
    const auto &leans = turn.view.state.draft.leans;
    float x = right;
    ImVec2 last{0, 0};
    for (auto it = turn.view.state.choices.rbegin(); it != turn.view.state.choices.rend(); ++it) {
        const auto lean = leans.find(it->choice.stage);
        if (lean == leans.end()) continue;
        const ImVec2 c{x - em(.5f), y + em(.5f) - static_cast<float>(lean->second) * em(.22f)};
        if (last.x > 0) ImGui::GetWindowDrawList()->AddLine(c, last, theme().surface.line_strong, 1.5f);
        push_dot(c, em(.45f), lean->second);
        last = c;
        x -= em(1.6f);
    }
    if (x < right) put_right(fonts().small, x - em(.3f), y, theme().words.quiet, "before:");
}

} // namespace

void draw_lean(Turn &turn, float width, bool labels) {
    const AttemptState &state = turn.view.state;
    const auto now = state.draft.leans.find(state.stage);
    std::optional<int> lean;
    if (now != state.draft.leans.end()) lean = now->second;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string_view title = "Where you lean now", words = lean ? lean_words(*lean) : "not said yet";
    const bool fits = text_width(fonts().bold, title) + text_width(fonts().small, words) + em(1) < width;
    heading(title, labels && fits ? words : "", width);
    if (has_lean_history(turn)) {
        if (labels) ImGui::Dummy({width, em(kHistory)});
        draw_lean_history(turn, at.x + width, at.y + (labels ? em(1.45f) : 0));
    }
    if (push_scale("case.lean", &lean, width, labels ? ScaleLabels::lean : ScaleLabels::none) && lean) {
        const ActionBody body = action::Lean{*lean};
        if (!can_apply(turn.view.file, state, body)) turn.want(body);
    }
}

void draw_worksheet(Turn &turn, const Box &box) {
    const bool tall = box.h() > em(40);
    const float rows = static_cast<float>(std::min<std::size_t>(5, turn.ui.digest.basis.size() + 1));
    const bool labels = box.h() > em(22);
    const float lean = em((labels ? 6.3f : 4.9f) + (labels && has_lean_history(turn) ? kHistory + .2f : 0));
    const float foot = tall ? lean + em(1.8f + 1.95f * rows) : lean;
    fill({{box.min.x - 1, box.min.y}, {box.min.x, box.max.y}}, theme().surface.line);
    {
        const Panel top("worksheet", {box.min, {box.max.x, box.max.y - foot}},
                        {.padding = {em(1.2f), em(1.f)}, .rounding = 0, .border = false});
        const float width = top.width();
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.06f)));
        if (is_narrow()) {
            const float edge = ImGui::GetCursorScreenPos().x + width + em(.5f);
            draw_worksheet_tab(turn, {{edge - em(3.1f), box.min.y}, {edge, box.max.y}});
        }
        draw_marks(turn, width);
        if (!tall) {
            ImGui::Dummy({1, em(.6f)});
            draw_basis(turn, width);
        }
        ImGui::PopStyleVar();
    }
    const Box below{{box.min.x, box.max.y - foot}, box.max};
    const Panel bottom("lean", below,
                       {.padding = {em(1.2f), em(.75f)}, .scroll = false, .rounding = 0, .border = false});
    rule(below.min.x, below.max.x, below.min.y, theme().surface.line);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.2f)));
    if (tall) {
        draw_basis(turn, bottom.width());
        ImGui::Dummy({1, em(.4f)});
    }
    draw_lean(turn, bottom.width(), labels);
    ImGui::PopStyleVar();
    follow_basis_drag(turn);
}

// Narrow: the worksheet is closed while one reads, and this opens and closes it.
void draw_worksheet_tab(Turn &turn, const Box &box) {
    const bool open = turn.ui.worksheet_open;
    if (!open) {
        fill(box, theme().surface.panel);
        fill({box.min, {box.min.x + 1, box.max.y}}, theme().surface.line);
    }
    const ImVec2 before = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({box.min.x + em(.5f), box.min.y + em(.7f)});
    if (icon_button("case.worksheet", open ? icon::close : icon::pencil,
                    open ? "Close the worksheet (Esc)" : "Worksheet"))
        turn.ui.worksheet_open = !open;
    ImGui::SetCursorScreenPos(before);
}

} // namespace totality
