#include "scoring/debrief_findings.h"
#include "scoring/dimensions.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

class FindingMaker {
  public:
    explicit FindingMaker(const FindingSource &source)
        : source_(source),
          index_(index_of(source.panel)),
          s_(index_.file->scenario),
          coded_(source.coded),
          scored_{index_, counts_of(source.panel), source.coded} {}

    std::vector<DebriefFinding> run() {
        unlawful();
        for (const UseCounts &use : counts_of(source_.panel).uses) use_of(use);
        rules();
        questions();
        conclusion();
        points();
        advice();
        std::stable_sort(out_.begin(), out_.end(),
                         [](const DebriefFinding &a, const DebriefFinding &b) { return a.gravity < b.gravity; });
        return std::move(out_);
    }

  private:
    void add(Gravity gravity, std::string text, ProvisionId provision, FactId fact = {}) {
        out_.push_back({gravity, std::move(text), std::move(provision), std::move(fact)});
    }

    void unlawful() {
        for (const Choice &choice : source_.worksheet.choices) {
            const Stage *stage = find_stage(s_, choice.stage);
            const Option *option = stage ? find_option(*stage, choice.option) : nullptr;
            if (!option || option->unlawful.empty() || choice.by_deadline) continue;
            add(Gravity::gate,
                fmt::format("You chose \"{}\". That is not open to the Service here, and no score makes up for it.",
                            option->label),
                option->unlawful);
        }
    }

    void use_of(const UseCounts &use) {
        const Fact &fact = s_.facts[static_cast<std::size_t>(use.fact)];
        const std::optional<double> credit = use_credit(scored_, use);
        if (!credit) return;
        const bool relied = relies_on(coded_, use.fact), aside = sets_aside(coded_, use.fact);
        switch (*fact.use) {
        case Use::barred: barred(fact, *credit, relied, aside); break;
        case Use::proper: proper(fact, *credit, aside); break;
        case Use::contested: contested(fact, *credit); break;
        }
    }

    void barred(const Fact &fact, double credit, bool relied, bool aside) {
        if (relied)
            add(Gravity::gate, fmt::format("You relied on something that may not count: {}", fact.statement),
                fact.provision, fact.id);
        else if (!aside)
            add(Gravity::wrong, fmt::format("This may not count, and you did not set it aside: {}", fact.statement),
                fact.provision, fact.id);
        else if (credit < 1)
            add(Gravity::note, fmt::format("Rightly set aside, under another heading than its own: {}", fact.statement),
                fact.provision, fact.id);
        else
            add(Gravity::well_done, fmt::format("Rightly set aside: {}", fact.statement), fact.provision, fact.id);
    }

    void proper(const Fact &fact, double credit, bool aside) {
        if (credit >= 1)
            add(Gravity::well_done, fmt::format("Rightly weighed, though it comes near a bar: {}", fact.statement),
                fact.provision, fact.id);
        else if (aside)
            add(Gravity::wrong, fmt::format("You set aside something that may count here: {}", fact.statement),
                fact.provision, fact.id);
        else
            add(Gravity::note, fmt::format("This may count here, and most of the panel weigh it: {}", fact.statement),
                fact.provision, fact.id);
    }

    void contested(const Fact &fact, double credit) {
        add(Gravity::note,
            fmt::format("Open under the memo, and {} of the panel treat it as you do: {}",
                        credit >= 1  ? "most"
                        : credit > 0 ? "some"
                                     : "none",
                        fact.statement),
            fact.provision, fact.id);
    }

    void rules() {
        for (const RuleResult &rule : source_.score.rules)
            add(rule.value >= 1  ? Gravity::well_done
                : rule.value > 0 ? Gravity::note
                                 : Gravity::wrong,
                fmt::format("{}{}",
                            rule.value >= 1  ? "Done: "
                            : rule.value > 0 ? "Partly done: "
                                             : "Not done: ",
                            meaning_of(rule.rule)),
                provision_of(rule.rule));
    }

    void questions() {
        for (std::size_t q = 0; q < s_.questions.size(); ++q) {
            const Question &question = s_.questions[q];
            const std::optional<double> credit = question_credit(scored_, q);
            if (!credit || question.key.empty() || *credit >= 1) continue;
            const auto key = std::find_if(question.options.begin(), question.options.end(),
                                          [&](const AnswerOption &o) { return o.id == question.key; });
            add(Gravity::wrong, fmt::format("{} The memo settles it: {}", question.prompt, key->label),
                question.provision);
        }
    }

    void conclusion() {
        if (!coded_.ending.option) return;
        if (coded_.ending.by_deadline)
            add(Gravity::wrong, "The deadline decided. Nobody chose, and the file does not say why.",
                {"timing.never-later-only"});
        if (coded_.basis.empty())
            add(Gravity::wrong, "You named nothing that carried the decision.", {"weigh.totality"});
        else if (coherence(coded_) < kCoherent)
            add(Gravity::note, "Your conclusion does not follow from the pushes of your own basis.",
                {"weigh.totality"});
    }

    void points() {
        for (const DebriefPoint &point : source_.points) {
            if (is_bar(point.panel.consideration)) continue; // told by the fact's use
            const auto share = fmt::format("{} of {}", point.panel.have, point.panel.saw);
            const FactId fact{point.panel.fact};
            if (point.standing == Standing::missed && point.panel.share >= 0.8)
                add(Gravity::note, fmt::format("{} of the panel weigh what you left: {}", share, point.panel.statement),
                    point.panel.consideration, fact);
            if (point.standing == Standing::opposite)
                add(Gravity::note,
                    fmt::format("You push this the other way than all {} who weigh it: {}", point.panel.have,
                                point.panel.statement),
                    point.panel.consideration, fact);
        }
    }

    // Shown, not scored (scoring.md, below the table of rules).
    void advice() {
        const Option *option = coded_.ending.option;
        if (!option) return;
        const auto &letter = source_.worksheet.letter;
        if (letter && !option->notice_due)
            add(Gravity::advice, "No letter was due for this decision.", {"notify.when"});
        const bool names_benefit = letter && std::find(letter->components.begin(), letter->components.end(),
                                                       LetterComponent::linked_benefit) != letter->components.end();
        if (letter && option->linked_benefit && !names_benefit)
            add(Gravity::advice, fmt::format("The letter could name what goes with it: {}.", *option->linked_benefit),
                {"notify.linked-benefit"});
        if (source_.worksheet.memorandum && option->kind == OptionKind::enforce && !s_.posture.prior_favorable)
            add(Gravity::advice, "A memorandum on an unfavourable decision is allowed, and not required.",
                {"record.unfavorable-optional"});
    }

    const FindingSource &source_;
    const CaseIndex &index_;
    const Scenario &s_;
    const CodedWorksheet &coded_;
    Scored scored_;
    std::vector<DebriefFinding> out_;
};

} // namespace

std::vector<DebriefFinding> make_findings(const FindingSource &source) { return FindingMaker(source).run(); }

} // namespace totality
