#pragma once
// scenario.json as typed values: keys, types and ranges. Whether it holds together is scenario_check's matter.
#include "scoring/json_fields.h"
#include "scoring/scenario.h"

namespace totality {

Scenario read_scenario(Reading &reading, const JsonNode &root);

} // namespace totality
