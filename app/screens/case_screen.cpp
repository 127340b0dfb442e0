#include "app/screens/case_screen.h"
#include "app/screens/case_notice.h"
#include "app/screens/case_parts.h"
#include "app/screens/chrome.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace totality {

using namespace ui;

namespace {

struct Layout {
    Box list, reading, right, clock;
    bool right_open = true;
};

Layout lay_out_case(const CaseScreen &ui) {
    const ImVec2 size = room();
    const bool narrow = is_narrow(), tight = is_tight(), low = is_low(), marking = !ui.marking.passages.empty();
    const float top = body_top(), clock = em(narrow || (low && marking) ? 2.9f : low ? 7.2f : 8.f);
    const float list = em(narrow ? 3.1f : tight ? 14.f : 16.f);
    Layout layout;
    layout.right_open = !narrow || marking || ui.worksheet_open;
    const float right = em(!layout.right_open ? 3.1f : narrow ? 17.5f : tight ? 23.5f : 26.f);
    layout.list = {{0, top}, {list, size.y - clock}};
    layout.reading = {{list, top}, {size.x - right, size.y - clock}};
    layout.right = {{size.x - right, top}, {size.x, size.y - clock}};
    layout.clock = {{0, size.y - clock}, size};
    return layout;
}

// --- the bar on top --------------------------------------------------------------------------------------------------

// The icons of the bar, from left to right, which is also the keyboard's order.
void bar_icon(Turn &turn, float &x, std::string_view id, const char *sign, std::string_view tip, ActionBody act) {
    ImGui::SetCursorScreenPos({x, (top_height() - icon_button_size()) / 2});
    const auto refusal = can_apply(turn.view.file, turn.view.state, act);
    if (icon_button(id, sign, tip, refusal ? std::string_view(refusal->why) : "")) turn.want(std::move(act));
    x += icon_button_size() + em(.15f);
}

bool screen_icon(float &x, std::string_view id, const char *sign, std::string_view tip) {
    ImGui::SetCursorScreenPos({x, (top_height() - icon_button_size()) / 2});
    x += icon_button_size() + em(.15f);
    return icon_button(id, sign, tip);
}

void bar_icons(Turn &turn, float x) {
    bar_icon(turn, x, "case.undo", icon::undo, "Undo (Ctrl+Z)", action::Undo{});
    bar_icon(turn, x, "case.redo", icon::redo, "Do it again (Ctrl+Shift+Z)", action::Redo{});
    if (turn.view.mode != Mode::practice) return;
    if (screen_icon(x, "case.hints", icon::hint, "Hints")) turn.ui.hints.open = true;
    if (screen_icon(x, "case.reference", icon::book, "What the memo says"))
        turn.wanted.push_back(intent::GoTo{Place::reference});
}

void bar_pills(const Turn &turn, float x, float right) {
    const CaseDigest &digest = turn.ui.digest;
    const float y = (top_height() - pill_height()) / 2, stage = pill_width(digest.stage_title);
    if (x + stage > right) return;
    pill({x, y}, digest.stage_title, theme().words.accent, theme().words.accent_soft);
    x += stage + em(.5f);
    if (x + pill_width(digest.mode_words) < right)
        pill({x, y}, digest.mode_words, theme().words.quiet, theme().surface.raised);
}

} // namespace

void draw_case_bar(Turn &turn) {
    const CaseDigest &digest = turn.ui.digest;
    const std::string &title = turn.view.file.scenario.info.title;
    char timed[160];
    const std::string_view below =
        with_time(turn.view.time_left, is_narrow() ? digest.stage_title : digest.subtitle, timed, sizeof timed);
    if (draw_top_bar({title, below, "Docket"})) turn.wanted.push_back(intent::GoTo{Place::docket});
    const std::string_view decide = turn.view.state.ended ? "Finish…" : "Decide…";
    const float right = room().x - em(.9f) - button_width(decide, ButtonKind::primary);
    const float icons = (turn.view.mode == Mode::practice ? 4 : 2) * (icon_button_size() + em(.15f));
    const float left = right - em(.9f) - icons;
    bar_icons(turn, left);
    ImGui::SetCursorScreenPos({right, (top_height() - button_height()) / 2});
    const bool submitted = turn.view.state.submitted;
    if (button("case.decide", decide, ButtonKind::primary, submitted ? "This attempt is submitted." : ""))
        turn.wanted.push_back(intent::GoTo{Place::decide});
    const float used = std::max(text_width(fonts().bold, title), text_width(fonts().small, below));
    if (!is_narrow()) bar_pills(turn, em(3.6f) + std::min(used, em(26)) + em(1.6f), left - em(1));
}

// --- keys ------------------------------------------------------------------------------------------------------------

