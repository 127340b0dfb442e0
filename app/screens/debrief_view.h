#pragma once
// What the debrief is shown of an attempt. Everything is by reference and must outlive the screen, which prepares its
// words once, when it is first drawn.
#include "app/intent.h"
#include "app/widgets/paper_layout.h"
#include "scoring/attempt.h"
#include "scoring/debrief.h"
#include <string_view>

namespace totality {

struct DebriefView {
    const Guidance &guidance;
    const CaseFile &file;
    const Worksheet &worksheet; // yours
    const Debrief &debrief;
    const AttemptState *attempt = nullptr;         // for the times of your path and the hints; null: unknown
    const Score *last = nullptr;                   // of the attempt before, to compare with
    const ui::TokenValues *values = nullptr;       // of the twin variant
    std::string_view no_retry = {};                // why it cannot be tried again; empty: it can
    const intent::SetFeedback *feedback = nullptr; // as kept; null: there are no records to keep it in
    std::string_view attempt_id = {};
    std::string_view time_words = {}; // of a timed assessment: how long it took
};

} // namespace totality
