#include "app/records/rows.h"
#include "app/files/machine_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <random>

namespace totality {

namespace {

std::int64_t row_of(SQLite::Database &database, const char *query, const std::string &uid) {
    SQLite::Statement find(database, query);
    find.bindNoCopy(1, uid);
    if (!find.executeStep())
        throw MachineError(MachineFault::missing, fmt::format("The records hold nothing by the name of {}.", uid));
    return find.getColumn(0).getInt64();
}

} // namespace

std::string new_uid() {
    std::random_device bits;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", bits(), bits(), bits(), bits());
}

std::int64_t row_of(SQLite::Database &database, const PersonId &id) {
    return row_of(database, "SELECT id FROM people WHERE uid = ?", id.text);
}

std::int64_t row_of(SQLite::Database &database, const AttemptId &id) {
    return row_of(database, "SELECT id FROM attempts WHERE uid = ?", id.text);
}

} // namespace totality
