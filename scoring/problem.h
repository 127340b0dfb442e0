#pragma once
// What is wrong in a text, before it has a line and column.
#include "scoring/diagnostic.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct Problem {
    std::size_t offset = 0; // in bytes, into the text as it was given
    const char *code = "";
    const char *message = ""; // each `$` stands for `detail`
    std::string_view detail;
};

// The problems in the text's order, as errors. A hundred at most: the last one says how many more there are.
std::vector<Diagnostic> place_problems(std::vector<Problem> problems, std::string_view text, const std::string &file);

} // namespace totality
