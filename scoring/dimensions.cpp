#include "scoring/dimensions.h"
#include <algorithm>
#include <cmath>

namespace totality {

namespace {

constexpr std::size_t kBasisPoints = 5;

bool sees(const Scored &s, PointKey key) { return s.worksheet.seen_facts[static_cast<std::size_t>(fact_of(key))]; }

// The shares of U: what some panelist has and this worksheet could see. The order, greatest first, is kept.
std::vector<double> visible_shares(const Scored &s, const std::vector<Shared> &items) {
    std::vector<double> shares;
    shares.reserve(items.size());
    for (const Shared &item : items)
        if (sees(s, item.key)) shares.push_back(item.share);
    return shares;
}

std::optional<double> agreement_on_points(const Scored &s) {
    std::vector<double> chosen;
    for (const WeighedPoint &point : s.worksheet.weighed) chosen.push_back(share_of(s.panel.points, point.key));
    return set_agreement(visible_shares(s, s.panel.points), chosen);
}

std::optional<double> agreement_on_facts(const Scored &s) {
    std::vector<double> chosen;
    int last_fact = -1;
    for (const WeighedPoint &point : s.worksheet.weighed) {
        const int fact = fact_of(point.key);
        if (fact != last_fact) chosen.push_back(share_of(s.panel.facts, point_key(fact, 0)));
        last_fact = fact;
    }
    return set_agreement(visible_shares(s, s.panel.facts), chosen);
}

std::optional<double> agreement_on_basis(const Scored &s) {
    std::vector<double> chosen;
    for (PointKey key : s.worksheet.basis) chosen.push_back(share_of(s.panel.basis, key));
    return set_agreement(visible_shares(s, s.panel.basis), chosen, kBasisPoints);
}

std::optional<double> agreement_on_inquiries(const Scored &s) {
    const Scenario &scenario = s.index.file->scenario;
    if (scenario.inquiries.empty()) return std::nullopt;
    std::vector<double> in_reach(scenario.inquiries.size(), 0); // p of those offered at a stage reached
    for (std::size_t i = 0; i < scenario.inquiries.size(); ++i)
        for (std::size_t stage = 0; stage < scenario.stages.size(); ++stage)
            if (s.worksheet.reached[stage] && offers(scenario.inquiries[i], scenario.stages[stage].id))
                in_reach[i] = s.panel.inquiry_shares[i];
    std::vector<double> chosen;
    for (const RequestCode &made : s.worksheet.inquiries)
        chosen.push_back(in_reach[static_cast<std::size_t>(made.number)]);
    std::erase(in_reach, 0.0);
    std::sort(in_reach.begin(), in_reach.end(), std::greater<>());
    if (in_reach.empty()) return std::max(0.0, 1 - static_cast<double>(chosen.size()) / 4);
    return set_agreement(in_reach, chosen);
}

bool touches(const Fact &fact, const ProvisionId &bar) {
    return std::find(fact.touches.begin(), fact.touches.end(), bar) != fact.touches.end();
}

// 1 under a bar that the fact touches, 0.5 under another, 0 left alone.
double set_aside_credit(const Scored &s, const Fact &fact, int number) {
    double credit = 0;
    for (PointKey key : s.worksheet.set_aside) {
        if (fact_of(key) != number) continue;
        const ProvisionId &bar = s.panel.considerations->id(consideration_of(key));
        credit = std::max(credit, touches(fact, bar) ? 1.0 : 0.5);
    }
    return credit;
}

std::optional<double> proper_credit(const Scored &s, const UseCounts &use) {
    if (weighs(s.worksheet, use.fact)) return 1.0;
    if (sets_aside(s.worksheet, use.fact)) return 0.0;
    return 2 * use.weighed > use.saw ? std::optional(0.5) : std::nullopt;
}

std::optional<double> contested_credit(const Scored &s, const UseCounts &use) {
    if (use.saw == 0) return std::nullopt;
    const int left_alone = use.saw - use.relied - use.set_aside_only;
    const int most = std::max({use.relied, use.set_aside_only, left_alone});
    const int like_this = relies_on(s.worksheet, use.fact)    ? use.relied
                          : sets_aside(s.worksheet, use.fact) ? use.set_aside_only
                                                              : left_alone;
    return static_cast<double>(like_this) / most;
}

bool leads(const Stage &from, const Stage &to) {
    return std::any_of(from.options.begin(), from.options.end(),
                       [&](const Option &option) { return option.leads_to == to.id; });
}

std::optional<double> when_credit(const Scored &s) {
    const auto &stages = s.index.file->scenario.stages;
    const std::vector<int> &n = s.panel.ended_at;
    std::vector<double> mended(n.begin(), n.end());
    for (std::size_t i = 0; i < n.size(); ++i)
        for (std::size_t j = 0; j < n.size(); ++j)
            if (i != j && (leads(stages[i], stages[j]) || leads(stages[j], stages[i]))) mended[i] += n[j] / 2.0;
    const double most = mended.empty() ? 0 : *std::max_element(mended.begin(), mended.end());
    if (most <= 0) return std::nullopt;
    const Ending &ending = s.worksheet.ending;
    if (!ending.option || ending.by_deadline) return 0.0;
    const auto here = static_cast<std::size_t>(ending.stage);
    const double credit = mended[here] / most;
    return n[here] == 0 ? std::min(credit, 0.5) : credit;
}

std::optional<double> action_credit(const Scored &s) {
    std::vector<int> counts;
    int answer = -1;
    for (const auto &[outcome, count] : s.panel.outcomes) {
        if (s.worksheet.ending.option && s.worksheet.ending.option->outcome == outcome)
            answer = static_cast<int>(counts.size());
        counts.push_back(count);
    }
    return aggregate_credit(counts, answer);
}

std::optional<double> leans_credit(const Scored &s) {
    WeightedMean mean;
    for (std::size_t stage = 0; stage < s.panel.leans.size(); ++stage)
        if (s.worksheet.reached[stage]) mean.add(ordinal_credit(s.panel.leans[stage], s.worksheet.leans[stage]));
    return mean.mean();
}

void add_questions(const Scored &s, QuestionDimension dimension, WeightedMean &mean) {
    const auto &questions = s.index.file->scenario.questions;
    for (std::size_t q = 0; q < questions.size(); ++q)
        if (questions[q].dimension == dimension) mean.add(question_credit(s, q));
}

double follows(OptionKind kind, int push_sum) {
    switch (kind) {
    case OptionKind::favorable: return push_sum > 0 ? 1 : push_sum == 0 ? 0.5 : 0;
    case OptionKind::enforce: return push_sum < 0 ? 1 : push_sum == 0 ? 0.5 : 0;
    case OptionKind::alternative: return std::abs(push_sum) <= 2 ? 1 : 0.5;
    case OptionKind::non_decision:
    case OptionKind::continues: return 0;
    }
    return 0;
}

} // namespace

std::optional<double> relevance(const Scored &s) {
    WeightedMean mean;
    mean.add(agreement_on_points(s));
    mean.add(agreement_on_facts(s));
    return mean.percent();
}

std::optional<double> weight(const Scored &s) {
    WeightedMean mean;
    for (const WeighedPoint &point : s.worksheet.weighed)
        if (const StepCounts *counts = pushes_on(s.panel, point.key))
            mean.add(ordinal_credit(*counts, point.push), share_of(s.panel.points, point.key));
    if (mean.mean()) return mean.percent();
    const auto &points = s.panel.points;
    const bool any = std::any_of(points.begin(), points.end(), [&](const Shared &p) { return sees(s, p.key); });
    return any ? std::optional(0.0) : std::nullopt;
}

std::optional<double> use_credit(const Scored &s, const UseCounts &use) {
    const Fact &fact = s.index.file->scenario.facts[static_cast<std::size_t>(use.fact)];
    if (!s.worksheet.seen_facts[static_cast<std::size_t>(use.fact)]) return std::nullopt;
    switch (*fact.use) {
    case Use::barred: return relies_on(s.worksheet, use.fact) ? 0 : set_aside_credit(s, fact, use.fact);
    case Use::proper: return proper_credit(s, use);
    case Use::contested: return contested_credit(s, use);
    }
    return std::nullopt;
}

std::optional<double> impermissible(const Scored &s, bool &relied_on_barred) {
    WeightedMean by_use[3];
    relied_on_barred = false;
    for (const UseCounts &use : s.panel.uses) {
        const std::optional<double> credit = use_credit(s, use);
        const Use kind = *s.index.file->scenario.facts[static_cast<std::size_t>(use.fact)].use;
        by_use[static_cast<std::size_t>(kind)].add(credit);
        if (kind == Use::barred && credit && relies_on(s.worksheet, use.fact)) relied_on_barred = true;
    }
    WeightedMean mean;
    for (const WeightedMean &part : by_use) mean.add(part.mean());
    return relied_on_barred ? std::optional(0.0) : mean.percent();
}

std::optional<double> question_credit(const Scored &s, std::size_t q) {
    const CaseIndex &index = s.index;
    const Question &question = index.file->scenario.questions[q];
    const int stage = number_of(index.stages, question.stage.text);
    if (stage < 0 || !s.worksheet.reached[static_cast<std::size_t>(stage)]) return std::nullopt;
    const int answer = s.worksheet.answers[q];
    if (question.key.empty()) return aggregate_credit(s.panel.answers[q], answer);
    return answer >= 0 && question.options[static_cast<std::size_t>(answer)].id == question.key ? 1.0 : 0.0;
}

std::optional<double> timing(const Scored &s) {
    WeightedMean mean;
    mean.add(when_credit(s), 3);
    mean.add(agreement_on_inquiries(s), 2);
    add_questions(s, QuestionDimension::timing, mean);
    return mean.percent();
}

double coherence(const CodedWorksheet &w) {
    if (w.basis.empty() || !w.ending.option) return 0;
    int marked = 0, push_sum = 0;
    for (PointKey key : w.basis)
        if (const WeighedPoint *point = find_point(w, key)) {
            ++marked;
            push_sum += point->push;
        }
    const double supported = static_cast<double>(marked) / static_cast<double>(w.basis.size());
    return (supported + follows(w.ending.option->kind, push_sum)) / 2;
}

std::optional<double> decision(const Scored &s) {
    WeightedMean mean;
    mean.add(action_credit(s));
    mean.add(leans_credit(s));
    mean.add(agreement_on_basis(s), 2);
    mean.add(coherence(s.worksheet), 2);
    add_questions(s, QuestionDimension::decision, mean);
    return mean.percent();
}

std::optional<double> procedure(const Scored &s, const std::vector<RuleResult> &rules) {
    WeightedMean mean;
    for (const RuleResult &rule : rules) mean.add(rule.value);
    add_questions(s, QuestionDimension::procedure, mean);
    return mean.percent();
}

} // namespace totality
