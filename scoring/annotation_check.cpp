#include "scoring/coding.h"
#include "scoring/panel.h"
#include "scoring/worksheet_reader.h"
#include <algorithm>

namespace totality {

namespace {

class AnnotationCheck {
  public:
    AnnotationCheck(const Worksheet &worksheet, const CodedWorksheet &coded, const CaseIndex &index, Flaws &flaws)
        : w_(worksheet), index_(index), s_(index.file->scenario), coded_(coded), flaws_(flaws) {}

    void run() {
        if (!w_.annotator || w_.annotator->id.empty())
            flaw("annotator-missing", "/annotator",
                 "a panelist's worksheet says who annotated: id, perspective, provenance");
        if (w_.scenario_version != s_.info.version)
            flaw(
                "wrong-version", "/scenario_version",
                fmt::format("annotated on version {}, the scenario is version {}; look at its marks again and raise it",
                            w_.scenario_version, s_.info.version));
        path();
        ending();
        made_at(w_.inquiries, "/inquiries");
        made_at(w_.approvals, "/approvals");
        leans();
        answers();
        for (std::size_t i = 0; i < w_.marks.size(); ++i)
            passage(w_.marks[i].passage.text, w_.marks[i].text_hash, {"/marks", i, "/passage"});
        for (std::size_t i = 0; i < w_.basis.size(); ++i) fact(w_.basis[i].fact, {"/basis", i, "/fact"});
        if (w_.memorandum) facts(w_.memorandum->facts, "/memorandum/facts");
        if (w_.memorandum) facts(w_.memorandum->set_aside, "/memorandum/set_aside");
    }

  private:
    void flaw(const char *code, std::string pointer, std::string message) {
        flaws_.push_back({Severity::error, code, std::move(pointer), std::move(message)});
    }
    void flaw(const char *code, const ItemPlace &place, std::string message) {
        flaw(code, place.pointer(), std::move(message));
    }

    const Option *option_of(const Choice &choice) const {
        const Stage *stage = find_stage(s_, choice.stage);
        return stage ? find_option(*stage, choice.option) : nullptr;
    }

    void path() {
        StageId expected = s_.stages.empty() ? StageId{} : s_.stages.front().id;
        for (std::size_t i = 0; i < w_.choices.size(); ++i) {
            if (w_.choices[i].stage != expected)
                flaw("impossible-path", fmt::format("/choices/{}", i),
                     expected.empty() ? "the case had ended with the choice before"
                                      : fmt::format("the path stands at the stage \"{}\" here", expected.text));
            const Option *option = option_of(w_.choices[i]);
            if (!option) return;
            expected = option->leads_to;
        }
    }

    void ending() {
        const Option *last = w_.choices.empty() ? nullptr : option_of(w_.choices.back());
        if (!last || !ends_case(*last))
            flaw("no-ending", "/choices", "a panelist ends the case: the last choice must be one that ends it");
        else if (w_.choices.back().by_deadline)
            flaw("ended-by-deadline", fmt::format("/choices/{}/by", w_.choices.size() - 1),
                 "a panelist ends the case by a choice, not by letting the deadline pass");
    }

    bool is_reached(const StageId &id) const {
        const int stage = number_of(index_.stages, id.text);
        return stage >= 0 && coded_.reached[static_cast<std::size_t>(stage)];
    }

    bool offered_at(const InquiryRecord &record) const {
        const Inquiry *inquiry = find_inquiry(s_, record.id);
        return !inquiry || offers(*inquiry, record.stage);
    }
    bool offered_at(const ApprovalRecord &) const { return true; }

    template <class Records> void made_at(const Records &records, const char *list) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            const ItemPlace place{list, i, "/stage"};
            if (!is_reached(records[i].stage))
                flaw("impossible-path", place, fmt::format("the path never reaches \"{}\"", records[i].stage.text));
            else if (!offered_at(records[i]))
                flaw("impossible-path", place,
                     fmt::format("\"{}\" cannot be asked for at \"{}\"", records[i].id.text, records[i].stage.text));
        }
    }

    void leans() {
        for (const auto &[stage, lean] : w_.leans)
            if (!is_reached(stage))
                flaw("impossible-path", "/leans/" + stage.text,
                     fmt::format("the path never reaches \"{}\"", stage.text));
    }

    void answers() {
        for (const auto &[id, answer] : w_.answers) {
            const Question *question = find_question(s_, id);
            if (question && !is_reached(question->stage))
                flaw("impossible-path", "/answers/" + id.text,
                     fmt::format("the path never reaches \"{}\"", question->stage.text));
        }
    }

    void passage(const std::string &id, const std::string &text_hash, const ItemPlace &place) {
        const CaseIndex::Sentence *sentence = find_sentence(index_, id);
        if (!sentence || (!text_hash.empty() && text_hash != sentence->passage->hash))
            flaw("stale-mark", place,
                 fmt::format("no sentence has the id \"{}\" any more; mark the sentence that took its place", id));
        else if (!coded_.seen_documents[static_cast<std::size_t>(sentence->document)])
            flaw("unseen-mark", place, fmt::format("this panelist's path never brought the document of \"{}\"", id));
    }

    void fact(const FactRef &ref, const ItemPlace &place) {
        if (ref.text.find('#') != std::string::npos) return passage(ref.text, "", place);
        const int number = number_of(index_.facts, ref.text);
        if (number >= 0 && !coded_.seen_facts[static_cast<std::size_t>(number)])
            flaw("unseen-mark", place,
                 fmt::format("this panelist's path never brought a document that states \"{}\"", ref.text));
    }

    void facts(const std::vector<FactRef> &refs, const char *list) {
        for (std::size_t i = 0; i < refs.size(); ++i) fact(refs[i], {list, i});
    }

    const Worksheet &w_;
    const CaseIndex &index_;
    const Scenario &s_;
    const CodedWorksheet &coded_;
    Flaws &flaws_;
};

} // namespace

void check_annotation(const Worksheet &worksheet, const CodedWorksheet &coded, const CaseIndex &index, Flaws &flaws) {
    AnnotationCheck(worksheet, coded, index, flaws).run();
}

} // namespace totality
