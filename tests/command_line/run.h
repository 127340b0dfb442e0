#pragma once
// Runs the program's command line inside the test.
#include "app/command_line/command_line.h"
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace totality::test {

inline Output run(const std::vector<std::string> &arguments) {
    std::vector<const char *> raw;
    for (const std::string &argument : arguments) raw.push_back(argument.c_str());
    return run_command_line(raw).output;
}

inline const std::string kShipped = TOTALITY_SOURCE_DIR "/scenarios";
inline const std::string kCountyJail = kShipped + "/county-jail-veteran";
inline const std::string kExamples = TOTALITY_SHARED "/examples";

} // namespace totality::test
