#pragma once
// What a sentence can be marked with: the factors under their plain questions, and the bars, apart.
#include "app/theme.h"
#include "scoring/guidance.h"
#include <string>
#include <vector>

namespace totality {

struct Consideration {
    ProvisionId id;
    std::string label;     // for lists
    std::string brief;     // for narrow places
    std::string hint;      // its first sentences
    std::string searched;  // folded
    std::size_t group = 0; // 0..3 of the guidance's groups, ui::kBars for a bar
};

// Factors in the groups' order, then the bars.
std::vector<Consideration> considerations_of(const Guidance &guidance);

const Consideration *find_consideration(const std::vector<Consideration> &all, const ProvisionId &id);

// The question that heads a group; the bars' is ours.
std::string_view question_of(const Guidance &guidance, std::size_t group);

} // namespace totality
