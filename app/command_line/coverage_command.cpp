#include "app/command_line/commands.h"
#include "app/command_line/score_json.h"
#include "app/files/paths.h"
#include "scoring/coverage.h"
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;
using Cases = std::vector<CaseCoverage>;

constexpr char kLetters[] = "qokrpd"; // by Evidence

std::vector<std::string> folders_of(const CoverageOptions &options, Output &output) {
    std::vector<std::string> arguments = options.folders, all;
    if (arguments.empty()) arguments.push_back(find_paths(environment_of_process()).scenarios);
    std::vector<Diagnostic> diagnostics;
    for (const std::string &argument : arguments)
        for (std::string &folder : scenarios_behind(argument, diagnostics)) all.push_back(std::move(folder));
    report(diagnostics, output.err, output.exit_code);
    return all;
}

const char *letter_of(ProvisionKind kind) {
    constexpr const char *kNames[] = {"W", "B", "X", "S"};
    return kNames[static_cast<std::size_t>(kind)];
}

char cell_of(const ProvisionUse &use) {
    if (is_exercised(use)) return kLetters[static_cast<std::size_t>(use.evidence.front())];
    return use.is_objective ? '!' : use.evidence.empty() ? '.' : '-';
}

std::string heading(const Cases &cases) {
    std::string out;
    for (std::size_t i = 0; i < cases.size(); ++i)
        out += fmt::format("{:3}  {:28} {:24} {} of {} enforce, most alike {}{}\n", i + 1, cases[i].info.id.text,
                           cases[i].info.setting, cases[i].enforcing, cases[i].panelists, cases[i].most_alike,
                           cases[i].has_twins ? ", twins" : "");
    return out + "\nq question, o option, k fact key, r rule, p panel's majority, d debrief (the first that holds);\n"
                 "! an objective that nothing uses, - used but no objective, < fewer than two scenarios\n\n";
}

std::string matrix(const Cases &cases, const Guidance &guidance) {
    std::string out = fmt::format("{:30} ", "");
    for (std::size_t i = 0; i < cases.size(); ++i) out += fmt::format("{:3}", i + 1);
    out += "\n";
    for (std::size_t p = 0; p < guidance.provisions.size(); ++p) {
        const Provision &provision = guidance.provisions[p];
        if (!is_owed(provision)) continue;
        const int scenarios = exercised_by(cases, p);
        out += fmt::format("{:28} {} ", provision.id.text, letter_of(provision.kind));
        for (const CaseCoverage &c : cases) out += fmt::format("{:>3}", cell_of(c.provisions[p]));
        out += fmt::format("  {}{}\n", scenarios, scenarios < kPerProvision ? " <" : "");
    }
    return out;
}

std::string target_lines(const std::vector<Target> &targets) {
    std::string out = "\nhave/want\n";
    for (const Target &target : targets) {
        out += fmt::format("{:>4}/{:<4} {}{}\n", target.have, target.want, target.words,
                           target.have < target.want ? "  <" : "");
        if (!target.missing.empty()) out += fmt::format("{:10}{}\n", "", fmt::join(target.missing, ", "));
    }
    return out;
}

std::string barred_lines(const Cases &cases) {
    std::size_t facts = 0;
    for (const CaseCoverage &c : cases) facts += c.barred_facts.size();
    std::string out = fmt::format("\n{} barred facts. Which of them push toward favor no data tells (a bar mark has no "
                                  "push): read them; a third should.\n",
                                  facts);
    for (const CaseCoverage &c : cases)
        for (const NamedFact &fact : c.barred_facts) out += fmt::format("  {:28} {}\n", c.info.id.text, fact.statement);
    return out;
}

Json facts_json(const std::vector<NamedFact> &facts) {
    Json list = Json::array();
    for (const NamedFact &fact : facts) list.push_back({{"id", fact.id.text}, {"statement", fact.statement}});
    return list;
}

Json case_json(const CaseCoverage &c) {
    return {{"id", c.info.id.text},
            {"setting", c.info.setting},
            {"guided", c.info.guided},
            {"panelists", c.panelists},
            {"enforcing", c.enforcing},
            {"most_alike", c.most_alike},
            {"twins", c.has_twins},
            {"barred_facts", facts_json(c.barred_facts)},
            {"proper_facts", facts_json(c.proper_facts)}};
}

Json use_json(const ProvisionUse &use) {
    Json evidence = Json::array();
    for (Evidence e : use.evidence) evidence.push_back(name_of(e));
    return {{"objective", use.is_objective}, {"evidence", evidence}, {"exercised", is_exercised(use)}};
}

Json provision_json(const Cases &cases, const Provision &provision, std::size_t number) {
    Json uses = Json::object();
    for (const CaseCoverage &c : cases) {
        const ProvisionUse &use = c.provisions[number];
        if (use.is_objective || !use.evidence.empty()) uses[c.info.id.text] = use_json(use);
    }
    return {{"id", provision.id.text},
            {"kind", letter_of(provision.kind)},
            {"exercised_by", exercised_by(cases, number)},
            {"scenarios", uses}};
}

Json coverage_json(const Cases &cases, const Guidance &guidance) {
    Json scenarios = Json::array(), provisions = Json::array(), targets = Json::array();
    for (const CaseCoverage &c : cases) scenarios.push_back(case_json(c));
    for (std::size_t i = 0; i < guidance.provisions.size(); ++i)
        if (is_owed(guidance.provisions[i])) provisions.push_back(provision_json(cases, guidance.provisions[i], i));
    for (const Target &t : coverage_targets(cases, guidance))
        targets.push_back({{"id", t.id},
                           {"words", t.words},
                           {"have", t.have},
                           {"want", t.want},
                           {"met", t.have >= t.want},
                           {"missing", t.missing}});
    return {{"scenarios", scenarios},
            {"provisions", provisions},
            {"targets", targets},
            {"barred_facts_toward_favor", nullptr}}; // no data tells
}

} // namespace

Output coverage(const CoverageOptions &options, const Guidance &guidance) {
    Output output;
    Cases cases;
    for (const std::string &folder : folders_of(options, output)) {
        const std::optional<CaseFile> file = load_or_report(folder, guidance, "", output);
        if (file) cases.push_back(cover(*compile_panel(*file, file->panel, guidance), guidance));
    }
    output.out = options.json ? to_text(coverage_json(cases, guidance))
                              : heading(cases) + matrix(cases, guidance) +
                                    target_lines(coverage_targets(cases, guidance)) + barred_lines(cases);
    return output;
}

} // namespace totality
