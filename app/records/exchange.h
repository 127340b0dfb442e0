#pragma once
// What came of taking records to a portable file, and of bringing them in from one.
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace totality {

// Told the share that is done, 0..1; false stops the work.
using GoOn = std::function<bool(double)>;

struct Exported {
    std::size_t people = 0, attempts = 0;
    std::vector<std::string> problems; // attempts whose log cannot be read, left out
    bool stopped = false;              // then there is no file
};

struct Imported {
    struct Problem {
        std::string file;
        std::size_t line = 0; // 0: the file as a whole
        std::string words;
    };
    std::size_t people = 0, attempts = 0; // new here
    std::size_t extended = 0;             // attempts that had gone on since, or got a score, feedback or their case
    std::size_t sessions = 0;             // of training, new or newer than here
    std::size_t present = 0;              // attempts that were here already
    std::size_t skipped = 0;              // lines; only the first of many have a problem of their own
    std::vector<Problem> problems;
    bool stopped = false; // what came in until then stays
};

} // namespace totality
