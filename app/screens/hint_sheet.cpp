// What one may ask for in practice. Each hint is an action of the attempt: it is told before one asks.
#include "app/screens/case_parts.h"
#include "app/screens/hints.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"

namespace totality {

using namespace ui;

namespace {

void take_hint(Turn &turn, const HintTopic &hint) {
    if (hint.taken) return;
    const action::Hint act{hint.topic};
    if (!can_apply(turn.view.file, turn.view.state, act)) turn.want(act);
}

// The question with its button; once it was asked, the answer in the button's place.
void draw_question(Turn &turn, const HintTopic &hint, std::string_view refusal, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = button_width("Tell me") + em(1), wrap = width - side;
    float height = put_wrapped(fonts().medium, {at.x, at.y + em(.55f)}, theme().words.main, hint.question, wrap);
    if (hint.taken)
        height += em(.3f) +
                  put_wrapped(fonts().body, {at.x, at.y + em(.85f) + height}, theme().words.main, hint.answer, width);
    ImGui::SetCursorScreenPos({at.x + width - side + em(1), at.y + em(.2f)});
    if (!hint.taken && button(Name{"case.hint.", hint.topic}, "Tell me", ButtonKind::plain, refusal))
        take_hint(turn, hint);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, std::max(height + em(1.1f), button_height() + em(.4f))});
}

void draw_meaning(Turn &turn, const HintTopic &hint, bool refused, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (hint.taken) {
        put(fonts().medium, at, theme().words.main, hint.question);
        const float height =
            put_wrapped(fonts().body, {at.x, at.y + em(1.4f)}, theme().words.quiet, hint.answer, width);
        ImGui::Dummy({width, height + em(2.1f)});
        return;
    }
    if (refused) return say(fonts().body, theme().words.quiet, hint.question);
    if (link(Name{"case.hint.", hint.topic}, hint.question)) take_hint(turn, hint);
    gap(.35f);
}

} // namespace

void draw_hint_sheet(Turn &turn) {
    HintState &state = turn.ui.hints;
    if (state.revision != turn.view.revision || state.topics.empty()) {
        state.topics = hints_of(turn.view, turn.ui.digest);
        state.revision = turn.view.revision;
    }
    Sheet sheet("case.hint-sheet", "Hints", em(42));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const float width = ImGui::GetContentRegionAvail().x;
    say(fonts().small, theme().words.quiet,
        "What you ask for here stands in your debrief. It costs no points, and undo does not go back past it.");
    gap(.6f);
    const std::string &refusal = turn.ui.digest.end_words;
    for (std::size_t i = 0; i < kCaseHints; ++i) draw_question(turn, state.topics[i], refusal, width);
    gap(.6f);
    say(fonts().bold, theme().words.main, "What does it mean?");
    gap(.5f);
    for (std::size_t i = kCaseHints; i < state.topics.size(); ++i)
        draw_meaning(turn, state.topics[i], !refusal.empty(), width);
    ImGui::PopStyleVar();
    if (sheet.closed) state.open = false;
}

} // namespace totality
