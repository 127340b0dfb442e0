#include "app/reports/csv_tables.h"
#include "app/reports/words.h"
#include "app/reports/xapi.h"
#include <fmt/format.h>

namespace totality::reports {

namespace {

std::vector<TableColumn> columns(std::initializer_list<const char *> titles) {
    std::vector<TableColumn> columns;
    for (const char *title : titles) columns.push_back({title});
    return columns;
}

std::string number(const std::optional<double> &value) { return value ? fmt::format("{}", *value) : std::string(); }

} // namespace

Table people_table(std::span<const ReportedPerson> people) {
    Table table{"People", columns({"person", "name", "region", "district", "audience", "role"}), {}};
    for (const ReportedPerson &p : people)
        table.rows.push_back({p.uid, p.name, p.region, p.district, p.audience, p.role});
    return table;
}

Table attempts_table(std::span<const ReportedAttempt> attempts) {
    Table table{"Attempts",
                columns({"attempt", "person", "scenario", "scenario_version", "title", "content", "mode", "variant",
                         "guidance", "started_at", "updated_at", "actions", "submitted"}),
                {}};
    for (const ReportedAttempt &a : attempts)
        table.rows.push_back({a.uid, a.person, a.scenario.text, std::to_string(a.scenario_version), a.title,
                              a.content_hash, a.mode, a.variant, a.guidance, xapi_timestamp(a.started_at),
                              xapi_timestamp(a.updated_at), std::to_string(a.actions), a.submitted ? "yes" : "no"});
    return table;
}

Table scores_table(std::span<const ReportedScore> scores) {
    Table table{"Scores",
                columns({"attempt", "person", "scorer", "guidance", "relevance", "weight", "impermissible", "timing",
                         "decision", "procedure", "core", "composite", "z", "verdict", "gates"}),
                {}};
    for (const ReportedScore &s : scores) {
        std::vector<std::string> row{s.attempt, s.person, s.scorer, s.guidance};
        for (const std::optional<double> &value : s.score.dimensions) row.push_back(number(value));
        row.insert(row.end(), {number(s.score.core), number(s.score.composite), number(s.score.z),
                               s.score.verdict ? totality::name_of(*s.score.verdict) : ""});
        std::string gates;
        for (const Gate gate : s.score.gates)
            gates += (gates.empty() ? "" : " ") + std::string(totality::name_of(gate));
        row.push_back(gates);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table provisions_table(std::span<const ReportedCredit> credits, const Guidance &guidance) {
    Table table{"Provisions", columns({"attempt", "person", "provision", "title", "mean_credit", "credits"}), {}};
    for (const ReportedCredit &c : credits)
        table.rows.push_back({c.attempt, c.person, c.provision.text, title_of(guidance, c.provision),
                              fmt::format("{}", c.mean), std::to_string(c.count)});
    return table;
}

Table feedback_table(std::span<const ReportedFeedback> feedback) {
    Table table{"Feedback", columns({"attempt", "person", "title", "kind", "text", "changed_at"}), {}};
    for (const ReportedFeedback &f : feedback)
        table.rows.push_back({f.attempt, f.person, f.scenario_title, f.kind, f.text, xapi_timestamp(f.changed_at)});
    return table;
}

Table sessions_table(std::span<const ReportedSession> sessions) {
    Table table{"Sessions",
                columns({"session", "day", "title", "facilitator", "region", "district", "audience", "present"}),
                {}};
    for (const ReportedSession &s : sessions)
        table.rows.push_back({s.uid, iso_day(day_after_1970(s.day)), s.title, s.facilitator, s.region, s.district,
                              s.audience, s.present > 0 ? std::to_string(s.present) : std::string()});
    return table;
}

} // namespace totality::reports
