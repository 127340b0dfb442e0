#pragma once
// The tables, and how an older file becomes one of this version.
#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace totality {

// Marks a file as ours in its header ("TOTL").
inline constexpr int kApplicationId = 0x544F544C;

// steps[i] leads from version i to i + 1. A step that was released is never edited: a new one is added.
std::span<const char *const> schema_steps();

// The version of the file, 0 for a new one. Throws MachineError (newer, foreign); changes nothing.
int schema_version(SQLite::Database &database, const std::string &path, std::span<const char *const> steps);

// Each step in a transaction of its own, after a backup as PATH.v<version>.bak where there is something to lose.
// Throws MachineError (as above) and SQLite::Exception.
void bring_up_to_date(SQLite::Database &database, const std::string &path, std::span<const char *const> steps);

} // namespace totality
