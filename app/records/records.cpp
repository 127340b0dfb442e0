#include "app/records/records.h"
#include "app/files/disk.h"
#include "app/records/contents.h"
#include "app/records/logs.h"
#include "app/records/open_database.h"
#include "app/records/rows.h"
#include "app/records/scores.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr const char *kSummary =
    "SELECT a.uid, p.uid, c.scenario, c.version, c.title, c.hash, a.mode, a.variant, a.guidance, a.started_at, "
    "a.updated_at, a.actions, a.stage, a.hour, a.ended, a.submitted, "
    "(SELECT core FROM scores s WHERE s.attempt = a.id ORDER BY s.at DESC LIMIT 1), a.content, a.limit_minutes "
    "FROM attempts a JOIN people p ON p.id = a.person JOIN contents c ON c.id = a.content ";
constexpr int kContentColumn = 17, kLimitColumn = 18;

AttemptSummary summary_in(SQLite::Statement &row) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    AttemptSummary summary;
    summary.id = {text(0)};
    summary.person = {text(1)};
    summary.scenario = {text(2)};
    summary.scenario_version = row.getColumn(3).getInt();
    summary.title = text(4);
    summary.content_hash = text(5);
    summary.mode = text(6);
    summary.variant = text(7);
    summary.guidance = text(8);
    summary.started_at = row.getColumn(9).getInt64();
    summary.updated_at = row.getColumn(10).getInt64();
    summary.limit_minutes = row.getColumn(kLimitColumn).getInt();
    summary.actions = row.getColumn(11).getInt();
    summary.standing = {
        {text(12)}, row.getColumn(13).getDouble(), row.getColumn(14).getInt() != 0, row.getColumn(15).getInt() != 0};
    if (!row.getColumn(16).isNull()) summary.core = row.getColumn(16).getDouble();
    return summary;
}

// Binds stage, hour, ended, submitted from `first` on.
void bind_standing(SQLite::Statement &statement, int first, const AttemptStanding &standing) {
    statement.bind(first, standing.stage.text);
    statement.bind(first + 1, standing.hour);
    statement.bind(first + 2, standing.ended ? 1 : 0);
    statement.bind(first + 3, standing.submitted ? 1 : 0);
}

void add_action(SQLite::Database &database, std::int64_t attempt, const Action &action, Milliseconds at) {
    SQLite::Statement insert(database, "INSERT INTO actions (attempt, sequence, hour, at, body) "
                                       "SELECT id, ?2, ?3, ?4, ?5 FROM attempts WHERE id = ?1 AND actions = ?2 - 1");
    insert.bind(1, attempt);
    insert.bind(2, action.sequence);
    insert.bind(3, action.hour);
    insert.bind(4, at);
    insert.bind(5, write_action(action.body));
    if (insert.exec() != 1)
        throw MachineError(
            MachineFault::other,
            fmt::format("Step {} does not follow on what is kept of this attempt. Open it anew.", action.sequence));
    SQLite::Statement count(database, "UPDATE attempts SET actions = ?2 WHERE id = ?1");
    count.bind(1, attempt);
    count.bind(2, action.sequence);
    count.exec();
}

} // namespace

AttemptStanding standing_of(const AttemptState &state) {
    return {state.stage, state.hour, state.ended, state.submitted};
}

AttemptSummary summary_of(SQLite::Database &database, std::int64_t attempt) {
    SQLite::Statement row(database, std::string(kSummary) + "WHERE a.id = ?");
    row.bind(1, attempt);
    row.executeStep();
    return summary_in(row);
}

Records::Records(const std::string &path)
    : path_(path), database_(guarded(path, [&] { return open_database(path); })) {}

Records::~Records() = default;

AttemptId Records::start_attempt(const NewAttempt &attempt, const CaseSource &source, const CaseFile &file,
                                 Milliseconds at) {
    return guarded(path_, [&] {
        Change change(*database_);
        const AttemptId id{new_uid()};
        SQLite::Statement insert(*database_,
                                 "INSERT INTO attempts (uid, person, content, mode, variant, guidance, started_at, "
                                 "updated_at, stage, hour, ended, submitted, limit_minutes) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10, ?11, ?12)");
        insert.bind(1, id.text);
        insert.bind(2, row_of(*database_, attempt.person));
        insert.bind(3, keep_content(*database_, source, file));
        insert.bind(4, attempt.mode);
        insert.bind(5, attempt.variant);
        insert.bind(6, attempt.guidance);
        insert.bind(7, at);
        bind_standing(insert, 8, attempt.standing);
        insert.bind(12, attempt.limit_minutes);
        insert.exec();
        change.commit();
        return id;
    });
}

void Records::append(const AttemptId &id, std::span<const Action> actions, const AttemptStanding &standing,
                     Milliseconds at) {
    guarded(path_, [&] {
        Change change(*database_);
        const std::int64_t attempt = row_of(*database_, id);
        for (const Action &action : actions) add_action(*database_, attempt, action, at);
        SQLite::Statement update(*database_, "UPDATE attempts SET updated_at = ?1, stage = ?2, hour = ?3, ended = ?4, "
                                             "submitted = ?5 WHERE id = ?6");
        update.bind(1, at);
        bind_standing(update, 2, standing);
        update.bind(6, attempt);
        update.exec();
        change.commit();
    });
}

std::vector<AttemptSummary> Records::attempts_of(const PersonId &person) const {
    return guarded(path_, [&] {
        std::vector<AttemptSummary> attempts;
        SQLite::Statement row(*database_,
                              std::string(kSummary) + "WHERE a.person = ? ORDER BY a.updated_at DESC, a.id DESC");
        row.bind(1, row_of(*database_, person));
        while (row.executeStep()) attempts.push_back(summary_in(row));
        return attempts;
    });
}

StoredAttempt Records::load_attempt(const AttemptId &id) const {
    return guarded(path_, [&] {
        SQLite::Statement row(*database_, std::string(kSummary) + "WHERE a.id = ?");
        row.bind(1, row_of(*database_, id));
        row.executeStep();
        return StoredAttempt{summary_in(row), load_content(*database_, row.getColumn(kContentColumn).getInt64()),
                             LogReader(*database_).read(row_of(*database_, id), id)};
    });
}

std::vector<Action> Records::load_log(const AttemptId &id) const {
    return guarded(path_, [&] { return LogReader(*database_).read(row_of(*database_, id), id); });
}

std::vector<Milliseconds> Records::action_times(const AttemptId &id) const {
    return guarded(path_, [&] {
        std::vector<Milliseconds> times;
        SQLite::Statement row(*database_, "SELECT at FROM actions WHERE attempt = ? ORDER BY sequence");
        row.bind(1, row_of(*database_, id));
        while (row.executeStep()) times.push_back(row.getColumn(0).getInt64());
        return times;
    });
}

void Records::save_score(const AttemptId &attempt, const Score &score, const ScoredBy &by, Milliseconds at) {
    guarded(path_, [&] { write_score(*database_, row_of(*database_, attempt), {by, at, score}); });
}

std::optional<StoredScore> Records::score_of(const AttemptId &attempt) const {
    return guarded(path_, [&] { return latest_score(*database_, row_of(*database_, attempt)); });
}

} // namespace totality
