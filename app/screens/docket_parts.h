#pragma once
// The parts of the docket; each gets no more than it needs.
#include "app/screens/docket.h"

namespace totality {

// At the cursor, as wide as the panel.
void draw_facets(DocketScreen &screen, const DocketView &view);

// Opens the picker; at the cursor, as wide as the panel.
void draw_exercise_field(DocketScreen &screen, const Guidance &guidance);
void draw_exercise_picker(DocketScreen &screen);

// What is filtered by, with a way out of it; returns its height, 0 where it is nothing.
float draw_exercise_chip(DocketScreen &screen, const Guidance &guidance, const ui::Box &box);

// One scenario in full, and the buttons that lead into it, where there are any.
void draw_chosen(DocketScreen &screen, const DocketView &view, const DocketRow &row, Intents &intents);
bool can_begin(const DocketRow &row);
void draw_actions(DocketScreen &screen, const DocketRow &row, Intents &intents);

// The cards above the list; returns their height, 0 where there are none.
float draw_cards(const DocketView &view, const ui::Box &box, Intents &intents);

void draw_docket_row(const DocketRow &row, const ui::Box &box, ui::RowLook look);
inline float docket_row_height() { return ui::em(4.85f); }

// Nothing to list: why, and what to do about it.
void draw_no_scenarios(const DocketView &view, Intents &intents);
void draw_no_matches(DocketScreen &screen);

// A bar with a way to stop; returns its height.
float draw_loading(const LibraryProgress &progress, const ui::Box &box, Intents &intents);

// What the first press of a row's button does: goes on, shows the debrief, or begins.
void take_row(const DocketRow &row, Mode mode, Intents &intents);

} // namespace totality
