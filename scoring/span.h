#pragma once
// Pandoc's bracketed spans, `[One sentence.]{#fact-id}`, taken out of a document before its Markdown is read.
#include "scoring/problem.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct Span {
    std::size_t begin = 0; // of its contents, in the Markdown that remains
    std::size_t end = 0;
    std::size_t offset = 0; // of its `[`, in the text as it was given
    std::string_view fact;  // empty: its id was no fact id, which has been said
};

// A problem that is none if its place turns out to be code or HTML, where brackets have no meaning.
struct Suspicion {
    std::size_t place = 0; // in the Markdown that remains
    Problem problem;
};

struct SpanScan {
    std::string markdown;              // ends in a line feed
    std::vector<Span> spans;           // in order, apart from one another
    std::vector<Suspicion> suspicions; // in order
    std::vector<Problem> problems;
    bool hopeless = false; // so many mistakes that the walk gave up: the Markdown is not worth reading
};

// The views of the result point into `text`.
SpanScan take_out_spans(std::string_view text);

// Lower-case kebab-case and not 16 hex digits (those are hashes).
bool is_fact_id(std::string_view id);

} // namespace totality
