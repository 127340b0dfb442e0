#pragma once
// A case that ships, on the case screen, with the rules behind it: what the screen asks for is done if it is allowed.
#include "app/screens/case_screen.h"
#include "tests/app/debrief_case.h"

namespace totality::test {

inline const CaseFile &jail_case() {
    static const CaseFile file = shipped_case("county-jail-veteran");
    return file;
}

struct CaseDesk {
    const CaseFile &file;
    std::vector<Action> log;
    AttemptState state;
    CaseScreen screen;
    Intents asked;                     // everything but actions
    std::vector<std::string> refusals; // of actions that the screen should not have asked for
    Mode mode = Mode::practice;

    explicit CaseDesk(const std::string &transcript = "", const CaseFile &from = jail_case()) : file(from) {
        state = start(file);
        const auto lines = read_transcript(transcript, "transcript", file);
        if (!lines.value) throw std::runtime_error(to_line(lines.diagnostics.front()));
        for (const TranscriptLine &line : *lines.value) act(line.body);
        if (!refusals.empty()) throw std::runtime_error(refusals.front());
    }

    void act(const ActionBody &body) {
        if (const auto refusal = can_apply(file, state, body)) return refusals.push_back(refusal->why);
        log.push_back({static_cast<int>(log.size()) + 1, state.hour, body});
        state = replay(file, log);
    }

    void draw() {
        for (Intent &intent : draw_case(screen, {file, state, guidance(), log.size(), mode, nullptr}))
            if (const auto *action = std::get_if<intent::Act>(&intent))
                act(action->body);
            else
                asked.push_back(std::move(intent));
    }

    const Mark *mark(const std::string &passage_or_fact, const std::string &consideration) const {
        for (const Mark &m : state.draft.marks) {
            const Passage *p = find_passage(file, m.passage);
            if (m.consideration.text == consideration && p &&
                (m.passage.text == passage_or_fact || p->fact.text == passage_or_fact))
                return &m;
        }
        return nullptr;
    }

    // How the paper records the sentence that states a fact.
    std::string sentence(const std::string &document, const std::string &fact) const {
        const Document *text = find_text(file, DocumentId{document});
        for (std::size_t i = 0; i < text->passages.size(); ++i)
            if (text->passages[i].fact.text == fact) return "case.paper#" + std::to_string(i);
        throw std::runtime_error("no sentence of " + document + " states " + fact);
    }
};

} // namespace totality::test
