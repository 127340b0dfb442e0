#pragma once
// The case: its papers on the left, the one being read in the middle, worksheet or marking palette on the right, the
// clock along the bottom.
#include "app/intent.h"
#include "app/screens/case_digest.h"
#include "app/screens/case_state.h"
#include "scoring/guidance.h"

namespace totality {

struct CaseView {
    const CaseFile &file;
    const AttemptState &state;
    const Guidance &guidance;
    std::size_t revision = 0; // another number after every action
    Mode mode = Mode::practice;
    const ui::TokenValues *values = nullptr; // of the twin variant
    const DocumentId *last_paper = nullptr;  // that was worked on before; a resumed case opens at it
    std::string_view time_left = {};         // of a timed assessment
};

struct CaseScreen {
    CaseDigest digest;
    ReadingState reading;
    MarkingState marking;
    BasisDrag drag;
    FindState find;
    WaitState wait;
    QuestionsState questions;
    CaseNotice notice;
    HintState hints;
    bool ask_open = false;       // the sheet of inquiries and approvals
    bool coach_closed = false;   // the steps of a guided case are not wanted
    bool worksheet_open = false; // in a narrow window it is closed while one reads
    bool stale = true;           // the digest must be made anew

    // Asked for from elsewhere, done in the next frame.
    std::optional<CasePart> wanted_part;
    std::optional<DocumentId> wanted_paper; // empty: the assignment
};

Intents draw_case(CaseScreen &ui, const CaseView &view);

// A note that is typed and no action yet.
Intents words_in_hand(CaseScreen &ui, const CaseView &view);

} // namespace totality
