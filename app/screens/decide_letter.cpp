// Step 3: the letter, beside a preview of what goes out; and the sheet before recording.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/letter_words.h"
#include "app/screens/option_words.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality {

using namespace ui;

namespace {

struct PartRow {
    LetterComponent component;
    const char *id;
    const char *label;
};
constexpr PartRow kDecisionRows[] = {{LetterComponent::decision, "letter.decision", "What was decided"},
                                     {LetterComponent::consequences, "letter.consequences", "What follows from it"}};
constexpr PartRow kAlsoRows[] = {{LetterComponent::linked_benefit, "letter.linked", "A linked benefit"},
                                 {LetterComponent::facts, "letter.facts", "The facts of the case"},
                                 {LetterComponent::evaluation, "letter.evaluation", "How the facts were weighed"}};

void change(DecideTurn &turn, Letter letter) { turn.act(action::Write{std::move(letter)}); }

template <std::size_t N>
void draw_rows(DecideTurn &turn, const Letter &letter, const char *title, const PartRow (&rows)[N], float width) {
    heading(title);
    for (const PartRow &row : rows) {
        const bool on = says(letter, row.component);
        if (check_row(row.id, on, CheckKind::box, row.label, {}, width))
            change(turn, with_component(letter, row.component, !on));
    }
    gap(.8f);
}

void draw_addressees(DecideTurn &turn, const Letter &letter, float width) {
    heading("To");
    const std::string name = subject_name(turn.view.file.scenario.info);
    const auto row = [&](const char *id, Addressee addressee, std::string_view label) {
        const bool on = std::find(letter.to.begin(), letter.to.end(), addressee) != letter.to.end();
        if (check_row(id, on, CheckKind::box, label, {}, width)) change(turn, with_addressee(letter, addressee, !on));
    };
    row("letter.to.subject", Addressee::subject, name.empty() ? std::string_view("The person") : name);
    row("letter.to.attorney", Addressee::attorney, "The attorney of record");
    gap(.8f);
}

void draw_topics(DecideTurn &turn, const Letter &letter, float width) {
    heading("Does the decision give…");
    for (const LetterTopic &topic : letter_topics()) {
        say(fonts().body, theme().words.main, topic.label);
        int state = state_of(letter, topic);
        if (segments(Name{"letter.topic.", topic.id}, &state, {"Not mentioned", "Does not give", "Gives"}, width))
            change(turn, with_topic(letter, topic, state));
        gap(.5f);
    }
    gap(.5f);
}

void draw_whether(DecideTurn &turn, bool has, float width) {
    if (check_row("letter.write", has, CheckKind::radio, "Write a letter", {}, width) && !has)
        change(turn, first_letter());
    const bool none = !has && turn.ui.no_letter;
    if (check_row("letter.none", none, CheckKind::radio, "No letter", {}, width)) {
        turn.ui.no_letter = true;
        turn.ui.digest.made = false;
        if (has) turn.act(action::Write{std::nullopt});
    }
    gap(1);
}

void draw_choices(DecideTurn &turn) {
    const float width = ImGui::GetContentRegionAvail().x;
    say(fonts().hero, theme().words.main, "The letter");
    gap(.3f);
    quiet("Choose what it says. The preview is what goes out.");
    gap(1);
    const std::optional<Letter> &letter = turn.view.state.draft.letter;
    draw_whether(turn, letter.has_value(), width);
    if (!letter) return;
    draw_addressees(turn, *letter, width);
    draw_rows(turn, *letter, "The decision", kDecisionRows, width);
    draw_topics(turn, *letter, width);
    draw_rows(turn, *letter, "Also", kAlsoRows, width);
    heading("In your words");
    const Edit edit = text_area("letter.text", turn.ui.letter_text, {width, em(5)});
    if (!edit.left || letter->text == turn.ui.letter_text) return;
    Letter changed = *letter;
    changed.text = turn.ui.letter_text;
    change(turn, std::move(changed));
}

float draw_letterhead(const Box &paper, float y) {
    const float left = paper.min.x + em(4.2f), right = paper.max.x - em(4.2f);
    auto *list = ImGui::GetWindowDrawList();
    const ImVec2 seal{left + em(1.5f), y + em(1.5f)};
    list->AddCircle(seal, em(1.5f), theme().paper.ink, 40, 1.5f);
    list->AddCircle(seal, em(1.15f), theme().paper.ink, 40, 1.f);
    put_centred(fonts().icon, {{seal.x - em(1), seal.y - em(1)}, {seal.x + em(1), seal.y + em(1)}}, theme().paper.ink,
                icon::gavel);
    put(fonts().serif_italic, {left + em(4), y + em(.3f)}, theme().paper.quiet, "U.S. Department of Justice");
    put(fonts().serif_bold, {left + em(4), y + em(1.6f)}, theme().paper.ink, "Immigration and Naturalization Service");
    rule(left, right, y + em(3.6f), theme().paper.ink, 1.5f);
    return y + em(5);
}

std::string signer_label(const DecideTurn &turn) {
    const Signer *signer = find_signer(turn.view.file.scenario, turn.view.state.draft.signed_by);
    return signer ? signer->label : "(nobody signs yet)";
}

LetterSource letter_source(const DecideTurn &turn) {
    LetterSource source;
    source.option = picked_option(turn.ui, turn.view);
    for (const CitedFact &fact : turn.ui.digest.basis) source.facts.push_back(fact.words);
    return source;
}

// The words of the letter from `y` on; returns where they end.
float draw_body(const DecideTurn &turn, const Letter &letter, const Box &paper, float y) {
    const float left = paper.min.x + em(4.2f), wrap = paper.w() - em(8.4f);
    const auto paragraph = [&](std::string_view words) {
        y += put_wrapped(fonts().serif, {left, y}, theme().paper.ink, words, wrap, 1.45f) + em(.9f);
    };
    const Moment today = hours_after(turn.ui.digest.calendar.start, turn.view.state.hour);
    put_right(fonts().serif, paper.max.x - em(4.2f), y, theme().paper.ink, full_date(today));
    paragraph("Office of the District Director");
    const std::string name = subject_name(turn.view.file.scenario.info);
    paragraph(name.empty() ? "Dear Sir or Madam:" : "Dear " + name + ":");
    for (const LetterParagraph &p : letter_paragraphs(letter, letter_source(turn))) paragraph(p.text);
    y += em(.6f);
    paragraph("Sincerely,");
    y += em(1.6f);
    paragraph(signer_label(turn));
    return y;
}

} // namespace

