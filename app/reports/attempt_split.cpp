// Where the panel splits: how it ended the case, what each of it says, and the points that it is divided on.
#include "app/reports/attempt_parts.h"
#include "app/reports/table.h"
#include "app/reports/words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality::reports {

namespace {

void put_outcomes(const AttemptPart &part) {
    const Debrief &debrief = part.attempt.debrief;
    Table table;
    table.caption = fmt::format("How the {} ended the case", panel_words(debrief.expert_panel));
    table.columns = {{"Outcome"}, {"Panel", true}};
    for (const auto &[label, panelists] : debrief.outcomes)
        table.rows.push_back({part.attempt.told(label), fmt::format("{} of {}", panelists.size(), debrief.panelists)});
    put_table(part.html, table);
}

void put_voices(const AttemptPart &part) {
    part.html.put("h3", "What each of them says");
    const auto list = part.html.in("ul");
    for (const PanelVoice &voice : part.attempt.debrief.voices) {
        const auto item = part.html.in("li");
        part.html.put("strong", voice.perspective);
        part.html.words(fmt::format(" – {}", part.attempt.told(voice.outcome)));
        part.html.typed(part.attempt.told(voice.note));
    }
}

// "3 toward enforcement, 2 set aside …", as far as there are any.
std::string division(const PointReport &point) {
    std::string words;
    const auto add = [&](int count, const std::string &what) {
        if (count > 0) words += fmt::format("{}{} {}", words.empty() ? "" : "; ", count, what);
    };
    if (is_bar(point.consideration))
        add(point.have, "set it aside");
    else
        for (int push = -2; push <= 2; ++push) add(point.pushes[static_cast<std::size_t>(push + 2)], push_words(push));
    add(point.saw - point.have, "left it alone");
    return words;
}

// Divided on whether it counts, or on which way.
bool is_divided(const PointReport &point) {
    const bool both_ways = point.pushes[0] + point.pushes[1] > 0 && point.pushes[3] + point.pushes[4] > 0;
    return point.split || both_ways;
}

void put_divided_points(const AttemptPart &part) {
    Table table;
    table.caption = "Points that they are divided on";
    table.columns = {{"Fact"}, {"Heading"}, {"How they divide"}, {"You"}};
    for (const DebriefPoint &point : part.attempt.debrief.points) {
        if (!is_divided(point.panel)) continue;
        const Provision *heading = find_provision(part.guidance, point.panel.consideration);
        const std::string yours = !point.yours ? "left it alone"
                                  : point.push ? push_words(*point.push)
                                               : "set it aside";
        table.rows.push_back({part.attempt.told(point.panel.statement),
                              heading ? heading->short_title : point.panel.consideration.text, division(point.panel),
                              yours});
    }
    put_table(part.html, table, "They are not divided on any point.");
}

} // namespace

void put_split(const AttemptPart &part) {
    const Debrief &debrief = part.attempt.debrief;
    if (debrief.panelists == 0) return;
    part.html.put("h2", debrief.expert_panel ? "Where the experts split" : "Where the model answers split");
    if (!debrief.expert_panel)
        part.html.put(
            "p",
            "The answers beside which you stand are model answers (illustrative). They were written to show how "
            "answers can differ; no official gave them.",
            {{"class", "note"}});
    if (debrief.conclusion) part.html.put("p", part.attempt.told(debrief.conclusion->words));
    put_outcomes(part);
    put_voices(part);
    put_divided_points(part);
}

} // namespace totality::reports
