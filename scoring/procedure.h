#pragma once
// The procedure rules (scoring.md, "Procedure rules").
#include "scoring/panel.h"
#include <vector>

namespace totality {

enum class Rule {
    authority_delegation,
    authority_nta,
    authority_military,
    authority_counsel,
    authority_proportion,
    record_favorable,
    notify_letter,
    notify_clear,
    notify_no_false_promise,
    notify_brief,
    future_abide,
    future_memo_to_file,
    future_review_file
};
inline constexpr std::size_t kRules = 13;

const char *name_of(Rule rule);      // "authority.delegation" …
ProvisionId provision_of(Rule rule); // what a finding about it cites

struct RuleResult {
    Rule rule;
    double value = 0; // 0..1
};

// The rules that apply to a worksheet, in the order of the page; none without a terminal choice.
std::vector<RuleResult> apply_rules(const CaseIndex &index, const PanelCounts &panel, const CodedWorksheet &coded,
                                    const Worksheet &worksheet);

// Numbers of the approvals asked for that nothing requires and nobody on the panel asked for; only with a terminal
// choice.
std::vector<int> needless_approvals(const CaseIndex &index, const PanelCounts &panel, const CodedWorksheet &coded);

} // namespace totality
