#include "tests/records/played.h"
#include "tests/records/random_attempt.h"
#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

struct Verified : TempFolder {
    std::string path = *this / "records.sqlite";

    Verified() {
        Records records(path);
        const Person person = records.add_person("Ana", "", "", 1);
        for (unsigned seed = 1; seed <= 6; ++seed) keep_random(records, person, seed);
    }
    // Changes the file behind the program's back, then verifies.
    Verification after(const std::string &sql) const {
        SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
        return Records(path).verify(guidance());
    }
};

bool tells(const Verification &found, const std::string &words) {
    return found.problems.size() == 1 && found.problems[0].words.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("scores that are what their logs give have no problems") {
    const Verification found = Verified().after("");
    CHECK(found.problems.empty());
    CHECK(found.attempts == 6);
    CHECK(found.scores == 6);
}

TEST_CASE("any number, verdict or gate of a score that is not its log's is told, from 1e-9 on") {
    const Verified verified;
    CHECK(verified.after("UPDATE scores SET core = core + 5e-10 WHERE attempt = 2").problems.empty());
    CHECK(tells(verified.after("UPDATE scores SET core = core + 5e-9 WHERE attempt = 2"), "core: kept"));
    const char *const changes[] = {"relevance = relevance + 1", "z = NULL", "composite = -1", "verdict = 'nothing'",
                                   "gates = CASE gates WHEN '' THEN 'unlawful' ELSE '' END"};
    for (const char *change : changes) {
        CAPTURE(change);
        const Verified fresh;
        CHECK(fresh.after(std::string("UPDATE scores SET ") + change + " WHERE attempt = 3").problems.size() == 1);
    }
}

TEST_CASE("a changed log, a log with a gap and a step without sense are told") {
    CHECK(tells(Verified().after("DELETE FROM actions WHERE attempt = 2 AND sequence = 5"), "steps are kept"));
    CHECK(tells(Verified().after("UPDATE actions SET body = '{}' WHERE attempt = 2 AND sequence = 5"), "Step 5"));
    CHECK(tells(Verified().after("UPDATE actions SET body = '{\"kind\": \"wait\"}' WHERE attempt = 2 AND body LIKE "
                                 "'%choose%'"),
                "kept"));
}

TEST_CASE("a kept case that is missing, or that no longer reads, is told for each of its attempts") {
    const Verification missing = Verified().after("DELETE FROM content_files");
    CHECK(missing.problems.size() == 6);
    CHECK(missing.problems[0].words == "the kept copy of its case is missing");
    const Verification broken = Verified().after("UPDATE content_files SET text = 'x' WHERE part = 0");
    CHECK(broken.problems.size() == 6);
    CHECK(broken.scores == 0);
}

TEST_CASE("scores of another scorer or guidance are left alone, and missing ones are counted") {
    const Verified verified;
    const Verification others = verified.after("UPDATE scores SET scorer = '0', core = 1 WHERE attempt < 3");
    CHECK(others.problems.empty());
    CHECK(others.by_others == 2);
    CHECK(others.scores == 4);
    CHECK(verified.after("DELETE FROM scores WHERE attempt = 6").unscored == 1);
}
