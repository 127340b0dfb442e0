// Files that released versions wrote, as they lay on a person's disk: tests/data/records/v<user_version>.sqlite. Each
// was made by that version's own program and is never made anew.
#include "app/files/machine_error.h"
#include "app/records/records.h"
#include "app/records/schema.h"
#include "tests/records/played.h"
#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

const std::string kFixtures = TOTALITY_SOURCE_DIR "/tests/data/records/v";

int version_of(const std::string &path) {
    SQLite::Database database(path);
    return database.execAndGet("PRAGMA user_version").getInt();
}

} // namespace

TEST_CASE("every version that was released has a fixture, and it opens with all that was in it") {
    for (int version = 1; version < static_cast<int>(schema_steps().size()); ++version) {
        CAPTURE(version);
        const std::string fixture = kFixtures + std::to_string(version) + ".sqlite";
        REQUIRE(std::filesystem::exists(fixture));
        const TempFolder folder;
        const std::string path = folder / "records.sqlite";
        std::filesystem::copy_file(fixture, path);
        CHECK(version_of(path) == version);
        {
            const Records records(path);
            const std::vector<Person> people = records.people();
            REQUIRE(people.size() == 2);
            CHECK(people[0].name == "Ana O'Hara \"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\"\nsecond line");
            CHECK(people[1].district == "Newark");
            CHECK(records.people_here().front().id == people[1].id); // the one who came last worked there last
            const std::vector<AttemptSummary> attempts = records.attempts_of(people[0].id);
            REQUIRE(attempts.size() == 3);
            CHECK(attempts[0].mode == "assessment");
            CHECK(attempts[1].core == doctest::Approx(31.944444444444443));
            CHECK(records.load_attempt(attempts[1].id).actions.size() == 41);
            CHECK(records.load_attempt(attempts[1].id).source.documents.size() == 2);
            const AttemptSummary open = records.attempts_of(people[1].id).front();
            CHECK(records.load_attempt(open.id).actions.size() == 145);
            CHECK(!open.standing.submitted);
        }
        CHECK(version_of(path) == static_cast<int>(schema_steps().size()));
        CHECK(version_of(path + ".v" + std::to_string(version) + ".bak") == version);
    }
}

TEST_CASE("a file that a newer program wrote is refused in words that say what to do") {
    const TempFolder folder;
    const std::string path = folder / "records.sqlite";
    { const Records records(path); }
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    try {
        const Records records(path);
        FAIL("it was opened");
    } catch (const MachineError &error) {
        CHECK(error.fault() == MachineFault::newer);
        CHECK(std::string(error.what()).find("Install the newer program") != std::string::npos);
    }
}
