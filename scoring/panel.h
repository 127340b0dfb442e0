#pragma once
// What a panel said, counted (scoring.md, "Building blocks"). Made once from coded worksheets; leaving one out for the
// band makes one more.
#include "scoring/coding.h"
#include "scoring/credit.h"
#include <span>
#include <vector>

namespace totality {

// A point or fact that some panelist has.
struct Shared {
    PointKey key = 0;
    double share = 0; // of the panelists who could see the fact
};

// How the panelists who weigh a point push it.
struct PushCounts {
    PointKey key = 0;
    StepCounts counts{};
};

// What the panel did with one fact that has a use.
struct UseCounts {
    int fact = 0;
    int saw = 0;
    int weighed = 0;
    int relied = 0;
    int set_aside_only = 0; // set it aside and do not rely on it
};

struct PanelCounts {
    const Considerations *considerations = nullptr;
    int panelists = 0;
    std::vector<Shared> points;     // under factors, descending share
    std::vector<Shared> facts;      // key: point_key(fact, 0); weighed under any factor, descending share
    std::vector<Shared> basis;      // descending share
    std::vector<PushCounts> pushes; // ascending keys, same points
    std::vector<UseCounts> uses;
    std::vector<int> ended_at; // by stage, without endings by deadline
    std::vector<std::pair<std::string_view, int>> outcomes;
    std::vector<StepCounts> leans;         // by stage
    std::vector<std::vector<int>> answers; // by question, by option
    std::vector<double> inquiry_shares;    // by inquiry: of those who reached a stage that offers it
    std::vector<char> asked_approvals;     // by approval: some panelist asked for it
};

// A panel as far as it is counted: what reports and warnings are made of.
struct PanelView {
    const CaseIndex &index;
    std::span<const CodedWorksheet> coded; // by panelist
    const PanelCounts &counts;
};

PanelCounts count_panel(const CaseIndex &index, const Considerations &considerations,
                        std::span<const CodedWorksheet *const> panel);
PanelCounts count_panel(const CaseIndex &index, const Considerations &considerations,
                        std::span<const CodedWorksheet> panel);

// 0 where no panelist has it.
double share_of(std::span<const Shared> items, PointKey key);
const StepCounts *pushes_on(const PanelCounts &panel, PointKey key);
bool offers(const Inquiry &inquiry, const StageId &stage);

} // namespace totality
