#pragma once
// Attempts at a real case, played at random and scored; the seed decides everything but the ids.
#include "app/records/records.h"
#include "tests/scoring/case_folder.h"
#include "tests/scoring/random_actions.h"

namespace totality::test {

struct RealCase {
    CaseSource source;
    CaseFile file;
    std::shared_ptr<const CompiledPanel> panel = compile_panel(file, file.panel, guidance());

    explicit RealCase(const std::string &folder) : source(case_source(folder)), file(case_in(folder)) {}
    RealCase(const RealCase &) = delete;
    RealCase &operator=(const RealCase &) = delete;
};

inline const RealCase &small_case() {
    static const RealCase small(TOTALITY_SOURCE_DIR "/tests/data/base");
    return small;
}

// So many actions that the rules allow; the last submits where that is wanted.
inline std::vector<Action> random_log(const CaseFile &file, unsigned seed, int most, bool submits = true) {
    RandomActions random(file, seed);
    std::vector<Action> log;
    AttemptState state = start(file);
    const auto take = [&](ActionBody body) {
        if (can_apply(file, state, body)) return;
        log.push_back({static_cast<int>(log.size()) + 1, state.hour, std::move(body)});
        state = replay(file, log);
    };
    for (int tries = 0; static_cast<int>(log.size()) < most - 1 && tries < 40 * most; ++tries) {
        ActionBody body = state.ended ? random.edit() : random.any();
        if (!std::holds_alternative<action::Submit>(body)) take(std::move(body));
    }
    for (int tries = 0; submits && !state.ended && tries < 1000; ++tries) {
        ActionBody body = random.any();
        const bool moves = std::holds_alternative<action::Choose>(body) || std::holds_alternative<action::Wait>(body);
        if (moves) take(std::move(body));
    }
    if (submits) take(action::Submit{});
    return log;
}

// Keeps the log as an attempt, in one transaction, and its score if it was submitted.
inline AttemptId keep_attempt(Records &records, const Person &person, const RealCase &played,
                              const std::vector<Action> &log, Milliseconds at) {
    const AttemptId id =
        records.start_attempt({person.id, "practice", "", guidance().id, standing_of(start(played.file)), 30},
                              played.source, played.file, at);
    const AttemptState state = replay(played.file, log);
    records.append(id, log, standing_of(state), at);
    if (state.submitted)
        records.save_score(id, score(*played.panel, to_worksheet(played.file, state)), {kScorerVersion, guidance().id},
                           at);
    return id;
}

inline AttemptId keep_random(Records &records, const Person &person, unsigned seed, Milliseconds at = 1000) {
    return keep_attempt(records, person, small_case(), random_log(small_case().file, seed, 60), at);
}

} // namespace totality::test
