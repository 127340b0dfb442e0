#include "scoring/coverage.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr int kScenarios = 24; // beside the guided one
constexpr int kPerSetting = 2;
constexpr int kPerFactor = 4;
constexpr int kPerBar = 4;
constexpr int kProper = 8;
constexpr int kSplit = 4;
constexpr int kTwins = 6;

using Cases = std::vector<CaseCoverage>;

template <class Is> int count(const Cases &cases, Is is) {
    return static_cast<int>(std::count_if(cases.begin(), cases.end(), is));
}

int rounded_up(int number, int divisor) { return (number + divisor - 1) / divisor; }

bool contains(const std::vector<ProvisionId> &ids, const ProvisionId &id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// A target over many things, each of which needs so many scenarios.
struct Tally {
    Target target;
    int each = 0;
    void add(const std::string &what, int scenarios) {
        ++target.want;
        if (scenarios >= each)
            ++target.have;
        else
            target.missing.push_back(fmt::format("{} {}", what, scenarios));
    }
};

Target settings(const Cases &cases, const Guidance &guidance) {
    Tally tally{{"settings", "settings with two scenarios beside the guided one", 0, 0, {}}, kPerSetting};
    for (const Named &setting : guidance.settings)
        tally.add(setting.id,
                  count(cases, [&](const CaseCoverage &c) { return c.info.setting == setting.id && !c.info.guided; }));
    return std::move(tally.target);
}

Target provisions(const Cases &cases, const Guidance &guidance) {
    Tally tally{{"provisions", "provisions to be weighed, barred or exercised with two scenarios", 0, 0, {}},
                kPerProvision};
    for (std::size_t i = 0; i < guidance.provisions.size(); ++i)
        if (is_owed(guidance.provisions[i])) tally.add(guidance.provisions[i].id.text, exercised_by(cases, i));
    return std::move(tally.target);
}

Target factors(const Cases &cases, const Guidance &guidance) {
    Tally tally{{"factors", "factors that a panel's majority weighs in four scenarios", 0, 0, {}}, kPerFactor};
    for (const Provision &p : guidance.provisions)
        if (p.kind == ProvisionKind::weighed)
            tally.add(p.id.text, count(cases, [&](const CaseCoverage &c) { return contains(c.weighed, p.id); }));
    return std::move(tally.target);
}

Target bars(const Cases &cases, const Guidance &guidance) {
    Tally tally{{"bars", "bars that a barred fact touches in four scenarios", 0, 0, {}}, kPerBar};
    for (const Provision &p : guidance.provisions)
        if (p.kind == ProvisionKind::bar)
            tally.add(p.id.text, count(cases, [&](const CaseCoverage &c) { return contains(c.barred, p.id); }));
    return std::move(tally.target);
}

bool has_barred(const CaseCoverage &c) { return !c.barred_facts.empty(); }
bool has_proper(const CaseCoverage &c) { return !c.proper_facts.empty(); }

} // namespace

bool is_owed(const Provision &provision) { return provision.kind != ProvisionKind::shown; }

int exercised_by(const Cases &cases, std::size_t provision) {
    return count(cases, [&](const CaseCoverage &c) { return is_exercised(c.provisions[provision]); });
}

std::vector<Target> coverage_targets(const Cases &cases, const Guidance &guidance) {
    const int all = static_cast<int>(cases.size());
    const int guided = count(cases, [](const CaseCoverage &c) { return c.info.guided; });
    const int both = count(cases, [](const CaseCoverage &c) { return has_barred(c) && has_proper(c); });
    const int enforced = count(cases, [](const CaseCoverage &c) { return 2 * c.enforcing > c.panelists; });
    const int split =
        count(cases, [](const CaseCoverage &c) { return c.panelists && 5 * c.most_alike <= 3 * c.panelists; });
    return {
        {"scenarios", "scenarios beside the guided one", all - guided, kScenarios, {}},
        {"guided", "a guided scenario", guided, 1, {}},
        settings(cases, guidance),
        provisions(cases, guidance),
        factors(cases, guidance),
        bars(cases, guidance),
        {"proper", "scenarios with a proper use near a bar", count(cases, has_proper), kProper, {}},
        {"barred-with-proper",
         "of the scenarios with a barred fact, those with a proper use too",
         both,
         rounded_up(count(cases, has_barred), 2),
         {}},
        {"enforced", "scenarios that most of the panel end in enforcement", enforced, rounded_up(all, 3), {}},
        {"split", "scenarios where no outcome has more than three of five", split, kSplit, {}},
        {"twins", "scenarios with twins", count(cases, [](const CaseCoverage &c) { return c.has_twins; }), kTwins, {}}};
}

} // namespace totality
