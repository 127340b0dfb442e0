#include "scoring/problem.h"
#include <algorithm>

namespace totality {

namespace {

constexpr std::size_t kMost = 100; // a person mends the first and looks again

std::string fill_in(std::string_view message, std::string_view detail) {
    std::string filled;
    for (const char c : message) {
        if (c == '$')
            filled += detail;
        else
            filled += c;
    }
    return filled;
}

// Walks on through the text, so that many problems cost one pass.
class Place {
  public:
    explicit Place(std::string_view text) : text_(text) {}

    void move_to(std::size_t offset) {
        for (; at_ < std::min(offset, text_.size()); ++at_) {
            if (!ends_line()) continue;
            ++line_;
            line_begin_ = at_ + 1;
        }
    }
    int line() const { return line_; }
    int column() const { return static_cast<int>(at_ - line_begin_) + 1; }

  private:
    bool ends_line() const {
        const bool crlf = at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
        return text_[at_] == '\n' || (text_[at_] == '\r' && !crlf);
    }
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    int line_ = 1;
};

} // namespace

std::vector<Diagnostic> place_problems(std::vector<Problem> problems, std::string_view text, const std::string &file) {
    const std::size_t count = std::min(problems.size(), kMost);
    std::partial_sort(problems.begin(), problems.begin() + static_cast<std::ptrdiff_t>(count), problems.end(),
                      [](const Problem &a, const Problem &b) { return a.offset < b.offset; });
    std::vector<Diagnostic> diagnostics;
    Place place(text);
    for (std::size_t i = 0; i < count; ++i) {
        const Problem &problem = problems[i];
        place.move_to(problem.offset);
        diagnostics.push_back({Severity::error,
                               problem.code,
                               file,
                               place.line(),
                               place.column(),
                               {},
                               fill_in(problem.message, problem.detail)});
    }
    if (problems.size() > count)
        diagnostics.back().message += " (and " + std::to_string(problems.size() - count) + " more errors found)";
    return diagnostics;
}

} // namespace totality
