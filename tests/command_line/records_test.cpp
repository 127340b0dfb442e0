#include "tests/command_line/run.h"
#include "tests/temp_folder.h"
#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

// Records as the first version wrote them: two people, four attempts, three of them scored.
struct Kept : TempFolder {
    std::string path = *this / "records.sqlite";
    Kept() { std::filesystem::copy_file(TOTALITY_SOURCE_DIR "/tests/data/records/v1.sqlite", path); }
};

} // namespace

TEST_CASE("records verify passes what an earlier version kept, and fails on a score that its log does not give") {
    const Kept kept;
    const Output good = run({"records", "verify", "--records", kept.path});
    CHECK(good.exit_code == 0);
    CHECK(good.out.empty());
    CHECK(good.err.find("4 attempts: 3 scores computed anew") == 0);
    SQLite::Database(kept.path, SQLite::OPEN_READWRITE).exec("UPDATE scores SET core = core + 1e-8 WHERE attempt = 1");
    const Output bad = run({"--records", kept.path, "records", "verify"});
    CHECK(bad.exit_code == 1);
    CHECK(bad.out.find("core: kept 20.00000001, computed 20") != std::string::npos);
}

TEST_CASE("records commands refuse a file that does not exist instead of making one") {
    const TempFolder folder;
    const Output output = run({"records", "verify", "--records", folder / "mistyped.sqlite"});
    CHECK(output.exit_code == 1);
    CHECK(output.err.find("no records file") != std::string::npos);
    CHECK(!std::filesystem::exists(folder / "mistyped.sqlite"));
    CHECK(run({"records"}).exit_code == 2);
}

TEST_CASE("records restore puts back a backup by its name, even over a damaged file, which stays beside it") {
    const Kept kept;
    run({"records", "verify", "--records", kept.path}); // brings it up to date, after a backup
    const Output list = run({"records", "backups", "--records", kept.path});
    CHECK(list.out.find("records.sqlite.v1.bak  last change") == 0);
    kept.write("records.sqlite", std::string(5000, 'x'));
    const Output restored = run({"records", "restore", "records.sqlite.v1.bak", "--records", kept.path});
    CHECK(restored.exit_code == 0);
    CHECK(restored.err.find("is restored from") != std::string::npos);
    CHECK(bytes_of(kept.path + ".damaged-1") == std::string(5000, 'x'));
    CHECK(run({"records", "verify", "--records", kept.path}).err.find("4 attempts: 3 scores") == 0);
    CHECK(run({"records", "restore", "no-such", "--records", kept.path}).err.find("no backup") != std::string::npos);
}

TEST_CASE("records export and import carry one machine's records to another, and name a damaged line") {
    const Kept kept;
    const std::string file = kept / "out.jsonl", other = kept / "other.sqlite";
    CHECK(run({"records", "export", file, "--records", kept.path}).err.find("2 people and 4 attempts") == 0);
    CHECK(run({"records", "import", file, "--records", other})
              .err.find("2 people, 4 attempts and 0 training sessions came in") == 0);
    const Output again = run({"records", "import", file, file, "--records", other});
    CHECK(again.exit_code == 0);
    CHECK(again.err.find("0 people, 0 attempts and 0 training sessions came in, 0 went on, 8 here already") == 0);
    const std::string id = run({"records", "people", "--records", other}).out.substr(0, 32);
    CHECK(run({"records", "export", file, "--person", id, "--records", other}).err.find("1 person and 3") == 0);
    const std::string damaged = kept.write("damaged", bytes_of(file) + "{\"attempt\":\n");
    const Output output = run({"records", "import", damaged, "--records", other});
    CHECK(output.exit_code == 1);
    CHECK(output.err.find(damaged + ":") == 0);
}
