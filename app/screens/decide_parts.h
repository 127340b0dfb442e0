#pragma once
// The steps of the decide screen, each given just what it needs.
#include "app/screens/decide_screen.h"
#include "app/widgets/context.h"

namespace totality {

struct DecideTurn { // one frame
    DecideScreen &ui;
    const DecideView &view;
    Intents intents;

    void act(ActionBody body) { intents.push_back(intent::Act{std::move(body)}); }
};

void make_digest(DecideScreen &screen, const DecideView &view);

// The option that is picked, or that ended the case; null: none.
const Option *picked_option(const DecideScreen &screen, const DecideView &view);

void draw_decision_step(DecideTurn &turn, const ui::Box &box);
void draw_memorandum_step(DecideTurn &turn, const ui::Box &box);
void draw_letter_step(DecideTurn &turn, const ui::Box &box);
void draw_letter_preview(DecideTurn &turn, const ui::Box &box);
void draw_confirm_sheet(DecideTurn &turn);

// What a memorandum and a letter start from, so that nothing is entered twice.
Memorandum first_memorandum(const DecideTurn &turn);
Letter first_letter();

} // namespace totality
