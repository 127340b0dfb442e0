#include "scoring/diagnostic.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

const std::vector<std::string> &diagnostic_codes() {
    static const std::vector<std::string> codes{"anachronism",
                                                "annotator-missing",
                                                "bad-date",
                                                "bad-id",
                                                "bad-value",
                                                "barred-facts-together",
                                                "document-missing",
                                                "document-unlisted",
                                                "document-unreachable",
                                                "duplicate-annotator",
                                                "duplicate-entry",
                                                "duplicate-id",
                                                "ended-by-deadline",
                                                "fact-twice-in-document",
                                                "fact-unstated",
                                                "facts-bold",
                                                "facts-earlier",
                                                "facts-longer",
                                                "file-too-large",
                                                "id-not-folder",
                                                "impossible-path",
                                                "inquiry-unreachable",
                                                "json-duplicate-key",
                                                "json-nul",
                                                "json-string-too-long",
                                                "json-syntax",
                                                "json-too-deep",
                                                "leads-to-missing",
                                                "leads-to-unexpected",
                                                "low-agreement",
                                                "missing-key",
                                                "newer-format",
                                                "no-ending",
                                                "no-enforce-ending",
                                                "no-favorable-ending",
                                                "no-options",
                                                "no-stages",
                                                "not-a-bar",
                                                "not-utf8",
                                                "nul-byte",
                                                "on-deadline-without-deadline",
                                                "out-of-range",
                                                "panel-against-key",
                                                "paper-of-facts",
                                                "push-missing",
                                                "push-on-bar",
                                                "sentence-two-facts",
                                                "small-panel",
                                                "span-bad-id",
                                                "span-nested",
                                                "span-not-one-sentence",
                                                "span-unclosed",
                                                "span-unknown-fact",
                                                "stage-cycle",
                                                "stage-unreachable",
                                                "stale-mark",
                                                "token-missing",
                                                "too-few-variants",
                                                "too-many",
                                                "too-many-errors",
                                                "touches-without-use",
                                                "twin-alters-weighed-fact",
                                                "two-deadlines",
                                                "unknown-answer",
                                                "unknown-approval",
                                                "unknown-consideration",
                                                "unknown-document",
                                                "unknown-fact",
                                                "unknown-format",
                                                "unknown-inquiry",
                                                "unknown-key",
                                                "unknown-option",
                                                "unknown-provision",
                                                "unknown-question",
                                                "unknown-setting",
                                                "unknown-signer",
                                                "unknown-stage",
                                                "unknown-token",
                                                "unseen-mark",
                                                "use-without-provision",
                                                "use-without-touches",
                                                "wrong-scenario",
                                                "wrong-type",
                                                "wrong-version"};
    return codes;
}

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
