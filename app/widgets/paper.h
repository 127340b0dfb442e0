#pragma once
// A paper of the case file with marks on its sentences. Marks are told by shape as well as color: tint, underline and
// a glyph in the margin for what is weighed; a dashed underline and hatching for what is set aside.
#include "app/widgets/paper_layout.h"
#include <array>
#include <span>

namespace totality::ui {

// How one passage looks. Kept by the screen for all passages of a document, made anew when a mark changes.
struct PassageLook {
    std::array<std::uint8_t, kBars> groups{}; // marks under each group of factors
    bool set_aside = false;
    // Debrief only:
    std::uint8_t share = 0, of = 0; // how many of the panel weigh it, of how many who could see it
    std::uint8_t aside = 0;         // how many of the panel set it aside
    bool left_alone = false;        // most of the panel weigh it and you do not
};

// First and last passage that are chosen, as the document orders them; none: -1.
struct PassageRange {
    int first = -1, last = -1;
    bool holds(int passage) const { return first >= 0 && passage >= first && passage <= last; }
    bool empty() const { return first < 0; }
};

struct PaperView {
    const Document &document;
    DocumentKind kind = DocumentKind::record;
    std::span<const PassageLook> looks;  // by passage; may be empty
    const TokenValues *values = nullptr; // of the twin variant
    PassageRange selected;
    std::span<const int> found; // passages that a search found, ascending
    int found_now = -1;         // the one it stands at
    bool debrief = false;
    float min_height = 0; // of the sheet
};

// What is kept for one paper from frame to frame.
struct Paper {
    PaperLayout layout;
    const Document *laid_document = nullptr;
    const TokenValues *laid_values = nullptr;
    float laid_width = 0, laid_body = 0, laid_zoom = 0;
    int cursor = -1;  // stretch at which the keyboard stands
    int anchor = -1;  // where a range by Shift or by dragging began, a passage
    int hovered = -1; // passage under the mouse
    int reveal = -1;  // passage to scroll to in the next frame
};

struct PaperEvents {
    PassageRange chosen;  // clicked, dragged over, or taken by Enter
    PassageRange touched; // being dragged over now
    bool focused = false; // has the keyboard
    int at = -1;          // the passage where the keyboard stands
};

// Draws at the cursor, as wide as told; height by what it holds.
PaperEvents draw_paper(std::string_view id, Paper &paper, const PaperView &view, float width);

// Opacity of the heat on a sentence that this share of the panel weighs.
float heat_strength(float share);

} // namespace totality::ui
