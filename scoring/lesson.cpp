#include "scoring/lesson.h"
#include "scoring/dimensions.h"
#include <algorithm>
#include <map>

namespace totality {

namespace {

class CreditTally {
  public:
    explicit CreditTally(const Scored &scored) : scored_(scored), scenario_(scored.index.file->scenario) {}

    std::vector<ProvisionCredit> run(const std::vector<RuleResult> &rules) {
        if (scored_.panel.panelists > 0) points();
        for (const UseCounts &use : scored_.panel.uses) key(use);
        for (std::size_t q = 0; q < scenario_.questions.size(); ++q)
            add(scenario_.questions[q].provision, question_credit(scored_, q));
        for (const RuleResult &rule : rules) add(provision_of(rule.rule), rule.value);
        std::vector<ProvisionCredit> credits;
        for (auto &[provision, credit] : tally_) credits.push_back({provision, credit.sum, credit.count});
        return credits;
    }

  private:
    void add(const ProvisionId &provision, std::optional<double> credit) {
        if (provision.empty() || !credit) return;
        ProvisionCredit &tally = tally_[provision];
        tally.sum += *credit;
        ++tally.count;
    }

    const ProvisionId &factor_of(PointKey key) const { return scored_.panel.considerations->id(consideration_of(key)); }

    void points() {
        for (const WeighedPoint &point : scored_.worksheet.weighed) {
            const StepCounts *pushes = pushes_on(scored_.panel, point.key);
            const double precision = std::min(1.0, 2 * share_of(scored_.panel.points, point.key));
            const double push = pushes ? ordinal_credit(*pushes, point.push).value_or(0) : 0;
            add(factor_of(point.key), precision * push);
        }
        for (const Shared &shared : scored_.panel.points) {
            const bool seen = scored_.worksheet.seen_facts[static_cast<std::size_t>(fact_of(shared.key))] != 0;
            if (seen && shared.share >= kMissedShare && !find_point(scored_.worksheet, shared.key))
                add(factor_of(shared.key), 0.0);
        }
    }

    void key(const UseCounts &use) {
        const Fact &fact = scenario_.facts[static_cast<std::size_t>(use.fact)];
        const std::optional<double> credit = use_credit(scored_, use);
        add(fact.provision, credit);
        if (*fact.use != Use::barred) return;
        for (const ProvisionId &bar : fact.touches)
            if (bar != fact.provision) add(bar, credit);
    }

    const Scored &scored_;
    const Scenario &scenario_;
    std::map<ProvisionId, ProvisionCredit> tally_;
};

std::optional<Forecast> forecast_of(const CompiledPanel &panel, const CodedWorksheet &coded,
                                    std::optional<int> confidence) {
    const PanelCounts &counts = counts_of(panel);
    const Ending &ending = coded.ending;
    if (!confidence || counts.panelists == 0 || !ending.option || ending.by_deadline) return std::nullopt;
    int alike = 0;
    for (const auto &[outcome, panelists] : counts.outcomes)
        if (outcome == ending.option->outcome) alike = panelists;
    return Forecast{*confidence / 100.0, 2 * alike > counts.panelists};
}

} // namespace

Lesson lesson_of(const CompiledPanel &panel, const Worksheet &worksheet) {
    const Score scores = score(panel, worksheet);
    const CodedWorksheet coded = code_worksheet(index_of(panel), considerations_of(panel), worksheet);
    const Scored scored{index_of(panel), counts_of(panel), coded};
    Lesson lesson;
    lesson.dimensions = scores.dimensions;
    lesson.core = scores.core;
    lesson.z = scores.z;
    lesson.verdict = scores.verdict;
    lesson.credits = CreditTally(scored).run(scores.rules);
    lesson.forecast = forecast_of(panel, coded, worksheet.confidence);
    return lesson;
}

} // namespace totality
