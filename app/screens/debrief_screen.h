#pragma once
// What an attempt is told afterwards: gates in plain words, the profile beside the panel's range, the papers again with
// the panel's weight on them, point by point, where the panel splits, findings, and what happened next.
#include "app/screens/debrief_findings.h"
#include "app/screens/debrief_papers.h"
#include "app/screens/debrief_points.h"
#include "app/screens/debrief_profile.h"
#include "app/screens/debrief_split.h"
#include <optional>

namespace totality {

// Each has a column where there is room; else some share one, behind tabs.
enum class DebriefPane { profile, papers, points, split, findings, after };

struct DebriefScreen {
    int entered = 0; // frame in which words and orders were made; 0: not yet
    DebriefText text;
    Afterword after;
    ProfileColumn profile;
    PaperShelf shelf;
    PointTable table;
    SplitPane split;
    int chosen = -1;                         // point that is looked at
    Sentence sentence;                       // of it, or the one that was clicked
    DebriefPane main = DebriefPane::profile; // shown where one column has to do
    DebriefPane left = DebriefPane::profile; // of two columns
    DebriefPane middle = DebriefPane::papers;
    int columns = 0;                 // in the last frame; 0: not drawn yet
    std::optional<DebriefPane> used; // the pane that was worked in last: it stays in sight when the columns change
};

// Asks for GoTo docket, TryAgain and ShowProvision.
Intents draw_debrief(DebriefScreen &ui, const DebriefView &view);

// The feedback, as typed.
Intents words_in_hand(const DebriefScreen &screen);

} // namespace totality
