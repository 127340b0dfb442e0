// What the stage asks. Questions that the memo settles and those that are a judgment look alike.
#include "app/screens/case_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

void draw_question(Turn &turn, const Question &question, float width) {
    const auto &answers = turn.view.state.draft.answers;
    const auto given = answers.find(question.id);
    say(fonts().body, theme().words.main,
        with_values(question.prompt, turn.view.values ? *turn.view.values : TokenValues{}));
    ImGui::Dummy({1, em(.15f)});
    for (const AnswerOption &option : question.options) {
        const bool on = given != answers.end() && given->second == option.id;
        if (!check_row(Name{"case.answer.", question.id.text, "." + option.id.text}, on, CheckKind::radio, option.label,
                       {}, width))
            continue;
        const ActionBody body = action::Answer{question.id, option.id};
        if (!can_apply(turn.view.file, turn.view.state, body)) turn.want(body);
    }
    ImGui::Dummy({1, em(.6f)});
}

struct Count {
    int asked = 0, answered = 0;
};

Count count_questions(const Turn &turn) {
    Count count;
    for (const Question &question : turn.view.file.scenario.questions) {
        if (question.stage != turn.view.state.stage) continue;
        ++count.asked;
        count.answered += turn.view.state.draft.answers.contains(question.id) ? 1 : 0;
    }
    return count;
}

// One line, so that they are seen and take no room from the marks.
void draw_line(Turn &turn, Count count, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + width, at.y + em(1.9f)}};
    bool &open = turn.ui.questions.open;
    const Hit state = hit("case.questions", box, "Questions of this stage");
    const bool all = count.answered == count.asked;
    const ImU32 plate = all ? theme().surface.raised : theme().words.accent_soft;
    fill(box, state.hovered ? theme().surface.line : plate, em(.35f));
    put(fonts().body, {at.x + em(.6f), at.y + em(.42f)}, all ? theme().words.quiet : theme().words.accent,
        all ? icon::check : icon::help);
    char words[64];
    const auto made =
        all ? fmt::format_to_n(words, sizeof words, "Questions: all answered")
            : fmt::format_to_n(words, sizeof words, "Questions: {} of {} answered", count.answered, count.asked);
    put_elided(fonts().medium, {at.x + em(1.9f), at.y + em(.42f)}, theme().words.main, {words, made.size},
               width - em(3.6f));
    put(fonts().body, {box.max.x - em(1.4f), at.y + em(.42f)}, theme().words.quiet, open ? icon::up : icon::down);
    if (state.pressed) open = !open;
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, em(.5f)});
}

} // namespace

void draw_stage_questions(Turn &turn, float width) {
    QuestionsState &questions = turn.ui.questions;
    if (questions.stage != turn.view.state.stage) questions = {turn.view.state.stage, false};
    const Count count = count_questions(turn);
    if (count.asked == 0) return;
    draw_line(turn, count, width);
    if (!questions.open) return;
    for (const Question &question : turn.view.file.scenario.questions)
        if (question.stage == questions.stage) draw_question(turn, question, width);
}

} // namespace totality
