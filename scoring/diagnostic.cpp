#include "scoring/diagnostic.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

bool has_errors(const std::vector<Diagnostic> &diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &d) { return d.severity == Severity::error; });
}

std::string to_line(const Diagnostic &d) {
    const char *severity = d.severity == Severity::error ? "error" : "warning";
    std::string place = d.line > 0 ? fmt::format("{}:{}:{}", d.file, d.line, d.column) : d.file;
    std::string pointer = d.pointer.empty() ? "" : " " + d.pointer;
    return fmt::format("{}: {} {}{}: {}", place, severity, d.code, pointer, d.message);
}

} // namespace totality
