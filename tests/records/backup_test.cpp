// Backups at the start, and putting one back.
#include "app/files/machine_error.h"
#include "app/records/backups.h"
#include "tests/records/random_attempt.h"
#include "tests/temp_folder.h"
#include <SQLiteCpp/Database.h>
#include <csignal>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

struct Machine : TempFolder {
    std::string path = *this / "records.sqlite";

    bool start(int keep = 5, Milliseconds at = 0) const { return Records(path).back_up(keep, at); }
    void add(const std::string &name) const { Records(path).add_person(name, "", "", 1); }
    std::size_t people() const { return Records(path).people().size(); }
};

} // namespace

TEST_CASE("a start after a change makes a backup, a start without one does not") {
    const Machine machine;
    CHECK(!machine.start()); // nothing to lose
    machine.add("Ana");
    CHECK(machine.start());
    CHECK(!machine.start());
    CHECK(!machine.start());
    machine.add("Ben");
    CHECK(machine.start(5, -1'000'000'000)); // the clock was set back: no matter
    CHECK(!machine.start());
    REQUIRE(backups_of(machine.path).size() == 2);
    CHECK(backups_of(machine.path)[0].path.find("/0002-1969-12-20") != std::string::npos);
    CHECK(!machine.start(0));
}

TEST_CASE("what a killed window left in SQLite's own log is in the backup, once") {
    const Machine machine;
    const pid_t child = ::fork();
    if (child == 0) {
        Records records(machine.path);
        records.add_person("Ana", "", "", 1);
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    CHECK(machine.start());
    CHECK(!machine.start());
    SQLite::Database copy(backups_of(machine.path)[0].path);
    CHECK(copy.execAndGet("SELECT name FROM people").getString() == "Ana");
}

TEST_CASE("the last five are kept, or as many as are wanted") {
    const Machine machine;
    for (int i = 0; i < 8; ++i) {
        machine.add("n");
        CHECK(machine.start());
    }
    REQUIRE(backups_of(machine.path).size() == 5);
    CHECK(backups_of(machine.path).back().path.find("/0004-") != std::string::npos);
    machine.add("n");
    CHECK(machine.start(2));
    CHECK(backups_of(machine.path).size() == 2);
}

TEST_CASE("a restore brings back everything, and what was there before can be restored in turn") {
    const Machine machine;
    Records records(machine.path);
    const Person ana = records.add_person("Ana", "", "", 1);
    const AttemptId attempt = keep_random(records, ana, 1);
    const std::size_t steps = records.load_attempt(attempt).actions.size();
    records.back_up(5, 1);
    const std::string backup = backups_of(machine.path)[0].path;
    for (int i = 0; i < 50; ++i) keep_random(records, records.add_person("later", "", "", 1), 2);
    const std::string before = records.restore(backup, 2);
    CHECK(records.people().size() == 1);
    CHECK(records.load_attempt(attempt).actions.size() == steps);
    CHECK(records.verify(guidance()).problems.empty());
    records.add_person("Ben", "", "", 3); // and it can be worked with
    CHECK(!records.restore(before, 3).empty());
    CHECK(records.people().size() == 51);
    CHECK(!std::filesystem::exists(machine.path + ".restore"));
}

TEST_CASE("a backup of an earlier version is brought up to date, itself unchanged") {
    const Machine machine;
    const std::string old = TOTALITY_SOURCE_DIR "/tests/data/records/v1.sqlite";
    const std::string bytes = bytes_of(old);
    machine.add("Cy");
    CHECK(!Records(machine.path).restore(old, 1).empty());
    CHECK(machine.people() == 2);
    CHECK(bytes_of(old) == bytes);
    CHECK(!std::filesystem::exists(machine.path + ".restore.v1.bak"));
}

TEST_CASE("a backup that is none is refused, and nothing has changed") {
    const Machine machine;
    machine.add("Ana");
    Records records(machine.path);
    const auto refuses = [&](const std::string &backup, MachineFault fault) {
        try {
            records.restore(backup, 1);
        } catch (const MachineError &error) {
            return error.fault() == fault && records.people().size() == 1 && backups_of(machine.path).empty();
        }
        return false;
    };
    CHECK(refuses(machine / "nothing.sqlite", MachineFault::missing));
    CHECK(refuses(machine.write("text", std::string(5000, 'x')), MachineFault::damaged));
    const std::string old = bytes_of(TOTALITY_SOURCE_DIR "/tests/data/records/v1.sqlite");
    CHECK(refuses(machine.write("cut", old.substr(0, old.size() / 2)), MachineFault::damaged));
    SQLite::Database(machine / "songs", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE s (t)");
    CHECK(refuses(machine / "songs", MachineFault::foreign));
    std::filesystem::copy_file(TOTALITY_SOURCE_DIR "/tests/data/records/v1.sqlite", machine / "newer");
    SQLite::Database(machine / "newer", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    CHECK(refuses(machine / "newer", MachineFault::newer));
}
