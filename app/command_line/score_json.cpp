#include "app/command_line/score_json.h"
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

Json spread_json(const std::optional<Spread> &spread) {
    if (!spread) return nullptr;
    return {{"min", spread->min}, {"mean", spread->mean}, {"max", spread->max}, {"sd", number_or_null(spread->sd)}};
}

std::string range_of(const std::optional<Spread> &spread) {
    return spread ? fmt::format("panel {:.1f} to {:.1f}, mean {:.1f}", spread->min, spread->max, spread->mean)
                  : "no range";
}

// In the words of scoring.md, for people; programs read the short name.
const char *in_words(Verdict verdict) {
    switch (verdict) {
    case Verdict::review: return "review with your trainer";
    case Verdict::within: return "within the panel's range";
    case Verdict::below: return "below the panel's range";
    }
    return "";
}

} // namespace

Json number_or_null(const std::optional<double> &value) { return value ? Json(*value) : Json(nullptr); }

Json band_json(const std::optional<Band> &band) {
    if (!band) return nullptr;
    Json out = Json::object();
    for (std::size_t d = 0; d < kCoreDimensions; ++d)
        out[name_of(static_cast<Dimension>(d))] = spread_json(band->dimensions[d]);
    out["core"] = spread_json(band->core);
    return out;
}

Json score_json(const Score &score) {
    Json dimensions = Json::object(), gates = Json::array(), rules = Json::object();
    for (std::size_t d = 0; d < kDimensions; ++d)
        dimensions[name_of(static_cast<Dimension>(d))] = number_or_null(score.dimensions[d]);
    for (Gate gate : score.gates) gates.push_back(name_of(gate));
    for (const RuleResult &rule : score.rules) rules[name_of(rule.rule)] = rule.value;
    return {{"dimensions", dimensions},
            {"core", number_or_null(score.core)},
            {"composite", number_or_null(score.composite)},
            {"gates", gates},
            {"rules", rules},
            {"band", band_json(score.band)},
            {"verdict", score.verdict ? Json(name_of(*score.verdict)) : Json(nullptr)},
            {"z", number_or_null(score.z)}};
}

std::string to_text(const Json &json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::string number_or_dash(const std::optional<double> &value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : "-";
}

std::string score_lines(const Score &score) {
    std::string out;
    for (std::size_t d = 0; d < kDimensions; ++d)
        out += fmt::format("  {:14}{:>6}   {}\n", name_of(static_cast<Dimension>(d)),
                           number_or_dash(score.dimensions[d], 1),
                           d < kCoreDimensions && score.band ? range_of(score.band->dimensions[d]) : "");
    out += fmt::format("  {:14}{:>6}   {}\n", "core", number_or_dash(score.core, 1),
                       score.band ? range_of(score.band->core) : "");
    out += fmt::format("  {:14}{:>6}   z {}\n", "composite", number_or_dash(score.composite, 1),
                       number_or_dash(score.z, 2));
    for (const RuleResult &rule : score.rules)
        out += fmt::format("  rule {:25}{:.2f}\n", name_of(rule.rule), rule.value);
    for (Gate gate : score.gates) out += fmt::format("  gate {}\n", name_of(gate));
    out += fmt::format("  verdict: {}\n", score.verdict ? in_words(*score.verdict) : "none");
    return out;
}

} // namespace totality
