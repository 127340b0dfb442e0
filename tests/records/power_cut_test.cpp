// A power cut at any write: what was acknowledged is there, and nothing is corrupt. The same script with less syncing
// shows that the test would see it.
#include "app/files/machine_error.h"
#include "app/records/backups.h"
#include "tests/records/played.h"
#include "tests/records/power_cut.h"
#include "tests/records/reopened.h"
#include <SQLiteCpp/Exception.h>
#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace totality;
using namespace totality::test;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kCuts = 60;
#else
constexpr std::size_t kCuts = 300;
#endif

// All that a person would miss.
std::string state_of(const Records &records) {
    std::string state;
    for (const Person &person : records.people()) {
        state += person.name + "\n";
        for (const AttemptSummary &attempt : records.attempts_of(person.id))
            state += fmt::format("  {}: {} steps, {} h, score {}\n", attempt.id.text, attempt.actions,
                                 attempt.standing.hour, attempt.core.value_or(-1));
    }
    return state;
}

struct Acknowledged {
    std::size_t calls; // of the disk until then
    std::string state;
};

struct Recording {
    std::vector<PastCall> calls;
    std::vector<Acknowledged> acknowledged;
};

// Has the connections of this process sync as told, whatever the program asks for; null: as the program asks.
class Synchronous {
  public:
    explicit Synchronous(const char *level) {
        wanted = level;
        if (level) sqlite3_auto_extension(reinterpret_cast<void (*)()>(take_over));
    }
    ~Synchronous() { sqlite3_reset_auto_extension(); }
    Synchronous(const Synchronous &) = delete;
    Synchronous &operator=(const Synchronous &) = delete;

  private:
    static int take_over(sqlite3 *connection, const char **, const sqlite3_api_routines *) {
        const std::string pragmas = fmt::format("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = {}", wanted);
        const int result = sqlite3_exec(connection, pragmas.c_str(), nullptr, nullptr, nullptr);
        sqlite3_set_authorizer(connection, refuse_synchronous, nullptr);
        return result;
    }
    static int refuse_synchronous(void *, int what, const char *pragma, const char *, const char *, const char *) {
        return what == SQLITE_PRAGMA && std::string_view(pragma) == "synchronous" ? SQLITE_IGNORE : SQLITE_OK;
    }
    static inline const char *wanted = nullptr;
};

// The seed decides everything but the ids, which the records draw. Sessions of one person each at one records file; the
// last goes back to a backup and on from there.
class Script {
  public:
    Script(const std::string &path, std::mt19937 &random, Recording &out) : path_(path), random_(random), out_(out) {}

    void run() {
        out_.acknowledged.push_back({0, ""});
        work(20);
        work(300); // SQLite settles its log in between
        work(40, [&](Records &records) { records.back_up(1, 1); });
        work(5);
        work(30, [&](Records &records) { records.restore(backups_of(path_).front().path, 1); });
    }

