#include "scoring/panel.h"
#include <algorithm>
#include <map>

namespace totality {

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

using Panel = std::span<const CodedWorksheet *const>;

int how_many_saw(Panel panel, int fact) {
    return static_cast<int>(
        std::count_if(panel.begin(), panel.end(), [&](const CodedWorksheet *w) { return w->seen_facts[at(fact)]; }));
}

// From how many have each key to shares, greatest first.
std::vector<Shared> to_shares(Panel panel, const std::map<PointKey, int> &counts) {
    std::vector<Shared> shares;
    for (const auto &[key, count] : counts)
        shares.push_back({key, static_cast<double>(count) / how_many_saw(panel, fact_of(key))});
    std::stable_sort(shares.begin(), shares.end(), [](const Shared &a, const Shared &b) { return a.share > b.share; });
    return shares;
}

void count_points(Panel panel, PanelCounts &out) {
    std::map<PointKey, int> points, facts, basis;
    std::map<PointKey, StepCounts> pushes;
    for (const CodedWorksheet *w : panel) {
        PointKey last_fact = ~PointKey{0};
        for (const WeighedPoint &point : w->weighed) {
            ++points[point.key];
            ++pushes[point.key][at(point.push + 2)];
            const PointKey fact = point_key(fact_of(point.key), 0);
            if (fact != last_fact) ++facts[fact];
            last_fact = fact;
        }
        for (PointKey key : w->basis) ++basis[key];
    }
    out.points = to_shares(panel, points);
    out.facts = to_shares(panel, facts);
    out.basis = to_shares(panel, basis);
    for (const auto &[key, counts] : pushes) out.pushes.push_back({key, counts});
}

void count_uses(const Scenario &scenario, Panel panel, PanelCounts &out) {
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        if (!scenario.facts[f].use) continue;
        UseCounts &use = out.uses.emplace_back();
        use.fact = static_cast<int>(f);
        for (const CodedWorksheet *w : panel) {
            if (!w->seen_facts[f]) continue;
            const bool relies = relies_on(*w, use.fact);
            ++use.saw;
            use.weighed += weighs(*w, use.fact);
            use.relied += relies;
            use.set_aside_only += !relies && sets_aside(*w, use.fact);
        }
    }
}

void count_outcome(std::string_view outcome, PanelCounts &out) {
    const auto same =
        std::find_if(out.outcomes.begin(), out.outcomes.end(), [&](const auto &item) { return item.first == outcome; });
    if (same == out.outcomes.end())
        out.outcomes.emplace_back(outcome, 1);
    else
        ++same->second;
}

void count_decisions(const Scenario &scenario, Panel panel, PanelCounts &out) {
    out.ended_at.assign(scenario.stages.size(), 0);
    out.leans.assign(scenario.stages.size(), StepCounts{});
    out.asked_approvals.assign(scenario.approvals.size(), 0);
    for (const Question &question : scenario.questions) out.answers.emplace_back(question.options.size(), 0);
    for (const CodedWorksheet *w : panel) {
        if (w->ending.option) {
            if (!w->ending.by_deadline) ++out.ended_at[at(w->ending.stage)];
            count_outcome(w->ending.option->outcome, out);
        }
        for (std::size_t s = 0; s < w->leans.size(); ++s)
            if (w->leans[s]) ++out.leans[s][at(*w->leans[s] + 2)];
        for (std::size_t q = 0; q < w->answers.size(); ++q)
            if (w->answers[q] >= 0) ++out.answers[q][at(w->answers[q])];
        for (const RequestCode &approval : w->approvals) out.asked_approvals[at(approval.number)] = 1;
    }
}

bool could_make(const Scenario &scenario, const Inquiry &inquiry, const CodedWorksheet &w) {
    for (std::size_t s = 0; s < scenario.stages.size(); ++s)
        if (w.reached[s] && offers(inquiry, scenario.stages[s].id)) return true;
    return false;
}

void count_inquiries(const Scenario &scenario, Panel panel, PanelCounts &out) {
    for (std::size_t i = 0; i < scenario.inquiries.size(); ++i) {
        int could = 0, made = 0;
        for (const CodedWorksheet *w : panel) {
            if (!could_make(scenario, scenario.inquiries[i], *w)) continue;
            ++could;
            made += std::any_of(w->inquiries.begin(), w->inquiries.end(),
                                [&](const RequestCode &r) { return r.number == static_cast<int>(i); });
        }
        out.inquiry_shares.push_back(could ? static_cast<double>(made) / could : 0);
    }
}

} // namespace

PanelCounts count_panel(const CaseIndex &index, const Considerations &considerations, Panel panel) {
    const Scenario &scenario = index.file->scenario;
    PanelCounts out;
    out.considerations = &considerations;
    out.panelists = static_cast<int>(panel.size());
    count_points(panel, out);
    count_uses(scenario, panel, out);
    count_decisions(scenario, panel, out);
    count_inquiries(scenario, panel, out);
    return out;
}

PanelCounts count_panel(const CaseIndex &index, const Considerations &considerations,
                        std::span<const CodedWorksheet> panel) {
    std::vector<const CodedWorksheet *> all;
    for (const CodedWorksheet &coded : panel) all.push_back(&coded);
    return count_panel(index, considerations, Panel(all));
}

double share_of(std::span<const Shared> items, PointKey key) {
    const auto it = std::find_if(items.begin(), items.end(), [&](const Shared &item) { return item.key == key; });
    return it == items.end() ? 0 : it->share;
}

const StepCounts *pushes_on(const PanelCounts &panel, PointKey key) {
    const auto it = std::lower_bound(panel.pushes.begin(), panel.pushes.end(), key,
                                     [](const PushCounts &item, PointKey k) { return item.key < k; });
    return it != panel.pushes.end() && it->key == key ? &it->counts : nullptr;
}

bool offers(const Inquiry &inquiry, const StageId &stage) {
    return std::find(inquiry.stages.begin(), inquiry.stages.end(), stage) != inquiry.stages.end();
}

} // namespace totality
