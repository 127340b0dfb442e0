#include "app/records/scores.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <functional>

namespace totality {

namespace {

constexpr const char *kColumns = "scorer, guidance, at, relevance, weight, impermissible, timing, decision, procedure, "
                                 "core, composite, z, verdict, gates";
enum Column {
    scorer,
    guidance,
    at,
    first_dimension,
    core = first_dimension + kDimensions,
    composite,
    z,
    verdict,
    gates
};

void bind_number(SQLite::Statement &statement, int index, const std::optional<double> &value) {
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

std::optional<double> number_in(SQLite::Statement &row, int column) {
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(value.getDouble());
}

// Gates as one text, a blank between two names.
std::string names_of(const std::vector<Gate> &gates_) {
    std::string names;
    for (const Gate gate : gates_) names += (names.empty() ? "" : " ") + std::string(name_of(gate));
    return names;
}

std::vector<Gate> gates_in(const std::string &names) {
    std::vector<Gate> found;
    for (const Gate gate : {Gate::reliance, Gate::unlawful})
        if (names.find(name_of(gate)) != std::string::npos) found.push_back(gate);
    return found;
}

std::optional<Verdict> verdict_in(const SQLite::Column &column) {
    for (const Verdict known : {Verdict::review, Verdict::within, Verdict::below})
        if (!column.isNull() && column.getString() == name_of(known)) return known;
    return std::nullopt;
}

StoredScore score_in(SQLite::Statement &row) {
    StoredScore stored;
    stored.by = {row.getColumn(scorer).getString(), row.getColumn(guidance).getString()};
    stored.at = row.getColumn(at).getInt64();
    for (std::size_t i = 0; i < kDimensions; ++i)
        stored.score.dimensions[i] = number_in(row, first_dimension + static_cast<int>(i));
    stored.score.core = number_in(row, core);
    stored.score.composite = number_in(row, composite);
    stored.score.z = number_in(row, z);
    stored.score.verdict = verdict_in(row.getColumn(verdict));
    stored.score.gates = gates_in(row.getColumn(gates).getString());
    return stored;
}

} // namespace

void write_score(SQLite::Database &database, std::int64_t attempt, const StoredScore &stored) {
    SQLite::Statement insert(database, std::string("INSERT OR REPLACE INTO scores (attempt, ") + kColumns +
                                           ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    constexpr int kBase = 2; // parameters count from 1, and the attempt is the first
    const Score &score = stored.score;
    insert.bind(1, attempt);
    insert.bind(kBase + scorer, stored.by.scorer);
    insert.bind(kBase + guidance, stored.by.guidance);
    insert.bind(kBase + at, stored.at);
    for (std::size_t i = 0; i < kDimensions; ++i)
        bind_number(insert, kBase + first_dimension + static_cast<int>(i), score.dimensions[i]);
    bind_number(insert, kBase + core, score.core);
    bind_number(insert, kBase + composite, score.composite);
    bind_number(insert, kBase + z, score.z);
    if (score.verdict) insert.bind(kBase + verdict, name_of(*score.verdict));
    insert.bind(kBase + gates, names_of(score.gates));
    insert.exec();
}

ScoreReader::ScoreReader(SQLite::Database &database)
    : rows_(database, std::string("SELECT ") + kColumns + " FROM scores WHERE attempt = ?") {}

// Sorted here: SQLite would set up a sorter for what is one row nearly always.
std::vector<StoredScore> ScoreReader::read(std::int64_t attempt) {
    rows_.reset();
    rows_.bind(1, attempt);
    std::vector<StoredScore> all;
    while (rows_.executeStep()) all.push_back(score_in(rows_));
    std::ranges::stable_sort(all, std::greater(), &StoredScore::at);
    return all;
}

std::vector<StoredScore> scores_of(SQLite::Database &database, std::int64_t attempt) {
    return ScoreReader(database).read(attempt);
}

std::optional<StoredScore> latest_score(SQLite::Database &database, std::int64_t attempt) {
    std::vector<StoredScore> all = scores_of(database, attempt);
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

} // namespace totality
