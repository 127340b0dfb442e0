#pragma once
// Whether a scenario holds together (scenario-format.md, "Checks beyond the schema"). Each function adds what it found.
#include "scoring/flaw.h"
#include "scoring/guidance.h"
#include "scoring/scenario.h"
#include <string_view>
#include <vector>

namespace totality {

// Every id resolves, is unique among its like, and stands only where it makes sense.
void check_references(const Scenario &scenario, const Guidance &guidance, Flaws &flaws);

// Stages: no cycle, all reachable, an ending that enforces and one that favors; documents and inquiries reachable.
void check_stage_graph(const Scenario &scenario, Flaws &flaws);

// Twin tokens: every variant gives the same ones, and no text of scenario.json uses another.
void check_tokens(const Scenario &scenario, const Guidance &guidance, Flaws &flaws);

// A "{{name}}" in a text, and where it stands.
struct Token {
    std::string_view name;
    std::size_t offset = 0;
};
std::vector<Token> tokens_in(std::string_view text);
bool is_known_token(const Scenario &scenario, std::string_view name);
std::string unknown_token(const Scenario &scenario, std::string_view name); // the message

// A stage that some path reaches.
std::vector<bool> reachable_stages(const Scenario &scenario);

} // namespace totality
