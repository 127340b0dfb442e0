#include "app/records/open_database.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/files/machine_error.h"
#include "app/records/schema.h"
#include <SQLiteCpp/Database.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <string_view>

namespace totality {

namespace {

// Long enough for a window that is just closing, short enough not to look like a hang.
constexpr int kBusyMilliseconds = 300;

// SQLite would open a pipe and wait, and would take "" and ":memory:" for files that are gone at the end.
void refuse_what_is_no_file(const std::string &path) {
    const EntryKind kind = kind_of_path(path);
    if (path.empty() || (kind != EntryKind::file && kind != EntryKind::none))
        throw MachineError(
            MachineFault::foreign,
            fmt::format("The records cannot be kept in \"{}\": that is no regular file. Use another file "
                        "with --records.",
                        shown_path(path)));
}

// SQLite takes a file that is shorter than its own header for an empty one, and would write over it.
void refuse_fragment(const std::string &path) {
    constexpr std::size_t header = 100; // bytes
    const std::size_t size = size_of_file(path);
    if (size > 0 && size < header) throw SQLite::Exception("too short for a database", SQLITE_NOTADB);
}

// Where a file may not be written to, SQLite opens it for reading and says nothing.
void refuse_read_only(const SQLite::Database &database) {
    if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
        throw SQLite::Exception("it opened for reading only", SQLITE_READONLY);
}

// What the check says of a page that it could not read: the disk failed, and the file need not be damaged.
bool tells_of_the_disk(std::string_view found) {
    return found.find("unable to get the page") != std::string_view::npos ||
           found.find("failed to get page") != std::string_view::npos;
}

void refuse_damaged(SQLite::Database &database) {
    const std::string found = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (found != "ok") throw SQLite::Exception(found, tells_of_the_disk(found) ? SQLITE_IOERR : SQLITE_CORRUPT);
}

} // namespace

std::unique_ptr<SQLite::Database> open_database(const std::string &path) {
    refuse_what_is_no_file(path);
    refuse_fragment(path);
    const std::string full = absolute_path(path);
    make_folder(parent_folder(full));
    auto database =
        std::make_unique<SQLite::Database>(full, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
    refuse_read_only(*database);
    // Exclusive before WAL: SQLite 3.40 can lose a WAL that two connections share, and so there is no shared memory.
    database->exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;"
                   "PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
    refuse_damaged(*database);
    schema_version(*database, path, schema_steps()); // refuses before the first change to the file
    database->exec("PRAGMA journal_mode = WAL");
    bring_up_to_date(*database, path, schema_steps());
    return database;
}

} // namespace totality
