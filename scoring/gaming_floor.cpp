#include "scoring/blind_path.h"
#include "scoring/panel_report.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

Worksheet undecided_path(const Scenario &scenario, Route route) {
    Worksheet w = blind_path(scenario, route);
    for (const Choice &choice : w.choices) w.leans[choice.stage] = 0;
    return w;
}

// One mark on every fact that the path brings to sight, at the first sentence seen that states it.
template <class Add> void for_each_visible_fact(const CompiledPanel &panel, const Worksheet &path, Add add) {
    const CaseIndex &index = index_of(panel);
    const CodedWorksheet coded = code_worksheet(index, considerations_of(panel), path);
    std::vector<char> done(coded.seen_facts.size(), 0);
    for (std::size_t d = 0; d < index.file->documents.size(); ++d) {
        if (!coded.seen_documents[d]) continue;
        for (const Passage &passage : index.file->documents[d].passages) {
            const int fact = number_of(index.facts, passage.fact.text);
            if (fact < 0 || std::exchange(done[static_cast<std::size_t>(fact)], char{1})) continue;
            add(passage);
        }
    }
}

using Considerate = std::vector<std::pair<ProvisionId, std::optional<int>>>;

Worksheet with_marks(const CompiledPanel &panel, Worksheet w, const Considerate &considerations) {
    std::vector<Mark> marks;
    for_each_visible_fact(panel, w, [&](const Passage &passage) {
        for (const auto &[id, push] : considerations) marks.push_back({passage.id, id, push, "", passage.hash});
    });
    w.marks = std::move(marks);
    return w;
}

Considerate every(const CompiledPanel &panel, bool bars, std::optional<int> push) {
    Considerate out;
    const Considerations &all = considerations_of(panel);
    for (int i = 0; i < all.size(); ++i)
        if (all.is_bar(i) == bars) out.emplace_back(all.id(i), push);
    return out;
}

} // namespace

std::vector<DumbWorksheet> gaming_floor(const CompiledPanel &panel) {
    const std::pair<const char *, Considerate> recipes[] = {
        {"empty", {}},
        {"every fact under factor.other, push 0", {{{"factor.other"}, 0}}},
        {"every fact set aside", every(panel, true, std::nullopt)},
        {"every fact under every factor, push +1", every(panel, false, 1)},
        {"every fact under every factor, push +2", every(panel, false, 2)},
        {"every fact under every factor, push -2", every(panel, false, -2)}};
    std::vector<DumbWorksheet> floor;
    for (const Route route : kRoutes) {
        const Worksheet path = undecided_path(index_of(panel).file->scenario, route);
        for (const auto &[name, considerations] : recipes) {
            DumbWorksheet &dumb = floor.emplace_back();
            dumb.name = fmt::format("{}; {}", name, name_of(route));
            dumb.worksheet = with_marks(panel, path, considerations);
            dumb.core = score(panel, dumb.worksheet).core;
        }
    }
    return floor;
}

} // namespace totality
