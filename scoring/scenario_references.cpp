#include "scoring/scenario_check.h"
#include <algorithm>
#include <set>

namespace totality {

namespace {

// All the ids of one kind, for look-ups and for the nearest one when a look-up fails.
class Names {
  public:
    template <class Items, class Name> Names(const char *what, const Items &items, Name name) : what_(what) {
        names_.reserve(items.size());
        for (const auto &item : items) names_.push_back(name(item));
        std::sort(names_.begin(), names_.end());
    }

    bool has(std::string_view id) const { return std::binary_search(names_.begin(), names_.end(), id); }

    std::string unknown(std::string_view id) const {
        const auto meant = nearest(id, names_);
        return fmt::format("there is no {} \"{}\"{}", what_, id,
                           meant            ? fmt::format("; was \"{}\" meant?", *meant)
                           : names_.empty() ? "; none is defined"
                                            : "");
    }

  private:
    const char *what_;
    std::vector<std::string_view> names_; // ascending
};

constexpr auto kIdText = [](const auto &item) -> std::string_view { return item.id.text; };

class ReferenceCheck {
  public:
    ReferenceCheck(const Scenario &scenario, const Guidance &guidance, Flaws &flaws)
        : s_(scenario),
          guidance_(guidance),
          flaws_(flaws),
          facts_("fact", s_.facts, kIdText),
          stages_("stage", s_.stages, kIdText),
          inquiries_("inquiry", s_.inquiries, kIdText),
          provisions_("provision", guidance.provisions, kIdText),
          settings_("setting", guidance.settings, [](const Named &n) -> std::string_view { return n.id; }) {}

    void run() {
        info();
        subject();
        facts();
        documents();
        inquiries();
        stages();
        questions();
        unique(s_.documents, "/documents", "document");
        unique(s_.inquiries, "/inquiries", "inquiry");
        unique(s_.approvals, "/approvals", "approval");
        unique(s_.stages, "/stages", "stage");
        unique(s_.signers, "/signers", "signer");
        unique(s_.questions, "/questions", "question");
    }

  private:
    void flaw(const char *code, std::string pointer, std::string message) {
        flaws_.push_back({Severity::error, code, std::move(pointer), std::move(message)});
    }

    void refers(const Names &names, const char *code, const std::string &id, const std::string &pointer) {
        if (!names.has(id)) flaw(code, pointer, names.unknown(id));
    }
    void refers_if_given(const Names &names, const char *code, const std::string &id, const std::string &pointer) {
        if (!id.empty()) refers(names, code, id, pointer);
    }

    template <class Items> void unique(const Items &items, const std::string &pointer, const char *what) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!seen.insert(items[i].id.text).second)
                flaw("duplicate-id", fmt::format("{}/{}/id", pointer, i),
                     fmt::format("another {} has the id \"{}\" already; every id stands once", what, items[i].id.text));
    }

