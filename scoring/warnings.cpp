#include "scoring/warnings.h"
#include "scoring/panel_report.h"
#include "scoring/scenario_check.h"
#include <fmt/format.h>

namespace totality {

namespace {

constexpr int kSmallPanel = 3;
constexpr double kLowAgreement = 0.4;

class PanelWarnings {
  public:
    PanelWarnings(const CaseFile &file, const PanelView &panel, const std::string &path,
                  std::vector<Diagnostic> &diagnostics)
        : s_(file.scenario), file_(file), panel_(panel), counts_(panel.counts), path_(path), out_(diagnostics) {}

    void run() {
        if (counts_.panelists < kSmallPanel)
            warn("small-panel", "/",
                 fmt::format("{} panelists; a range needs at least {}", counts_.panelists, kSmallPanel));
        for (const UseCounts &use : counts_.uses) against_use(use);
        for (std::size_t q = 0; q < s_.questions.size(); ++q) against_key(q);
        const auto alpha = presence_alpha_of_all(panel_);
        if (alpha && *alpha < kLowAgreement)
            warn("low-agreement", "/facts",
                 fmt::format("the panel hardly agrees on what is weighed (alpha {:.2f}); look at it, do not tune it",
                             *alpha));
        if (s_.twins) twins();
    }

  private:
    void warn(const char *code, std::string pointer, std::string message) {
        out_.push_back({Severity::warning, code, path_, 0, 0, std::move(pointer), std::move(message)});
    }

    void against_use(const UseCounts &use) {
        const Fact &fact = s_.facts[static_cast<std::size_t>(use.fact)];
        const bool barred = *fact.use == Use::barred && 2 * use.relied > use.saw;
        const bool proper = *fact.use == Use::proper && 2 * use.set_aside_only > use.saw;
        if (barred || proper)
            warn("panel-against-key", "/facts/" + fact.id.text + "/use",
                 fmt::format("most of the panel {} a fact whose use is \"{}\"", barred ? "relies on" : "sets aside",
                             barred ? "barred" : "proper"));
    }

    void against_key(std::size_t q) {
        const Question &question = s_.questions[q];
        if (question.key.empty()) return;
        int answered = 0, other = 0;
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            answered += counts_.answers[q][i];
            if (question.options[i].id != question.key) other += counts_.answers[q][i];
        }
        if (2 * other > answered)
            warn("panel-against-key", fmt::format("/questions/{}/key", q),
                 fmt::format("{} of {} panelists answer \"{}\" against the key", other, answered, question.id.text));
    }

    bool somebody_weighs(const FactId &id) const {
        const int fact = number_of(panel_.index.facts, id.text);
        for (const CodedWorksheet &w : panel_.coded)
            if (fact >= 0 && weighs(w, fact)) return true;
        return false;
    }

    void twins() {
        for (const Document &document : file_.documents)
            for (const Passage &passage : document.passages)
                if (!passage.fact.empty() && !tokens_in(passage.text).empty() && somebody_weighs(passage.fact))
                    warn("twin-alters-weighed-fact", "/twins",
                         fmt::format("the variants alter the sentence of \"{}\" in {}, which a panelist weighs",
                                     passage.fact.text, document.id.text));
    }

    const Scenario &s_;
    const CaseFile &file_;
    const PanelView &panel_;
    const PanelCounts &counts_;
    const std::string &path_;
    std::vector<Diagnostic> &out_;
};

} // namespace

void warn_about_panel(const CaseFile &file, const PanelView &panel, const std::string &path,
                      std::vector<Diagnostic> &diagnostics) {
    PanelWarnings(file, panel, path, diagnostics).run();
}

} // namespace totality
