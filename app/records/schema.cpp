#include "app/records/schema.h"
#include "app/files/disk.h"
#include "app/files/machine_error.h"
#include "app/records/backups.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace totality {

namespace {

// `uid` is what other machines know a person or an attempt by. Times are milliseconds since 1970, UTC.
constexpr const char *kFirst = R"sql(
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    district TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    scenario TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    folder TEXT NOT NULL
) STRICT;
CREATE INDEX contents_by_hash ON contents (hash);

-- part: 0 scenario.json, 1 documents, 2 panel
CREATE TABLE content_files (
    content INTEGER NOT NULL REFERENCES contents (id),
    part INTEGER NOT NULL CHECK (part BETWEEN 0 AND 2),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (content, part, position)
) STRICT;

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES people (id),
    content INTEGER NOT NULL REFERENCES contents (id),
    mode TEXT NOT NULL,
    variant TEXT NOT NULL,
    guidance TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    actions INTEGER NOT NULL DEFAULT 0,
    stage TEXT NOT NULL,
    hour REAL NOT NULL,
    ended INTEGER NOT NULL,
    submitted INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_by_person ON attempts (person, updated_at);

CREATE TABLE actions (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    hour REAL NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE scores (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    scorer TEXT NOT NULL,
    guidance TEXT NOT NULL,
    at INTEGER NOT NULL,
    relevance REAL, weight REAL, impermissible REAL, timing REAL, decision REAL, procedure REAL,
    core REAL, composite REAL, z REAL,
    verdict TEXT,
    gates TEXT NOT NULL,
    PRIMARY KEY (attempt, scorer, guidance)
) STRICT, WITHOUT ROWID;
)sql";

// Several people at one machine. chosen_at: when this person last said "that is me" here; NULL for those who only came
// in with a file. changed_at decides between two machines that know a person by different names.
constexpr const char *kPeopleHere = R"sql(
ALTER TABLE people ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN chosen_at INTEGER;
UPDATE people SET changed_at = created_at, chosen_at = created_at;
CREATE INDEX attempts_by_content ON attempts (content);
)sql";

// By the clock on the wall; 0: none.
constexpr const char *kTimeLimit = R"sql(
ALTER TABLE attempts ADD COLUMN limit_minutes INTEGER NOT NULL DEFAULT 0;
)sql";

// What a region reports on: who its people are, what they fed back, and which sessions were held. Feedback that was
// taken back stays as an empty text, a session as one that is removed: otherwise another machine's file would bring
// them in again. `day` counts from 1 January 1970.
constexpr const char *kReported = R"sql(
ALTER TABLE people ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN audience TEXT NOT NULL DEFAULT '';

CREATE TABLE feedback (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (attempt, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_sessions (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    title TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    region TEXT NOT NULL,
    district TEXT NOT NULL,
    audience TEXT NOT NULL,
    present INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
)sql";

constexpr const char *kSteps[] = {kFirst, kPeopleHere, kTimeLimit, kReported};

int number(SQLite::Database &database, const char *query) { return database.execAndGet(query).getInt(); }

void refuse_foreign(SQLite::Database &database, const std::string &path, int version) {
    const bool ours = number(database, "PRAGMA application_id") == kApplicationId && version > 0;
    const bool fresh = version == 0 && number(database, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!ours && !fresh)
        throw MachineError(MachineFault::foreign,
                           fmt::format("{} is a database, but not Totality's. It was left as it is. Use another file "
                                       "with --records.",
                                       shown_path(path)));
}

void refuse_newer(const std::string &path, int version, std::size_t known) {
    if (version > static_cast<int>(known))
        throw MachineError(MachineFault::newer,
                           fmt::format("The records file {} was written by a newer Totality (its version is {}, this "
                                       "program knows up to {}). It was left as it is. Install the newer program.",
                                       shown_path(path), version, known));
}

void take_step(SQLite::Database &database, const char *step, int version_after) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(step);
    database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version_after));
    transaction.commit();
}

} // namespace

std::span<const char *const> schema_steps() { return kSteps; }

int schema_version(SQLite::Database &database, const std::string &path, std::span<const char *const> steps) {
    const int version = number(database, "PRAGMA user_version");
    refuse_foreign(database, path, version);
    refuse_newer(path, version, steps.size());
    return version;
}

void bring_up_to_date(SQLite::Database &database, const std::string &path, std::span<const char *const> steps) {
    const int version = schema_version(database, path, steps);
    if (version > 0 && version < static_cast<int>(steps.size()))
        write_copy(database, fmt::format("{}.v{}.bak", path, version));
    for (std::size_t i = static_cast<std::size_t>(version); i < steps.size(); ++i)
        take_step(database, steps[i], static_cast<int>(i) + 1);
}

} // namespace totality
