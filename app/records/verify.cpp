// Kept scores against their logs, one kept case after another, so that each is read and its panel compiled once.
#include "app/files/machine_error.h"
#include "app/records/contents.h"
#include "app/records/logs.h"
#include "app/records/records.h"
#include "app/records/scores.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr double kTolerance = 1e-9;

struct VerifiedAttempt {
    std::int64_t row = 0;
    AttemptId id;
    int actions = 0;
    bool submitted = false;
};

struct VerifiedCase {
    std::string title;
    std::optional<CaseFile> file;
    std::shared_ptr<const CompiledPanel> panel;
    std::string why_not; // where there is no file
};

std::string in_words(const std::optional<double> &value) {
    return value ? fmt::format("{:.12g}", *value) : std::string("none");
}

bool equal(const std::optional<double> &a, const std::optional<double> &b) {
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= kTolerance);
}

// Every number, verdict and gate that is kept of a score.
class Comparison {
  public:
    Comparison(const Score &kept, const Score &computed) {
        for (std::size_t i = 0; i < kDimensions; ++i)
            number(name_of(static_cast<Dimension>(i)), kept.dimensions[i], computed.dimensions[i]);
        number("core", kept.core, computed.core);
        number("composite", kept.composite, computed.composite);
        number("z", kept.z, computed.z);
        if (kept.verdict != computed.verdict) add("the verdict is another");
        if (kept.gates != computed.gates) add("the gates are others");
    }
    const std::string &words() const { return words_; } // empty: equal

  private:
    void add(const std::string &words) { words_ += (words_.empty() ? "" : "; ") + words; }
    void number(const char *name, const std::optional<double> &kept, const std::optional<double> &computed) {
        if (!equal(kept, computed))
            add(fmt::format("{}: kept {}, computed {}", name, in_words(kept), in_words(computed)));
    }
    std::string words_;
};

class Verifier {
  public:
    Verifier(SQLite::Database &database, const Guidance &guidance)
        : database_(database), guidance_(guidance), logs_(database), scores_(database) {}

    Verification run() && {
        SQLite::Statement contents(database_, "SELECT id, title FROM contents ORDER BY id");
        while (contents.executeStep()) verify_case(contents.getColumn(0).getInt64(), contents.getColumn(1).getString());
        return std::move(found_);
    }

  private:
    void verify_case(std::int64_t content, std::string title) {
        const VerifiedCase verified = read_kept(content, std::move(title));
        SQLite::Statement row(database_, "SELECT id, uid, actions, submitted FROM attempts WHERE content = ?");
        row.bind(1, content);
        while (row.executeStep()) {
            ++found_.attempts;
            verify_attempt({row.getColumn(0).getInt64(),
                            {row.getColumn(1).getString()},
                            row.getColumn(2).getInt(),
                            row.getColumn(3).getInt() != 0},
                           verified);
        }
    }

    VerifiedCase read_kept(std::int64_t content, std::string title) {
        VerifiedCase verified;
        verified.title = std::move(title);
        const CaseSource source = load_content(database_, content);
        Loaded<CaseFile> file = read_case(source, guidance_);
        if (source.scenario.text.empty())
            verified.why_not = "the kept copy of its case is missing";
        else if (!file.value)
            verified.why_not =
                "the kept copy of its case cannot be read any more: " + to_line(file.diagnostics.front());
        verified.file = std::move(file.value);
        if (verified.file) verified.panel = compile_panel(*verified.file, verified.file->panel, guidance_);
        return verified;
    }

    void verify_attempt(const VerifiedAttempt &attempt, const VerifiedCase &verified) {
        const auto problem = [&](std::string words) {
            found_.problems.push_back({attempt.id, verified.title, std::move(words)});
        };
        if (!verified.file) return problem(verified.why_not);
        try {
            const std::vector<Action> log = logs_.read(attempt.row, attempt.id);
            if (static_cast<int>(log.size()) != attempt.actions)
                return problem(fmt::format("{} of its {} steps are kept", log.size(), attempt.actions));
            const std::string words = compare(attempt, verified, log);
            if (!words.empty()) problem(words);
        } catch (const MachineError &error) {
            if (error.fault() != MachineFault::damaged) throw;
            problem(error.what());
        }
    }

    std::string compare(const VerifiedAttempt &attempt, const VerifiedCase &verified, const std::vector<Action> &log) {
        const std::vector<StoredScore> kept = scores_.read(attempt.row);
        if (kept.empty() && attempt.submitted) ++found_.unscored;
        std::string words;
        for (const StoredScore &stored : kept) {
            const bool ours = stored.by.scorer == kScorerVersion && stored.by.guidance == guidance_.id;
            ++(ours ? found_.scores : found_.by_others);
            if (!ours) continue;
            const Worksheet worksheet = to_worksheet(*verified.file, replay(*verified.file, log));
            words += Comparison(stored.score, score(*verified.panel, worksheet)).words();
        }
        return words;
    }

    SQLite::Database &database_;
    const Guidance &guidance_;
    LogReader logs_;
    ScoreReader scores_;
    Verification found_;
};

} // namespace

Verification Records::verify(const Guidance &guidance) const {
    return guarded(path_, [&] { return Verifier(*database_, guidance).run(); });
}

} // namespace totality
