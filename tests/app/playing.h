#pragma once
// An attempt without records: a log that grows by what a transcript says and by what a screen asks for.
#include "tests/app/debrief_case.h"

namespace totality::test {

struct Playing {
    CaseFile file;
    std::vector<Action> actions;
    AttemptState state;
    std::size_t revision = 0;
    std::vector<std::string> refused; // acts that were asked for and are not allowed

    explicit Playing(CaseFile from, const std::string &transcript = {}) : file(std::move(from)), state(start(file)) {
        run(transcript);
    }
    Playing(const Playing &) = delete;
    Playing &operator=(const Playing &) = delete;

    bool add(const ActionBody &body) {
        if (const auto refusal = can_apply(file, state, body)) {
            refused.push_back(refusal->why);
            return false;
        }
        actions.push_back({static_cast<int>(actions.size()) + 1, state.hour, body});
        state = replay(file, actions);
        ++revision;
        return true;
    }

    void run(const std::string &transcript) {
        auto lines = read_transcript(transcript, "transcript", file);
        if (!lines.value) throw std::runtime_error(to_line(lines.diagnostics.front()));
        for (const TranscriptLine &line : *lines.value)
            if (!add(line.body)) throw std::runtime_error(line.text + ": " + refused.back());
    }

    void take(const Intents &intents) {
        for (const Intent &intent : intents)
            if (const auto *act = std::get_if<intent::Act>(&intent)) add(act->body);
    }
};

} // namespace totality::test
