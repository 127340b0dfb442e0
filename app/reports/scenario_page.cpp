#include "app/reports/scenario_page.h"
#include "app/reports/page.h"
#include "app/reports/scenario_parts.h"
#include "app/reports/table.h"
#include "scoring/calendar.h"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace totality::reports {

namespace {

TwinValues values_of(const Scenario &scenario, const std::string &variant) {
    if (!scenario.twins || scenario.twins->variants.empty()) return {};
    const auto &variants = scenario.twins->variants;
    const auto found = std::ranges::find(variants, variant, &Variant::id);
    return (found == variants.end() ? variants.front() : *found).values;
}

std::string setting_of(const ScenarioPart &part) {
    const auto found = std::ranges::find(part.guidance.settings, part.scenario().info.setting, &Named::id);
    return found == part.guidance.settings.end() ? part.scenario().info.setting : found->title;
}

void put_about(const ScenarioPart &part) {
    const ScenarioInfo &info = part.scenario().info;
    const auto begins = parse_moment(info.starts_at);
    std::vector<std::pair<std::string, std::string>> facts{{"Setting", setting_of(part)},
                                                           {"You are", part.scenario().officer.role},
                                                           {"Length", fmt::format("about {} minutes", info.minutes)},
                                                           {"Difficulty", fmt::format("{} of 3", info.difficulty)}};
    if (begins)
        facts.emplace_back("Begins", fmt::format("{} {}, {}; the law as of that day", long_day(*begins), begins->year,
                                                 time_of_day(*begins)));
    if (!info.jurisdiction.empty()) facts.emplace_back("Jurisdiction", part.told(info.jurisdiction));
    put_facts(part.html, facts);
}

void put_how_to(const ScenarioPart &part) {
    part.html.put("h2", "How to work on it");
    const auto list = part.html.in("ol");
    for (const char *step :
         {"Read the papers of a stage. Mark in the worksheet, at the end, each sentence that matters: under which "
          "heading it counts, and which way it cuts. Set aside, too, what may not count.",
          "An inquiry costs the time that stands beside it. What comes of it is at the end under “Answers to "
          "inquiries”; read it only if you have asked, and only if the answer comes before the stage's deadline.",
          "Choose one of the options of the stage. Turn the page only if the one that you have chosen leads on."})
        part.html.put("li", step);
}

} // namespace

std::string scenario_page(const CaseFile &file, const Guidance &guidance, const std::string &variant) {
    const TwinValues values = values_of(file.scenario, variant);
    const std::string title = with_values(file.scenario.info.title, values);
    return write_page({title, "A case file, to read or to print", notice_of(guidance)}, [&](Html &html) {
        const ScenarioPart part{html, file, guidance, values};
        put_about(part);
        html.put("h2", "Your assignment");
        put_blocks(html, read_rich_text(file.scenario.info.opening), {values, 3});
        put_how_to(part);
        for (std::size_t i = 0; i < file.scenario.stages.size(); ++i) put_stage(part, i);
        put_answers(part);
        put_worksheet(part);
    });
}

} // namespace totality::reports
