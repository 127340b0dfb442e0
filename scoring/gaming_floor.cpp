#include "scoring/panel_report.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

// Which option a worksheet that understood nothing takes: the first, or the first that goes on as long as one does.
enum class Route { first_option, first_continue };

const Option *take(const Stage &stage, Route route) {
    if (stage.options.empty()) return nullptr;
    const auto on = std::find_if(stage.options.begin(), stage.options.end(),
                                 [](const Option &option) { return !ends_case(option); });
    return route == Route::first_continue && on != stage.options.end() ? &*on : &stage.options.front();
}

void make_inquiries(const Scenario &scenario, const Stage &stage, Worksheet &w) {
    for (const Inquiry &inquiry : scenario.inquiries) {
        const bool made = std::any_of(w.inquiries.begin(), w.inquiries.end(),
                                      [&](const InquiryRecord &record) { return record.id == inquiry.id; });
        if (!made && offers(inquiry, stage.id)) w.inquiries.push_back({inquiry.id, stage.id, true});
    }
}

Worksheet blank_path(const Scenario &scenario, Route route) {
    Worksheet w;
    w.scenario = scenario.info.id;
    w.scenario_version = scenario.info.version;
    const Stage *stage = scenario.stages.empty() ? nullptr : &scenario.stages.front();
    while (stage) {
        make_inquiries(scenario, *stage, w);
        w.leans[stage->id] = 0;
        const Option *option = take(*stage, route);
        if (!option) break;
        w.choices.push_back({stage->id, option->id, false});
        stage = ends_case(*option) ? nullptr : find_stage(scenario, option->leads_to);
    }
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
    for (const Route route : {Route::first_option, Route::first_continue}) {
        const Worksheet path = blank_path(index_of(panel).file->scenario, route);
        const char *way = route == Route::first_option ? "first option" : "first continue";
        for (const auto &[name, considerations] : recipes) {
            DumbWorksheet &dumb = floor.emplace_back();
            dumb.name = fmt::format("{}; {}", name, way);
            dumb.worksheet = with_marks(panel, path, considerations);
            dumb.core = score(panel, dumb.worksheet).core;
        }
    }
    return floor;
}

} // namespace totality
