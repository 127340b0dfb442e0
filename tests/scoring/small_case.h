#pragma once
// A small case in code: three stages with deadlines, papers, inquiries. And a player that runs a transcript on it.
#include "scoring/attempt.h"
#include "scoring/transcript.h"
#include <string>
#include <vector>

namespace totality {

// encounter: deadline at hour 30, then "refer" by itself → review
// review: deadline 40 hours after its start, then "pass-on" by itself → hearing
// hearing: deadline at hour 60, then "lapse" by itself, which ends the case
// booking 0 h, interview 1 h, mail 12 h (encounter); notice 4 h (review); record by order-record; slip by ask-clerk
CaseFile small_case();

struct Played {
    std::vector<Action> actions; // those that were allowed
    AttemptState state;
    std::vector<std::string> refusals; // "line code"
};

// Runs a transcript; every line must be well formed (see read_transcript), and what is not allowed is told.
Played play(const CaseFile &file, const std::string &transcript);
Played play(const std::string &transcript); // on the small case

// The code of the refusal, or "" where it may be done.
std::string refusal(const CaseFile &file, const AttemptState &state, const ActionBody &body);

bool same_draft(const Draft &a, const Draft &b);

} // namespace totality
