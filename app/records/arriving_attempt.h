#pragma once
// People and attempts of another machine, joined with those here.
#include "app/records/record_lines.h"

namespace totality {

bool keep_person(SQLite::Database &database, const PersonLine &line); // whether they are new here

enum class Coming { added, extended, present, differs };

// An attempt that is known gets the steps and scores that it has not; `differs`: the logs part, and nothing was done.
Coming keep_attempt(SQLite::Database &database, const AttemptLine &line, std::int64_t content);

} // namespace totality
