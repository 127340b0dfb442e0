#pragma once
// Scores as rows.
#include "app/records/records.h"

namespace totality {

void write_score(SQLite::Database &database, std::int64_t attempt, const StoredScore &score);
std::vector<StoredScore> scores_of(SQLite::Database &database, std::int64_t attempt); // the one saved last first
std::optional<StoredScore> latest_score(SQLite::Database &database, std::int64_t attempt);

} // namespace totality
