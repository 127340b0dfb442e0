// The letter to the person, beside the letter as it would go out.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/record_paper.h"
#include "app/widgets/field.h"
#include "app/widgets/kit.h"
#include "app/widgets/text.h"
#include "scoring/letter_words.h"
#include "scoring/option_words.h"
#include <array>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

std::string person(const Deciding &now) {
    const std::string &name = now.screen.digest.subject;
    return name.empty() ? "the person concerned" : name;
}

void change(const Deciding &now, Letter letter, int component) {
    now.screen.touched = component;
    write(now, std::move(letter));
}

void addressee(const Deciding &now, const Letter &letter, Addressee to, std::string_view label, float width) {
    const bool on = std::find(letter.to.begin(), letter.to.end(), to) != letter.to.end();
    if (check_row(Name{"decide.to.", name_of(to)}, on, CheckKind::box, label, {}, width))
        change(now, with_addressee(letter, to, !on), -1);
}

void component(const Deciding &now, const Letter &letter, LetterComponent part, std::string_view label, float width) {
    const bool on = says(letter, part);
    if (check_row(Name{"decide.say.", name_of(part)}, on, CheckKind::box, label, {}, width))
        change(now, with_component(letter, part, !on), on ? -1 : static_cast<int>(part));
}

void topic_row(const Deciding &now, const Letter &letter, const LetterTopic &topic, float width) {
    say(fonts().body, theme().words.main, topic.label);
    gap(.15f);
    int state = state_of(letter, topic);
    if (segments(Name{"decide.topic.", topic.id}, &state, {"Not mentioned", "Does not give", "Gives"}, width)) {
        const LetterComponent part = state == 2 ? topic.grants : topic.denies;
        change(now, with_topic(letter, topic, state), state == 0 ? -1 : static_cast<int>(part));
    }
    gap(.65f);
}

void draw_contents(const Deciding &now, const Letter &letter, float width) {
    heading("To");
    const std::string name = person(now);
    addressee(now, letter, Addressee::subject, name == "the person concerned" ? "The person concerned" : name, width);
    addressee(now, letter, Addressee::attorney, "The attorney of record", width);
    gap(.8f);
    heading("The decision");
    component(now, letter, LetterComponent::decision, "What was decided", width);
    component(now, letter, LetterComponent::consequences, "What follows from it", width);
    gap(.8f);
    heading("Does the decision give…");
    for (const LetterTopic &topic : letter_topics()) topic_row(now, letter, topic, width);
    gap(.3f);
    heading("Also");
    component(now, letter, LetterComponent::linked_benefit, "A linked benefit", width);
    component(now, letter, LetterComponent::facts, "The facts of the case", width);
    component(now, letter, LetterComponent::evaluation, "How the facts were weighed", width);
    gap(.8f);
    heading("Anything else, in your words");
    const Edit edit =
        text_area("decide.letter-text", now.screen.letter.text, {width, em(5)}, {.hint = {}, .limit = 60000});
    text_edited(now.screen.letter, edit.changed);
}

void draw_whether(const Deciding &now, float width) {
    say(fonts().hero, theme().words.main, "The letter");
    gap(.5f);
    say(fonts().body, theme().words.quiet, "Choose what it says. The paper beside it is what goes out.");
    gap(1);
    int &has = now.screen.has_letter;
    comes_first(now, has == 1 ? "decide.has-letter.A letter goes out" : "decide.has-letter.No letter");
    if (!segments("decide.has-letter", &has, {"No letter", "A letter goes out"}, width)) return;
    if (has == 1)
        write(now, Letter{});
    else
        now.act(action::Write{std::nullopt});
}

} // namespace

void draw_letter_form(const Deciding &now) {
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.05f)));
    draw_whether(now, width);
    if (const auto &letter = now.view.state.draft.letter) {
        gap(1.3f);
        draw_contents(now, *letter, width);
    }
    gap(1.5f);
    ImGui::PopStyleVar();
}

// --- the paper -------------------------------------------------------------------------------------------------------

namespace {

bool goes_to(const Letter &letter, Addressee to) {
    return std::find(letter.to.begin(), letter.to.end(), to) != letter.to.end();
}

void write_address(const Deciding &now, const Letter &letter, Pen &pen) {
    const bool subject = goes_to(letter, Addressee::subject), attorney = goes_to(letter, Addressee::attorney);
    const std::string name = person(now);
    line_right(pen, now.screen.digest.date);
    line(pen, now.view.file.scenario.info.setting == "border-patrol-sector" ? "Office of the Chief Patrol Agent"
                                                                            : "Office of the District Director");
    space(pen, .9f);
    if (subject) line(pen, name == "the person concerned" ? "To the person concerned" : name);
    if (attorney)
        line(pen,
             subject ? "with a copy to the attorney of record" : fmt::format("To the attorney of record for {}", name));
    if (!subject && !attorney) line(pen, "(Nobody is addressed yet.)", fonts().serif_italic);
    space(pen, 1);
    if (!subject && !attorney) return;
    paragraph(pen, subject && name != "the person concerned" ? fmt::format("Dear {}:", name)
                   : subject                                 ? "Dear Sir or Madam:"
                                                             : "Dear Counsel:");
}

LetterSource source(const Deciding &now) {
    LetterSource from;
    if (const OptionCard *card = chosen_card(now)) from.option = card->option;
    for (const ReasonRow &row : now.screen.digest.basis) from.facts.push_back(row.words);
    return from;
}

void write_letter(const Deciding &now, const Letter &kept, Pen &pen) {
    write_address(now, kept, pen);
    Letter letter = kept;
    letter.text = now.screen.letter.text; // as it is being typed
    for (const LetterParagraph &p : letter_paragraphs(letter, source(now)))
        paragraph(pen, p.text, p.component >= 0 && p.component == now.screen.touched);
    space(pen, .4f);
    paragraph(pen, "Sincerely,");
    const Signer *signer = find_signer(now.view.file.scenario, now.view.state.draft.signed_by);
    signature(pen, signer ? role_of(signer->label) : "(Nobody signs yet.)", !signer);
}

} // namespace

void draw_letter_paper(const Deciding &now, const Box &box) {
    draw_record_paper("decide-letter-paper", box, now.screen.paper_opening, [&](Pen &pen) {
        letterhead(pen);
        if (const auto &letter = now.view.state.draft.letter)
            write_letter(now, *letter, pen);
        else
            paragraph(pen, now.screen.has_letter == 0 ? "(No letter goes out.)" : "(Nothing is written yet.)");
    });
}

} // namespace totality
