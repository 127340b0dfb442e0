#pragma once
// The steps of deciding; each gets the screen, the view and the list of what is wanted.
#include "app/screens/decide_screen.h"
#include "app/widgets/context.h"

namespace totality {

struct Deciding {
    DecideScreen &screen;
    const DecideView &view;
    Intents &wanted;
    void act(ActionBody body) const; // where it may be done
};

// Items at the cursor.
void draw_decision(const Deciding &now);   // options, basis, what is closed
void draw_conditions(const Deciding &now); // who signs, approvals, confidence
void draw_memorandum_form(const Deciding &now);
void draw_letter_form(const Deciding &now);

// The paper as it would lie in the file or go out; fills the box.
void draw_memorandum_paper(const Deciding &now, const ui::Box &box);
void draw_letter_paper(const Deciding &now, const ui::Box &box);

// The first control of the step, to be drawn next: gets the keyboard when the step opens.
void comes_first(const Deciding &now, std::string_view id);

// What was left empty, and the last word.
void draw_confirmation(const Deciding &now);

// The option that is chosen, or that ended the case; null: none.
const OptionCard *chosen_card(const Deciding &now);

// The chosen option ends nothing: it asks for no signature, no papers and no confidence.
bool leads_on(const Deciding &now);

// The memorandum or letter with what is typed; the action carries both.
void memorize(const Deciding &now, Memorandum memorandum);
void write(const Deciding &now, Letter letter);

// Texts that are being typed become actions.
void commit_texts(const Deciding &now);
void text_edited(TypedText &typed, bool changed);

} // namespace totality
