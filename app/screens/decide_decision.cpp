// Step 1: the options with what each does, one's own basis in sight, who signs, what may be asked for, how sure one is.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/slider.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

struct CardText {
    std::string_view id, label, words, ends, refusal;
};

float card_height(const CardText &card, float width) {
    const float inner = width - em(4);
    return text_height(fonts().medium, card.label, inner) + text_height(fonts().body, card.words, inner) + em(4.1f);
}

// A card of one option; every option looks alike, whatever it is.
bool draw_card(const CardText &card, const Box &box, bool chosen) {
    const Hit state = hit(Name{"decide.option.", card.id}, box, card.label, card.refusal.empty());
    fill(box, chosen ? theme().words.accent_soft : theme().surface.panel, em(.5f));
    frame(box, chosen || state.hovered ? theme().words.accent : theme().surface.line_strong, em(.5f),
          chosen ? 2.f : 1.f);
    const ImVec2 dot{box.min.x + em(1.5f), box.min.y + em(1.6f)};
    auto *list = ImGui::GetWindowDrawList();
    list->AddCircle(dot, em(.58f), chosen ? theme().words.accent : theme().words.quiet, 24, chosen ? 2.f : 1.3f);
    if (chosen) list->AddCircleFilled(dot, em(.3f), theme().words.accent, 20);
    const float x = box.min.x + em(2.7f), wrap = box.max.x - x - em(1.3f);
    float y = box.min.y + em(1.1f);
    y += put_wrapped(fonts().medium, {x, y}, theme().words.main, card.label, wrap) + em(.4f);
    y += put_wrapped(fonts().body, {x, y}, theme().words.quiet, card.words, wrap);
    put_elided(fonts().small_bold, {x, box.max.y - em(1.7f)}, chosen ? theme().words.accent : theme().words.quiet,
               card.ends, wrap);
    if (state.hovered && !card.refusal.empty()) tooltip(box, card.refusal);
    return state.pressed;
}

void draw_options(DecideTurn &turn, float width) {
    const Stage &stage = *find_stage(turn.view.file.scenario, turn.view.state.stage);
    const bool two = width > em(44);
    const float gap_between = em(.9f), each = two ? (width - gap_between) / 2 : width;
    const DecideDigest &digest = turn.ui.digest;
    for (std::size_t i = 0; i < stage.options.size(); i += two ? 2 : 1) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        float height = 0;
        for (std::size_t k = i; k < std::min(stage.options.size(), i + (two ? 2 : 1)); ++k)
            height = std::max(height, card_height({{}, digest.option_labels[k], digest.option_words[k], {}, {}}, each));
        for (std::size_t k = i; k < std::min(stage.options.size(), i + (two ? 2 : 1)); ++k) {
            const Option &option = stage.options[k];
            const auto refusal = can_apply(turn.view.file, turn.view.state, action::Choose{option.id});
            const float x = at.x + static_cast<float>(k - i) * (each + gap_between);
            const CardText card{option.id.text, digest.option_labels[k], digest.option_words[k], digest.option_ends[k],
                                refusal ? std::string_view(refusal->why) : std::string_view{}};
            if (draw_card(card, {{x, at.y}, {x + each, at.y + height}}, turn.ui.option == option.id) && !refusal)
                turn.ui.option = option.id;
        }
        ImGui::SetCursorScreenPos({at.x, at.y + height + gap_between});
        ImGui::Dummy({width, 0});
    }
}

void draw_closed_case(DecideTurn &turn) {
    const Option *option = picked_option(turn.ui, turn.view);
    const bool by_deadline = turn.view.state.choices.back().choice.by_deadline;
    say(fonts().body, theme().words.main, by_deadline ? "The deadline passed and decided:" : "You decided:");
    gap(.4f);
    say(fonts().medium, theme().words.main, option ? std::string_view(option->label) : std::string_view{});
    gap(.6f);
    say(fonts().body, theme().words.quiet, "The case is closed. You can still complete the file and record it.");
    gap(1);
}

void draw_basis_card(DecideTurn &turn, float width) {
    const auto &basis = turn.ui.digest.basis;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = em(1.9f), height = em(3.6f) + line * static_cast<float>(std::max<std::size_t>(1, basis.size()));
    const Box box{at, {at.x + width, at.y + height}};
    fill(box, theme().surface.panel, em(.5f));
    frame(box, theme().surface.line, em(.5f));
    const float x = at.x + em(1.2f), right = box.max.x - em(1.2f), bar = em(5);
    put(fonts().medium, {x, at.y + em(.9f)}, theme().words.main, "Your basis");
    float y = at.y + em(2.7f);
    if (basis.empty())
        put_elided(fonts().body, {x, y}, theme().words.quiet, "Empty. Pick up to five marks in the worksheet.",
                   right - x);
    else
        push_axis(right, bar, at.y + em(.9f));
    for (std::size_t i = 0; i < basis.size(); ++i, y += line) {
        put(fonts().small, {x, y}, theme().words.quiet, fmt::format("{}", i + 1));
        put_elided(fonts().body, {x + em(1.3f), y}, theme().words.main, basis[i].words, right - x - bar - em(2.4f));
        push_bar({right - bar, y + em(.25f)}, bar, em(.5f), basis[i].push);
    }
    ImGui::SetCursorScreenPos({at.x, box.max.y + em(1)});
    ImGui::Dummy({width, 0});
}

