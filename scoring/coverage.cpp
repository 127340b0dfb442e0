#include "scoring/coverage.h"
#include "scoring/case_index.h"
#include "scoring/panel.h"
#include "scoring/procedure.h"
#include <algorithm>
#include <map>
#include <set>

namespace totality {

namespace {

constexpr const char *kEvidenceNames[] = {"question", "option", "fact key", "rule", "panel", "debrief"};

bool is_id_byte(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

// Whether a text names the id, whole: "timing.early" not in "timing.early-on".
bool names(std::string_view text, std::string_view id) {
    for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
        const std::size_t end = at + id.size();
        const bool starts = at == 0 || !(is_id_byte(text[at - 1]) || text[at - 1] == '.');
        if (starts && (end == text.size() || !is_id_byte(text[end]))) return true;
    }
    return false;
}

// A worksheet at each ending of the case, with every approval and a letter where one is due: which rules apply there
// does not depend on what was asked for.
class Endings {
  public:
    explicit Endings(const Scenario &scenario) : s_(scenario) {}

    std::vector<Worksheet> run() {
        if (!s_.stages.empty()) walk(s_.stages.front(), blank());
        return std::move(endings_);
    }

  private:
    Worksheet blank() const {
        Worksheet w;
        w.scenario = s_.info.id;
        w.scenario_version = s_.info.version;
        for (const Approval &approval : s_.approvals) w.approvals.push_back({approval.id, s_.stages.front().id, true});
        return w;
    }

    // Each stage once, by its first path: another could only add that the A-file might have come (review-file).
    void walk(const Stage &stage, const Worksheet &before) {
        if (!visited_.insert(stage.id).second) return;
        for (const Option &option : stage.options) {
            Worksheet w = before;
            w.choices.push_back({stage.id, option.id, false});
            if (option.notice_due) w.letter.emplace();
            if (ends_case(option))
                endings_.push_back(std::move(w));
            else if (const Stage *next = find_stage(s_, option.leads_to))
                walk(*next, w);
        }
    }

    const Scenario &s_;
    std::set<StageId> visited_;
    std::vector<Worksheet> endings_;
};

class Coverage {
  public:
    Coverage(const CompiledPanel &panel, const Guidance &guidance)
        : panel_(panel),
          guidance_(guidance),
          coded_(coded_panel(panel)),
          file_(*index_of(panel).file),
          s_(file_.scenario) {
        out_.info = s_.info;
        out_.provisions.resize(guidance.provisions.size());
        out_.panelists = static_cast<int>(coded_.size());
        out_.has_twins = s_.twins.has_value();
    }

    CaseCoverage run() {
        for (const ProvisionId &id : s_.info.objectives)
            if (ProvisionUse *use = find(id)) use->is_objective = true;
        for (const Question &question : s_.questions) add(question.provision, Evidence::question);
        for (const Stage &stage : s_.stages)
            for (const Option &option : stage.options) add_option(option);
        for (const Fact &fact : s_.facts) add_fact(fact);
        add_rules();
        add_panel();
        for (const Provision &provision : guidance_.provisions)
            if (names(s_.info.debrief, provision.id.text)) add(provision.id, Evidence::debrief);
        outcomes();
        return std::move(out_);
    }

  private:
    ProvisionUse *find(const ProvisionId &id) {
        const auto found = guidance_.index.find(id);
        return found == guidance_.index.end() ? nullptr : &out_.provisions[found->second];
    }

    // Evidence is added in the order of its kinds.
    void add(const ProvisionId &id, Evidence evidence) {
        ProvisionUse *use = find(id);
        if (use && (use->evidence.empty() || use->evidence.back() != evidence)) use->evidence.push_back(evidence);
    }

    void add_option(const Option &option) {
        add(option.unlawful, Evidence::option);
        if (option.linked_benefit) add({"notify.linked-benefit"}, Evidence::option);
        if (option.notice_due) add({"notify.when"}, Evidence::option);
    }

    void add_fact(const Fact &fact) {
        if (!fact.use) return;
        add(fact.provision, Evidence::fact_key);
        if (*fact.use == Use::proper) out_.proper_facts.push_back({fact.id, fact.statement});
        if (*fact.use != Use::barred) return;
        out_.barred_facts.push_back({fact.id, fact.statement});
        for (const ProvisionId &bar : fact.touches) {
            add(bar, Evidence::fact_key);
            if (std::find(out_.barred.begin(), out_.barred.end(), bar) == out_.barred.end()) out_.barred.push_back(bar);
        }
    }

    void add_rules() {
        const CaseIndex &index = index_of(panel_);
        std::set<Rule> rules;
        for (const Worksheet &ending : Endings(s_).run()) {
            const CodedWorksheet coded = code_worksheet(index, considerations_of(panel_), ending);
            for (const RuleResult &result : apply_rules(index, counts_of(panel_), coded, ending))
                rules.insert(result.rule);
        }
        for (Rule rule : rules) add(provision_of(rule), Evidence::rule);
        if (rules.contains(Rule::notify_clear))
            for (const char *what : {"notify.no-status", "notify.no-travel", "notify.no-immunity", "notify.no-right"})
                add({what}, Evidence::rule);
    }

    bool is_most(std::ptrdiff_t panelists) const { return 2 * panelists > out_.panelists; }

    void add_panel() {
        const Considerations &considerations = considerations_of(panel_);
        for (int i = 0; i < considerations.size(); ++i) {
            const ProvisionId &id = considerations.id(i);
            const auto panelists = std::count_if(coded_.begin(), coded_.end(), [&](const CodedWorksheet &w) {
                return considerations.is_bar(i)
                           ? std::any_of(w.set_aside.begin(), w.set_aside.end(),
                                         [&](PointKey key) { return consideration_of(key) == i; })
                           : std::any_of(w.weighed.begin(), w.weighed.end(),
                                         [&](const WeighedPoint &p) { return consideration_of(p.key) == i; });
            });
            if (!is_most(panelists)) continue;
            add(id, Evidence::panel);
            if (!considerations.is_bar(i)) out_.weighed.push_back(id);
        }
        std::map<ProvisionId, int> legal;
        for (const Worksheet &w : file_.panel)
            if (w.memorandum)
                for (const ProvisionId &id : w.memorandum->legal) ++legal[id];
        for (const auto &[id, panelists] : legal)
            if (is_most(panelists)) add(id, Evidence::panel);
    }

    void outcomes() {
        for (const CodedWorksheet &w : coded_)
            out_.enforcing += w.ending.option && w.ending.option->kind == OptionKind::enforce;
        for (const auto &[outcome, panelists] : counts_of(panel_).outcomes)
            out_.most_alike = std::max(out_.most_alike, panelists);
    }

    const CompiledPanel &panel_;
    const Guidance &guidance_;
    const std::vector<CodedWorksheet> &coded_;
    const CaseFile &file_;
    const Scenario &s_;
    CaseCoverage out_;
};

} // namespace

const char *name_of(Evidence evidence) { return kEvidenceNames[static_cast<std::size_t>(evidence)]; }

bool is_exercised(const ProvisionUse &use) { return use.is_objective && !use.evidence.empty(); }

CaseCoverage cover(const CompiledPanel &panel, const Guidance &guidance) { return Coverage(panel, guidance).run(); }

} // namespace totality
