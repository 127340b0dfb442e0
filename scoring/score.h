#pragma once
// The scorer (scoring.md). A panel is compiled once per scenario; scoring a worksheet is then small.
#include "scoring/case_file.h"
#include "scoring/guidance.h"
#include "scoring/procedure.h"
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace totality {

// The version of scoring.md. Scores of different versions are not comparable.
inline constexpr const char *kScorerVersion = "1";

enum class Gate { reliance, unlawful };
enum class Verdict { review, within, below };
const char *name_of(Gate gate);
const char *name_of(Verdict verdict);

struct Spread {
    double min = 0;
    double mean = 0;
    double max = 0;
    std::optional<double> sd; // sample standard deviation; none for one value
};

// The panel's own range: each panelist scored against the others.
struct Band {
    std::array<std::optional<Spread>, kCoreDimensions> dimensions;
    std::optional<Spread> core;
};

struct Score {
    std::array<std::optional<double>, kDimensions> dimensions; // 0..100; none: not scored
    std::optional<double> core;
    std::optional<double> composite;
    std::vector<Gate> gates;
    std::vector<RuleResult> rules; // those that apply
    std::optional<Band> band;
    std::optional<Verdict> verdict;
    std::optional<double> z;
};

// Everything about (case, panel, weights) that scoring needs, by number instead of by name. `file` must outlive it.
struct CompiledPanel;
std::shared_ptr<const CompiledPanel> compile_panel(const CaseFile &file, const std::vector<Worksheet> &panel,
                                                   const Guidance &guidance);

Score score(const CompiledPanel &panel, const Worksheet &worksheet);

// The panel's range; none with fewer than three panelists.
const std::optional<Band> &band_of(const CompiledPanel &panel);

// Each panelist scored against the others, in the panel's order (scoring.md, "Band").
const std::vector<Score> &panelist_scores(const CompiledPanel &panel);

// What the debrief and the panel's report are made of.
const CaseIndex &index_of(const CompiledPanel &panel);
const Considerations &considerations_of(const CompiledPanel &panel);
const PanelCounts &counts_of(const CompiledPanel &panel);
const std::vector<CodedWorksheet> &coded_panel(const CompiledPanel &panel);

} // namespace totality
