#include "scoring/coding.h"
#include "scoring/worksheet_reader.h"
#include <algorithm>
#include <set>

namespace totality {

namespace {

struct PassageParts {
    std::string_view document, rest;
};

std::optional<PassageParts> parts_of(std::string_view id) {
    const std::size_t hash = id.find('#');
    if (hash == std::string_view::npos) return std::nullopt;
    return PassageParts{id.substr(0, hash), id.substr(hash + 1)};
}

bool is_sentence_hash(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class FormCheck {
  public:
    FormCheck(const Worksheet &worksheet, const CaseIndex &index, const Guidance &guidance, Flaws &flaws)
        : w_(worksheet), index_(index), s_(index.file->scenario), guidance_(guidance), flaws_(flaws) {}

    void run() {
        if (w_.scenario != s_.info.id)
            flaw("wrong-scenario", "/scenario",
                 fmt::format("this worksheet is for \"{}\", the case is \"{}\"", w_.scenario.text, s_.info.id.text));
        if (w_.scenario_version != s_.info.version)
            flaws_.push_back({Severity::warning, "other-version", "/scenario_version",
                              fmt::format("made on version {}, the case is version {}; marks on changed sentences do "
                                          "not count",
                                          w_.scenario_version, s_.info.version)});
        arrived();
        marks();
        requests(w_.inquiries, index_.inquiries, "/inquiries", "inquiry", "unknown-inquiry");
        requests(w_.approvals, index_.approvals, "/approvals", "approval", "unknown-approval");
        choices();
        for (const auto &[stage, lean] : w_.leans) known(index_.stages, stage.text, "/leans", "stage", "unknown-stage");
        basis();
        answers();
        record();
    }

  private:
    void flaw(const char *code, std::string pointer, std::string message) {
        flaws_.push_back({Severity::error, code, std::move(pointer), std::move(message)});
    }
    void flaw(const char *code, const ItemPlace &place, std::string message) {
        flaw(code, place.pointer(), std::move(message));
    }

    template <class Place> void known(const std::unordered_map<std::string_view, int> &names, std::string_view id,
                                      const Place &place, const char *what, const char *code) {
        if (number_of(names, id) < 0) flaw(code, place, fmt::format("the case has no {} \"{}\"", what, id));
    }

    template <class Key> void once(std::set<Key> &seen, const Key &key, const ItemPlace &place, const char *what) {
        if (!seen.insert(key).second) flaw("duplicate-entry", place, fmt::format("{} stands twice; keep one", what));
    }

    void arrived() {
        if (!w_.arrived) return;
        std::set<DocumentId> seen;
        for (std::size_t i = 0; i < w_.arrived->size(); ++i) {
            const ItemPlace place{"/arrived", i};
            known(index_.documents, (*w_.arrived)[i].text, place, "document", "unknown-document");
            once(seen, (*w_.arrived)[i], place, "this document");
        }
    }

    void passage(const std::string &id, const ItemPlace &place) {
        const auto parts = parts_of(id);
        if (!parts) {
            flaw("bad-id", place, fmt::format("\"{}\" is no passage; write document#sentence or document#fact", id));
            return;
        }
        known(index_.documents, parts->document, place, "document", "unknown-document");
        if (!is_sentence_hash(parts->rest)) known(index_.facts, parts->rest, place, "fact", "unknown-fact");
    }

    void fact(const FactRef &ref, const ItemPlace &place) {
        if (ref.text.find('#') != std::string::npos)
            passage(ref.text, place);
        else
            known(index_.facts, ref.text, place, "fact", "unknown-fact");
    }

    bool can_be_marked(const ProvisionId &id, bool bars_too) const {
        const Provision *provision = find_provision(guidance_, id);
        return provision && ((provision->kind == ProvisionKind::weighed && is_factor(id)) ||
                             (bars_too && provision->kind == ProvisionKind::bar));
    }

    void marks() {
        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (std::size_t i = 0; i < w_.marks.size(); ++i) {
            const Mark &mark = w_.marks[i];
            passage(mark.passage.text, {"/marks", i, "/passage"});
            if (!can_be_marked(mark.consideration, true))
                flaw("unknown-consideration", ItemPlace{"/marks", i, "/consideration"},
                     fmt::format("\"{}\" is neither a factor nor a bar", mark.consideration.text));
            once(seen, {mark.passage.text, mark.consideration.text}, {"/marks", i}, "this passage and consideration");
        }
    }

    template <class Records> void requests(const Records &records,
                                           const std::unordered_map<std::string_view, int> &names, const char *list,
                                           const char *what, const char *code) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < records.size(); ++i) {
            known(names, records[i].id.text, ItemPlace{list, i, "/id"}, what, code);
            known(index_.stages, records[i].stage.text, ItemPlace{list, i, "/stage"}, "stage", "unknown-stage");
            once<std::string_view>(seen, records[i].id.text, {list, i}, what);
        }
    }

