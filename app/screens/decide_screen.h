#pragma once
// From the decision to the record in three steps: what the Service should do, the memorandum to the file, the letter.
// Every edit is an action as soon as it is made; only "Sign and record" chooses and submits.
#include "app/intent.h"
#include "app/screens/decide_digest.h"
#include "app/widgets/paper_layout.h"
#include "scoring/guidance.h"

namespace totality {

struct DecideView {
    const CaseFile &file;
    const AttemptState &state;
    const Guidance &guidance;
    std::size_t revision = 0;                // another number after every action
    const ui::TokenValues *values = nullptr; // of the twin variant
    std::string_view time_left = {};         // of a timed assessment
};

enum class DecideStep { decision, memorandum, letter };

// A text that is an action when its field is left, or when typing pauses.
struct TypedText {
    std::string text;
    std::string saved; // as the draft last had it
    double changed_at = 0;
    bool dirty = false;
};

struct DecideScreen {
    DecideStep step = DecideStep::decision;
    OptionId option;
    int has_memorandum = -1, has_letter = -1; // not said, no, yes
    TypedText memorandum, letter;
    std::optional<int> confidence;
    std::string search; // provisions
    bool all_provisions = false;
    int touched = -1; // component of the letter that was changed last
    int tab = 0;      // narrow: what it says, how it reads
    bool confirming = false;

    // A step that is gone to shows its top, what it says, and gives the keyboard to its first control.
    StageId stage; // at which the steps were begun
    bool opening = true, paper_opening = true;

    DecideDigest digest;
    std::size_t revision = static_cast<std::size_t>(-1);
    std::vector<std::string> provisions; // searched, folded
};

Intents draw_decide(DecideScreen &screen, const DecideView &view);

// A memorandum or a letter that is typed and no action yet.
Intents words_in_hand(DecideScreen &screen, const DecideView &view);

} // namespace totality
