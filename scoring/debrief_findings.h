#pragma once
// The findings of a debrief: what the person did or left, in plain words, with the provision that it comes from.
#include "scoring/debrief.h"

namespace totality {

struct FindingSource {
    const CompiledPanel &panel;
    const Worksheet &worksheet;
    const CodedWorksheet &coded;
    const std::vector<DebriefPoint> &points;
    const Score &score;
};

std::vector<DebriefFinding> make_findings(const FindingSource &source);

} // namespace totality