namespace {

bool sheet_open(const CaseScreen &ui) { return ui.ask_open || ui.wait.open || ui.wait.warning || ui.hints.open; }

void undo_keys(Turn &turn) {
    // A field with the keys has an undo of its own; the palette's filter, still empty, has nothing to undo.
    if (typing() &&
        !(turn.ui.marking.filter.empty() && !turn.ui.marking.passages.empty() && !turn.ui.marking.note.active))
        return;
    const bool redo = (pressed_with_ctrl(Key::z) && shift_held()) || pressed_with_ctrl(Key::y);
    const bool undo = pressed_with_ctrl(Key::z) && !shift_held();
    if (!redo && !undo) return;
    const ActionBody body = redo ? ActionBody{action::Redo{}} : ActionBody{action::Undo{}};
    if (!can_apply(turn.view.file, turn.view.state, body)) turn.want(body);
}

void zoom_keys(Turn &turn) {
    const float zoom = fonts().zoom;
    if (pressed_with_ctrl(Key::plus)) turn.wanted.push_back(intent::SetPaperZoom{std::min(2.f, zoom + .1f)});
    if (pressed_with_ctrl(Key::minus)) turn.wanted.push_back(intent::SetPaperZoom{std::max(.8f, zoom - .1f)});
    if (pressed_with_ctrl(Key::zero)) turn.wanted.push_back(intent::SetPaperZoom{1});
}

// Through the papers in their order, the assignment first.
void paper_keys(Turn &turn) {
    const bool on = pressed_with_ctrl(Key::page_down), back = pressed_with_ctrl(Key::page_up);
    if (!on && !back) return;
    const auto &papers = turn.ui.digest.papers;
    int at = 0;
    for (std::size_t i = 0; i < papers.size(); ++i)
        if (papers[i].id == turn.ui.reading.document) at = static_cast<int>(i) + 1;
    const int count = static_cast<int>(papers.size()) + 1;
    at = (at + (on ? 1 : count - 1)) % count;
    open_paper(turn, at == 0 ? DocumentId{} : papers[static_cast<std::size_t>(at - 1)].id);
    turn.ui.reading.take_keyboard = true;
}

// What the command sheet asked for.
void follow_command(Turn &turn) {
    CaseScreen &ui = turn.ui;
    if (const auto paper = std::exchange(ui.wanted_paper, std::nullopt)) {
        open_paper(turn, *paper);
        ui.reading.take_keyboard = context().focus.shown;
    }
    const auto part = std::exchange(ui.wanted_part, std::nullopt);
    if (!part) return;
    switch (*part) {
    case CasePart::ask: ui.ask_open = true; return;
    case CasePart::wait: ui.wait.open = true; return;
    case CasePart::wait_next: return wait_for(turn, std::nullopt);
    case CasePart::find: return open_find(turn);
    case CasePart::hints: ui.hints.open = true; return;
    }
}

void case_keys(Turn &turn) {
    if (sheet_open(turn.ui)) return;
    undo_keys(turn);
    zoom_keys(turn);
    paper_keys(turn);
    if (pressed_with_ctrl(Key::f)) open_find(turn);
    if (turn.ui.find.open && pressed(Key::f3)) find_next(turn, shift_held());
}

// One step back: what was opened last goes first.
void step_back(Turn &turn) {
    CaseScreen &ui = turn.ui;
    if (sheet_open(ui) || !take_escape()) return;
    if (!ui.marking.passages.empty()) {
        close_palette(turn);
        ui.reading.take_keyboard = true;
    } else if (ui.find.open)
        ui.find.open = false;
    else if (!ui.notice.title.empty())
        ui.notice.title.clear();
    else if (ui.worksheet_open && is_narrow())
        ui.worksheet_open = false;
    else
        turn.wanted.push_back(intent::GoTo{Place::docket});
}

void draw_sheets(Turn &turn) {
    if (turn.ui.ask_open) draw_ask_sheet(turn);
    if (turn.ui.wait.open) draw_wait_sheet(turn);
    if (turn.ui.wait.warning) draw_deadline_warning(turn);
    if (turn.ui.hints.open) draw_hint_sheet(turn);
}

// A case that was left half-way opens at the paper that was worked on last, a new one at the assignment.
void begin_reading(Turn &turn) {
    if (turn.ui.reading.begun) return;
    turn.ui.reading.begun = true;
    const DocumentId *last = turn.view.last_paper;
    if (last && find_row(turn.ui.digest, *last)) open_paper(turn, *last);
}

} // namespace

Intents draw_case(CaseScreen &ui, const CaseView &view) {
    Intents wanted;
    keep_digest(ui, view);
    keep_notice(ui, view);
    Turn turn{ui, view, wanted};
    begin_reading(turn);
    follow_command(turn);
    case_keys(turn);
    const Layout layout = lay_out_case(ui);
    draw_case_bar(turn);
    draw_document_list(turn, layout.list);
    draw_reading_pane(turn, layout.reading);
    if (!layout.right_open)
        draw_worksheet_tab(turn, layout.right);
    else if (!ui.marking.passages.empty())
        draw_palette(turn, layout.right);
    else
        draw_worksheet(turn, layout.right);
    draw_clock(turn, layout.clock);
    draw_sheets(turn);
    step_back(turn);
    return wanted;
}

Intents words_in_hand(CaseScreen &ui, const CaseView &view) {
    Intents wanted;
    Turn turn{ui, view, wanted};
    commit_note(turn);
    return wanted;
}

} // namespace totality
