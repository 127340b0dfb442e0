#pragma once
// Scores as rows.
#include "app/records/records.h"

namespace totality {

void write_score(SQLite::Database &database, std::int64_t attempt, const StoredScore &score);
std::optional<StoredScore> latest_score(SQLite::Database &database, std::int64_t attempt);

} // namespace totality
