#pragma once
// What a library of scenarios exercises of the memorandum, by the definition of memo-map.md: a provision is exercised
// where it stands in a scenario's `objectives` and something there uses it, or its debrief explains it.
#include "scoring/score.h"
#include <string>
#include <vector>

namespace totality {

enum class Evidence {
    question, // its `provision`
    option,   // `unlawful`; a linked benefit (notify.linked-benefit); a notice due (notify.when)
    fact_key, // a fact's `provision`, and the bars that a barred fact touches
    rule,     // a procedure rule that applies at some ending
    panel,    // more than half weigh it, set aside under it, or name it in their memorandum
    debrief,  // names it: whether it explains it, only a reader can tell
};
const char *name_of(Evidence evidence); // "fact key"

struct ProvisionUse {
    bool is_objective = false;
    std::vector<Evidence> evidence; // ascending, each once
};
bool is_exercised(const ProvisionUse &use);

struct NamedFact {
    FactId id;
    std::string statement;
};

// One scenario's part of it.
struct CaseCoverage {
    ScenarioInfo info;
    std::vector<ProvisionUse> provisions; // as the guidance lists them
    std::vector<ProvisionId> weighed;     // factors that more than half of the panel weigh, on whatever fact
    std::vector<ProvisionId> barred;      // bars that a barred fact touches
    std::vector<NamedFact> barred_facts;
    std::vector<NamedFact> proper_facts;
    int panelists = 0;
    int enforcing = 0;  // panelists whose case ended in enforcement
    int most_alike = 0; // panelists behind the outcome that most of them chose
    bool has_twins = false;
};

CaseCoverage cover(const CompiledPanel &panel, const Guidance &guidance);

// How many scenarios exercise the provision of that number.
int exercised_by(const std::vector<CaseCoverage> &cases, std::size_t provision);
inline constexpr int kPerProvision = 2;   // scenarios for each that is owed some
bool is_owed(const Provision &provision); // W, B and X rows

// What a library shall reach. Which way the barred facts push is no target: a bar mark has no push and a fact no
// direction, so that only a reader can tell.
struct Target {
    std::string id;    // "settings"
    std::string words; // "settings with two scenarios"
    int have = 0;
    int want = 0;
    std::vector<std::string> missing; // what there is too little of, each with how much there is: "final-order 1"
};
std::vector<Target> coverage_targets(const std::vector<CaseCoverage> &cases, const Guidance &guidance);

} // namespace totality
