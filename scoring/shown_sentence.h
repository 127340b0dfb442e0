#pragma once
// The sentences of a paper as they look to a reader who does not read them: how long, where, in bold or not.
#include "scoring/passage.h"
#include <vector>

namespace totality {

struct ShownSentence {
    const Passage *passage = nullptr;
    int words = 0;
    double place = 0; // 0 the paper's first sentence, 1 its last
    bool bold = false;
    bool states_fact = false;
};

// Headings and labels (fewer than four words: "Name", "Yours truly,") are left out: nobody takes them for facts.
std::vector<ShownSentence> shown_sentences(const Document &document);

} // namespace totality