    void choices() {
        std::set<StageId> seen;
        for (std::size_t i = 0; i < w_.choices.size(); ++i) {
            const Choice &choice = w_.choices[i];
            const ItemPlace at_stage{"/choices", i, "/stage"};
            known(index_.stages, choice.stage.text, at_stage, "stage", "unknown-stage");
            once(seen, choice.stage, at_stage, "this stage");
            const Stage *stage = find_stage(s_, choice.stage);
            if (stage && !find_option(*stage, choice.option))
                flaw("unknown-option", ItemPlace{"/choices", i, "/option"},
                     fmt::format("the stage \"{}\" has no option \"{}\"", stage->id.text, choice.option.text));
        }
    }

    void basis() {
        std::set<BasisPoint> seen;
        for (std::size_t i = 0; i < w_.basis.size(); ++i) {
            fact(w_.basis[i].fact, {"/basis", i, "/fact"});
            if (!can_be_marked(w_.basis[i].consideration, false))
                flaw("unknown-consideration", ItemPlace{"/basis", i, "/consideration"},
                     fmt::format("\"{}\" is no factor; only factors carry a decision", w_.basis[i].consideration.text));
            once(seen, w_.basis[i], {"/basis", i}, "this fact and consideration");
        }
    }

    void answers() {
        for (const auto &given : w_.answers) {
            const QuestionId &id = given.first;
            const AnswerId &answer = given.second; // clang 14 captures no structured binding
            const std::string pointer = "/answers/" + id.text;
            const Question *question = find_question(s_, id);
            if (!question) {
                flaw("unknown-question", pointer, fmt::format("the case has no question \"{}\"", id.text));
                continue;
            }
            const auto &options = question->options;
            if (std::none_of(options.begin(), options.end(), [&](const AnswerOption &o) { return o.id == answer; }))
                flaw("unknown-answer", pointer,
                     fmt::format("the question \"{}\" has no answer \"{}\"", id.text, answer.text));
        }
    }

    template <class Items, class Check> void set_of(const Items &items, const char *list, Check check) {
        std::set<typename Items::value_type> seen;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const ItemPlace place{list, i};
            check(items[i], place);
            once(seen, items[i], place, "this entry");
        }
    }

    bool is_any_option(const OptionId &id) const {
        return std::any_of(s_.stages.begin(), s_.stages.end(),
                           [&](const Stage &stage) { return find_option(stage, id) != nullptr; });
    }

    void record() {
        if (!w_.signed_by.empty()) known(index_.signers, w_.signed_by.text, "/signed_by", "signer", "unknown-signer");
        if (w_.memorandum) memorandum(*w_.memorandum);
        if (!w_.letter) return;
        set_of(w_.letter->to, "/letter/to", [](const auto &, const auto &) {});
        set_of(w_.letter->components, "/letter/components", [](const auto &, const auto &) {});
    }

    void memorandum(const Memorandum &memorandum) {
        const auto check_fact = [&](const FactRef &ref, const ItemPlace &place) { fact(ref, place); };
        if (!memorandum.decision.empty() && !is_any_option(memorandum.decision))
            flaw("unknown-option", "/memorandum/decision",
                 fmt::format("no stage has an option \"{}\"", memorandum.decision.text));
        set_of(memorandum.facts, "/memorandum/facts", check_fact);
        set_of(memorandum.set_aside, "/memorandum/set_aside", check_fact);
        set_of(memorandum.legal, "/memorandum/legal", [&](const ProvisionId &id, const ItemPlace &place) {
            if (!find_provision(guidance_, id))
                flaw("unknown-provision", place, fmt::format("there is no provision \"{}\"", id.text));
        });
    }

    const Worksheet &w_;
    const CaseIndex &index_;
    const Scenario &s_;
    const Guidance &guidance_;
    Flaws &flaws_;
};

} // namespace

void check_worksheet_form(const Worksheet &worksheet, const CaseIndex &index, const Guidance &guidance, Flaws &flaws) {
    FormCheck(worksheet, index, guidance, flaws).run();
}

void resolve_passages(Worksheet &worksheet, const CaseIndex &index) {
    const auto resolve = [&](std::string &id) {
        const auto parts = parts_of(id);
        if (!parts || is_sentence_hash(parts->rest)) return;
        if (const auto *stated = find_stated(index, parts->document, parts->rest)) id = stated->passage->id.text;
    };
    for (Mark &mark : worksheet.marks) resolve(mark.passage.text);
    for (BasisPoint &point : worksheet.basis) resolve(point.fact.text);
    if (!worksheet.memorandum) return;
    for (FactRef &ref : worksheet.memorandum->facts) resolve(ref.text);
    for (FactRef &ref : worksheet.memorandum->set_aside) resolve(ref.text);
}

} // namespace totality
