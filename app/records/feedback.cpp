#include "app/records/feedback.h"
#include "app/records/records.h"
#include "app/records/reported_rows.h"
#include "app/records/rows.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace totality {

namespace {

constexpr std::string_view kKinds[] = {"implementation", "scenario"};

Feedback feedback_in(SQLite::Statement &row) {
    Feedback feedback;
    feedback.attempt = {row.getColumn(0).getString()};
    feedback.kind = feedback_kind_of(row.getColumn(1).getString());
    feedback.text = row.getColumn(2).getString();
    feedback.changed_at = row.getColumn(3).getInt64();
    return feedback;
}

constexpr const char *kSelect = "SELECT a.uid, f.kind, f.text, f.changed_at FROM feedback f "
                                "JOIN attempts a ON a.id = f.attempt ";

} // namespace

std::string_view name_of(FeedbackKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

FeedbackKind feedback_kind_of(std::string_view name) {
    return name == name_of(FeedbackKind::scenario) ? FeedbackKind::scenario : FeedbackKind::implementation;
}

std::vector<Feedback> feedback_rows(SQLite::Database &database, std::int64_t attempt) {
    SQLite::Statement row(database, std::string(kSelect) + "WHERE f.attempt = ? ORDER BY f.kind");
    row.bind(1, attempt);
    std::vector<Feedback> all;
    while (row.executeStep()) all.push_back(feedback_in(row));
    return all;
}

bool write_feedback(SQLite::Database &database, std::int64_t attempt, const Feedback &feedback) {
    SQLite::Statement write(database, "INSERT INTO feedback (attempt, kind, text, changed_at) VALUES (?1, ?2, ?3, ?4) "
                                      "ON CONFLICT (attempt, kind) DO UPDATE SET text = ?3, changed_at = ?4 "
                                      "WHERE ?4 > changed_at");
    write.bind(1, attempt);
    write.bind(2, std::string(name_of(feedback.kind)));
    write.bind(3, feedback.text);
    write.bind(4, feedback.changed_at);
    return write.exec() > 0;
}

// After what was said before, even where the machine's clock was set back in between.
void Records::save_feedback(const Feedback &feedback) {
    guarded(path_, [&] {
        Change change(*database_);
        const std::int64_t attempt = row_of(*database_, feedback.attempt);
        Feedback newest = feedback;
        for (const Feedback &kept : feedback_rows(*database_, attempt))
            if (kept.kind == feedback.kind) newest.changed_at = std::max(newest.changed_at, kept.changed_at + 1);
        write_feedback(*database_, attempt, newest);
        change.commit();
    });
}

std::vector<Feedback> Records::feedback_of(const AttemptId &attempt) const {
    return guarded(path_, [&] {
        std::vector<Feedback> all = feedback_rows(*database_, row_of(*database_, attempt));
        std::erase_if(all, [](const Feedback &feedback) { return feedback.text.empty(); });
        return all;
    });
}

std::vector<Feedback> Records::feedback() const {
    return guarded(path_, [&] {
        SQLite::Statement row(*database_, std::string(kSelect) + "WHERE f.text <> '' ORDER BY f.changed_at, a.id");
        std::vector<Feedback> all;
        while (row.executeStep()) all.push_back(feedback_in(row));
        return all;
    });
}

} // namespace totality
