// The basis: up to five points that carry the decision, most important first. Dragged with the mouse, or moved with
// the arrows of what has the keyboard.
#include "app/screens/case_notice.h"
#include "app/screens/case_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

constexpr std::size_t kMost = 5;
constexpr const char *kFull = "The basis holds five points at most. Take one out first.";
constexpr float kHead = 1.35f, kRow = 1.75f, kSpace = .2f; // em

void want_basis(Turn &turn, std::vector<BasisPoint> points) {
    const ActionBody body = action::Basis{std::move(points)};
    if (!can_apply(turn.view.file, turn.view.state, body)) turn.want(body);
}

void move_point(Turn &turn, std::size_t from, std::size_t to) {
    std::vector<BasisPoint> points = turn.view.state.draft.basis;
    if (from >= points.size() || to >= points.size() || from == to) return;
    const BasisPoint moved = points[from];
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(from));
    points.insert(points.begin() + static_cast<std::ptrdiff_t>(to), moved);
    want_basis(turn, std::move(points));
}

void remove_point(Turn &turn, std::size_t at) {
    std::vector<BasisPoint> points = turn.view.state.draft.basis;
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(at));
    want_basis(turn, std::move(points));
}

std::string_view row_id(std::size_t i) {
    static constexpr std::string_view ids[kMost] = {"case.basis.1", "case.basis.2", "case.basis.3", "case.basis.4",
                                                    "case.basis.5"};
    return ids[std::min(i, kMost - 1)];
}

void row_keys(Turn &turn, const Hit &state, std::size_t i) {
    if (!state.focused || typing()) return;
    const std::size_t n = turn.ui.digest.basis.size();
    std::size_t to = i;
    if (pressed(Key::up) && i > 0) to = i - 1;
    if (pressed(Key::down) && i + 1 < n) to = i + 1;
    if (to != i) {
        move_point(turn, i, to);
        give_focus(id_of(row_id(to)), true);
    }
    if (pressed(Key::remove) || pressed(Key::backspace) || pressed(Key::b)) remove_point(turn, i);
}

void begin_drag(Turn &turn, const Hit &state, std::size_t i) {
    BasisDrag &drag = turn.ui.drag;
    if (!state.held || drag.point || !ImGui::IsMouseClicked(0)) return;
    drag.point = turn.ui.digest.basis[i].point;
    drag.from = static_cast<int>(i);
    drag.start = ImGui::GetMousePos();
}

void draw_row(Turn &turn, std::size_t i, float width) {
    const BasisRow &row = turn.ui.digest.basis[i];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + em(kRow)}};
    const Hit state = hit(row_id(i), box, row.words);
    begin_drag(turn, state, i);
    row_keys(turn, state, i);
    const bool dragged = turn.ui.drag.moving && turn.ui.drag.from == static_cast<int>(i);
    fill(box, state.hovered || state.focused ? theme().surface.line : theme().surface.raised, em(.3f));
    const char number[2] = {static_cast<char>('1' + i), 0};
    put(fonts().small_bold, {at.x + em(.55f), at.y + em(.38f)}, theme().words.quiet, number);
    badge({at.x + em(2.05f), at.y + em(.87f)}, em(.52f), row.group);
    const bool cut =
        put_elided(fonts().small, {at.x + em(3.f), at.y + em(.38f)}, dragged ? theme().words.quiet : theme().words.main,
                   row.words, width - em(row.push ? 7.6f : 8.6f));
    if (row.push)
        push_bar({box.max.x - em(4.4f), at.y + em(.6f)}, em(2.8f), em(.55f), row.push);
    else
        put_right(fonts().small, box.max.x - em(1.6f), at.y + em(.38f), theme().signal.warn, "unmarked");
    put(fonts().body, {box.max.x - em(1.35f), at.y + em(.35f)}, theme().words.quiet, icon::drag);
    if (cut && state.hovered && !turn.ui.drag.moving) tooltip(box, row.words);
    if (state.pressed && !turn.ui.drag.moving && !row.passage.empty()) show_passage(turn, row.passage, false);
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, 0});
}

void draw_drop_place(Turn &turn, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + em(kRow)}};
    const bool over = turn.ui.drag.moving && contains(turn.ui.drag.target, ImGui::GetMousePos());
    if (over) fill(box, theme().words.accent_soft, em(.3f));
    dashed_frame(box, over ? theme().words.accent : theme().surface.line_strong);
    put_elided(fonts().small, {at.x + em(.55f), at.y + em(.35f)}, theme().words.quiet,
               "Drag a mark here, or press B on it", width - em(1));
    ImGui::Dummy({width, em(kRow)});
}