  private:
    template <class Then> void work(int steps, Then then) {
        Records records(path_);
        const auto done = [&] { out_.acknowledged.push_back({out_.calls.size(), state_of(records)}); };
        done();
        const Person person = records.add_person(fmt::format("Officer {}", out_.acknowledged.size()), "", "", 1);
        done();
        std::array<AttemptId, 2> attempts;
        std::array<int, 2> lengths{};
        for (AttemptId &attempt : attempts) {
            attempt = records.start_attempt(attempt_by(person), source_of(std::string(random_() % 20'000, 'x')),
                                            case_of(fmt::format("{:016x}", random_())), 1);
            done();
        }
        for (int step = 0; step < steps; ++step) {
            const std::size_t which = random_() % 2;
            append_one(records, attempts[which], nth_action(++lengths[which]), step);
            done();
        }
        Score score;
        score.core = 62.5;
        records.save_score(attempts[0], score, {"1.0", "memo-2000"}, 1);
        done();
        then(records);
        done();
        records.add_person("Clerk", "", "", 1);
        done();
    }
    void work(int steps) {
        work(steps, [](Records &) {});
    }

    std::string path_;
    std::mt19937 &random_;
    Recording &out_;
};

Recording record(unsigned seed, const char *synchronous) {
    const TempFolder folder(memory_disk());
    const std::string path = folder / "records.sqlite";
    std::mt19937 random(seed);
    Recording recording;
    const Synchronous level(synchronous);
    const WatchedVfs vfs([&](const DiskCall &call) {
        const bool ours = call.path == path || call.path == path + "-wal" || call.path == path + "-journal";
        if (ours && call.kind != DiskCall::Kind::read) recording.calls.push_back(remember(call));
        return SQLITE_OK;
    });
    Script(path, random, recording).run();
    return recording;
}

// Half of them where the file itself is written to and not its log, which is the rarer.
std::vector<std::size_t> random_cuts(const Recording &recording, std::mt19937 &random, std::size_t count) {
    std::vector<std::size_t> in_file, in_log, cuts;
    for (std::size_t i = 0; i < recording.calls.size(); ++i)
        if (recording.calls[i].kind == DiskCall::Kind::write)
            (recording.calls[i].name.ends_with("-wal") ? in_log : in_file).push_back(i);
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<std::size_t> &writes = i % 2 ? in_file : in_log;
        cuts.push_back(writes[random() % writes.size()]);
    }
    std::sort(cuts.begin(), cuts.end());
    return cuts;
}

enum class Outcome { kept, lost, corrupt };

bool all_logs_read(const Records &records) {
    bool good = true;
    for (const Person &person : records.people())
        for (const AttemptSummary &summary : records.attempts_of(person.id)) {
            const StoredAttempt attempt = records.load_attempt(summary.id);
            good = good && static_cast<int>(attempt.actions.size()) == summary.actions &&
                   attempt.source.documents.size() == 2;
            for (std::size_t i = 0; good && i < attempt.actions.size(); ++i)
                good = equal(attempt.actions[i], nth_action(static_cast<int>(i) + 1));
        }
    return good;
}

// The whole state is the one that was acknowledged last, or the one that was about to be.
Outcome start_again(const Files &files, std::span<const Acknowledged> possible) {
    const TempFolder folder(memory_disk());
    for (const auto &[name, bytes] : files) folder.write(name, bytes);
    const std::string path = folder / "records.sqlite";
    try {
        std::string state;
        {
            const Records records(path);
            if (!all_logs_read(records)) return Outcome::corrupt;
            state = state_of(records);
        }
        if (integrity_of(path) != "ok") return Outcome::corrupt;
        const bool known = std::ranges::any_of(possible, [&](const Acknowledged &a) { return a.state == state; });
        return known ? Outcome::kept : Outcome::lost;
    } catch (const std::exception &) {
        return Outcome::corrupt;
    }
}

struct Outcomes {
    std::size_t lost = 0, corrupt = 0;
};

Outcomes cut_power(const Recording &recording, unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    CachedDisk disk;
    Outcomes outcomes;
    std::size_t taken = 0, last = 0;
    for (const std::size_t cut : random_cuts(recording, random, count)) {
        CAPTURE(cut);
        while (taken <= cut) disk.take(recording.calls[taken++]); // the write that was under way may be torn too
        while (last + 1 < recording.acknowledged.size() && recording.acknowledged[last + 1].calls <= cut) ++last;
        const auto possible = std::span(recording.acknowledged).subspan(last);
        const Outcome outcome =
            start_again(disk.after_power_cut(random), possible.first(std::min<std::size_t>(2, possible.size())));
        outcomes.lost += outcome == Outcome::lost ? 1 : 0;
        outcomes.corrupt += outcome == Outcome::corrupt ? 1 : 0;
    }
    return outcomes;
}

} // namespace

TEST_CASE("a power cut at any write loses nothing that was acknowledged; with less syncing it would") {
    const unsigned seed = seed_of_this_run();
    MESSAGE("TOTALITY_SEED=", seed);
    struct Row {
        const char *synchronous;
        bool loses, corrupts;
        std::size_t cuts;
    };
    const Row rows[] = {{nullptr, false, false, kCuts}, // FULL, as the program asks
                        {"NORMAL", true, false, kCuts / 2},
                        {"OFF", true, true, kCuts / 2}};
    for (const Row &row : rows) {
        const std::string level = row.synchronous ? row.synchronous : "as the program asks";
        CAPTURE(level);
        const Recording recording = record(seed, row.synchronous);
        const Outcomes outcomes = cut_power(recording, seed, row.cuts);
        MESSAGE("synchronous ", level, ": ", row.cuts, " cuts in ", recording.calls.size(), " calls, ", outcomes.lost,
                " with losses, ", outcomes.corrupt, " corrupt");
        CHECK((outcomes.lost > 0) == row.loses);
        CHECK((outcomes.corrupt > 0) == row.corrupts);
    }
}
