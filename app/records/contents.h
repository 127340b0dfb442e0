#pragma once
// The copies of scenarios that attempts are tied to.
#include "scoring/case_file.h"
#include <cstdint>

namespace SQLite {
class Database;
}

namespace totality {

// The row of this source, which is added unless the very same texts are kept already.
std::int64_t keep_content(SQLite::Database &database, const CaseSource &source, const CaseFile &file);

CaseSource load_content(SQLite::Database &database, std::int64_t content);

} // namespace totality
