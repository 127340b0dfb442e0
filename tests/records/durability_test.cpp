// What was acknowledged is there, whatever happened to the process or to the room on the disk.
#include "app/files/machine_error.h"
#include "app/records/records.h"
#include "tests/records/played.h"
#include "tests/records/reopened.h"
#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <random>
#include <sched.h>
#include <sys/mount.h>
#include <thread>

using namespace totality;
using namespace totality::test;

namespace {

#ifdef __SANITIZE_ADDRESS__ // forks and runs slowly
constexpr int kKills = 60;
#else
constexpr int kKills = 300;
#endif
constexpr int kKillsOfOneFile = 20;

// Works on an attempt until killed; tells the attempt's id, then the number of each action once it is acknowledged.
[[noreturn]] void work_until_killed(const std::string &path, int out) {
    Records records(path);
    const std::vector<Person> people = records.people();
    const Person person = people.empty() ? records.add_person("Ana", "", "", 1) : people.front();
    const AttemptId id = records.start_attempt(attempt_by(person), source_of(), case_of(), 1);
    if (::write(out, id.text.data(), id.text.size()) != static_cast<ssize_t>(id.text.size())) ::_exit(1);
    for (int n = 1;; ++n) {
        append_one(records, id, nth_action(n), n);
        if (::write(out, &n, sizeof n) != sizeof n) ::_exit(1);
    }
}

struct Killed {
    AttemptId id; // empty: killed before the attempt was acknowledged
    int acknowledged = 0;
};

struct Moment {
    int acknowledged = 0; // actions; -1: it does not even wait until the file is open
    std::chrono::microseconds delay{};
};

// After up to 25 actions and somewhere inside the next ones; one in ten while the file is opened.
Moment random_moment(std::mt19937 &random) {
    const int acknowledged = random() % 10 == 0 ? -1 : static_cast<int>(random() % 25);
    return {acknowledged, std::chrono::microseconds(random() % (acknowledged < 0 ? 10'000 : 1'000))};
}

Killed kill_at(const std::string &path, const Moment &moment) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work_until_killed(path, ends[1]);
    }
    ::close(ends[1]);
    Killed killed;
    char id[32];
    const auto read_id = [&] {
        if (::read(ends[0], id, sizeof id) == sizeof id) killed.id.text.assign(id, sizeof id);
    };
    if (moment.acknowledged >= 0) read_id();
    int n = 0;
    while (killed.acknowledged < moment.acknowledged && ::read(ends[0], &n, sizeof n) == sizeof n)
        killed.acknowledged = n;
    std::this_thread::sleep_for(moment.delay);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status)); // it did not end by itself
    if (killed.id.empty()) read_id();
    while (::read(ends[0], &n, sizeof n) == sizeof n) killed.acknowledged = n;
    ::close(ends[0]);
    return killed;
}

// One action may have been kept whose acknowledgement did not get out any more.
void check_kept(const Records &records, const Killed &killed) {
    const StoredAttempt attempt = records.load_attempt(killed.id);
    const int kept = static_cast<int>(attempt.actions.size());
    CHECK(kept >= killed.acknowledged);
    CHECK(kept <= killed.acknowledged + 1);
    CHECK(attempt.summary.actions == kept);
    CHECK(attempt.source.documents[0].text == source_of().documents[0].text);
    bool same = true;
    for (int n = 1; n <= kept; ++n)
        same = same && equal(attempt.actions[static_cast<std::size_t>(n - 1)], nth_action(n));
    CHECK(same);
    if (kept > 0) CHECK(attempt.summary.standing.hour == nth_action(kept).hour);
}

// How many actions were acknowledged.
int kill_again_and_again(std::mt19937 &random) {
    const TempFolder folder(memory_disk());
    const std::string path = folder / "records.sqlite";
    std::vector<Killed> all;
    int actions = 0;
    for (int round = 0; round < kKillsOfOneFile; ++round) {
        CAPTURE(round);
        const Killed killed = kill_at(path, random_moment(random));
        const Records records(path);
        if (killed.id.empty()) continue;
        check_kept(records, killed);
        all.push_back(killed);
        actions += killed.acknowledged;
    }
    CHECK(integrity_of(path) == "ok"); // each start asked for less
    const Records records(path);
    for (const Killed &killed : all) check_kept(records, killed); // later rounds harmed no earlier attempt
    return actions;
}

// A file system of a quarter of a megabyte, in a process of its own. Exit code 77: not allowed to make one.
[[noreturn]] void fill_a_small_disk(const std::string &folder) {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", folder.c_str(), "tmpfs", 0, "size=256k") != 0)
        ::_exit(77);
    const std::string path = folder + "/records.sqlite";
    bool good = false;
    {
        std::ofstream(folder + "/ballast") << std::string(60'000, 'x');
        Records records(path);
        const Person person = records.add_person("Ana", "", "", 1);
        const AttemptId id = records.start_attempt(attempt_by(person), source_of(), case_of(), 1);
        int n = 1;
        try {
            for (;; ++n) append_one(records, id, nth_action(n));
        } catch (const MachineError &error) {
            good = error.fault() == MachineFault::disk_full;
        }
        good = good && static_cast<int>(records.load_attempt(id).actions.size()) == n - 1;
        std::filesystem::remove(folder + "/ballast");
        append_one(records, id, nth_action(n)); // the very step that failed
        good = good && static_cast<int>(records.load_attempt(id).actions.size()) == n;
    }
    ::_exit(good && Records(path).people().size() == 1 ? 0 : 1);
}

} // namespace

// A process that is killed takes nothing with it that it wrote, synced or not: no disk is needed for that.
TEST_CASE("kill -9 at random moments loses nothing that was acknowledged") {
    const unsigned seed = seed_of_this_run();
    MESSAGE("TOTALITY_SEED=", seed);
    std::mt19937 random(seed);
    int actions = 0;
    for (int round = 0; round < kKills; round += kKillsOfOneFile) actions += kill_again_and_again(random);
    MESSAGE(kKills, " kills, ", actions, " acknowledged actions");
    CHECK(actions > kKills); // else nothing was tested
}

TEST_CASE("a full disk is said, costs nothing that was kept, and the step can be taken again") {
    const TempFolder folder;
    const pid_t child = ::fork();
    if (child == 0) fill_a_small_disk(folder.path());
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77)
        MESSAGE("skipped: this user may not mount a small disk");
    else
        CHECK(WEXITSTATUS(status) == 0);
}
