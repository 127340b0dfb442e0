#include "tests/scoring/random_worksheet.h"
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>

namespace totality::test {

namespace {

class Maker {
  public:
    Maker(const CaseFile &file, std::mt19937 &random) : file_(file), s_(file.scenario), random_(random) {}

    Worksheet make() {
        Worksheet w;
        w.scenario = s_.info.id;
        w.scenario_version = s_.info.version;
        path(w);
        requests(w);
        marks(w);
        basis(w);
        record(w);
        if (chance(3)) arrived(w);
        return w;
    }

  private:
    int below(std::size_t most) { return std::uniform_int_distribution<int>(0, static_cast<int>(most) - 1)(random_); }
    bool chance(int one_in) { return below(static_cast<std::size_t>(one_in)) == 0; }
    template <class Items> const auto &any(const Items &items) {
        return items[static_cast<std::size_t>(below(items.size()))];
    }

    void path(Worksheet &w) {
        const Stage *stage = &s_.stages.front();
        while (stage && !chance(8)) {
            const Option &option = any(stage->options);
            w.choices.push_back({stage->id, option.id, chance(6)});
            stage = find_stage(s_, option.leads_to);
        }
        for (const Stage &reached : s_.stages)
            if (!chance(3)) w.leans[reached.id] = below(5) - 2;
        for (const Question &question : s_.questions)
            if (!chance(3)) w.answers[question.id] = any(question.options).id;
    }

    void requests(Worksheet &w) {
        for (const Inquiry &inquiry : s_.inquiries)
            if (chance(2)) w.inquiries.push_back({inquiry.id, any(s_.stages).id, chance(2)});
        for (const Approval &approval : s_.approvals)
            if (chance(2)) w.approvals.push_back({approval.id, any(s_.stages).id, chance(2)});
    }

    ProvisionId consideration() {
        static const std::vector<std::string> ids{
            "factor.status",       "factor.residence",      "factor.criminal",      "factor.humanitarian",
            "factor.community",    "factor.resources",      "factor.other",         "factor.military",
            "bar.protected-trait", "bar.personal-feelings", "bar.own-circumstances"};
        return {any(ids)};
    }

    void marks(Worksheet &w) {
        std::set<std::pair<std::string, std::string>> seen;
        for (int i = below(40); i > 0; --i) {
            const Document &document = any(file_.documents);
            if (document.passages.empty()) continue;
            const Passage &passage = any(document.passages);
            const ProvisionId id = consideration();
            if (!seen.emplace(passage.id.text, id.text).second) continue;
            const std::string hash = chance(10) ? "0123456789abcdef" : passage.hash;
            w.marks.push_back({passage.id, id, is_bar(id) ? std::nullopt : std::optional(below(5) - 2), "", hash});
        }
    }

    void basis(Worksheet &w) {
        for (int i = below(6); i > 0 && !w.marks.empty(); --i) {
            const Mark &mark = any(w.marks);
            const BasisPoint point{{mark.passage.text}, mark.consideration};
            const bool twice = std::find(w.basis.begin(), w.basis.end(), point) != w.basis.end();
            if (!is_bar(mark.consideration) && !twice) w.basis.push_back(point);
        }
    }

    void record(Worksheet &w) {
        if (!s_.signers.empty() && !chance(4)) w.signed_by = any(s_.signers).id;
        if (chance(2) && !w.choices.empty()) {
            w.memorandum.emplace();
            w.memorandum->decision = w.choices.back().option;
            w.memorandum->facts = {{any(s_.facts).id.text}};
            w.memorandum->legal = {{"weigh.totality"}};
            w.memorandum->text = "x";
        }
        if (!chance(2)) return;
        w.letter.emplace();
        for (int c = 0; c <= static_cast<int>(LetterComponent::evaluation); ++c)
            if (chance(2)) w.letter->components.push_back(static_cast<LetterComponent>(c));
        if (chance(2)) w.letter->to.push_back(Addressee::subject);
    }

    void arrived(Worksheet &w) {
        w.arrived.emplace();
        for (const Document &document : file_.documents)
            if (chance(2)) w.arrived->push_back(document.id);
    }

    const CaseFile &file_;
    const Scenario &s_;
    std::mt19937 &random_;
};

const Passage &sentence_of(const CaseIndex &index, int fact) {
    for (const auto &[id, sentence] : index.sentences)
        if (sentence.fact == fact) return *sentence.passage;
    std::abort();
}

int most_common_push(const StepCounts &counts) {
    int best = -2;
    for (int push = -2; push <= 2; ++push)
        if (ordinal_credit(counts, push) > ordinal_credit(counts, best)) best = push;
    return best;
}

Worksheet with_best_points(const CompiledPanel &panel, std::size_t how_many) {
    const CaseIndex &index = index_of(panel);
    Worksheet w;
    w.arrived.emplace();
    for (const Document &document : index.file->documents) w.arrived->push_back(document.id);
    for (std::size_t i = 0; i < how_many; ++i) {
        const PointKey key = counts_of(panel).points[i].key;
        const Passage &passage = sentence_of(index, fact_of(key));
        w.marks.push_back({passage.id, considerations_of(panel).id(consideration_of(key)),
                           most_common_push(*pushes_on(counts_of(panel), key)), "", passage.hash});
    }
    return w;
}

} // namespace

std::uint32_t printed_seed() {
    const char *given = std::getenv("TOTALITY_SEED");
    const std::uint32_t seed =
        given ? static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
    std::cout << "seed " << seed << " (repeat with TOTALITY_SEED=" << seed << ")\n";
    return seed;
}

Worksheet random_worksheet(const CaseFile &file, std::mt19937 &random) { return Maker(file, random).make(); }

Worksheet as_the_panel_mostly_does(const CompiledPanel &panel) {
    Worksheet best;
    double reached = -1;
    for (std::size_t k = 1; k <= counts_of(panel).points.size(); ++k) {
        Worksheet w = with_best_points(panel, k);
        const double relevance = score(panel, w).dimensions[0].value_or(0);
        if (relevance <= reached) continue;
        reached = relevance;
        best = std::move(w);
    }
    return best;
}

} // namespace totality::test
