#pragma once
// The copies of scenarios that attempts are tied to.
#include "scoring/case_file.h"
#include <cstdint>
#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace totality {

// The row of this source, which is added unless the very same texts are kept already.
std::int64_t keep_content(SQLite::Database &database, const CaseSource &source, const CaseFile &file);

// Any copy of that hash.
std::optional<std::int64_t> content_by_hash(SQLite::Database &database, const std::string &hash);

// Puts the files where only their case's title and hash are kept. False: there is no such place.
bool mend_content(SQLite::Database &database, const CaseSource &source, const std::string &hash);

CaseSource load_content(SQLite::Database &database, std::int64_t content);

} // namespace totality