// Where in the list the mouse points.
std::size_t place_under_mouse(const BasisDrag &drag, std::size_t count) {
    const float rows = drag.target.min.y + em(kHead);
    const float step = em(kRow) + em(kSpace);
    const float at = std::floor((ImGui::GetMousePos().y - rows) / step);
    return static_cast<std::size_t>(std::clamp(at, 0.f, static_cast<float>(count)));
}

void drop(Turn &turn) {
    const BasisDrag &drag = turn.ui.drag;
    std::vector<BasisPoint> points = turn.view.state.draft.basis;
    std::size_t to = place_under_mouse(drag, points.size());
    if (drag.from >= 0) return move_point(turn, static_cast<std::size_t>(drag.from), std::min(to, points.size() - 1));
    const PassageId passage{drag.point->fact.text};
    if (points.size() >= kMost || is_in_basis(turn, passage, drag.point->consideration)) return;
    points.insert(points.begin() + static_cast<std::ptrdiff_t>(std::min(to, points.size())), *drag.point);
    want_basis(turn, std::move(points));
}

void draw_ghost(Turn &turn) {
    const BasisDrag &drag = turn.ui.drag;
    const std::string words = sentence_of(turn.view, turn.ui.digest, PassageId{drag.point->fact.text});
    const ImVec2 mouse = ImGui::GetMousePos();
    const Box box{{mouse.x + em(.8f), mouse.y + em(.4f)}, {mouse.x + em(16), mouse.y + em(2.2f)}};
    ImDrawList *list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(box.min, box.max, theme().surface.panel, em(.3f));
    list->AddRect(box.min, box.max, theme().words.accent, em(.3f));
    list->PushClipRect(box.min, {box.max.x - em(.5f), box.max.y}, true);
    ImFont *font = fonts().small;
    list->AddText(font, font->FontSize, {box.min.x + em(.6f), box.min.y + em(.45f)}, theme().words.main, words.c_str());
    list->PopClipRect();
}

} // namespace

void draw_basis(Turn &turn, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::size_t count = turn.ui.digest.basis.size();
    char words[40];
    const auto made = fmt::format_to_n(words, sizeof words, "what carries it, {} of {}", count, kMost);
    put(fonts().bold, at, theme().words.main, "Basis");
    put_right(fonts().small, at.x + width, at.y + em(.1f), theme().words.quiet, {words, made.size});
    ImGui::Dummy({width, em(1.25f)});
    const auto row_top = [at](std::size_t i) {
        return ImVec2{at.x, at.y + em(kHead) + static_cast<float>(i) * (em(kRow) + em(kSpace))};
    };
    for (std::size_t i = 0; i < count; ++i) {
        ImGui::SetCursorScreenPos(row_top(i));
        draw_row(turn, i, width);
    }
    ImGui::SetCursorScreenPos(row_top(count));
    if (count < kMost) draw_drop_place(turn, width);
    turn.ui.drag.target = {{at.x, at.y}, {at.x + width, ImGui::GetCursorScreenPos().y}};
    record_widget("case.basis", turn.ui.drag.target.min, turn.ui.drag.target.max, "basis", true, false);
}

void toggle_basis_of(Turn &turn, const PassageId &passage) {
    const Draft &draft = turn.view.state.draft;
    const Mark *only = nullptr;
    int weighed = 0;
    for (const Mark &mark : draft.marks)
        if (mark.passage == passage && mark.push) {
            only = &mark;
            ++weighed;
        }
    if (weighed == 0)
        tell(turn.ui.notice, "Mark this sentence first, with a push.");
    else if (weighed > 1)
        tell(turn.ui.notice, "It has several marks: take one on the worksheet.");
    else if (draft.basis.size() >= kMost && !is_in_basis(turn, passage, only->consideration))
        tell(turn.ui.notice, kFull);
    else
        toggle_basis(turn, passage, only->consideration);
}

void follow_basis_drag(Turn &turn) {
    BasisDrag &drag = turn.ui.drag;
    if (!drag.point) return;
    const ImVec2 mouse = ImGui::GetMousePos();
    drag.moving |= std::abs(mouse.x - drag.start.x) + std::abs(mouse.y - drag.start.y) > em(.5f);
    if (ImGui::IsMouseDown(0)) {
        if (drag.moving) draw_ghost(turn);
        return;
    }
    const ui::Box target{{drag.target.min.x, drag.target.min.y - em(.5f)},
                         {drag.target.max.x, drag.target.max.y + em(1)}};
    if (drag.moving && contains(target, mouse)) {
        if (drag.from < 0 && turn.view.state.draft.basis.size() >= kMost)
            tell(turn.ui.notice, kFull);
        else
            drop(turn);
    }
    drag.point.reset();
    drag.moving = false;
    drag.from = -1;
}

} // namespace totality
