#include "app/records/records.h"
#include "app/records/reported_rows.h"
#include "app/records/rows.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace totality {

std::vector<TrainingSession> session_rows(SQLite::Database &database) {
    SQLite::Statement row(database, "SELECT uid, day, title, facilitator, region, district, audience, present, "
                                    "removed, changed_at FROM training_sessions ORDER BY day DESC, id DESC");
    std::vector<TrainingSession> sessions;
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    while (row.executeStep()) {
        TrainingSession &session = sessions.emplace_back();
        session.id = {text(0)};
        session.day = row.getColumn(1).getInt();
        session.title = text(2);
        session.facilitator = text(3);
        session.region = text(4);
        session.district = text(5);
        session.audience = audience_of(text(6));
        session.present = row.getColumn(7).getInt();
        session.removed = row.getColumn(8).getInt() != 0;
        session.changed_at = row.getColumn(9).getInt64();
    }
    return sessions;
}

bool write_session(SQLite::Database &database, const TrainingSession &session) {
    SQLite::Statement write(database,
                            "INSERT INTO training_sessions (uid, day, title, facilitator, region, district, audience, "
                            "present, removed, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
                            "ON CONFLICT (uid) DO UPDATE SET day = ?2, title = ?3, facilitator = ?4, region = ?5, "
                            "district = ?6, audience = ?7, present = ?8, removed = ?9, changed_at = ?10 "
                            "WHERE ?10 > changed_at");
    write.bind(1, session.id.text);
    write.bind(2, session.day);
    write.bind(3, session.title);
    write.bind(4, session.facilitator);
    write.bind(5, session.region);
    write.bind(6, session.district);
    write.bind(7, std::string(name_of(session.audience)));
    write.bind(8, session.present);
    write.bind(9, session.removed ? 1 : 0);
    write.bind(10, session.changed_at);
    return write.exec() > 0;
}

// After what was written before, even where the machine's clock was set back in between.
SessionId Records::save_training_session(const TrainingSession &session) {
    return guarded(path_, [&] {
        Change change(*database_);
        TrainingSession newest = session;
        if (newest.id.empty()) newest.id = {new_uid()};
        for (const TrainingSession &kept : session_rows(*database_))
            if (kept.id == newest.id) newest.changed_at = std::max(newest.changed_at, kept.changed_at + 1);
        write_session(*database_, newest);
        change.commit();
        return newest.id;
    });
}

std::vector<TrainingSession> Records::training_sessions() const {
    return guarded(path_, [&] {
        std::vector<TrainingSession> sessions = session_rows(*database_);
        std::erase_if(sessions, [](const TrainingSession &session) { return session.removed; });
        return sessions;
    });
}

} // namespace totality
