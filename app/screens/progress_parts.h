#pragma once
// The panes of the progress screen; each fills its box.
#include "app/screens/progress.h"
#include "app/widgets/context.h"

namespace totality {

void draw_dimensions_pane(ProgressScreen &screen, const ui::Box &box);
void draw_panel_pane(ProgressScreen &screen, const ui::Box &box);
void draw_time_pane(ProgressScreen &screen, const ui::Box &box);
void draw_provisions_pane(ProgressScreen &screen, const ui::Box &box, Intents &intents);
void draw_confidence_pane(ProgressScreen &screen, const ProgressView &view, const ui::Box &box);

// What to do next and why, and what is due.
void draw_next_pane(const ProgressScreen &screen, const ProgressView &view, const ui::Box &box, Intents &intents);

// What a pane is about, in one line or more; returns what it leaves.
ui::Box below_words(const ui::Box &box, std::string_view words);

} // namespace totality
