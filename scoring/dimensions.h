#pragma once
// The six dimensions of a worksheet against a panel's counts (scoring.md, "Dimensions"), each 0..100 or none.
#include "scoring/panel.h"
#include "scoring/procedure.h"
#include <optional>

namespace totality {

inline constexpr double kMissedShare = 0.5; // of the panel, from which on what one does not have is missed

struct Scored {
    const CaseIndex &index;
    const PanelCounts &panel;
    const CodedWorksheet &worksheet;
};

std::optional<double> relevance(const Scored &scored);
std::optional<double> weight(const Scored &scored);
std::optional<double> impermissible(const Scored &scored, bool &relied_on_barred);
std::optional<double> timing(const Scored &scored);
std::optional<double> decision(const Scored &scored);
std::optional<double> procedure(const Scored &scored, const std::vector<RuleResult> &rules);

// Credit of one question, 0..1; none where its stage was not reached or, unkeyed, no panelist answered.
std::optional<double> question_credit(const Scored &scored, std::size_t question);

// Whether a conclusion follows from the worksheet's own basis, 0..1.
double coherence(const CodedWorksheet &worksheet);
inline constexpr double kCoherent = 0.75; // from here on a debrief says that it does

// Credit of one fact under impermissible, 0..1; none where it does not count.
std::optional<double> use_credit(const Scored &scored, const UseCounts &use);

} // namespace totality
