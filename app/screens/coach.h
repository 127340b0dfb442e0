#pragma once
// The steps of a guided case. Which one is next follows from the attempt alone, so they may be taken in any order, and
// a case that is resumed goes on where it was.
#include "app/screens/case_screen.h"
#include <string_view>

namespace totality {

struct CoachStep {
    int number = 0, of = 0; // from 1
    std::string_view title, words;
};

// The first step that is not taken; none where the case is not guided, not practised, or decided.
std::optional<CoachStep> next_step(const CaseView &view);

} // namespace totality
