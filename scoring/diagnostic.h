#pragma once
// What is wrong with something that a person wrote: a value, never an exception.
#include <optional>
#include <string>
#include <vector>

namespace totality {

enum class Severity { error, warning };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;    // stable kebab-case name, listed in diagnostic.cpp
    std::string file;    // as the reader was told; empty: no file
    int line = 0;        // 1-based; 0: no place
    int column = 0;      // 1-based, in bytes
    std::string pointer; // JSON pointer; empty outside JSON
    std::string message; // what is wrong, and what would be right
};

// A value with everything that was found on the way. No value: at least one error.
template <class T> struct Loaded {
    std::optional<T> value;
    std::vector<Diagnostic> diagnostics;
};

// Every code that read_case and review_case can give; tests/data/invalid holds a fixture for each.
const std::vector<std::string> &diagnostic_codes();

bool has_errors(const std::vector<Diagnostic> &diagnostics);

// "file:line:col: severity code pointer: message", the line that `check` prints.
std::string to_line(const Diagnostic &diagnostic);

} // namespace totality
