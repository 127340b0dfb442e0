#pragma once
// A records file with very many attempts. A few real ones, of several shipped cases, are kept by the program itself;
// the rest are their copies by many people, put in behind its back in one transaction.
#include "tests/records/random_attempt.h"
#include "tests/temp_folder.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace totality::test {

inline constexpr int kAttemptsOfOne = 20; // of each person
inline constexpr int kStepsOfOne = 40;    // of each attempt, the submission the last
inline constexpr int kCases = 5;

inline void keep_patterns(const std::string &path) {
    Records records(path);
    const Person person = records.add_person("Pattern", "Miami", "officer", 1);
    const std::vector<std::filesystem::path> folders = shipped_folders();
    for (int i = 0; i < kCases; ++i) {
        const RealCase played(folders[static_cast<std::size_t>(i)].string());
        for (int j = 0; j < kAttemptsOfOne / kCases; ++j) {
            const auto seed = static_cast<unsigned>(i * kAttemptsOfOne + j + 1);
            keep_attempt(records, person, played, random_log(played.file, seed, kStepsOfOne), 1000 + seed);
        }
    }
}

// Everybody's first attempt, then everybody's second: what is one person's lies far apart, as it does in a file that
// has grown.
inline void copy_patterns(const std::string &path, int people) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    SQLite::Transaction transaction(database);
    const std::string id = fmt::format("({} + (t.id - 1) * {} + p.id - 1)", kAttemptsOfOne, people - 1);
    const std::string pairs =
        fmt::format("FROM attempts t CROSS JOIN people p {{}} WHERE t.id <= {} AND p.id > 1", kAttemptsOfOne);
    const auto with = [&](const char *third) { return fmt::format(fmt::runtime(pairs), third); };
    database.exec(fmt::format("WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
                              "INSERT INTO people (id, uid, name, district, role, created_at, changed_at) "
                              "SELECT i, lower(hex(randomblob(16))), 'Officer ' || i, 'Miami', 'officer', 1, 1 FROM n",
                              people));
    database.exec("INSERT INTO attempts (id, uid, person, content, mode, variant, guidance, started_at, updated_at, "
                  "actions, stage, hour, ended, submitted, limit_minutes) SELECT " +
                  id +
                  ", lower(hex(randomblob(16))), p.id, t.content, t.mode, t.variant, t.guidance, t.started_at, "
                  "t.updated_at, t.actions, t.stage, t.hour, t.ended, t.submitted, t.limit_minutes " +
                  with(""));
    database.exec("INSERT INTO actions (attempt, sequence, hour, at, body) SELECT " + id +
                  ", a.sequence, a.hour, a.at, a.body " + with("CROSS JOIN actions a ON a.attempt = t.id"));
    const std::string numbers = "scorer, guidance, at, relevance, weight, impermissible, timing, decision, procedure, "
                                "core, composite, z, verdict, gates";
    database.exec("INSERT INTO scores (attempt, " + numbers + ") SELECT " + id +
                  ", s.scorer, s.guidance, s.at, relevance, weight, impermissible, timing, decision, procedure, core, "
                  "composite, z, verdict, gates " +
                  with("CROSS JOIN scores s ON s.attempt = t.id"));
    transaction.commit();
}

// In a folder that is gone with it.
struct ManyAttempts {
    explicit ManyAttempts(int attempts) : count(attempts) {
        keep_patterns(path);
        copy_patterns(path, attempts / kAttemptsOfOne);
        bytes = std::filesystem::file_size(path);
    }
    TempFolder folder;
    std::string path = folder / "records.sqlite";
    int count;
    std::uintmax_t bytes = 0;
};

} // namespace totality::test
