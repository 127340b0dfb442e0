// Files that are no records, or not ours to write: a clear refusal, and not a byte of them changed.
#include "app/files/machine_error.h"
#include "app/records/records.h"
#include "app/records/schema.h"
#include "tests/records/played.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <doctest/doctest.h>
#include <optional>

using namespace totality;
using namespace totality::test;

namespace {

std::optional<MachineFault> fault_of_opening(const std::string &path) {
    try {
        const Records records(path);
        return std::nullopt;
    } catch (const MachineError &error) {
        // The path, or the folder that could not be made for it.
        CHECK(std::string(error.what()).find(std::filesystem::path(path).parent_path().string()) != std::string::npos);
        return error.fault();
    }
}

SQLite::Database make_database(const std::string &path) { return {path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}; }

std::string make_records(const TempFolder &folder) {
    const std::string path = folder / "records.sqlite";
    Records records(path);
    const Person person = records.add_person("Ana", "", "", 1);
    const AttemptId id = records.start_attempt(attempt_by(person), source_of(std::string(100'000, 'x')), case_of(), 1);
    for (int i = 1; i <= 200; ++i) append_one(records, id, nth_action(i));
    return path;
}

} // namespace

TEST_CASE("a missing or an empty file becomes new records") {
    const TempFolder folder;
    CHECK(!fault_of_opening(folder / "records.sqlite"));
    CHECK(!fault_of_opening(folder.write("empty.sqlite", "")));
    CHECK(!fault_of_opening(folder / "records.sqlite"));
}

TEST_CASE("foreign, damaged and newer files are refused and left as they are") {
    const TempFolder folder;
    std::string path = folder / "records.sqlite";
    MachineFault expected = MachineFault::damaged;
    SUBCASE("a text") { folder.write("records.sqlite", "Dear sirs,\n" + std::string(5000, 'x')); }
    SUBCASE("a short text") { folder.write("records.sqlite", "x"); }
    SUBCASE("a cut-off file") {
        make_records(folder);
        std::filesystem::resize_file(path, 30'000);
    }
    SUBCASE("a page overwritten in the middle") {
        make_records(folder);
        std::string bytes = bytes_of(path);
        for (std::size_t i = 8192; i < 16384; ++i) bytes[i] = static_cast<char>(i * 7);
        folder.write("records.sqlite", bytes);
    }
    SUBCASE("another program's database") {
        make_database(path).exec("CREATE TABLE songs (title TEXT); PRAGMA user_version = 1");
        expected = MachineFault::foreign;
    }
    SUBCASE("another program's database without a version") {
        make_database(path).exec("CREATE TABLE songs (title TEXT)");
        expected = MachineFault::foreign;
    }
    SUBCASE("a newer program's records") {
        make_records(folder);
        make_database(path).exec("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
        expected = MachineFault::newer;
    }
    const std::string before = bytes_of(path);
    CHECK(fault_of_opening(path) == expected);
    CHECK(bytes_of(path) == before);
}

TEST_CASE("what is no file at all is refused at once") {
    const TempFolder folder;
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0666) == 0);
    CHECK(fault_of_opening(folder / "fifo") == MachineFault::foreign);
    CHECK(fault_of_opening(folder.path()) == MachineFault::foreign);
    CHECK(fault_of_opening("/dev/null") == MachineFault::foreign);
    CHECK(fault_of_opening("") == MachineFault::foreign);
    CHECK(fault_of_opening(folder.write("file", "x") + "/records.sqlite") == MachineFault::other);
}

TEST_CASE("a file or folder that may not be written to is named as such") {
    const TempFolder folder;
    make_records(folder);
    const std::string path = folder / "records.sqlite";
    ::chmod(path.c_str(), 0444);
    CHECK(without_root(folder.path(), [&] { return fault_of_opening(path) == MachineFault::read_only; }));
    ::chmod(path.c_str(), 0);
    CHECK(without_root(folder.path(), [&] { return fault_of_opening(path) == MachineFault::no_permission; }));
    CHECK(without_root(folder.path(), [&] {
        ::chmod(folder.path().c_str(), 0555); // where the test is no root, the folder is its own
        return fault_of_opening(folder / "other.sqlite") == MachineFault::no_permission;
    }));
    ::chmod(folder.path().c_str(), 0755);
}

TEST_CASE("a second window is told that the records are in use, and may have them afterwards") {
    const TempFolder folder;
    const std::string path = folder / "records.sqlite";
    int opened[2], closing[2];
    REQUIRE(::pipe(opened) == 0);
    REQUIRE(::pipe(closing) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        char signal = 0;
        {
            const Records records(path);
            (void)!::write(opened[1], "o", 1);
            (void)!::read(closing[0], &signal, 1);
        }
        ::_exit(signal == 'c' ? 0 : 1);
    }
    char signal = 0;
    REQUIRE(::read(opened[0], &signal, 1) == 1);
    CHECK(fault_of_opening(path) == MachineFault::locked);
    REQUIRE(::write(closing[1], "c", 1) == 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(!fault_of_opening(path));
}

TEST_CASE("an older file is brought up to date after a backup; a step that fails leaves it as it was") {
    const TempFolder folder;
    const std::string path = folder / "old.sqlite";
    const char *const steps[] = {"CREATE TABLE a (x INTEGER)", "ALTER TABLE a ADD COLUMN y INTEGER",
                                 "CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1)"};
    SQLite::Database database = make_database(path);
    bring_up_to_date(database, path, std::span(steps).first(1));
    CHECK(!std::filesystem::exists(path + ".v1.bak"));
    database.exec("INSERT INTO a VALUES (7)");
    bring_up_to_date(database, path, std::span(steps).first(2));
    CHECK(database.execAndGet("PRAGMA user_version").getInt() == 2);
    database.exec("UPDATE a SET y = x + 1");
    CHECK_THROWS_AS(bring_up_to_date(database, path, steps), SQLite::Exception);
    CHECK(database.execAndGet("PRAGMA user_version").getInt() == 2);
    CHECK(!database.tableExists("b"));
    SQLite::Database first(path + ".v1.bak");
    CHECK(first.execAndGet("PRAGMA user_version").getInt() == 1);
    CHECK(first.execAndGet("SELECT x FROM a").getInt() == 7);
    SQLite::Database second(path + ".v2.bak");
    CHECK(second.execAndGet("SELECT y FROM a").getInt() == 8);
    CHECK(!std::filesystem::exists(path + ".v2.bak.new"));
    CHECK_THROWS_AS(bring_up_to_date(database, path, std::span(steps).first(1)), MachineError);
}
