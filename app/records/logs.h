#pragma once
// The logs of attempts, one after another.
#include "app/records/records.h"
#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <vector>

namespace totality {

class LogReader {
  public:
    explicit LogReader(SQLite::Database &database);

    // Throws MachineError (damaged) where a step cannot be understood; `id` is for that message.
    std::vector<Action> read(std::int64_t attempt, const AttemptId &id);

  private:
    SQLite::Statement rows_;
};

} // namespace totality
