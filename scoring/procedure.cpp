#include "scoring/procedure.h"
#include "scoring/unicode.h"
#include <algorithm>
#include <cassert>

namespace totality {

namespace {

struct RuleText {
    const char *name;
    const char *provision;
};

constexpr RuleText kTexts[kRules] = {{"authority.delegation", "authority.delegation"},
                                     {"authority.nta", "authority.dd-cpa"},
                                     {"authority.military", "authority.military"},
                                     {"authority.counsel", "authority.counsel"},
                                     {"authority.proportion", "authority.supervisor"},
                                     {"record.favorable", "record.favorable"},
                                     {"notify.letter", "notify.letter"},
                                     {"notify.clear", "notify.letter"},
                                     {"notify.no-false-promise", "notify.no-right"},
                                     {"notify.brief", "notify.letter"},
                                     {"future.abide", "future.abide"},
                                     {"future.memo-to-file", "future.memo-to-file"},
                                     {"future.review-file", "future.review-file"}};

bool has(const Letter &letter, LetterComponent component) {
    return std::find(letter.components.begin(), letter.components.end(), component) != letter.components.end();
}

// Text other than Unicode white space.
bool has_words(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && white_length(text, at) > 0) at += white_length(text, at);
    return at < text.size();
}

bool needs_regional_director(const Scenario &scenario, const Option &option) {
    return !option.recommend && !scenario.subject.military.empty() && option.effect == Effect::nta;
}

class RuleBook {
  public:
    RuleBook(const CaseIndex &index, const PanelCounts &panel, const CodedWorksheet &coded, const Worksheet &worksheet)
        : index_(index),
          s_(index.file->scenario),
          panel_(panel),
          coded_(coded),
          worksheet_(worksheet),
          option_(*coded.ending.option),
          stage_(s_.stages[static_cast<std::size_t>(coded.ending.stage)]) {}

    std::vector<RuleResult> run() {
        if (!option_.recommend) authority_of_signer();
        counsel();
        proportion();
        if (!option_.recommend && option_.kind == OptionKind::favorable) give(Rule::record_favorable, record_is_made());
        notice();
        later_encounters();
        review_file();
        return std::move(results_);
    }

  private:
    void give(Rule rule, double value) { results_.push_back({rule, value}); }
    void give(Rule rule, bool met) { results_.push_back({rule, met ? 1.0 : 0.0}); }

    bool signed_by_authorized() const {
        const Signer *signer = find_signer(s_, worksheet_.signed_by);
        return signer && signer->may_issue_nta && signer->delegated;
    }

    void authority_of_signer() {
        const bool terminates = option_.effect == Effect::terminate && s_.posture.legally_sufficient;
        if (option_.effect == Effect::no_proceedings || terminates)
            give(Rule::authority_delegation, signed_by_authorized());
        if (option_.effect == Effect::nta) give(Rule::authority_nta, signed_by_authorized());
        if (needs_regional_director(s_, option_))
            give(Rule::authority_military, approval_returned("regional-director"));
    }

    bool approval_returned(std::string_view id) const {
        const int number = number_of(index_.approvals, id);
        return std::any_of(coded_.approvals.begin(), coded_.approvals.end(),
                           [&](const RequestCode &r) { return r.number == number && r.returned; });
    }

    const Inquiry &inquiry(const RequestCode &r) const { return s_.inquiries[static_cast<std::size_t>(r.number)]; }

    void counsel() {
        if (!stage_.before_eoir) return;
        const bool inquired = std::any_of(coded_.inquiries.begin(), coded_.inquiries.end(), [&](const RequestCode &r) {
            return r.returned && inquiry(r).role == InquiryRole::counsel;
        });
        give(Rule::authority_counsel, inquired || approval_returned("counsel"));
    }

    void proportion() {
        if (coded_.approvals.empty()) return;
        const auto n = static_cast<double>(needless_approvals(index_, panel_, coded_).size());
        give(Rule::authority_proportion, std::max(0.0, 1 - n / 2));
    }

    bool record_is_made() const {
        if (!worksheet_.memorandum || worksheet_.memorandum->decision != option_.id) return false;
        const auto &facts = coded_.memorandum_facts;
        const auto &legal = worksheet_.memorandum->legal;
        return std::any_of(facts.begin(), facts.end(), [&](int fact) { return weighs(coded_, fact); }) &&
               std::any_of(legal.begin(), legal.end(), [](const ProvisionId &id) { return !is_factor(id); });
    }

