#pragma once
// Deciding, in three steps: the decision with who signs, the memorandum to the file, the letter. What is picked becomes
// an action at once; the choice itself is made only at the end, at "Sign and record".
#include "app/intent.h"
#include "app/screens/words.h"
#include "app/widgets/paper_layout.h"
#include "scoring/case_file.h"
#include "scoring/guidance.h"
#include <optional>
#include <string>
#include <vector>

namespace totality {

struct DecideView {
    const CaseFile &file;
    const AttemptState &state;
    const Guidance &guidance;
    std::size_t revision = 0;
    const ui::TokenValues *values = nullptr; // of the twin variant
};

// A sentence of the file as the decision shows it.
struct CitedFact {
    FactRef fact;
    std::string words;
    ProvisionId consideration;
    std::optional<int> push;
};

// Words that are made once and again after an action.
struct DecideDigest {
    std::size_t revision = 0;
    bool made = false;
    Calendar calendar;
    std::string now;
    std::vector<std::string> option_labels, option_words, option_ends; // of the present stage
    std::vector<CitedFact> basis, weighed, set_aside;                  // weighed: each fact once
    std::vector<std::string> empty;                                    // what was left empty
};

struct DecideScreen {
    int step = 0;    // 0 decision, 1 memorandum, 2 letter
    OptionId option; // picked, not yet chosen
    DecideDigest digest;
    std::string search; // of provisions
    std::string memorandum_text, letter_text;
    bool no_memorandum = false, no_letter = false; // it was said that there is none
    bool begun = false;
    bool confirming = false;
};

Intents draw_decide(DecideScreen &screen, const DecideView &view);

} // namespace totality
