#pragma once
// The attempt in hand: its own copy of the case, its log, and what is folded from it. Made anew only when an action is
// added, never per frame.
#include "app/intent.h"
#include "app/records/records.h"
#include "app/time_limit.h"
#include "scoring/debrief.h"
#include "scoring/score.h"
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace totality {

struct Play {
    AttemptId attempt; // empty: kept in memory only, since there are no records
    Mode mode = Mode::practice;
    CaseSource source;
    CaseFile file;
    std::shared_ptr<const CompiledPanel> panel; // points into `file`: a Play never moves
    std::vector<Action> actions;
    std::size_t kept = 0;     // how many of them the records have acknowledged
    std::size_t exported = 0; // and how many stood in the log when it was written to a file
    AttemptState state;
    std::size_t revision = 0;                  // another number after every action
    DocumentId last_paper;                     // of the log as it was taken up
    std::string variant;                       // of the twins; empty: the case has none
    std::map<std::string, std::string> values; // and its words
    std::optional<Worksheet> worksheet;        // once submitted
    std::optional<Debrief> debrief;
    intent::SetFeedback feedback;  // as the records have it
    std::optional<TimedWork> time; // of an assessment with a limit
    std::optional<Score> last;     // of the attempt before at the same scenario, to compare with

    Play() = default;
    Play(const Play &) = delete;
    Play &operator=(const Play &) = delete;
};

// Errors where the source no longer reads: the program that wrote it knew another guidance.
Loaded<std::unique_ptr<Play>> make_play(CaseSource source, const Guidance &guidance);

// The twin that the person has played least often; among equals by chance: `draw` is any number. Empty where the case
// has no twins.
std::string choose_variant(const std::optional<Twins> &twins, const ScenarioId &scenario,
                           std::span<const AttemptSummary> earlier, std::uint64_t draw);

// By chance, but the same for a person until they have begun: the docket names whom the case will be about.
std::uint64_t draw_of(const PersonId &person, const ScenarioId &scenario);

// Shows the case in that variant's words; in the first's where there is none of that name.
void take_variant(Play &play, const std::string &variant);

// Takes a log that was kept, or that is empty.
void begin_log(Play &play, std::vector<Action> actions);

// The next action of the log, with the clock's hour.
Action next_action(const Play &play, ActionBody body);

// Adds an action that can_apply allows, and folds anew.
void add_action(Play &play, Action action);

// Score, worksheet and debrief of an attempt that was submitted.
void make_result(Play &play);

} // namespace totality
