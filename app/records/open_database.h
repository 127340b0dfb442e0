#pragma once
// Opening the records file by the rules of design/stack.md.
#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace totality {

// One connection that has the file for itself. Throws MachineError and SQLite::Exception.
std::unique_ptr<SQLite::Database> open_database(const std::string &path);

} // namespace totality
