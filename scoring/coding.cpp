#include "scoring/coding.h"
#include <algorithm>
#include <cstdlib>

namespace totality {

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

template <class Values> void sort_unique(Values &values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

class Coder {
  public:
    Coder(const CaseIndex &index, const Considerations &considerations, const Worksheet &worksheet)
        : index_(index), scenario_(index.file->scenario), considerations_(considerations), worksheet_(worksheet) {}

    CodedWorksheet run() {
        reached();
        ending();
        requests();
        seen();
        marks();
        basis();
        memorandum();
        leans();
        answers();
        return std::move(out_);
    }

  private:
    const Option *option_of(const Choice &choice, int stage) const {
        return stage < 0 ? nullptr : find_option(scenario_.stages[at(stage)], choice.option);
    }

    void reach(const StageId &id) {
        const int stage = number_of(index_.stages, id.text);
        if (stage >= 0) out_.reached[at(stage)] = 1;
    }

    void reached() {
        out_.reached.assign(scenario_.stages.size(), 0);
        if (!scenario_.stages.empty()) out_.reached.front() = 1;
        for (const Choice &choice : worksheet_.choices) reach(choice.stage);
    }

    void ending() {
        for (const Choice &choice : worksheet_.choices) {
            const Option *option = option_of(choice, number_of(index_.stages, choice.stage.text));
            if (option && !option->unlawful.empty() && !choice.by_deadline) out_.chose_unlawful = true;
        }
        if (worksheet_.choices.empty()) return;
        const Choice &last = worksheet_.choices.back();
        const int stage = number_of(index_.stages, last.stage.text);
        const Option *option = option_of(last, stage);
        if (!option) return;
        if (ends_case(*option))
            out_.ending = {stage, option, last.by_deadline};
        else
            reach(option->leads_to);
    }

    bool is_reached(const StageId &id) const {
        const int stage = number_of(index_.stages, id.text);
        return stage >= 0 && out_.reached[at(stage)];
    }

    template <class Records, class Names>
    void requests_of(const Records &records, const Names &names, std::vector<RequestCode> &out) const {
        for (const auto &record : records)
            if (const int number = number_of(names, record.id.text); number >= 0 && is_reached(record.stage))
                out.push_back({number, record.returned});
    }

    void requests() {
        requests_of(worksheet_.inquiries, index_.inquiries, out_.inquiries);
        requests_of(worksheet_.approvals, index_.approvals, out_.approvals);
    }

    bool has_returned(const InquiryId &id) const {
        const int number = number_of(index_.inquiries, id.text);
        return std::any_of(out_.inquiries.begin(), out_.inquiries.end(),
                           [&](const RequestCode &r) { return r.number == number && r.returned; });
    }

    bool was_available(const DocumentEntry &entry) const {
        return entry.available.inquiry.empty() ? is_reached(entry.available.stage)
                                               : has_returned(entry.available.inquiry);
    }

    void seen() {
        out_.seen_documents.assign(index_.file->documents.size(), 0);
        const auto see = [&](const DocumentId &id) {
            if (const int document = number_of(index_.documents, id.text); document >= 0)
                out_.seen_documents[at(document)] = 1;
        };
        if (worksheet_.arrived)
            std::for_each(worksheet_.arrived->begin(), worksheet_.arrived->end(), see);
        else
            for (const DocumentEntry &entry : scenario_.documents)
                if (was_available(entry)) see(entry.id);
        out_.seen_facts.assign(index_.stating.size(), 0);
        for (std::size_t fact = 0; fact < index_.stating.size(); ++fact)
            for (int document : index_.stating[fact])
                if (out_.seen_documents[at(document)]) out_.seen_facts[fact] = 1;
    }

    // The fact number of a sentence that was seen; -1 where it may not count.
    int seen_sentence(std::string_view passage_id, std::string_view text_hash = {}) const {
        const CaseIndex::Sentence *sentence = find_sentence(index_, passage_id);
        if (!sentence || !out_.seen_documents[at(sentence->document)]) return -1;
        const bool stale = !text_hash.empty() && text_hash != sentence->passage->hash;
        return stale ? -1 : sentence->fact;
    }

    int seen_fact(const FactRef &ref) const {
        if (ref.text.find('#') != std::string::npos) return seen_sentence(ref.text);
        const int fact = number_of(index_.facts, ref.text);
        return fact >= 0 && out_.seen_facts[at(fact)] ? fact : -1;
    }

    void marks() {
        for (const Mark &mark : worksheet_.marks) {
            const int fact = seen_sentence(mark.passage.text, mark.text_hash);
            const int consideration = considerations_.number_of(mark.consideration);
            if (fact < 0 || consideration < 0) continue;
            const PointKey key = point_key(fact, consideration);
            if (considerations_.is_bar(consideration))
                out_.set_aside.push_back(key);
            else
                out_.weighed.push_back({key, mark.push.value_or(0)});
        }
        sort_unique(out_.set_aside);
        merge_points();
    }

    void merge_points() {
        auto &points = out_.weighed;
        // Greatest magnitude first; +k and -k stand side by side and cancel.
        std::sort(points.begin(), points.end(), [](const WeighedPoint &a, const WeighedPoint &b) {
            if (a.key != b.key) return a.key < b.key;
            if (std::abs(a.push) != std::abs(b.push)) return std::abs(a.push) > std::abs(b.push);
            return a.push > b.push;
        });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < points.size();) {
            std::size_t next = i;
            WeighedPoint point = points[i];
            for (; next < points.size() && points[next].key == point.key; ++next)
                if (points[next].push == -points[i].push) point.push = 0;
            points[kept++] = point;
            i = next;
        }
        points.resize(kept);
    }

    void basis() {
        for (const BasisPoint &point : worksheet_.basis) {
            const int fact = seen_fact(point.fact);
            const int consideration = considerations_.number_of(point.consideration);
            if (fact < 0 || consideration < 0 || considerations_.is_bar(consideration)) continue;
            const PointKey key = point_key(fact, consideration);
            if (std::find(out_.basis.begin(), out_.basis.end(), key) == out_.basis.end()) out_.basis.push_back(key);
        }
    }

    void memorandum() {
        if (!worksheet_.memorandum) return;
        for (const FactRef &ref : worksheet_.memorandum->facts)
            if (const int fact = seen_fact(ref); fact >= 0) out_.memorandum_facts.push_back(fact);
        sort_unique(out_.memorandum_facts);
    }

    void leans() {
        out_.leans.assign(scenario_.stages.size(), std::nullopt);
        for (const auto &[stage, lean] : worksheet_.leans)
            if (is_reached(stage)) out_.leans[at(number_of(index_.stages, stage.text))] = lean;
    }

    void answers() {
        out_.answers.assign(scenario_.questions.size(), -1);
        for (const auto &[id, answer] : worksheet_.answers) {
            const int number = number_of(index_.questions, id.text);
            if (number < 0 || !is_reached(scenario_.questions[at(number)].stage)) continue;
            const auto &options = scenario_.questions[at(number)].options;
            for (std::size_t i = 0; i < options.size(); ++i)
                if (options[i].id == answer) out_.answers[at(number)] = static_cast<int>(i);
        }
    }

    const CaseIndex &index_;
    const Scenario &scenario_;
    const Considerations &considerations_;
    const Worksheet &worksheet_;
    CodedWorksheet out_;
};

template <class Keys, class Key> bool any_of_fact(const Keys &keys, int fact, Key key) {
    return std::any_of(keys.begin(), keys.end(), [&](const auto &item) { return fact_of(key(item)) == fact; });
}

} // namespace

