#pragma once
// The papers again: the panel's weight on each sentence, your glyphs beside it.
#include "app/screens/debrief_text.h"

namespace totality {

struct PaperShelf {
    std::vector<ui::Paper> papers; // by document
    int current = 0;
    bool listed = false; // the list of papers is open
};

void show_place(PaperShelf &ui, Sentence place);

// `selected`: the sentence that is looked at. Returns the sentence that was chosen, or -1 as its passage.
Sentence draw_papers(PaperShelf &ui, const DebriefView &view, const DebriefText &text, Sentence selected,
                     const ui::Box &box);

} // namespace totality
