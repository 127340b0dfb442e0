#include "scoring/panel_report.h"
#include "scoring/agreement.h"
#include <algorithm>
#include <cmath>
#include <set>

namespace totality {

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

double entropy_of(double share) {
    if (share <= 0 || share >= 1) return 0;
    return -share * std::log2(share) - (1 - share) * std::log2(1 - share);
}

// The name and words of a fact number.
void name_fact(const CaseIndex &index, int fact, PointReport &out) {
    const auto &facts = index.file->scenario.facts;
    if (at(fact) < facts.size()) {
        out.fact = facts[at(fact)].id.text;
        out.statement = facts[at(fact)].statement;
        return;
    }
    for (const auto &[id, sentence] : index.sentences)
        if (sentence.fact == fact) {
            out.fact = std::string(id);
            out.statement = sentence.passage->text;
        }
}

using Sight = std::vector<std::optional<int>>; // by panelist: 1 has it, 0 has it not, none: could not see it

PanelView view_of(const CompiledPanel &panel) { return {index_of(panel), coded_panel(panel), counts_of(panel)}; }

Sight presence_of(const PanelView &panel, int fact, int factor) {
    Sight unit;
    unit.reserve(panel.coded.size());
    for (const CodedWorksheet &w : panel.coded)
        unit.push_back(w.seen_facts[at(fact)] ? std::optional(find_point(w, point_key(fact, factor)) != nullptr ? 1 : 0)
                                              : std::nullopt);
    return unit;
}

Codings presence_of_all(const PanelView &panel) {
    std::set<int> factors, facts;
    for (std::size_t f = 0; f < panel.index.file->scenario.facts.size(); ++f) facts.insert(static_cast<int>(f));
    for (const Shared &point : panel.counts.points) {
        factors.insert(consideration_of(point.key));
        facts.insert(fact_of(point.key));
    }
    Codings units;
    units.reserve(facts.size() * factors.size());
    for (int fact : facts)
        for (int factor : factors) units.push_back(presence_of(panel, fact, factor));
    return units;
}

Codings pushes_of_shared_points(const CompiledPanel &panel) {
    Codings units;
    for (const Shared &point : counts_of(panel).points) {
        Sight unit;
        for (const CodedWorksheet &w : coded_panel(panel)) {
            const WeighedPoint *weighed = find_point(w, point.key);
            unit.push_back(weighed ? std::optional(weighed->push) : std::nullopt);
        }
        if (std::count_if(unit.begin(), unit.end(), [](const auto &push) { return push.has_value(); }) >= 2)
            units.push_back(std::move(unit));
    }
    return units;
}

} // namespace

PointReport report_point(const CompiledPanel &panel, PointKey key, bool weighed) {
    PointReport out;
    const int fact = fact_of(key);
    name_fact(index_of(panel), fact, out);
    out.consideration = considerations_of(panel).id(consideration_of(key));
    for (const CodedWorksheet &w : coded_panel(panel)) {
        const WeighedPoint *point = weighed ? find_point(w, key) : nullptr;
        const bool has = weighed ? point != nullptr : std::binary_search(w.set_aside.begin(), w.set_aside.end(), key);
        out.saw_it.push_back(w.seen_facts[at(fact)]);
        out.push_of.push_back(!has ? std::nullopt : std::optional(point ? point->push : 0));
        out.saw += w.seen_facts[at(fact)];
        out.have += has;
        if (point) ++out.pushes[at(point->push + 2)];
    }
    out.share = out.saw ? static_cast<double>(out.have) / out.saw : 0;
    out.entropy_bits = entropy_of(out.share);
    out.unanimous = out.have == out.saw;
    out.split = std::max(out.share, 1 - out.share) <= 0.6;
    out.stray = out.have == 1 && out.saw >= 3;
    return out;
}

std::vector<PointReport> point_reports(const CompiledPanel &panel) {
    std::vector<PointReport> reports;
    for (const Shared &point : counts_of(panel).points) reports.push_back(report_point(panel, point.key, true));
    std::set<PointKey> set_aside;
    for (const CodedWorksheet &w : coded_panel(panel)) set_aside.insert(w.set_aside.begin(), w.set_aside.end());
    const auto first_bar = static_cast<std::ptrdiff_t>(reports.size());
    for (PointKey key : set_aside) reports.push_back(report_point(panel, key, false));
    std::stable_sort(reports.begin() + first_bar, reports.end(),
                     [](const PointReport &a, const PointReport &b) { return a.share > b.share; });
    return reports;
}

std::optional<double> presence_alpha_of_all(const PanelView &panel) {
    return krippendorff_alpha(presence_of_all(panel), Metric::nominal);
}

AgreementReport agreement_report(const CompiledPanel &panel) {
    Codings presence;
    for (const Shared &point : counts_of(panel).points)
        presence.push_back(presence_of(view_of(panel), fact_of(point.key), consideration_of(point.key)));
    const Codings pushes = pushes_of_shared_points(panel);
    return {krippendorff_alpha(presence, Metric::nominal), presence_alpha_of_all(view_of(panel)), gwet_ac1(presence),
            krippendorff_alpha(pushes, Metric::ordinal), krippendorff_alpha(pushes, Metric::interval)};
}

std::optional<double> lower_quartile_core(const CompiledPanel &panel) {
    std::vector<double> cores;
    for (const Score &score : panelist_scores(panel))
        if (score.core) cores.push_back(*score.core);
    if (cores.empty()) return std::nullopt;
    std::sort(cores.begin(), cores.end());
    const double position = 0.25 * static_cast<double>(cores.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const auto above = std::min(below + 1, cores.size() - 1);
    return cores[below] + (position - static_cast<double>(below)) * (cores[above] - cores[below]);
}

} // namespace totality