    void info() {
        refers(settings_, "unknown-setting", s_.info.setting, "/setting");
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < s_.info.objectives.size(); ++i) {
            const std::string &id = s_.info.objectives[i].text;
            const std::string pointer = fmt::format("/objectives/{}", i);
            refers(provisions_, "unknown-provision", id, pointer);
            if (!seen.insert(id).second) flaw("duplicate-entry", pointer, fmt::format("\"{}\" stands twice", id));
        }
    }

    void subject() {
        refers_if_given(facts_, "unknown-fact", s_.subject.lpr.text, "/subject/lpr");
        refers_if_given(facts_, "unknown-fact", s_.subject.military.text, "/subject/military");
        refers_if_given(facts_, "unknown-fact", s_.subject.represented.text, "/subject/represented");
    }

    void facts() {
        for (const Fact &fact : s_.facts) {
            const std::string pointer = "/facts/" + fact.id.text;
            for (std::size_t i = 0; i < fact.touches.size(); ++i)
                bar(fact.touches[i], pointer + fmt::format("/touches/{}", i));
            refers_if_given(provisions_, "unknown-provision", fact.provision.text, pointer + "/provision");
            use(fact, pointer);
        }
    }

    void bar(const ProvisionId &id, const std::string &pointer) {
        const Provision *provision = find_provision(guidance_, id);
        if (!provision || provision->kind != ProvisionKind::bar)
            flaw("not-a-bar", pointer, fmt::format("\"{}\" is not one of the three bars", id.text));
    }

    void use(const Fact &fact, const std::string &pointer) {
        if (fact.touches.empty() && fact.use)
            flaw("use-without-touches", pointer, "a fact with a use names the bars that it touches");
        if (!fact.touches.empty() && !fact.use)
            flaw("touches-without-use", pointer,
                 "a fact that touches a bar says its use: \"barred\", \"proper\" or \"contested\"");
        const bool settled = fact.use && *fact.use != Use::contested;
        if (settled && fact.provision.empty())
            flaw("use-without-provision", pointer, "what the memo settles is the author's key: name its provision");
    }

    void documents() {
        for (std::size_t i = 0; i < s_.documents.size(); ++i) {
            const Availability &available = s_.documents[i].available;
            const std::string pointer = fmt::format("/documents/{}/available", i);
            refers_if_given(stages_, "unknown-stage", available.stage.text, pointer + "/stage");
            refers_if_given(inquiries_, "unknown-inquiry", available.inquiry.text, pointer + "/inquiry");
        }
    }

    void inquiries() {
        for (std::size_t i = 0; i < s_.inquiries.size(); ++i) {
            const auto &stages = s_.inquiries[i].stages;
            for (std::size_t k = 0; k < stages.size(); ++k)
                refers(stages_, "unknown-stage", stages[k].text, fmt::format("/inquiries/{}/stages/{}", i, k));
        }
    }

    void stages() {
        if (s_.stages.empty()) flaw("no-stages", "/stages", "a scenario has at least one stage");
        for (std::size_t i = 0; i < s_.stages.size(); ++i) stage(s_.stages[i], fmt::format("/stages/{}", i));
    }

    void stage(const Stage &stage, const std::string &pointer) {
        const Names options("option of this stage", stage.options, kIdText);
        if (stage.options.empty())
            flaw("no-options", pointer + "/options", "a stage has at least one option, or its path never ends");
        if (stage.deadline_hours && stage.deadline_at)
            flaw("two-deadlines", pointer, "say deadline_hours or deadline_at, not both");
        refers_if_given(options, "unknown-option", stage.on_deadline.text, pointer + "/on_deadline");
        if (!stage.on_deadline.empty() && !stage.deadline_hours && !stage.deadline_at)
            flaw("on-deadline-without-deadline", pointer + "/on_deadline",
                 "this stage has no deadline that could pass");
        for (std::size_t i = 0; i < stage.options.size(); ++i)
            option(stage.options[i], pointer + fmt::format("/options/{}", i));
        unique(stage.options, pointer + "/options", "option of this stage");
    }

    void option(const Option &option, const std::string &pointer) {
        refers_if_given(provisions_, "unknown-provision", option.unlawful.text, pointer + "/unlawful");
        if (ends_case(option) && !option.leads_to.empty())
            flaw("leads-to-unexpected", pointer + "/leads_to", "only an option of kind \"continue\" leads to a stage");
        if (!ends_case(option) && option.leads_to.empty())
            flaw("leads-to-missing", pointer, "an option of kind \"continue\" says which stage it leads to");
        refers_if_given(stages_, "unknown-stage", option.leads_to.text, pointer + "/leads_to");
    }

    void questions() {
        for (std::size_t i = 0; i < s_.questions.size(); ++i) {
            const Question &question = s_.questions[i];
            const std::string pointer = fmt::format("/questions/{}", i);
            const Names answers("option of this question", question.options, kIdText);
            refers(stages_, "unknown-stage", question.stage.text, pointer + "/stage");
            refers_if_given(answers, "unknown-answer", question.key.text, pointer + "/key");
            refers_if_given(provisions_, "unknown-provision", question.provision.text, pointer + "/provision");
            if (question.provision.empty())
                flaw("missing-key", pointer, "a question names the provision that it is about");
            if (question.options.size() < 2)
                flaw("no-options", pointer + "/options", "a question offers at least two answers");
            unique(question.options, pointer + "/options", "option of this question");
        }
    }

    const Scenario &s_;
    const Guidance &guidance_;
    Flaws &flaws_;
    Names facts_, stages_, inquiries_, provisions_, settings_;
};

} // namespace

void check_references(const Scenario &scenario, const Guidance &guidance, Flaws &flaws) {
    ReferenceCheck(scenario, guidance, flaws).run();
}

} // namespace totality
