#include "scoring/span.h"
#include <algorithm>

namespace totality {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostComplaints = 10'000; // then the walk ends: nobody wrote this

constexpr const char *kUnclosedBracket =
    "this `[` is not closed in its block: close it with `]{#fact-id}`, or write `\\[` for a bracket";
constexpr const char *kUnclosedId = "`]{#` opens an id that no `}` closes: write `]{#fact-id}`";
constexpr const char *kUnopened =
    "`{#$}` has no `[` before its sentence: write `[One whole sentence.]{#$}`, or `\\{#` for the characters";
constexpr const char *kNested = "this span holds another one: spans do not nest, so write two sentences for two facts";
constexpr const char *kBadId =
    "`$` is no fact id: write lower-case letters, digits and single hyphens, as in `entered-at-four`, "
    "and not 16 hex digits";

bool is_lower_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_mark(char c) { return c == '\\' || c == '[' || c == ']' || c == '{' || c == '\r' || c == '\n'; }

struct Cut {
    std::size_t offset = 0;
    std::size_t length = 0;
};

struct Found {
    std::size_t open = 0;
    std::size_t close = 0;
    std::string_view fact;
};

// One walk over the text. Blocks end at blank lines; quote marks alone make no line.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    void scan() {
        while (at_ < text_.size() && !is_hopeless()) step();
        end_block();
    }

    std::vector<Found> found;
    std::vector<Cut> cuts;
    std::vector<Problem> suspicions;
    std::vector<Problem> problems;

    bool is_hopeless() const { return suspicions.size() + problems.size() > kMostComplaints; }

  private:
    void step() {
        switch (text_[at_]) {
        case '\\': return escape();
        case '[': return open_.push_back(at_++);
        case ']': return close();
        case '{': return brace();
        case '\r':
        case '\n': return end_line();
        default: skip_plain();
        }
    }

    void skip_plain() {
        while (at_ < text_.size() && !is_mark(text_[at_])) ++at_;
    }

    char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    void escape() { at_ += is_ascii_punctuation(peek(1)) ? 2 : 1; }

    void end_line() {
        if (text_[at_] == '\r' && peek(1) == '\n') ++at_;
        at_ = std::min(text_.find_first_not_of(" \t>", at_ + 1), text_.size());
        if (at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r') end_block();
    }

    void end_block() {
        for (const std::size_t open : open_) {
            if (is_hopeless()) break;
            suspicions.push_back({open, "span-unclosed", kUnclosedBracket, {}});
        }
        open_.clear();
    }

    void close() {
        if (peek(1) == '{' && peek(2) == '#') return close_span();
        if (!open_.empty()) open_.pop_back();
        ++at_;
    }

    void close_span() {
        const std::size_t bracket = at_;
        const std::size_t open = open_.empty() ? kNone : open_.back();
        if (open != kNone) open_.pop_back();
        std::string_view id;
        if (!read_id(bracket + 3, id))
            problems.push_back({bracket, "span-unclosed", kUnclosedId, {}});
        else if (open == kNone)
            suspicions.push_back({bracket, "span-unclosed", kUnopened, id});
        else
            add(open, bracket, id);
    }

    // Leaves the walk behind the `}`, or where the search for it gave up.
    bool read_id(std::size_t begin, std::string_view &id) {
        const std::size_t end = text_.find_first_of("}[]{\r\n", begin);
        at_ = std::min(end, text_.size());
        if (end == kNone || text_[end] != '}') return false;
        id = text_.substr(begin, end - begin);
        ++at_;
        return true;
    }

    void add(std::size_t open, std::size_t bracket, std::string_view id) {
        cuts.push_back({open, 1});
        cuts.push_back({bracket, at_ - bracket});
        if (!is_fact_id(id)) {
            problems.push_back({bracket + 3, "span-bad-id", kBadId, id});
            id = {};
        }
        if (last_open_ != kNone && last_open_ > open)
            problems.push_back({open, "span-nested", kNested, {}});
        else
            found.push_back({open, bracket, id});
        last_open_ = open;
    }

    // `{#id}` where no `]` stands before it. An escaped `\]{#id}` is meant as it stands.
    void brace() {
        const std::size_t begin = at_;
        if (peek(1) != '#' || (begin > 0 && text_[begin - 1] == ']')) {
            ++at_;
            return;
        }
        std::string_view id;
        if (read_id(begin + 2, id) && is_fact_id(id)) suspicions.push_back({begin, "span-unclosed", kUnopened, id});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t last_open_ = kNone;
    std::vector<std::size_t> open_;
};

// The text without the cuts, and where an offset of the text stands in it.
class Remainder {
  public:
    Remainder(std::string_view text, std::vector<Cut> cuts) : cuts_(std::move(cuts)) {
        std::sort(cuts_.begin(), cuts_.end(), [](const Cut &a, const Cut &b) { return a.offset < b.offset; });
        markdown.reserve(text.size() + 1);
        std::size_t from = 0;
        for (const Cut &cut : cuts_) {
            markdown.append(text, from, cut.offset - from);
            starts_.push_back(markdown.size());
            from = cut.offset + cut.length;
        }
        markdown.append(text, from);
        markdown += '\n';
    }

    std::size_t place(std::size_t offset) const {
        const auto after = std::upper_bound(cuts_.begin(), cuts_.end(), offset,
                                            [](std::size_t value, const Cut &cut) { return value < cut.offset; });
        if (after == cuts_.begin()) return offset;
        const auto index = static_cast<std::size_t>(after - cuts_.begin()) - 1;
        const std::size_t end = cuts_[index].offset + cuts_[index].length;
        return starts_[index] + (offset > end ? offset - end : 0);
    }

    std::string markdown;

  private:
    std::vector<Cut> cuts_;
    std::vector<std::size_t> starts_; // of what follows each cut
};

} // namespace

bool is_fact_id(std::string_view id) {
    if (id.empty() || id.front() == '-' || id.back() == '-' || id.find("--") != kNone) return false;
    const auto fits = [](char c) { return c == '-' || is_lower_alphanumeric(c); };
    if (!std::all_of(id.begin(), id.end(), fits)) return false;
    return id.size() != 16 || !std::all_of(id.begin(), id.end(), is_hex);
}

SpanScan take_out_spans(std::string_view text) {
    Scanner scanner(text);
    scanner.scan();
    Remainder remainder(text, std::move(scanner.cuts));
    SpanScan scan;
    for (const Found &span : scanner.found)
        scan.spans.push_back({remainder.place(span.open), remainder.place(span.close), span.open, span.fact});
    for (const Problem &problem : scanner.suspicions)
        scan.suspicions.push_back({remainder.place(problem.offset), problem});
    std::sort(scan.suspicions.begin(), scan.suspicions.end(),
              [](const Suspicion &a, const Suspicion &b) { return a.place < b.place; });
    scan.hopeless = scanner.is_hopeless();
    scan.problems = std::move(scanner.problems);
    scan.markdown = std::move(remainder.markdown);
    return scan;
}

} // namespace totality
