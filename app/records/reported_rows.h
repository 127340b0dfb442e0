#pragma once
// Rows of feedback and of training sessions, as they are and as they come from another machine: the newer of two stays.
#include "app/records/feedback.h"
#include "app/records/training_session.h"
#include <vector>

namespace SQLite {
class Database;
}

namespace totality {

// Also what was taken back or removed. Writing returns whether anything changed.
std::vector<Feedback> feedback_rows(SQLite::Database &database, std::int64_t attempt);
bool write_feedback(SQLite::Database &database, std::int64_t attempt, const Feedback &feedback);

std::vector<TrainingSession> session_rows(SQLite::Database &database);
bool write_session(SQLite::Database &database, const TrainingSession &session);

} // namespace totality
