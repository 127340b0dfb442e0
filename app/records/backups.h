#pragma once
// Backups of the records: rolling ones in the folder <records>.backups, numbered in the order in which they were made,
// and <records>.v<version>.bak from before a migration.
#include "app/records/records.h"
#include <string>
#include <vector>

namespace totality {

struct Backup {
    std::string path;
    Milliseconds changed_at = 0; // the last change that it holds
    std::size_t bytes = 0;
};

std::vector<Backup> backups_of(const std::string &records); // the one made last first, those of migrations at the end

// The backup that a person means by a path, or by a file's name in that list.
std::string find_backup(const std::string &records, const std::string &named);

// The whole database as a file of its own, compact. Built under another name first: a backup that was cut off is never
// taken for one.
void write_copy(SQLite::Database &database, const std::string &path);

// Moves a records file that cannot be opened out of the way, with what SQLite keeps beside it. Returns its new path.
std::string set_aside(const std::string &records);

} // namespace totality