Letter first_letter() { return {{Addressee::subject}, {LetterComponent::decision}, ""}; }

void draw_letter_preview(DecideTurn &turn, const Box &box) {
    const Panel desk("decide-preview", box, {.fill = theme().surface.desk, .rounding = 0, .border = false});
    const float width = std::min(em(46), box.w() - em(3));
    const ImVec2 at{ImGui::GetCursorScreenPos().x + (box.w() - width) / 2, ImGui::GetCursorScreenPos().y + em(1.8f)};
    // The sheet is as long as its words, which are drawn first, and it lies under them.
    auto *list = ImGui::GetWindowDrawList();
    list->ChannelsSplit(2);
    list->ChannelsSetCurrent(1);
    Box paper{at, {at.x + width, at.y + em(40)}};
    const std::optional<Letter> &letter = turn.view.state.draft.letter;
    float y = draw_letterhead(paper, at.y + em(2.6f));
    if (letter)
        y = draw_body(turn, *letter, paper, y);
    else
        put(fonts().serif_italic, {paper.min.x + em(4.2f), y}, theme().paper.quiet, "No letter is written.");
    paper.max.y = std::max(paper.max.y, y + em(3));
    list->ChannelsSetCurrent(0);
    shadow(paper, 0);
    fill(paper, theme().paper.fill);
    frame(paper, theme().paper.edge);
    list->ChannelsMerge();
    ImGui::SetCursorScreenPos({at.x, paper.max.y + em(1.5f)});
    ImGui::Dummy({width, 1});
}

void draw_letter_step(DecideTurn &turn, const Box &box) {
    const float side = is_narrow() ? box.w() : std::min(em(29), box.w() * .4f);
    {
        const Panel left("decide-letter", {box.min, {box.min.x + side, box.max.y}},
                         {.padding = {em(1.9f), em(1.8f)}, .rounding = 0, .border = false});
        draw_choices(turn);
    }
    if (!is_narrow()) draw_letter_preview(turn, {{box.min.x + side, box.min.y}, box.max});
}

void draw_confirm_sheet(DecideTurn &turn) {
    const auto &empty = turn.ui.digest.empty;
    const Sheet sheet("decide-confirm", "Sign and record?",
                      {em(34), em(11) + em(1.7f) * static_cast<float>(empty.size())});
    say(fonts().body, theme().words.main,
        empty.empty() ? "This ends the case. What you have done is then compared with the panel."
                      : "This ends the case. What you left empty:");
    gap(.5f);
    for (const std::string &line : empty) quiet(line);
    gap(.9f);
    if (button("decide.record", "Sign and record", ButtonKind::primary)) {
        if (!turn.view.state.ended) turn.act(action::Choose{turn.ui.option});
        turn.act(action::Submit{});
        turn.ui.confirming = false;
    }
    ImGui::SameLine();
    if (button("decide.not-yet", "Not yet") || sheet.closed) turn.ui.confirming = false;
}

} // namespace totality
