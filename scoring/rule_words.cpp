#include "scoring/rule_words.h"
#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace totality {

namespace {

bool says(const Letter &letter, LetterComponent component) {
    return std::find(letter.components.begin(), letter.components.end(), component) != letter.components.end();
}

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string> &words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
        list += words[i];
    }
    return list;
}

struct Given {
    LetterComponent denies, grants;
    const char *words; // what no decision of this kind gives
};

constexpr Given kGiven[]{
    {LetterComponent::no_status, LetterComponent::grants_status, "immigration status"},
    {LetterComponent::no_travel, LetterComponent::grants_travel, "leave to travel"},
    {LetterComponent::no_immunity, LetterComponent::grants_immunity, "protection from later removal"},
    {LetterComponent::no_right, LetterComponent::grants_right, "a right to enforce it"}};

class RuleTeller {
  public:
    explicit RuleTeller(const RuleSource &source)
        : source_(source), s_(source.index.file->scenario), worksheet_(source.worksheet) {}

    std::string words(const RuleResult &result) const {
        const bool met = result.value >= 1;
        switch (result.rule) {
        case Rule::authority_delegation: return signature(met, "Declining a removable case");
        case Rule::authority_nta: return signature(met, "An NTA");
        case Rule::authority_military: return military(met);
        case Rule::authority_counsel:
            return met ? "You had counsel's advice before you decided a case that is before the immigration court."
                       : "You decided a case that is before the immigration court without counsel's advice.";
        case Rule::authority_proportion: return approvals(met);
        case Rule::record_favorable: return record(met);
        case Rule::notify_letter: return letter(met);
        case Rule::notify_clear: return clarity();
        case Rule::notify_no_false_promise: return promises();
        case Rule::notify_brief: return brevity();
        case Rule::future_abide:
            return met ? "You kept to another office's favorable decision, since nothing has changed."
                       : "You enforced, although another office decided in the person's favor and nothing has "
                         "changed since.";
        case Rule::future_memo_to_file: return reason_on_file(met);
        case Rule::future_review_file: return review_file(met);
        }
        return {};
    }

  private:
    std::string signature(bool met, const char *what) const {
        const Signer *signer = find_signer(s_, worksheet_.signed_by);
        if (met && signer) return fmt::format("The decision is signed with authority: {}.", signer->label);
        const std::string needs = fmt::format(
            "{} has to be signed by someone who may issue an NTA and to whom the authority was delegated.", what);
        if (!signer) return "Nobody signed the decision. " + needs;
        const char *lack = signer->may_issue_nta ? "the authority was not delegated there"
                           : signer->delegated   ? "that officer may not issue an NTA"
                                                 : "that officer may not issue an NTA, nor was the authority delegated";
        return fmt::format("The signature does not carry the decision: {}; {}. {}", signer->label, lack, needs);
    }

    std::string military(bool met) const {
        if (met) return "You had the Regional Director's approval before you charged someone who served.";
        const bool asked = std::any_of(worksheet_.approvals.begin(), worksheet_.approvals.end(),
                                       [](const ApprovalRecord &r) { return r.id.text == "regional-director"; });
        return asked ? "You charged someone who served before the Regional Director's approval came."
                     : "You charged someone who served and did not ask for the Regional Director's approval.";
    }

    std::string approvals(bool met) const {
        if (met) return "You asked only for approvals that the case needs or that the panel asked for too.";
        std::vector<std::string> needless;
        for (const int number : needless_approvals(source_.index, source_.panel, source_.coded))
            needless.push_back(fmt::format("\"{}\"", s_.approvals[static_cast<std::size_t>(number)].label));
        return fmt::format("You asked for {}; nothing here requires {}, and nobody on the panel asked.",
                           listed(needless), needless.size() == 1 ? "it" : "them");
    }

