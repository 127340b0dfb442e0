#pragma once
// The procedure rules (scoring.md, "Procedure rules").
#include "scoring/case_file.h"
#include <optional>
#include <vector>

namespace totality {

enum class Rule {
    authority_delegation, authority_nta, authority_military, authority_counsel, authority_proportion,
    record_favorable, notify_letter, notify_clear, notify_no_false_promise, notify_brief,
    future_abide, future_memo_to_file, future_review_file
};
const char *name_of(Rule rule); // "authority.delegation" …

struct RuleResult {
    Rule rule;
    double value = 0; // 0..1
};

} // namespace totality
