#include "app/screens/decide_screen.h"
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/left_empty.h"
#include "app/screens/option_words.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>

namespace totality {

using namespace ui;

namespace {

constexpr std::array<std::string_view, 3> kSteps{"Decision", "Memorandum", "Letter"};

// The three steps in the middle of the top bar; those behind can be pressed.
void draw_steps(DecideTurn &turn) {
    if (is_narrow()) return;
    float width = em(4);
    for (std::string_view name : kSteps) width += text_width(fonts().medium, name) + em(4.2f);
    float x = (ImGui::GetIO().DisplaySize.x - width) / 2;
    const float y = top_height() / 2;
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        const bool here = turn.ui.step == static_cast<int>(i);
        const float text = text_width(fonts().medium, kSteps[i]);
        const Box box{{x, y - em(1)}, {x + em(2.2f) + text, y + em(1)}};
        if (hit(Name{"decide.step.", kSteps[i]}, box, kSteps[i]).pressed) turn.ui.step = static_cast<int>(i);
        const ImVec2 centre{x + em(.75f), y};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, em(.75f),
                                                    here ? theme().words.accent : theme().surface.raised);
        const char number[] = {static_cast<char>('1' + i), 0};
        put_centred(fonts().small_bold, {{x, y - em(.75f)}, {x + em(1.5f), y + em(.75f)}},
                    here ? theme().words.on_accent : theme().words.quiet, number);
        put(here ? fonts().bold : fonts().body, {x + em(2), y - em(.5f)},
            here ? theme().words.main : theme().words.quiet, kSteps[i]);
        x = box.max.x + em(1.9f);
    }
}

CitedFact cite(const DecideView &view, const FactRef &fact, const ProvisionId &consideration) {
    CitedFact cited{fact, {}, consideration, {}};
    const Passage *passage = find_passage(view.file, PassageId{fact.text});
    const Fact *stated = passage ? nullptr : find_fact(view.file.scenario, {fact.text});
    cited.words = passage ? passage->text : stated ? stated->statement : fact.text;
    if (view.values) cited.words = with_values(cited.words, *view.values);
    for (const Mark &mark : view.state.draft.marks)
        if (mark.passage.text == fact.text && mark.consideration == consideration) cited.push = mark.push;
    return cited;
}

bool is_cited(const std::vector<CitedFact> &all, const FactRef &fact) {
    return std::any_of(all.begin(), all.end(), [&](const CitedFact &cited) { return cited.fact == fact; });
}

void cite_facts(DecideDigest &digest, const DecideView &view) {
    for (const BasisPoint &point : view.state.draft.basis)
        digest.basis.push_back(cite(view, point.fact, point.consideration));
    for (const Mark &mark : view.state.draft.marks) {
        auto &list = is_bar(mark.consideration) ? digest.set_aside : digest.weighed;
        const FactRef fact{mark.passage.text};
        if (!is_cited(list, fact)) list.push_back(cite(view, fact, mark.consideration));
    }
}

void describe_options(DecideDigest &digest, const DecideView &view) {
    const Stage *stage = find_stage(view.file.scenario, view.state.stage);
    for (const Option &option : stage->options) {
        digest.option_labels.push_back(view.values ? with_values(option.label, *view.values) : option.label);
        digest.option_words.push_back(what_it_does(option));
        digest.option_ends.push_back(what_comes_then(view.file.scenario, option));
    }
}

void begin(DecideScreen &screen, const DecideView &view) {
    screen.begun = true;
    if (view.state.draft.memorandum) screen.memorandum_text = view.state.draft.memorandum->text;
    if (view.state.draft.letter) screen.letter_text = view.state.draft.letter->text;
}

std::string title_of(const DecideView &view) {
    return view.values ? with_values(view.file.scenario.info.title, *view.values) : view.file.scenario.info.title;
}

// A choice that leads on is made at once and goes back to the papers.
void take_on(DecideTurn &turn) {
    turn.act(action::Choose{turn.ui.option});
    turn.intents.push_back(intent::GoTo{Place::case_file});
}

void press_next(DecideTurn &turn, const Option *option) {
    if (option && !ends_case(*option))
        take_on(turn);
    else if (turn.ui.step < 2)
        ++turn.ui.step;
    else
        turn.ui.confirming = true;
}

std::string_view next_words(const DecideTurn &turn, const Option *option) {
    if (option && !ends_case(*option)) return "Take this step";
    if (turn.ui.step == 0) return "Continue to the memorandum";
    return turn.ui.step == 1 ? "Continue to the letter" : "Sign and record";
}

void draw_foot_bar(DecideTurn &turn) {
    const Option *option = picked_option(turn.ui, turn.view);
    Foot foot;
    foot.back = turn.ui.step == 0 ? "Back to the papers" : "Back";
    foot.next = next_words(turn, option);
    foot.hint =
        option && !ends_case(*option) ? "This stage closes behind you." : "Nothing is final until you sign and record.";
    if (!option) foot.refusal = "Pick what the Service should do first.";
    const FootPress press = draw_foot("decide", foot);
    const bool back = press.back || (!turn.ui.confirming && !typing() && take_escape());
    if (back && turn.ui.step == 0)
        turn.intents.push_back(intent::GoTo{Place::case_file});
    else if (back)
        --turn.ui.step;
    if (press.next && option) press_next(turn, option);
}

} // namespace

void make_digest(DecideScreen &screen, const DecideView &view) {
    DecideDigest digest;
    digest.made = true;
    digest.revision = view.revision;
    digest.calendar = calendar_of(view.file.scenario.info.starts_at);
    const Moment now = hours_after(digest.calendar.start, view.state.hour);
    digest.now = long_day(now) + ", " + time_of_day(now);
    describe_options(digest, view);
    cite_facts(digest, view);
    digest.empty = left_empty(view.file, view.state, {screen.no_memorandum, screen.no_letter});
    screen.digest = std::move(digest);
}

const Option *picked_option(const DecideScreen &screen, const DecideView &view) {
    const Stage *stage = find_stage(view.file.scenario, view.state.stage);
    if (view.state.ended) return find_option(*stage, view.state.choices.back().choice.option);
    return find_option(*stage, screen.option);
}

Intents draw_decide(DecideScreen &screen, const DecideView &view) {
    if (!screen.begun) begin(screen, view);
    if (!screen.digest.made || screen.digest.revision != view.revision) make_digest(screen, view);
    DecideTurn turn{screen, view, {}};
    if (draw_top_bar({title_of(view), screen.digest.now, "Back to the papers"}))
        turn.intents.push_back(intent::GoTo{Place::case_file});
    draw_steps(turn);
    const Box body = body_box(true);
    if (screen.step == 0) draw_decision_step(turn, body);
    if (screen.step == 1) draw_memorandum_step(turn, body);
    if (screen.step == 2) draw_letter_step(turn, body);
    draw_foot_bar(turn);
    if (screen.confirming) draw_confirm_sheet(turn);
    return std::move(turn.intents);
}

} // namespace totality
