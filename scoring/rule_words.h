#pragma once
// What a worksheet did about a procedure rule, in a plain sentence that names the thing: who signed, what a letter
// promises, which approval nothing asked for.
#include "scoring/procedure.h"
#include <string>

namespace totality {

struct RuleSource {
    const CaseIndex &index;
    const PanelCounts &panel;
    const CodedWorksheet &coded;
    const Worksheet &worksheet;
};

// Only for a rule that applies (apply_rules).
std::string rule_words(const RuleResult &result, const RuleSource &source);

} // namespace totality
