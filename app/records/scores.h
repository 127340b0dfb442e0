#pragma once
// Scores as rows.
#include "app/records/records.h"
#include <SQLiteCpp/Statement.h>

namespace totality {

// The scores of attempts, one after another.
class ScoreReader {
  public:
    explicit ScoreReader(SQLite::Database &database);
    std::vector<StoredScore> read(std::int64_t attempt); // the one saved last first

  private:
    SQLite::Statement rows_;
};

void write_score(SQLite::Database &database, std::int64_t attempt, const StoredScore &score);
std::vector<StoredScore> scores_of(SQLite::Database &database, std::int64_t attempt); // the one saved last first
std::optional<StoredScore> latest_score(SQLite::Database &database, std::int64_t attempt);

} // namespace totality
