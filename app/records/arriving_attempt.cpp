#include "app/records/arriving_attempt.h"
#include "app/records/reported_rows.h"
#include "app/records/rows.h"
#include "app/records/scores.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace totality {

namespace {

std::optional<std::int64_t> find(SQLite::Database &database, const char *query, const std::string &uid) {
    SQLite::Statement row(database, query);
    row.bindNoCopy(1, uid);
    return row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
}

std::optional<std::int64_t> find_person(SQLite::Database &database, const PersonId &id) {
    return find(database, "SELECT id FROM people WHERE uid = ?", id.text);
}

// One whose line was damaged: they get their name when it comes, since anything is newer than 0.
std::int64_t person_row(SQLite::Database &database, const PersonId &id) {
    if (!find_person(database, id)) keep_person(database, {{id, "", "", ""}, 0, 0});
    return *find_person(database, id);
}

std::int64_t add_attempt(SQLite::Database &database, const AttemptSummary &summary, std::int64_t content) {
    SQLite::Statement insert(database,
                             "INSERT INTO attempts (uid, person, content, mode, variant, guidance, started_at, "
                             "updated_at, stage, hour, ended, submitted, limit_minutes) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', 0, 0, 0, ?)");
    insert.bind(1, summary.id.text);
    insert.bind(2, person_row(database, summary.person));
    insert.bind(3, content);
    insert.bind(4, summary.mode);
    insert.bind(5, summary.variant);
    insert.bind(6, summary.guidance);
    insert.bind(7, summary.started_at);
    insert.bind(8, summary.limit_minutes);
    insert.exec();
    return database.getLastInsertRowid();
}

std::vector<std::string> bodies_of(SQLite::Database &database, std::int64_t attempt) {
    SQLite::Statement row(database, "SELECT body FROM actions WHERE attempt = ? ORDER BY sequence");
    row.bind(1, attempt);
    std::vector<std::string> bodies;
    while (row.executeStep()) bodies.push_back(row.getColumn(0).getString());
    return bodies;
}

void add_steps(SQLite::Database &database, std::int64_t attempt, const AttemptLine &line, std::size_t from) {
    SQLite::Statement insert(database,
                             "INSERT INTO actions (attempt, sequence, hour, at, body) VALUES (?, ?, ?, ?, ?)");
    for (std::size_t i = from; i < line.steps.size(); ++i) {
        insert.reset();
        insert.bind(1, attempt);
        insert.bind(2, static_cast<std::int64_t>(i + 1));
        insert.bind(3, line.steps[i].hour);
        insert.bind(4, line.steps[i].at);
        insert.bindNoCopy(5, line.steps[i].body);
        insert.exec();
    }
}

void update_standing(SQLite::Database &database, std::int64_t attempt, const AttemptSummary &summary) {
    SQLite::Statement update(database,
                             "UPDATE attempts SET updated_at = ?, actions = ?, stage = ?, hour = ?, ended = ?, "
                             "submitted = ? WHERE id = ?");
    update.bind(1, summary.updated_at);
    update.bind(2, summary.actions);
    update.bind(3, summary.standing.stage.text);
    update.bind(4, summary.standing.hour);
    update.bind(5, summary.standing.ended ? 1 : 0);
    update.bind(6, summary.standing.submitted ? 1 : 0);
    update.bind(7, attempt);
    update.exec();
}

// Those that are missing here; a score is never exchanged for another of the same scorer.
bool add_scores(SQLite::Database &database, std::int64_t attempt, const std::vector<StoredScore> &scores) {
    const std::vector<StoredScore> kept = scores_of(database, attempt);
    bool added = false;
    for (const StoredScore &score : scores) {
        const bool known = std::ranges::any_of(kept, [&](const StoredScore &k) {
            return k.by.scorer == score.by.scorer && k.by.guidance == score.by.guidance;
        });
        if (!known) write_score(database, attempt, score);
        added = added || !known;
    }
    return added;
}

} // namespace

bool keep_person(SQLite::Database &database, const PersonLine &line) {
    const bool is_new = !find_person(database, line.person.id);
    SQLite::Statement keep(database, "INSERT INTO people (uid, name, district, role, region, audience, created_at, "
                                     "changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (uid) DO UPDATE "
                                     "SET name = ?2, district = ?3, role = ?4, region = ?5, audience = ?6, "
                                     "changed_at = ?8 WHERE ?8 > changed_at");
    keep.bind(1, line.person.id.text);
    keep.bind(2, line.person.name);
    keep.bind(3, line.person.district);
    keep.bind(4, line.person.role);
    keep.bind(5, line.person.region);
    keep.bind(6, std::string(name_of(line.person.audience)));
    keep.bind(7, line.created_at);
    keep.bind(8, line.changed_at);
    keep.exec();
    return is_new;
}

Coming keep_attempt(SQLite::Database &database, const AttemptLine &line, std::int64_t content) {
    const auto known = find(database, "SELECT id FROM attempts WHERE uid = ?", line.summary.id.text);
    const std::vector<std::string> kept = known ? bodies_of(database, *known) : std::vector<std::string>{};
    const auto same = [](const std::string &body, const AttemptLine::Step &step) { return body == step.body; };
    const std::size_t common = std::min(kept.size(), line.steps.size());
    if (!std::equal(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(common), line.steps.begin(), same))
        return Coming::differs;
    const std::int64_t attempt = known ? *known : add_attempt(database, line.summary, content);
    const bool longer = !known || line.steps.size() > kept.size();
    if (longer) {
        add_steps(database, attempt, line, common);
        update_standing(database, attempt, line.summary);
    }
    const bool scored = line.steps.size() >= kept.size() && add_scores(database, attempt, line.scores);
    bool said = false;
    for (const Feedback &feedback : line.feedback) said |= write_feedback(database, attempt, feedback);
    return !known ? Coming::added : longer || scored || said ? Coming::extended : Coming::present;
}

} // namespace totality