Considerations::Considerations(const Guidance &guidance) {
    for (const Provision &p : guidance.provisions)
        if (p.kind == ProvisionKind::weighed && totality::is_factor(p.id)) ids_.push_back(p.id);
    first_bar_ = size();
    for (const Provision &p : guidance.provisions)
        if (p.kind == ProvisionKind::bar) ids_.push_back(p.id);
}

int Considerations::number_of(const ProvisionId &id) const {
    const auto it = std::find(ids_.begin(), ids_.end(), id);
    return it == ids_.end() ? -1 : static_cast<int>(it - ids_.begin());
}

CodedWorksheet code_worksheet(const CaseIndex &index, const Considerations &considerations,
                              const Worksheet &worksheet) {
    return Coder(index, considerations, worksheet).run();
}

bool weighs(const CodedWorksheet &w, int fact) {
    return any_of_fact(w.weighed, fact, [](const WeighedPoint &point) { return point.key; });
}

bool relies_on(const CodedWorksheet &w, int fact) {
    const bool pushes = std::any_of(w.weighed.begin(), w.weighed.end(), [&](const WeighedPoint &point) {
        return fact_of(point.key) == fact && point.push != 0;
    });
    return pushes || any_of_fact(w.basis, fact, [](PointKey key) { return key; }) ||
           std::binary_search(w.memorandum_facts.begin(), w.memorandum_facts.end(), fact);
}

bool sets_aside(const CodedWorksheet &w, int fact) {
    return any_of_fact(w.set_aside, fact, [](PointKey key) { return key; });
}

const WeighedPoint *find_point(const CodedWorksheet &w, PointKey key) {
    const auto it = std::lower_bound(w.weighed.begin(), w.weighed.end(), key,
                                     [](const WeighedPoint &point, PointKey k) { return point.key < k; });
    return it != w.weighed.end() && it->key == key ? &*it : nullptr;
}

} // namespace totality
