// Segmentation 1 of scenario-format.md. A change here makes every written mark stale: it needs a new number.
#include "scoring/sentence.h"
#include "scoring/passage.h"
#include "scoring/unicode.h"
#include <algorithm>
#include <array>

namespace totality {

namespace {

using namespace std::string_view_literals;

constexpr std::array kNeverLast = {"Mr"sv,  "Mrs"sv,  "Ms"sv,   "Dr"sv,  "Jr"sv,  "Sr"sv,   "St"sv,  "Fed"sv,
                                   "Reg"sv, "Cir"sv,  "Supp"sv, "Inc"sv, "Co"sv,  "Corp"sv, "Ltd"sv, "vs"sv,
                                   "cf"sv,  "Jan"sv,  "Feb"sv,  "Mar"sv, "Apr"sv, "Jun"sv,  "Jul"sv, "Aug"sv,
                                   "Sep"sv, "Sept"sv, "Oct"sv,  "Nov"sv, "Dec"sv, "Lt"sv,   "Sgt"sv, "Capt"sv,
                                   "Col"sv, "Gen"sv,  "Gov"sv,  "Sen"sv, "Rep"sv, "Hon"sv,  "Rev"sv};
constexpr std::array kNotLastBeforeDigit = {"No"sv, "Nos"sv, "Art"sv, "Sec"sv, "pp"sv};

constexpr std::string_view kEllipsis = "\u2026";

bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

template <class List> bool holds(const List &list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t terminator_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    if (c == '.' || c == '!' || c == '?') return 1;
    return text.substr(at, kEllipsis.size()) == kEllipsis ? kEllipsis.size() : 0;
}

bool may_terminate(char c) { return c == '.' || c == '!' || c == '?' || c == kEllipsis.front(); }

std::size_t find_terminator(std::string_view text, std::size_t at) {
    while (at < text.size() && !(may_terminate(text[at]) && terminator_length(text, at) > 0)) ++at;
    return at;
}

std::size_t skip_terminators(std::string_view text, std::size_t at) {
    while (const std::size_t length = terminator_length(text, at)) at += length;
    return at;
}

bool is_closer(char32_t c) { return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019; }

std::size_t skip_closers(std::string_view text, std::size_t at) {
    CodePoint c = code_point_at(text, at);
    for (; c.length > 0 && is_closer(c.value); c = code_point_at(text, at)) at += c.length;
    return at;
}

std::size_t skip_white(std::string_view text, std::size_t at) {
    while (const std::size_t length = white_length(text, at)) at += length;
    return at;
}

std::string_view without_trailing_white(std::string_view text) {
    CodePoint c = code_point_before(text, text.size());
    for (; c.length > 0 && is_white(c.value); c = code_point_before(text, text.size())) text.remove_suffix(c.length);
    return text;
}

// The longest run of letters, digits and inner apostrophes that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (true) {
        CodePoint c = code_point_before(text, begin);
        std::size_t length = c.length;
        if (begin < end && c.length > 0 && is_apostrophe(c.value)) {
            c = code_point_before(text, begin - length);
            length += c.length;
        }
        if (c.length == 0 || !is_word(c.value)) return text.substr(begin, end - begin);
        begin -= length;
    }
}

bool is_one_letter(std::string_view word) {
    const CodePoint c = code_point_at(word, 0);
    return c.length == word.size() && is_letter(c.value);
}

bool is_number(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        if (!is_digit(c.value)) return false;
        at += c.length;
    }
    return true;
}

// Whether the full stop at `dot` only shortens a word or marks a list item. `next`: where the text goes on.
bool is_inner_stop(std::string_view text, std::size_t dot, std::size_t next) {
    const std::string_view word = word_before(text, dot);
    if (word.empty()) return false;
    if (is_one_letter(word) || holds(kNeverLast, word)) return true;
    if (word.size() == dot && is_number(word)) return true;
    return holds(kNotLastBeforeDigit, word) && is_digit(code_point_at(text, next).value);
}

bool ends_sentence(std::string_view text, std::size_t run, std::size_t run_end, std::size_t after, std::size_t next) {
    if (next == after || is_lower_case(code_point_at(text, next).value)) return false;
    const bool single_stop = run_end - run == 1 && text[run] == '.';
    return !(single_stop && is_inner_stop(text, run, next));
}

bool has_word(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
        const CodePoint c = code_point_at(piece, at);
        if (is_word(c.value)) return true;
        at += c.length;
    }
    return false;
}

// Pieces without a word join a neighbor: the one before; at the block's start the one after.
class Joiner {
  public:
    void add(std::string_view piece) {
        const bool worded = has_word(piece);
        if (!sentences_.empty() && !(worded && start_has_word_))
            extend(piece);
        else
            sentences_.push_back(piece);
        start_has_word_ = start_has_word_ || worded;
    }
    std::vector<std::string_view> take() { return std::move(sentences_); }

  private:
    void extend(std::string_view piece) {
        std::string_view &last = sentences_.back();
        last = {last.data(), static_cast<std::size_t>(piece.data() + piece.size() - last.data())};
    }
    std::vector<std::string_view> sentences_;
    bool start_has_word_ = false;
};

} // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
    text = without_trailing_white(text);
    text.remove_prefix(skip_white(text, 0));
    Joiner joiner;
    std::size_t begin = 0;
    for (std::size_t run = find_terminator(text, 0); run < text.size();) {
        const std::size_t run_end = skip_terminators(text, run);
        const std::size_t after = skip_closers(text, run_end);
        const std::size_t next = skip_white(text, after);
        if (ends_sentence(text, run, run_end, after, next)) {
            joiner.add(text.substr(begin, after - begin));
            begin = next;
        }
        run = find_terminator(text, after);
    }
    if (begin < text.size()) joiner.add(text.substr(begin));
    return joiner.take();
}

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U; // offset basis, and below the prime
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

std::string to_hex(std::uint64_t hash) {
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4)
        *digit = "0123456789abcdef"[hash & 15];
    return digits;
}

std::string passage_hash(std::string_view sentence) { return to_hex(fnv1a(sentence)); }

} // namespace totality
