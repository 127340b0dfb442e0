// Who signs, what is asked for before deciding, and how sure one is.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/slider.h"
#include "app/widgets/text.h"

namespace totality {

using namespace ui;

namespace {

// Nothing here tells who may sign: that is the trainee's to know.
void draw_signers(const Deciding &now, float width) {
    heading("Who signs");
    const SignerId &signs = now.view.state.draft.signed_by;
    const FocusGroup group(id_of("decide.signers"), id_of(Name{"decide.signer.", signs.text}));
    for (const Signer &signer : now.view.file.scenario.signers)
        if (check_row(Name{"decide.signer.", signer.id.text}, signs == signer.id, CheckKind::radio, signer.label, {},
                      width))
            now.act(action::Sign{signer.id});
}

ImU32 state_ink(const ApprovalRow &row) { return row.returned ? theme().signal.good : theme().words.main; }

void approval_state(const ApprovalRow &row, float right, float y) {
    const float width = text_width(fonts().small_bold, row.when);
    put(fonts().small_bold, {right - width, y}, state_ink(row), row.when);
    if (row.returned) put(fonts().body, {right - width - em(1.4f), y - em(.1f)}, state_ink(row), icon::check);
}

void draw_approval(const Deciding &now, const ApprovalRow &row, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = width - (row.asked ? 0 : em(4.6f));
    float y = at.y + em(.5f);
    y += put_wrapped(fonts().body, {at.x, y}, theme().words.main, row.label, room) + em(.25f);
    const float cost = y;
    y += put_wrapped(fonts().small, {at.x, y}, theme().words.quiet, row.asked ? row.cost : row.cost + ", " + row.when,
                     room) +
         em(.25f);
    if (row.asked) {
        const bool beside =
            text_width(fonts().small, row.cost) + text_width(fonts().small_bold, row.when) + em(2.4f) < width;
        approval_state(row, at.x + width, beside ? cost : y);
        if (!beside) y += em(1.3f);
    }
    if (!row.after.empty()) y += put_wrapped(fonts().small, {at.x, y}, theme().signal.warn, row.after, room) + em(.25f);
    y += em(.45f);
    if (!row.asked) {
        ImGui::SetCursorScreenPos({at.x + width - button_width("Ask"), at.y + em(.4f)});
        if (button(Name{"decide.ask.", row.id.text}, "Ask", ButtonKind::plain, row.refusal))
            now.act(action::Approve{row.id});
    }
    rule(at.x, at.x + width, y, theme().surface.line);
    ImGui::SetCursorScreenPos({at.x, y + 1});
    ImGui::Dummy({width, 0});
}

void draw_approvals(const Deciding &now, float width) {
    if (now.screen.digest.approvals.empty()) return;
    heading("Ask before you decide");
    for (const ApprovalRow &row : now.screen.digest.approvals) draw_approval(now, row, width);
    gap(.5f);
    if (!now.view.state.ended) quiet("The clock moves only while you wait, back at the papers.");
}

void draw_confidence(const Deciding &now, float width) {
    gap(1.9f);
    heading(now.screen.digest.expert_panel
                ? "How sure are you that most of the panel came to the same outcome?"
                : "How sure are you that most of the model answers (illustrative) came to the same outcome?");
    if (slider("decide.confidence", &now.screen.confidence, width,
               {.least = 50,
                .most = 100,
                .step = 1,
                .key_step = 5,
                .least_words = "50 %, a coin toss",
                .most_words = "100 %, certain",
                .unset = "click to say",
                .unit = " %"}))
        now.act(action::Confidence{*now.screen.confidence});
}

} // namespace

void draw_conditions(const Deciding &now) {
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.15f)));
    if (leads_on(now)) {
        draw_approvals(now, width);
        gap(.5f);
        quiet("Who signs, and how sure you are, is asked when the case is decided.");
    } else {
        draw_signers(now, width);
        gap(1.5f);
        draw_approvals(now, width);
        draw_confidence(now, width);
    }
    gap(1);
    ImGui::PopStyleVar();
}

} // namespace totality
