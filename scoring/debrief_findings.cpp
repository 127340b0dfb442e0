#include "scoring/debrief_findings.h"
#include "scoring/dimensions.h"
#include "scoring/rule_words.h"
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
            add(Gravity::gate, "You relied on something that may not count: " + fact.statement, fact.provision,
                fact.id);
        else if (!aside)
            add(Gravity::wrong, "You did not set aside something that may not count: " + fact.statement, fact.provision,
                fact.id);
        else if (credit < 1)
            add(Gravity::note, "You set this aside under another heading than its own: " + fact.statement,
                fact.provision, fact.id);
        else
            add(Gravity::well_done, "You set aside what may not count: " + fact.statement, fact.provision, fact.id);
    }

    void proper(const Fact &fact, double credit, bool aside) {
        if (credit >= 1)
            add(Gravity::well_done, "You weighed something that may count here: " + fact.statement, fact.provision,
                fact.id);
        else if (aside)
            add(Gravity::wrong, "You set aside something that may count here: " + fact.statement, fact.provision,
                fact.id);
        else
            add(Gravity::note,
                "You left something that may count here and that most of the panel weigh: " + fact.statement,
                fact.provision, fact.id);
    }

    void contested(const Fact &fact, double credit) {
        const char *others = credit >= 1  ? "most of the panel treat it as you do"
                             : credit > 0 ? "some of the panel treat it as you do"
                                          : "nobody on the panel treats it as you do";
        add(Gravity::note, fmt::format("The memo leaves open whether this counts, and {}: {}", others, fact.statement),
            fact.provision, fact.id);
    }

    void rules() {
        const RuleSource source{index_, counts_of(source_.panel), coded_, source_.worksheet};
        for (const RuleResult &rule : source_.score.rules)
            add(rule.value >= 1  ? Gravity::well_done
                : rule.value > 0 ? Gravity::note
                                 : Gravity::wrong,
                rule_words(rule, source), provision_of(rule.rule));
    }

    void questions() {
        for (std::size_t q = 0; q < s_.questions.size(); ++q) {
            const Question &question = s_.questions[q];
            const std::optional<double> credit = question_credit(scored_, q);
            if (!credit || question.key.empty() || *credit >= 1) continue;
            const auto key = std::find_if(question.options.begin(), question.options.end(),
                                          [&](const AnswerOption &o) { return o.id == question.key; });
            const int answer = coded_.answers[q];
            const std::string yours =
                answer < 0 ? std::string("You did not answer.")
                           : fmt::format("You said: {}.", question.options[static_cast<std::size_t>(answer)].label);
            add(Gravity::wrong, fmt::format("{} {} The memo says: {}.", question.prompt, yours, key->label),
                question.provision);
        }
    }

    void conclusion() {
        if (!coded_.ending.option) return;
        if (coded_.ending.by_deadline)
            add(Gravity::wrong, "You let the deadline decide, and the file does not say why.",
                {"timing.never-later-only"});
        if (coded_.basis.empty())
            add(Gravity::wrong, "You named no reasons that carry your decision.", {"weigh.totality"});
        else if (coherence(coded_) < kCoherent)
            add(Gravity::note, "Your decision does not follow from the reasons that you named for it.",
                {"weigh.totality"});
    }

    void points() {
        for (const DebriefPoint &point : source_.points) {
            if (is_bar(point.panel.consideration)) continue; // told by the fact's use
            if (point.standing == Standing::missed && point.panel.share >= 0.8) missed(point.panel);
            if (point.standing == Standing::opposite) opposite(point.panel);
        }
    }

    void missed(const PointReport &point) {
        const FactId fact{point.fact};
        const bool all = point.have == point.saw, all_saw = point.saw == static_cast<int>(point.saw_it.size());
        const std::string who = all && all_saw && point.saw > 1 ? fmt::format("All {} of the panel weigh", point.saw)
                                : all ? std::string("Everyone on the panel who could see it weighs")
                                      : fmt::format("{} of {} on the panel weigh", point.have, point.saw);
        const int number = number_of(index_.facts, point.fact);
        const bool otherwise = number >= 0 && weighs(coded_, number);
        add(Gravity::note,
            fmt::format("{} {}: {}", who,
                        otherwise ? "this also under a heading that you did not use" : "what you left",
                        point.statement),
            point.consideration, fact);
    }

    void opposite(const PointReport &point) {
        const int push_it = point.pushes[0] + point.pushes[1] + point.pushes[3] + point.pushes[4];
        const std::string who = push_it == 1 ? std::string("the one panelist who pushes it")
                                             : fmt::format("all {} of the panel who push it", push_it);
        add(Gravity::note, fmt::format("You push this the other way than {}: {}", who, point.statement),
            point.consideration, {point.fact});
    }

    // Shown, not scored (scoring.md, below the table of rules).
    void advice() {
        const Option *option = coded_.ending.option;
        if (!option) return;
        const auto &letter = source_.worksheet.letter;
        if (letter && !option->notice_due)
            add(Gravity::advice, "You sent a letter, and none was due for this decision.", {"notify.when"});
        const bool names_benefit = letter && std::find(letter->components.begin(), letter->components.end(),
                                                       LetterComponent::linked_benefit) != letter->components.end();
        if (letter && option->linked_benefit && !names_benefit)
            add(Gravity::advice,
                fmt::format("Your letter could also name the benefit that goes with the decision: {}.",
                            *option->linked_benefit),
                {"notify.linked-benefit"});
        if (source_.worksheet.memorandum && option->kind == OptionKind::enforce && !s_.posture.prior_favorable)
            add(Gravity::advice,
                "You wrote a memorandum on an unfavorable decision. That is allowed, and not required.",
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
