// What an edit of the worksheet may hold (scenario-format.md, "Worksheet").
#include "scoring/considerations.h"
#include "scoring/draft_history.h"
#include "scoring/id_list.h"
#include "scoring/refusal.h"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace totality {

namespace {

constexpr std::size_t kBasisPoints = 5;

Refused refuse_unchanged(bool unchanged) {
    if (!unchanged) return std::nullopt;
    return Refusal{"nothing-changes", "The worksheet says this already. Change something else."};
}

Refused refuse_passage(const Situation &now, const PassageId &passage) {
    if (!find_text(now.file, passage))
        return Refusal{"unknown-document",
                       fmt::format("There is no document \"{}\" in this case. Mark a sentence of one of: {}.",
                                   document_of(passage).text, list_ids_of(now.file.scenario.documents))};
    if (find_passage(now.file, passage)) return refuse_unarrived(now, document_of(passage));
    return Refusal{"unknown-passage", fmt::format("There is no sentence \"{}\" in this document. Mark a whole sentence "
                                                  "as it now stands.",
                                                  passage.text)};
}

Refused refuse_push(const Mark &mark) {
    if (is_known_bar(mark.consideration)) {
        if (!mark.push) return std::nullopt;
        return Refusal{"push-on-bar", "A bar sets a sentence aside and has no push. Leave the push out."};
    }
    if (!is_known_factor(mark.consideration))
        return Refusal{"unknown-consideration",
                       fmt::format("\"{}\" is no consideration. Mark under a factor (factor.status and the like) or a "
                                   "bar ({}).",
                                   mark.consideration.text, fmt::join(kBarIds, ", "))};
    if (mark.push && *mark.push >= -2 && *mark.push <= 2) return std::nullopt;
    return Refusal{"push-range", "A factor needs a push: -2 and -1 toward enforcement, 0 both ways, 1 and 2 toward a "
                                 "favorable exercise."};
}

// The fact that a reference means: the id of a sentence that states a fact means that fact. Empty: means nothing here.
std::string meaning(const CaseFile &file, const FactRef &reference) {
    if (reference.text.find('#') == std::string::npos)
        return find_fact(file.scenario, {reference.text}) ? reference.text : "";
    const Passage *passage = find_passage(file, PassageId{reference.text});
    if (!passage) return "";
    return passage->fact.empty() ? reference.text : passage->fact.text;
}

Refusal unknown_fact(const FactRef &reference) {
    return {"unknown-fact", fmt::format("There is no fact or sentence \"{}\" in this case. Name one that you have read "
                                        "in the papers.",
                                        reference.text)};
}

Refusal duplicate(const std::string &what, const std::string &text) {
    return {"duplicate-entry", fmt::format("\"{}\" stands twice in {}. Name it once.", text, what)};
}

Refused refuse_facts(const CaseFile &file, const std::string &what, const std::vector<FactRef> &facts) {
    std::set<std::string> seen;
    for (const FactRef &reference : facts) {
        std::string fact = meaning(file, reference);
        if (fact.empty()) return unknown_fact(reference);
        if (!seen.insert(fact).second) return duplicate(what, reference.text);
    }
    return std::nullopt;
}

Refused refuse_legal(const std::vector<ProvisionId> &provisions) {
    std::set<ProvisionId> seen;
    for (const ProvisionId &provision : provisions) {
        if (provision.empty() || provision.text.starts_with("factor."))
            return Refusal{
                "legal-factor",
                fmt::format("\"{}\" is no legal ground. Name provisions that are not factors.", provision.text)};
        if (!seen.insert(provision).second) return duplicate("the legal grounds", provision.text);
    }
    return std::nullopt;
}

bool is_option(const Scenario &scenario, const OptionId &id) {
    return std::any_of(scenario.stages.begin(), scenario.stages.end(),
                       [&](const Stage &stage) { return find_option(stage, id); });
}

Refused refuse_memorandum(const CaseFile &file, const Memorandum &memorandum) {
    if (!is_option(file.scenario, memorandum.decision))
        return Refusal{"memorandum-decision", fmt::format("The memorandum's decision \"{}\" is no option of this case. "
                                                          "Name the option that you choose.",
                                                          memorandum.decision.text)};
    if (auto refused = refuse_facts(file, "the memorandum's facts", memorandum.facts)) return refused;
    if (auto refused = refuse_facts(file, "what the memorandum sets aside", memorandum.set_aside)) return refused;
    if (auto refused = refuse_legal(memorandum.legal)) return refused;
    return refuse_text("memorandum", memorandum.text);
}

template <class Name> Refused refuse_twice(const std::string &what, const std::vector<Name> &names) {
    std::set<Name> seen;
    for (Name name : names)
        if (!seen.insert(name).second) return duplicate(what, name_of(name));
    return std::nullopt;
}

template <class Key, class Value> bool holds(const std::map<Key, Value> &values, const Key &key, const Value &value) {
    auto found = values.find(key);
    return found != values.end() && found->second == value;
}

} // namespace

