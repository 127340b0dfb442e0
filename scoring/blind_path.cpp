#include "scoring/blind_path.h"
#include "scoring/panel.h"
#include <algorithm>

namespace totality {

namespace {

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

} // namespace

const char *name_of(Route route) { return route == Route::first_option ? "first option" : "first continue"; }

Worksheet blind_path(const Scenario &scenario, Route route) {
    Worksheet w;
    w.scenario = scenario.info.id;
    w.scenario_version = scenario.info.version;
    const Stage *stage = scenario.stages.empty() ? nullptr : &scenario.stages.front();
    while (stage) {
        make_inquiries(scenario, *stage, w);
        const Option *option = take(*stage, route);
        if (!option) break;
        w.choices.push_back({stage->id, option->id, false});
        stage = ends_case(*option) ? nullptr : find_stage(scenario, option->leads_to);
    }
    return w;
}

} // namespace totality
