#include "scoring/score.h"
#include "scoring/dimensions.h"
#include <algorithm>
#include <cmath>

namespace totality {

struct CompiledPanel {
    CaseIndex index;
    Considerations considerations;
    std::array<double, kDimensions> weights;
    std::vector<CodedWorksheet> coded;
    PanelCounts counts;
    std::vector<Score> panelists;
    std::optional<Band> band;
};

namespace {

constexpr std::size_t kFewestForBand = 3;
constexpr double kLeastSpread = 5; // of z's divisor
constexpr double kTolerance = 1e-9;

std::optional<double> weighted(const std::array<std::optional<double>, kDimensions> &dimensions,
                               const std::array<double, kDimensions> &weights, std::size_t how_many) {
    WeightedMean mean;
    for (std::size_t d = 0; d < how_many; ++d) mean.add(dimensions[d], weights[d]);
    return mean.mean();
}

Score score_against(const CompiledPanel &panel, const PanelCounts &counts, const CodedWorksheet &coded,
                    const Worksheet &worksheet) {
    const Scored scored{panel.index, counts, coded};
    Score out;
    bool relied = false;
    const auto set = [&](Dimension d, std::optional<double> value) {
        out.dimensions[static_cast<std::size_t>(d)] = value;
    };
    set(Dimension::impermissible, impermissible(scored, relied));
    out.rules = apply_rules(panel.index, counts, coded, worksheet);
    set(Dimension::procedure, procedure(scored, out.rules));
    if (counts.panelists > 0) {
        set(Dimension::relevance, relevance(scored));
        set(Dimension::weight, weight(scored));
        set(Dimension::timing, timing(scored));
        set(Dimension::decision, decision(scored));
        out.core = weighted(out.dimensions, panel.weights, kCoreDimensions);
        out.composite = weighted(out.dimensions, panel.weights, kDimensions);
    }
    if (relied) out.gates.push_back(Gate::reliance);
    if (coded.chose_unlawful) out.gates.push_back(Gate::unlawful);
    return out;
}

Score score_without(const CompiledPanel &panel, std::size_t left_out, const Worksheet &worksheet) {
    std::vector<const CodedWorksheet *> others;
    for (std::size_t i = 0; i < panel.coded.size(); ++i)
        if (i != left_out) others.push_back(&panel.coded[i]);
    return score_against(panel,
                         count_panel(panel.index, panel.considerations, std::span<const CodedWorksheet *const>(others)),
                         panel.coded[left_out], worksheet);
}

template <class Value> std::optional<Spread> spread_of(const std::vector<Score> &scores, Value value) {
    std::vector<double> values;
    for (const Score &s : scores)
        if (const std::optional<double> v = value(s)) values.push_back(*v);
    if (values.empty()) return std::nullopt;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const auto n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (double v : values) sum += v;
    Spread spread{*least, sum / n, *most, std::nullopt};
    for (double v : values) squares += (v - spread.mean) * (v - spread.mean);
    if (values.size() > 1) spread.sd = std::sqrt(squares / (n - 1));
    return spread;
}

std::optional<Band> make_band(const std::vector<Score> &scores) {
    if (scores.size() < kFewestForBand) return std::nullopt;
    Band band;
    for (std::size_t d = 0; d < kCoreDimensions; ++d)
        band.dimensions[d] = spread_of(scores, [&](const Score &s) { return s.dimensions[d]; });
    band.core = spread_of(scores, [](const Score &s) { return s.core; });
    return band;
}

void judge(const std::optional<Band> &band, Score &score) {
    const bool comparable = band && band->core && score.core;
    if (comparable) score.z = (*score.core - band->core->mean) / std::max(band->core->sd.value_or(0), kLeastSpread);
    if (!score.gates.empty())
        score.verdict = Verdict::review;
    else if (comparable)
        score.verdict = *score.core >= band->core->min - kTolerance ? Verdict::within : Verdict::below;
}

} // namespace

std::shared_ptr<const CompiledPanel> compile_panel(const CaseFile &file, const std::vector<Worksheet> &panel,
                                                   const Guidance &guidance) {
    auto out = std::make_shared<CompiledPanel>(
        CompiledPanel{CaseIndex(file), Considerations(guidance), guidance.weights, {}, {}, {}, {}});
    for (const Worksheet &w : panel) out->coded.push_back(code_worksheet(out->index, out->considerations, w));
    out->counts = count_panel(out->index, out->considerations, out->coded);
    for (std::size_t i = 0; i < panel.size(); ++i) out->panelists.push_back(score_without(*out, i, panel[i]));
    out->band = make_band(out->panelists);
    return out;
}

Score score(const CompiledPanel &panel, const Worksheet &worksheet) {
    const CodedWorksheet coded = code_worksheet(panel.index, panel.considerations, worksheet);
    Score out = score_against(panel, panel.counts, coded, worksheet);
    out.band = panel.band;
    judge(panel.band, out);
    return out;
}

const std::optional<Band> &band_of(const CompiledPanel &panel) { return panel.band; }
const std::vector<Score> &panelist_scores(const CompiledPanel &panel) { return panel.panelists; }
const CaseIndex &index_of(const CompiledPanel &panel) { return panel.index; }
const PanelCounts &counts_of(const CompiledPanel &panel) { return panel.counts; }
const Considerations &considerations_of(const CompiledPanel &panel) { return panel.considerations; }
const std::vector<CodedWorksheet> &coded_panel(const CompiledPanel &panel) { return panel.coded; }

const char *name_of(Gate gate) { return gate == Gate::reliance ? "reliance" : "unlawful"; }

const char *name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::review: return "review";
    case Verdict::within: return "within";
    case Verdict::below: return "below";
    }
    return "";
}

} // namespace totality