Refused refuse_edit(const Situation &now, const action::SetMark &set) {
    const Mark &mark = set.mark;
    if (auto refused = refuse_push(mark)) return refused;
    if (auto refused = refuse_passage(now, mark.passage)) return refused;
    if (auto refused = refuse_text("note", mark.note)) return refused;
    const Mark *present = find_mark(now.state.draft, mark.passage, mark.consideration);
    return refuse_unchanged(present && present->push == mark.push && present->note == mark.note);
}

Refused refuse_edit(const Situation &now, const action::Unmark &unmark) {
    if (find_mark(now.state.draft, unmark.passage, unmark.consideration)) return std::nullopt;
    return Refusal{"no-such-mark",
                   fmt::format("This sentence is not marked under \"{}\". Take away a mark that is there.",
                               unmark.consideration.text)};
}

Refused refuse_edit(const Situation &now, const action::Lean &lean) {
    if (lean.lean < -2 || lean.lean > 2)
        return Refusal{"lean-range", "Lean from -2 (toward enforcement) to 2 (toward a favorable exercise)."};
    return refuse_unchanged(holds(now.state.draft.leans, now.state.stage, lean.lean));
}

Refused refuse_edit(const Situation &now, const action::Answer &answer) {
    const Question *question = find_question(now.file.scenario, answer.question);
    if (!question)
        return Refusal{"unknown-question", fmt::format("There is no question \"{}\" in this case. Answer one of: {}.",
                                                       answer.question.text, list_ids_of(now.file.scenario.questions))};
    if (!has_reached(now.state, question->stage))
        return Refusal{"question-not-reached", "This question belongs to a stage that the case has not reached. Answer "
                                               "it when you are there."};
    auto is_answer = [&](const AnswerOption &option) { return option.id == answer.answer; };
    if (std::none_of(question->options.begin(), question->options.end(), is_answer))
        return Refusal{"unknown-answer", fmt::format("\"{}\" does not answer this question. Give one of: {}.",
                                                     answer.answer.text, list_ids_of(question->options))};
    return refuse_unchanged(holds(now.state.draft.answers, answer.question, answer.answer));
}

Refused refuse_edit(const Situation &now, const action::Basis &basis) {
    if (basis.points.size() > kBasisPoints)
        return Refusal{"basis-too-long", fmt::format("The basis holds at most {} points. Keep those that carried the "
                                                     "decision.",
                                                     kBasisPoints)};
    std::set<std::pair<std::string, ProvisionId>> seen;
    for (const BasisPoint &point : basis.points) {
        if (!is_known_factor(point.consideration))
            return Refusal{"basis-not-factor", fmt::format("\"{}\" is no factor. A basis names facts under factors.",
                                                           point.consideration.text)};
        std::string fact = meaning(now.file, point.fact);
        if (fact.empty()) return unknown_fact(point.fact);
        if (!seen.emplace(fact, point.consideration).second) return duplicate("the basis", point.fact.text);
    }
    return refuse_unchanged(now.state.draft.basis == basis.points);
}

Refused refuse_edit(const Situation &now, const action::Sign &sign) {
    if (!find_signer(now.file.scenario, sign.signer))
        return Refusal{"unknown-signer", fmt::format("There is no signer \"{}\" in this case. Name one of: {}.",
                                                     sign.signer.text, list_ids_of(now.file.scenario.signers))};
    return refuse_unchanged(now.state.draft.signed_by == sign.signer);
}

Refused refuse_edit(const Situation &now, const action::Memorize &memorize) {
    if (memorize.memorandum)
        if (auto refused = refuse_memorandum(now.file, *memorize.memorandum)) return refused;
    return refuse_unchanged(now.state.draft.memorandum == memorize.memorandum);
}

Refused refuse_edit(const Situation &now, const action::Write &write) {
    if (write.letter) {
        if (auto refused = refuse_twice("the addressees", write.letter->to)) return refused;
        if (auto refused = refuse_twice("the letter's components", write.letter->components)) return refused;
        if (auto refused = refuse_text("letter", write.letter->text)) return refused;
    }
    return refuse_unchanged(now.state.draft.letter == write.letter);
}

Refused refuse_edit(const Situation &now, const action::Confidence &confidence) {
    if (confidence.percent < 50 || confidence.percent > 100)
        return Refusal{"confidence-range", "State your confidence from 50 (a coin's toss) to 100 (certain) per cent."};
    return refuse_unchanged(now.state.draft.confidence == confidence.percent);
}

} // namespace totality
