#include "app/reports/completion_page.h"
#include "app/reports/page.h"
#include "app/reports/words.h"
#include "scoring/calendar.h"
#include <fmt/format.h>
#include <tuple>

namespace totality::reports {

namespace {

std::string day_words(int day) { return short_date(day_after_1970(day)); }
std::string or_not_said(const std::string &words) { return words.empty() ? "not said" : words; }

std::string audience_words(const std::string &audience) {
    if (audience == "regional_leadership") return "regional leadership";
    return audience == "district_staff" ? "district staff" : "not said";
}

struct Tally {
    int people = 0, completed = 0;
};

void put_about(Html &html, const Completion &completion) {
    std::string cases;
    for (const std::string &one : completion.required) cases += (cases.empty() ? "" : "; ") + one;
    put_facts(html, {{"To", "Office of Field Operations"},
                     {"Region", completion.region.empty() ? "all" : completion.region},
                     {"District", completion.district.empty() ? "all" : completion.district},
                     {"As of", full_date(day_after_1970(completion.today))},
                     {"Completed means", cases.empty() ? "has finished a case" : "has finished: " + cases}});
}

void put_summary(Html &html, const Completion &completion) {
    std::map<std::tuple<std::string, std::string, std::string>, Tally> tallies;
    for (const CompletionRow &row : completion.rows) {
        Tally &tally = tallies[{row.person.region, row.person.district, row.person.audience}];
        ++tally.people;
        tally.completed += row.day.has_value();
    }
    Table table{"Completion by region, district and audience",
                {{"Region"}, {"District"}, {"Audience"}, {"People", true}, {"Completed", true}, {"Outstanding", true}},
                {}};
    for (const auto &[group, tally] : tallies)
        table.rows.push_back({or_not_said(std::get<0>(group)), or_not_said(std::get<1>(group)),
                              audience_words(std::get<2>(group)), std::to_string(tally.people),
                              std::to_string(tally.completed), std::to_string(tally.people - tally.completed)});
    html.put("h2", "Completion");
    put_table(html, table, "The records hold nobody of this region and district.");
}

void put_sessions(Html &html, const Completion &completion) {
    Table table{"Training sessions that were held",
                {{"Session"}, {"Date"}, {"Facilitator"}, {"District"}, {"Audience"}, {"Present", true}},
                {}};
    for (const ReportedSession &session : completion.sessions)
        table.rows.push_back({or_not_said(session.title), day_words(session.day), or_not_said(session.facilitator),
                              or_not_said(session.district.empty() ? session.region : session.district),
                              audience_words(session.audience),
                              session.present > 0 ? std::to_string(session.present) : std::string("not counted")});
    html.put("h2", "Sessions");
    put_table(html, table, "No session is recorded.");
}

void put_people(Html &html, const Completion &completion, bool completed) {
    Table table{completed ? "Officers who have completed the training" : "Officers who have not",
                {{"Officer"}, {"District"}, {"Audience"}, {"Cases finished", true}},
                {}};
    if (completed) table.columns.push_back({"Completed on"});
    for (const CompletionRow &row : completion.rows) {
        if (row.day.has_value() != completed) continue;
        table.rows.push_back({or_not_said(row.person.name), or_not_said(row.person.district),
                              audience_words(row.person.audience), std::to_string(row.finished)});
        if (completed) table.rows.back().push_back(day_words(*row.day));
    }
    html.put("h2", completed ? "Completed" : "Outstanding");
    put_table(html, table, completed ? "Nobody has completed the training yet." : "Nobody is outstanding.");
}

void put_cases(Html &html, const Completion &completion) {
    Table table{"Cases that were worked on", {{"Case"}, {"People who finished it", true}, {"Panel"}}, {}};
    for (const ReportedCase &one : completion.cases)
        table.rows.push_back(
            {one.title, std::to_string(one.people), one.panelists == 0 ? "none" : panel_words(one.expert_panel)});
    html.put("h2", "Cases");
    put_table(html, table, "No case was finished yet.");
    if (!table.rows.empty())
        html.put("p", "Model answers are illustrative: no official gave them. This report holds no scores.",
                 {{"class", "quiet"}});
}

// Without names: what is raised counts, not by whom.
void put_issues(Html &html, const Completion &completion) {
    html.put("h2", "Issues of implementation");
    if (completion.issues.empty()) return html.put("p", "None was raised.", {{"class", "quiet"}});
    const auto list = html.in("ul");
    for (const ReportedFeedback &issue : completion.issues) {
        const auto item = html.in("li");
        html.typed(issue.text);
        html.put("p", fmt::format("After “{}”", issue.scenario_title), {{"class", "provision"}});
    }
}

} // namespace

std::string completion_page(const Completion &completion, const Guidance &guidance) {
    return write_page(
        {"Completion report", "Training in the exercise of prosecutorial discretion", notice_of(guidance)},
        [&](Html &html) {
            put_about(html, completion);
            put_summary(html, completion);
            put_sessions(html, completion);
            put_people(html, completion, false);
            put_people(html, completion, true);
            put_cases(html, completion);
            put_issues(html, completion);
        });
}

Table completion_table(const Completion &completion) {
    Table table{"Completion",
                {{"region"},
                 {"district"},
                 {"audience"},
                 {"person"},
                 {"name"},
                 {"role"},
                 {"status"},
                 {"cases_finished"},
                 {"completed_on"}},
                {}};
    for (const CompletionRow &row : completion.rows)
        table.rows.push_back({row.person.region, row.person.district, row.person.audience, row.person.uid,
                              row.person.name, row.person.role, row.day ? "completed" : "outstanding",
                              std::to_string(row.finished),
                              row.day ? iso_day(day_after_1970(*row.day)) : std::string()});
    return table;
}

} // namespace totality::reports
