#pragma once
// The records as tables, for files of CSV. Times are UTC, days and numbers as programs read them.
#include "app/reports/csv.h"
#include "app/reports/values.h"
#include <span>

namespace totality::reports {

Table people_table(std::span<const ReportedPerson> people);
Table attempts_table(std::span<const ReportedAttempt> attempts);
Table scores_table(std::span<const ReportedScore> scores);
Table provisions_table(std::span<const ReportedCredit> credits, const Guidance &guidance);
Table feedback_table(std::span<const ReportedFeedback> feedback);
Table sessions_table(std::span<const ReportedSession> sessions);

} // namespace totality::reports
