#pragma once
// A log of actions, allowed or not, played to the end.
#include "scoring/attempt.h"
#include "scoring/debrief.h"
#include "tests/fuzz/promise.h"
#include "tests/scoring/case_folder.h"

namespace totality::fuzz {

inline std::vector<Action> numbered(std::vector<ActionBody> bodies) {
    std::vector<Action> actions;
    for (ActionBody &body : bodies) actions.push_back({static_cast<int>(actions.size()) + 1, 0, std::move(body)});
    return actions;
}

// A refused action must leave no trace; what comes out is a worksheet that can be read, scored and told about. Legal
// grounds alone may be unknown there: an attempt does not have the guidance at hand.
inline void play(const CaseFile &file, std::span<const Action> actions) {
    static const auto panel = compile_panel(file, file.panel, test::guidance());
    std::vector<Action> allowed;
    AttemptState state = start(file);
    for (const Action &action : actions) {
        if (can_apply(file, state, action.body)) continue;
        allowed.push_back(action);
        state = replay(file, allowed);
    }
    const Worksheet worksheet = to_worksheet(file, replay(file, actions));
    const std::string written = write_worksheet(worksheet);
    promise(written == write_worksheet(to_worksheet(file, state)), "refused actions leave no trace");
    for (const Diagnostic &d : read_worksheet(written, "played.json", file, test::guidance()).diagnostics)
        promise(d.severity != Severity::error || d.code == "unknown-provision", "a played worksheet can be read");
    make_debrief(*panel, worksheet);
}

} // namespace totality::fuzz
