// What was found, gravest first, each with the provision that it rests on.
#include "app/reports/attempt_parts.h"
#include "app/reports/table.h"
#include "app/reports/words.h"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace totality::reports {

namespace {

struct GravityWords {
    Gravity gravity;
    const char *heading;
};

constexpr std::array<GravityWords, 4> kGravities{{{Gravity::wrong, "To do otherwise next time"},
                                                  {Gravity::note, "Worth another look"},
                                                  {Gravity::advice, "Advice, not scored"},
                                                  {Gravity::well_done, "Done as the memo asks"}}};

void put_list(const AttemptPart &part, Gravity gravity) {
    const auto list = part.html.in("ul");
    for (const DebriefFinding &finding : part.attempt.debrief.findings) {
        if (finding.gravity != gravity) continue;
        const auto item = part.html.in("li");
        part.html.words(part.attempt.told(finding.text));
        if (!finding.provision.empty())
            part.html.put("p", cited(part.guidance, finding.provision), {{"class", "provision"}});
    }
}

bool has(const Debrief &debrief, Gravity gravity) {
    return std::ranges::any_of(debrief.findings, [&](const DebriefFinding &f) { return f.gravity == gravity; });
}

void put_gates(const AttemptPart &part) {
    if (!has(part.attempt.debrief, Gravity::gate)) return;
    const auto gate = part.html.in("section", {{"class", "gate"}});
    part.html.put("h3", "No score makes up for this");
    put_list(part, Gravity::gate);
    part.html.put("p", "Go through it with your trainer. The figures above stand beside it; they do not answer it.");
}

const char *standing_words(Standing standing) {
    switch (standing) {
    case Standing::agree: return "as on the panel";
    case Standing::missed: return "missed";
    case Standing::minority: return "a minority view";
    case Standing::only_you: return "only you";
    case Standing::opposite: return "the opposite way";
    case Standing::left_alone: return "left alone";
    }
    return "";
}

std::string yours_words(const DebriefPoint &point) {
    if (!point.could_see) return "did not reach you";
    if (!point.yours) return "–";
    return point.push ? push_words(*point.push) : "Set aside";
}

} // namespace

void put_findings(const AttemptPart &part) {
    part.html.put("h2", "Findings");
    put_gates(part);
    if (part.attempt.debrief.findings.empty()) part.html.put("p", "There is nothing to point out.");
    for (const GravityWords &words : kGravities) {
        if (!has(part.attempt.debrief, words.gravity)) continue;
        part.html.put("h3", words.heading);
        put_list(part, words.gravity);
    }
}

void put_points(const AttemptPart &part) {
    Table table;
    table.caption = fmt::format("Each fact under each heading that you or the panel ({}) gave it",
                                panel_words(part.attempt.debrief.expert_panel));
    table.columns = {{"Fact"}, {"Heading"}, {"You"}, {"Panel", true}, {"You beside the panel"}};
    for (const DebriefPoint &point : part.attempt.debrief.points) {
        const Provision *heading = find_provision(part.guidance, point.panel.consideration);
        table.rows.push_back({part.attempt.told(point.panel.statement),
                              heading ? heading->short_title : point.panel.consideration.text, yours_words(point),
                              fmt::format("{} of {}", point.panel.have, point.panel.saw),
                              standing_words(point.standing)});
    }
    part.html.put("h2", "Point by point");
    put_table(part.html, table, "Neither you nor the panel marked anything.");
}

void put_questions(const AttemptPart &part) {
    if (part.attempt.debrief.questions.empty()) return;
    Table table;
    table.caption = "Questions of the stages that you reached";
    table.columns = {{"Question"}, {"Your answer"}, {"What the memo settles"}, {"Panel"}};
    for (const AnsweredQuestion &question : part.attempt.debrief.questions) {
        std::string panel;
        for (const auto &[answer, count] : question.panel)
            if (count > 0)
                panel += fmt::format("{}{}: {}", panel.empty() ? "" : "; ", part.attempt.told(answer), count);
        table.rows.push_back({part.attempt.told(question.prompt),
                              question.yours.empty() ? "not answered" : part.attempt.told(question.yours),
                              question.key.empty() ? "a judgment, not settled" : part.attempt.told(question.key),
                              panel.empty() ? "–" : panel});
    }
    part.html.put("h2", "Questions");
    put_table(part.html, table);
}

void put_path(const AttemptPart &part) {
    Table table;
    table.caption = "What could be done on the way, and who did it";
    table.columns = {{"Step"}, {"Stage"}, {"You"}, {"Panel", true}};
    for (const PathStep &step : part.attempt.debrief.path) {
        const Stage *stage = find_stage(part.attempt.scenario(), step.stage);
        table.rows.push_back({part.attempt.told(step.text), stage ? part.attempt.told(stage->title) : "–",
                              step.yours ? "done" : "–", fmt::format("{} of {}", step.panel, step.of)});
    }
    part.html.put("h2", "The path");
    put_table(part.html, table);
}

} // namespace totality::reports
