#pragma once
// A score as the JSON of the *.expected.json files: dimensions, core, composite, gates, rules, band, verdict, z.
#include "scoring/score.h"
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace totality {

nlohmann::ordered_json score_json(const Score &score);
nlohmann::ordered_json band_json(const std::optional<Band> &band);
nlohmann::ordered_json number_or_null(const std::optional<double> &value);
std::string to_text(const nlohmann::ordered_json &json); // indented, with a newline

// The same for a person: a few lines.
std::string score_lines(const Score &score);
std::string number_or_dash(const std::optional<double> &value, int decimals);

} // namespace totality