    std::string record(bool met) const {
        if (met) return "Your memorandum puts the favorable decision, its facts and its legal basis into the file.";
        const std::optional<Memorandum> &memorandum = worksheet_.memorandum;
        if (!memorandum) return "You wrote no memorandum. A favorable decision goes into the file with its reasons.";
        if (memorandum->decision != source_.coded.ending.option->id)
            return "Your memorandum records another decision than the one that you took.";
        const auto &facts = source_.coded.memorandum_facts;
        if (std::none_of(facts.begin(), facts.end(), [&](int fact) { return weighs(source_.coded, fact); }))
            return "Your memorandum names no fact that you weighed.";
        return "Your memorandum names no legal basis.";
    }

    std::string letter(bool met) const {
        if (met) return "Your letter tells the decision and what follows from it.";
        const std::optional<Letter> &letter = worksheet_.letter;
        if (!letter) return "You sent no letter, and this decision is to be told to the person or to counsel.";
        std::vector<std::string> missing;
        if (!says(*letter, LetterComponent::decision)) missing.emplace_back("what was decided");
        if (!says(*letter, LetterComponent::consequences)) missing.emplace_back("what follows from it");
        if (!missing.empty()) return fmt::format("Your letter does not say {}.", listed(missing));
        return "Your letter goes neither to the person nor to counsel of record.";
    }

    std::string clarity() const {
        if (!worksheet_.letter) return "You sent no letter to say what the decision does not give.";
        std::vector<std::string> said, missing;
        for (const Given &given : kGiven)
            (says(*worksheet_.letter, given.denies) ? said : missing).emplace_back(given.words);
        if (missing.empty()) return fmt::format("Your letter says that the decision does not give {}.", any_of(said));
        return fmt::format("Your letter leaves out that the decision does not give {}.", any_of(missing));
    }

    // "a, b or c"
    static std::string any_of(const std::vector<std::string> &words) {
        std::string list = listed(words);
        if (const std::size_t last = list.rfind(" and "); last != std::string::npos) list.replace(last, 5, " or ");
        return list;
    }

    std::string promises() const {
        std::vector<std::string> promised;
        for (const Given &given : kGiven)
            if (says(*worksheet_.letter, given.grants)) promised.emplace_back(given.words);
        if (promised.empty()) return "Your letter promises only what the decision can give.";
        return fmt::format("Your letter promises {}. The decision cannot give that.", listed(promised));
    }

    std::string brevity() const {
        std::vector<std::string> told;
        if (says(*worksheet_.letter, LetterComponent::facts)) told.emplace_back("the facts of the case");
        if (says(*worksheet_.letter, LetterComponent::evaluation))
            told.emplace_back(told.empty() ? "how the facts were weighed" : "how they were weighed");
        if (told.empty()) return "Your letter is brief: the facts and their weighing stay in the file.";
        return fmt::format("Your letter tells {}. That belongs in the file.", listed(told));
    }

    std::string reason_on_file(bool met) const {
        if (met) return "Your memorandum says why you enforce against someone who was favored before.";
        if (!worksheet_.memorandum)
            return "You enforced against someone who was favored before, and wrote no memorandum that says why.";
        return "Your memorandum does not say, from the facts, why you enforce against someone who was favored before.";
    }

    std::string review_file(bool met) const {
        if (met) return "You asked for the A-file, and it came before you decided.";
        const bool asked =
            std::any_of(source_.coded.inquiries.begin(), source_.coded.inquiries.end(), [&](const RequestCode &r) {
                return s_.inquiries[static_cast<std::size_t>(r.number)].role == InquiryRole::a_file;
            });
        return asked ? "You decided before the A-file that you had asked for came."
                     : "You did not ask for the A-file, which could have come in time.";
    }

    const RuleSource &source_;
    const Scenario &s_;
    const Worksheet &worksheet_;
};

} // namespace

std::string rule_words(const RuleResult &result, const RuleSource &source) { return RuleTeller(source).words(result); }

} // namespace totality
