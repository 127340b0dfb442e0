#pragma once
// What one finished attempt says of what its person has learned: the score, the credit on each provision that it
// exercised, and how sure the person was.
#include "scoring/score.h"
#include <optional>
#include <vector>

namespace totality {

// The points, questions, keys and rules of one attempt that cite a provision.
struct ProvisionCredit {
    ProvisionId provision;
    double sum = 0; // of credits, each 0..1
    int count = 0;
};

// "Most of the panel came to the same outcome", as the person held it likely and as it was.
struct Forecast {
    double stated = 0.5; // 0.5..1
    bool came = false;   // more than half of the panel did
};

struct Lesson {
    std::array<std::optional<double>, kDimensions> dimensions;
    std::optional<double> core;
    std::optional<double> z; // of the core
    std::optional<Verdict> verdict;
    std::vector<ProvisionCredit> credits; // ascending provisions, each once
    std::optional<Forecast> forecast;     // none: not said, not ended by a choice, or no panel
};

// The credit of
//   a point (fact weighed under a factor): min(1, 2 p), the scorer's precision, times the ordinal aggregate credit of
//     the push; 0 where at least half of the panelists who could see the fact have the point and the worksheet has not;
//     else it does not count. Only with a panel;
//   a question: as scored, to its provision;
//   a key (a fact's use): as scored under impermissible, to the fact's provision, and of a barred fact to the bars that
//     it touches;
//   a rule: its value, to the provision that its finding cites.
Lesson lesson_of(const CompiledPanel &panel, const Worksheet &worksheet);

} // namespace totality
