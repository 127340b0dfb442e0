// A disk that is full, or that fails: a clear error, nothing lost that was acknowledged, and the step can be taken
// again, on the same records or after opening them anew.
#include "app/files/machine_error.h"
#include "app/records/backups.h"
#include "tests/records/played.h"
#include "tests/records/reopened.h"
#include "tests/records/watched_vfs.h"
#include <doctest/doctest.h>
#include <optional>

using namespace totality;
using namespace totality::test;

namespace {

using Kind = DiskCall::Kind;

#ifdef __SANITIZE_ADDRESS__
constexpr int kPositions = 25;
#else
constexpr int kPositions = 100;
#endif
constexpr int kSteps = 30;       // of the attempt
constexpr int kClosedAfter = 20; // then the records are closed and opened again

// What the VFS says when the disk fails at such a call; SQLITE_OK: this trouble does not concern it.
using Trouble = int (*)(const DiskCall &);

int full(const DiskCall &call) { return call.kind == Kind::write ? SQLITE_FULL : SQLITE_OK; }

int failing(const DiskCall &call) {
    switch (call.kind) {
    case Kind::create: return SQLITE_CANTOPEN;
    case Kind::read: return SQLITE_IOERR_READ;
    case Kind::write: return SQLITE_IOERR_WRITE;
    case Kind::truncate: return SQLITE_IOERR_TRUNCATE;
    case Kind::sync: return SQLITE_IOERR_FSYNC;
    case Kind::remove: return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

// The call at which the trouble begins, counted among those that it concerns; once, or until it ends.
class TroubledDisk {
  public:
    TroubledDisk(Trouble trouble, int first, bool once) : trouble_(trouble), first_(first), once_(once) {}
    int operator()(const DiskCall &call) {
        const int code = trouble_(call);
        if (code == SQLITE_OK) return SQLITE_OK;
        const bool fails = !over_ && (once_ ? calls_ == first_ : calls_ >= first_);
        ++calls_;
        return fails ? code : SQLITE_OK;
    }
    void end() { over_ = true; }
    int calls() const { return calls_; }

  private:
    Trouble trouble_;
    int first_, calls_ = 0;
    bool once_, over_ = false;
};

// One attempt from the first start of the program on. Every step that fails is taken again.
class Script {
  public:
    Script(std::string path, TroubledDisk &disk, bool opens_anew)
        : path_(std::move(path)), disk_(disk), opens_anew_(opens_anew) {}

    void run() {
        open();
        take([&] { person_ = records_->add_person("Ana", "", "", 1); }, [&] { return !records_->people().empty(); });
        take(
            [&] {
                attempt_ =
                    records_->start_attempt(attempt_by(person_), source_of(std::string(9'000, 'x')), case_of(), 1);
            },
            [&] { return !records_->attempts_of(person_.id).empty(); });
        for (int n = 1; n <= kSteps; ++n) {
            take([&] { append_one(*records_, attempt_, nth_action(n)); }, [&] { return steps() == n; });
            if (n == kClosedAfter) open();
        }
        take([&] { records_->save_score(attempt_, Score{}, {"1.0", "memo-2000"}, 1); }, [] { return false; });
        take([&] { records_->back_up(1, 1); }, [] { return false; });
        take([&] { records_->add_person("Ben", "", "", 1); }, [&] { return records_->people().size() == 2; });
        const std::string backup = backups_of(path_).front().path; // a restore makes another one
        take([&] { records_->restore(backup, 1); }, [] { return false; });
        records_.reset();
    }

    const std::vector<std::pair<MachineFault, std::string>> &told() const { return told_; }
    const AttemptId &attempt() const { return attempt_; }

  private:
    int steps() const { return static_cast<int>(records_->load_attempt(attempt_).actions.size()); }

    template <class Step> bool succeeds(Step step) {
        try {
            step();
            return true;
        } catch (const MachineError &error) {
            told_.emplace_back(error.fault(), error.what());
            disk_.end();
            return false;
        }
    }

    void open() {
        records_.reset();
        const auto open_records = [&] { records_.emplace(path_); };
        if (!succeeds(open_records)) open_records();
    }

    // `was_kept`: whether the step is in the records. A step that failed may be, but only where they were opened anew.
    template <class Step, class WasKept> void take(Step step, WasKept was_kept) {
        if (succeeds(step)) return;
        if (opens_anew_) open();
        const bool kept = was_kept();
        if (!opens_anew_) CHECK(!kept);
        if (kept && person_.id.empty()) person_ = records_->people().front();
        if (kept && attempt_.empty()) attempt_ = records_->attempts_of(person_.id).front().id;
        if (!kept) step();
    }

    std::string path_;
    TroubledDisk &disk_;
    bool opens_anew_;
    std::optional<Records> records_;
    Person person_;
    AttemptId attempt_;
    std::vector<std::pair<MachineFault, std::string>> told_;
};

bool holds(const std::string &words, const char *part) { return words.find(part) != std::string::npos; }

bool says_full(MachineFault fault, const std::string &words) {
    return fault == MachineFault::disk_full && holds(words, "Free some space and try again");
}

// Never that the file is damaged: nobody shall move it away for that.
bool says_failing(MachineFault fault, const std::string &words) {
    return (fault == MachineFault::other && holds(words, "The disk failed") && holds(words, "Try again")) ||
           (fault == MachineFault::no_permission && holds(words, "See whether its folder"));
}

void check_all_kept(const std::string &path, const AttemptId &attempt) {
    CHECK(integrity_of(path) == "ok");
    const Records records(path);
    const StoredAttempt kept = records.load_attempt(attempt);
    REQUIRE(kept.actions.size() == kSteps);
    for (int n = 1; n <= kSteps; ++n) CHECK(equal(kept.actions[static_cast<std::size_t>(n - 1)], nth_action(n)));
    CHECK(records.people().size() == 1); // the other came after the backup
    CHECK(records.attempts_of(records.people().front().id).size() == 1);
    CHECK(records.score_of(attempt));
}

int calls_without_trouble(Trouble trouble) {
    const TempFolder folder(memory_disk());
    TroubledDisk disk(trouble, -1, true);
    const WatchedVfs vfs(std::ref(disk));
    Script(folder / "records.sqlite", disk, false).run();
    return disk.calls();
}

// The errors that were told at this position.
std::vector<std::pair<MachineFault, std::string>> run_into(Trouble trouble, int position, bool once, bool opens_anew) {
    const TempFolder folder(memory_disk());
    const std::string path = folder / "records.sqlite";
    TroubledDisk disk(trouble, position, once);
    std::optional<WatchedVfs> vfs(std::in_place, std::ref(disk));
    Script script(path, disk, opens_anew);
    script.run();
    vfs.reset();
    check_all_kept(path, script.attempt());
    return script.told();
}

} // namespace

TEST_CASE("a disk that is full or fails at any call is said, costs nothing, and the step can be taken again") {
    const unsigned seed = seed_of_this_run();
    MESSAGE("TOTALITY_SEED=", seed);
    std::mt19937 random(seed);
    struct Row {
        const char *what;
        Trouble trouble;
        bool once;
        bool (*is_clear)(MachineFault, const std::string &);
    };
    const Row rows[] = {{"full", full, false, says_full},
                        {"failing", failing, false, says_failing},
                        {"failing once", failing, true, says_failing}};
    for (const Row &row : rows) {
        const std::string what = row.what;
        CAPTURE(what);
        const int calls = calls_without_trouble(row.trouble);
        REQUIRE(calls > kPositions);
        int told = 0;
        for (int i = 0; i < kPositions; ++i) {
            const int from = calls * i / kPositions, to = calls * (i + 1) / kPositions;
            const int position = from + static_cast<int>(random() % static_cast<unsigned>(to - from));
            const bool opens_anew = i % 2 == 1;
            CAPTURE(position);
            CAPTURE(opens_anew);
            for (const auto &[fault, words] : run_into(row.trouble, position, row.once, opens_anew)) {
                ++told;
                CAPTURE(words);
                CHECK(holds(words, "/records.sqlite"));
                CHECK(row.is_clear(fault, words));
            }
        }
        MESSAGE(what, ": ", calls, " calls, ", kPositions, " positions, ", told, " errors told");
        CHECK(told > kPositions / 2); // SQLite mends some by itself
    }
}
