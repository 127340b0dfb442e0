#include "scoring/json_text.h"
#include "scoring/review.h"
#include "scoring/shown_sentence.h"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace totality {

namespace {

// Fewer sentences of either sort show no system.
constexpr std::size_t kFewest = 8;
// Of all pairs of a fact with another sentence, the share in which the fact is longer (earlier) from which on it pays
// to go by that alone. Half is chance; equal ones count half (the Mann-Whitney statistic as a proportion).
constexpr double kTellingShare = 0.7;
// Bold is rare, so its shares are compared themselves: that much more often, and not for one or two sentences.
constexpr double kBoldMore = 0.2;
constexpr std::size_t kFewestBold = 3;

// What facts and other sentences measure.
struct Measured {
    std::vector<double> facts;
    std::vector<double> others;
    void add(bool is_fact, double value) { (is_fact ? facts : others).push_back(value); }
};

bool enough(const Measured &m) { return m.facts.size() >= kFewest && m.others.size() >= kFewest; }

struct Pairs {
    double greater = 0; // the fact measures more; equal ones count half
    double all = 0;
};

Pairs compare(const Measured &m) {
    std::vector<double> others = m.others;
    std::sort(others.begin(), others.end());
    Pairs pairs;
    for (double fact : m.facts) {
        const auto [first, last] = std::equal_range(others.begin(), others.end(), fact);
        pairs.greater += (static_cast<double>(first - others.begin()) + static_cast<double>(last - others.begin())) / 2;
    }
    pairs.all = static_cast<double>(m.facts.size()) * static_cast<double>(others.size());
    return pairs;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double mean(const std::vector<double> &values) {
    double sum = 0;
    for (double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

class GiveAways {
  public:
    GiveAways(const CaseSource &source, const CaseFile &file, std::vector<Diagnostic> &diagnostics)
        : source_(source), file_(file), out_(diagnostics) {
        for (const Document &document : file.documents) papers_.push_back(shown_sentences(document));
    }

    void run() {
        length();
        order();
        bold();
        for (std::size_t i = 0; i < papers_.size(); ++i) paper_of_facts(i);
        barred_together();
    }

  private:
    void warn(const char *code, const std::string &path, LineColumn at, const char *pointer, std::string message) {
        out_.push_back({Severity::warning, code, path, at.line, at.column, pointer, std::move(message)});
    }
    void warn_of_all(const char *code, std::string message) {
        const std::string &text = source_.scenario.text;
        const std::size_t key = text.find("\"documents\"");
        const LineColumn at = key == std::string::npos ? LineColumn{0, 0} : place_of(text, key);
        warn(code, source_.scenario.path, at, "/documents", std::move(message));
    }

    // The paper in whose pairs the fact measures more most often beyond chance: where a writer does best to begin.
    template <class Value> std::string worst_paper(Value value) const {
        std::size_t worst = 0;
        double most = 0;
        for (std::size_t i = 0; i < papers_.size(); ++i) {
            Measured here;
            for (const ShownSentence &s : papers_[i]) here.add(s.states_fact, value(s));
            const Pairs pairs = compare(here);
            if (pairs.greater - pairs.all / 2 <= most) continue;
            most = pairs.greater - pairs.all / 2;
            worst = i;
        }
        return most > 0 ? fmt::format(", most of all in {}", file_.documents[worst].id.text) : "";
    }

    void length() {
        Measured words;
        for (const auto &paper : papers_)
            for (const ShownSentence &s : paper) words.add(s.states_fact, s.words);
        if (!enough(words)) return;
        const Pairs pairs = compare(words);
        if (pairs.greater < kTellingShare * pairs.all) return;
        warn_of_all("facts-longer",
                    fmt::format("sentences that state a fact are longer than the others: {:g} words against {:g} "
                                "(medians; of 100 pairs the fact is the longer in {:.0f}, and {:.0f} give it away); "
                                "write some facts shorter and more of the other sentences out{}",
                                median(words.facts), median(words.others), 100 * pairs.greater / pairs.all,
                                100 * kTellingShare, worst_paper([](const ShownSentence &s) { return s.words; })));
    }

    // Only sentences of the same paper can stand before one another.
    void order() {
        Measured all;
        Pairs pairs;
        for (const auto &paper : papers_) {
            Measured earliness;
            for (const ShownSentence &s : paper) earliness.add(s.states_fact, -s.place);
            if (earliness.facts.empty() || earliness.others.empty()) continue;
            const Pairs here = compare(earliness);
            pairs.greater += here.greater;
            pairs.all += here.all;
            for (const ShownSentence &s : paper) all.add(s.states_fact, 100 * s.place);
        }
        if (!enough(all) || pairs.greater < kTellingShare * pairs.all) return;
        warn_of_all("facts-earlier",
                    fmt::format("sentences that state a fact stand before the others of their paper: at {:.0f} % of "
                                "its length against {:.0f} % (means; of 100 pairs the fact is the earlier in {:.0f}, "
                                "and {:.0f} give it away); begin papers with what matters to nobody, as people do{}",
                                mean(all.facts), mean(all.others), 100 * pairs.greater / pairs.all, 100 * kTellingShare,
                                worst_paper([](const ShownSentence &s) { return -s.place; })));
    }

    void bold() {
        Measured bold;
        for (const auto &paper : papers_)
            for (const ShownSentence &s : paper) bold.add(s.states_fact, s.bold);
        if (!enough(bold)) return;
        const double facts = mean(bold.facts), others = mean(bold.others);
        const auto bold_facts = static_cast<std::size_t>(std::count(bold.facts.begin(), bold.facts.end(), 1.0));
        if (bold_facts < kFewestBold || facts - others < kBoldMore) return;
        warn_of_all("facts-bold",
                    fmt::format("sentences that state a fact stand in bold more often than the others: {:.0f} % "
                                "against {:.0f} % ({:.0f} points more give it away); take the bold off, or set other "
                                "sentences in bold too",
                                100 * facts, 100 * others, 100 * kBoldMore));
    }

    const TextFile *text_of(std::size_t document) const {
        const std::string name = file_.documents[document].id.text + ".md";
        const auto found = std::find_if(source_.documents.begin(), source_.documents.end(),
                                        [&](const TextFile &text) { return text.name == name; });
        return found == source_.documents.end() ? nullptr : &*found;
    }

    void paper_of_facts(std::size_t i) {
        const auto &paper = papers_[i];
        const TextFile *text = text_of(i);
        if (!text || paper.empty() ||
            !std::all_of(paper.begin(), paper.end(), [](const ShownSentence &s) { return s.states_fact; }))
            return;
        warn("paper-of-facts", text->path, {1, 1}, "",
             fmt::format("{} of this paper states a fact, so that marking it all is right; write in what such a paper "
                         "says besides (sentences under four words and headings do not count)",
                         paper.size() == 1 ? "the one sentence" : "every sentence"));
    }

    bool is_barred(const FactId &id) const {
        const Fact *fact = find_fact(file_.scenario, id);
        return fact && fact->use == Use::barred;
    }

    void barred_together() {
        std::set<std::string_view> barred;
        std::set<std::size_t> papers;
        for (std::size_t i = 0; i < file_.documents.size(); ++i)
            for (const Passage &passage : file_.documents[i].passages)
                if (is_barred(passage.fact)) {
                    barred.insert(passage.fact.text);
                    papers.insert(i);
                }
        if (barred.size() < 2 || papers.size() != 1) return;
        const TextFile *text = text_of(*papers.begin());
        if (!text) return;
        const std::size_t at = text->text.find(fmt::format("{{#{}}}", *barred.begin()));
        warn("barred-facts-together", text->path, place_of(text->text, std::min(at, text->text.size())), "",
             fmt::format("all {} facts that may not be weighed stand in this one paper; let another paper state one",
                         barred.size()));
    }

    const CaseSource &source_;
    const CaseFile &file_;
    std::vector<std::vector<ShownSentence>> papers_; // by document
    std::vector<Diagnostic> &out_;
};

} // namespace

void warn_about_give_aways(const CaseSource &source, const CaseFile &file, std::vector<Diagnostic> &diagnostics) {
    GiveAways(source, file, diagnostics).run();
}

} // namespace totality