    bool is_addressed(const Letter &letter) const {
        const bool represented = !s_.subject.represented.empty();
        return std::any_of(letter.to.begin(), letter.to.end(),
                           [&](Addressee to) { return to == Addressee::subject || represented; });
    }

    void notice() {
        const std::optional<Letter> &letter = worksheet_.letter;
        if (!option_.recommend && option_.notice_due) {
            give(Rule::notify_letter, letter && is_addressed(*letter) && has(*letter, LetterComponent::decision) &&
                                          has(*letter, LetterComponent::consequences));
            give(Rule::notify_clear, letter ? clarity(*letter) : 0.0);
        }
        if (!letter) return;
        const bool promises =
            has(*letter, LetterComponent::grants_status) || has(*letter, LetterComponent::grants_travel) ||
            has(*letter, LetterComponent::grants_immunity) || has(*letter, LetterComponent::grants_right);
        give(Rule::notify_no_false_promise, !promises);
        const int needless = has(*letter, LetterComponent::facts) + has(*letter, LetterComponent::evaluation);
        give(Rule::notify_brief, 1 - needless / 2.0);
    }

    static double clarity(const Letter &letter) {
        return (has(letter, LetterComponent::no_status) + has(letter, LetterComponent::no_travel) +
                has(letter, LetterComponent::no_immunity) + has(letter, LetterComponent::no_right)) /
               4.0;
    }

    void later_encounters() {
        if (!s_.posture.prior_favorable) return;
        const PriorFavorable &prior = *s_.posture.prior_favorable;
        const bool enforces = option_.kind == OptionKind::enforce;
        if (prior.by == PriorOffice::other && prior.changed == Changed::no) give(Rule::future_abide, !enforces);
        if (option_.recommend || !enforces || option_.shows_difference) return;
        give(Rule::future_memo_to_file,
             worksheet_.memorandum && has_words(worksheet_.memorandum->text) && !coded_.memorandum_facts.empty());
    }

    // Whether the file could have come in time at some stage reached that offers the inquiry.
    bool could_come(const Inquiry &inquiry) const {
        for (std::size_t i = 0; i < s_.stages.size(); ++i) {
            const Stage &stage = s_.stages[i];
            if (!coded_.reached[i] || !offers(inquiry, stage.id)) continue;
            const std::optional<double> deadline = stage.deadline_hours ? stage.deadline_hours : stage.deadline_at;
            if (!deadline || *deadline > inquiry.elapsed_hours) return true;
        }
        return false;
    }

    void review_file() {
        bool applies = false, returned = false;
        for (std::size_t i = 0; i < s_.inquiries.size(); ++i) {
            if (s_.inquiries[i].role != InquiryRole::a_file || !could_come(s_.inquiries[i])) continue;
            applies = true;
            returned |= std::any_of(coded_.inquiries.begin(), coded_.inquiries.end(), [&](const RequestCode &r) {
                return r.number == static_cast<int>(i) && r.returned;
            });
        }
        if (applies) give(Rule::future_review_file, returned);
    }

    const CaseIndex &index_;
    const Scenario &s_;
    const PanelCounts &panel_;
    const CodedWorksheet &coded_;
    const Worksheet &worksheet_;
    const Option &option_;
    const Stage &stage_;
    std::vector<RuleResult> results_;
};

const RuleText &text_of(Rule rule) { return kTexts[static_cast<std::size_t>(rule)]; }

} // namespace

const char *name_of(Rule rule) { return text_of(rule).name; }
ProvisionId provision_of(Rule rule) { return {text_of(rule).provision}; }

std::vector<int> needless_approvals(const CaseIndex &index, const PanelCounts &panel, const CodedWorksheet &coded) {
    const Scenario &scenario = index.file->scenario;
    const bool before_eoir = scenario.stages[static_cast<std::size_t>(coded.ending.stage)].before_eoir;
    std::vector<int> needless;
    for (const RequestCode &request : coded.approvals) {
        const auto number = static_cast<std::size_t>(request.number);
        const std::string &id = scenario.approvals[number].id.text;
        if (id == "regional-director" && needs_regional_director(scenario, *coded.ending.option)) continue;
        if (id == "counsel" && before_eoir) continue;
        if (!panel.asked_approvals[number]) needless.push_back(request.number);
    }
    return needless;
}

std::vector<RuleResult> apply_rules(const CaseIndex &index, const PanelCounts &panel, const CodedWorksheet &coded,
                                    const Worksheet &worksheet) {
    if (!coded.ending.option) return {};
    return RuleBook(index, panel, coded, worksheet).run();
}

} // namespace totality
