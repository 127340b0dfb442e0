// What the stage asks. Questions that the memo settles and those that are a judgement look alike.
#include "app/screens/case_parts.h"
#include "app/widgets/kit.h"
#include "app/widgets/text.h"

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

} // namespace

void draw_stage_questions(Turn &turn, float width) {
    bool first = true;
    for (const Question &question : turn.view.file.scenario.questions) {
        if (question.stage != turn.view.state.stage) continue;
        if (first) {
            ImGui::Dummy({1, em(.9f)});
            say(fonts().bold, theme().words.main, "Asked at this stage");
            ImGui::Dummy({1, em(.25f)});
            first = false;
        }
        draw_question(turn, question, width);
    }
}

} // namespace totality