void draw_signers(DecideTurn &turn, float width) {
    heading("Who signs");
    for (const Signer &signer : turn.view.file.scenario.signers)
        if (check_row(Name{"decide.signer.", signer.id.text}, turn.view.state.draft.signed_by == signer.id,
                      CheckKind::radio, signer.label, {}, width))
            turn.act(action::Sign{signer.id});
    gap(1);
}

struct ApprovalWords {
    std::string words;
    bool late = false;
    std::optional<double> returns; // where it was asked for already
};

ApprovalWords approval_words(const DecideTurn &turn, const Approval &approval) {
    const AttemptState &state = turn.view.state;
    ApprovalWords out;
    for (const auto &request : state.approvals)
        if (request.id == approval.id) out.returns = request.returns_hour;
    const double back = out.returns.value_or(state.hour + approval.elapsed_hours);
    const std::string when = turn.ui.digest.calendar.at(back, state.hour);
    const auto deadline = deadline_hour(turn.view.file, state);
    out.late = deadline && back > *deadline;
    if (out.returns)
        out.words = (back <= state.hour ? "Back " : "Asked for, due ") + when;
    else
        out.words = fmt::format("{}, {}, would be back {}{}", duration_words(approval.elapsed_hours),
                                staff_words(approval.staff_hours), when, out.late ? ", after the deadline" : "");
    return out;
}

void draw_approvals(DecideTurn &turn, float width) {
    if (turn.view.file.scenario.approvals.empty()) return;
    heading("Ask before you decide");
    for (const Approval &approval : turn.view.file.scenario.approvals) {
        const ApprovalWords words = approval_words(turn, approval);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float text = width - em(5.5f);
        float y = at.y + em(.5f);
        y += put_wrapped(fonts().body, {at.x, y}, theme().words.main, approval.label, text) + em(.15f);
        y += put_wrapped(fonts().small, {at.x, y}, words.late ? theme().signal.warn : theme().words.quiet, words.words,
                         text);
        if (!words.returns) {
            const auto refusal = can_apply(turn.view.file, turn.view.state, action::Approve{approval.id});
            ImGui::SetCursorScreenPos({at.x + width - button_width("Ask"), at.y + em(.5f)});
            if (button(Name{"decide.ask.", approval.id.text}, "Ask", ButtonKind::plain,
                       refusal ? std::string_view(refusal->why) : std::string_view{}))
                turn.act(action::Approve{approval.id});
        }
        rule(at.x, at.x + width, y + em(.6f), theme().surface.line);
        ImGui::SetCursorScreenPos({at.x, y + em(.7f)});
        ImGui::Dummy({width, 0});
    }
    gap(1.2f);
}

void draw_confidence(DecideTurn &turn, float width) {
    heading("How sure are you that most of the panel came to the same outcome?");
    std::optional<int> confidence = turn.view.state.draft.confidence;
    const SliderLook look{50, 100, 5, "50 %, a coin toss", "100 %, certain", "not said", " %"};
    if (slider("decide.confidence", &confidence, width, look)) turn.act(action::Confidence{*confidence});
    gap(1);
}

void draw_left(DecideTurn &turn) {
    const float width = ImGui::GetContentRegionAvail().x;
    say(fonts().hero, theme().words.main, "What should the Service do?");
    gap(.3f);
    say(fonts().body, theme().words.quiet, turn.ui.digest.now);
    gap(1);
    if (turn.view.state.ended)
        draw_closed_case(turn);
    else
        draw_options(turn, width);
    draw_basis_card(turn, width);
}

void draw_right(DecideTurn &turn) {
    const float width = ImGui::GetContentRegionAvail().x;
    draw_signers(turn, width);
    if (!turn.view.state.ended) draw_approvals(turn, width);
    draw_confidence(turn, width);
}

} // namespace

void draw_decision_step(DecideTurn &turn, const Box &box) {
    const bool one_column = is_narrow();
    const float side = one_column ? 0 : std::min(em(30), box.w() * .34f);
    {
        const Panel left(
            "decide-left", {box.min, {box.max.x - side, box.max.y}},
            {.padding = {em(2.2f), em(1.8f)}, .fill = theme().surface.desk, .rounding = 0, .border = false});
        draw_left(turn);
        if (one_column) draw_right(turn);
    }
    if (one_column) return;
    const Panel right("decide-right", {{box.max.x - side, box.min.y}, box.max},
                      {.padding = {em(1.8f), em(1.8f)}, .rounding = 0, .border = false});
    draw_right(turn);
}

} // namespace totality
