#pragma once
// Rows by the ids that other machines know them by, and transactions.
#include "app/records/records.h"
#include <SQLiteCpp/Transaction.h>
#include <cstdint>
#include <string>

namespace totality {

// 128 random bits from the system: two machines never make the same.
std::string new_uid();

// Throws MachineError (missing) where there is none.
std::int64_t row_of(SQLite::Database &database, const PersonId &id);
std::int64_t row_of(SQLite::Database &database, const AttemptId &id);

AttemptSummary summary_of(SQLite::Database &database, std::int64_t attempt); // there must be one

// A transaction that takes the right to write at once, so that it cannot fail half-way for want of it.
struct Change : SQLite::Transaction {
    explicit Change(SQLite::Database &database)
        : SQLite::Transaction(database, SQLite::TransactionBehavior::IMMEDIATE) {}
};

} // namespace totality
