#include "scoring/markdown_limits.h"

namespace totality {

const char *const kTooDeep = "lists and quotes nest more than 64 deep from here: nest fewer";

namespace {

constexpr const char *kTangled = "this block has too many lines with too many brackets: part it with blank lines";

// md4c walks a block's lines for each bracket and tag in it. This bounds the walks of a document to about a tenth of a
// second; no paper that a person writes comes near.
constexpr std::size_t kTangleLimit = 100'000'000; // lines times marks, over all blocks

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_bullet(char c) { return c == '-' || c == '+' || c == '*'; }

// Walks a text that ends in a line feed, so that it may look at what stands behind every other character.
class LimitCheck {
  public:
    explicit LimitCheck(std::string_view markdown) : text_(markdown) {}

    std::optional<Refusal> run() {
        while (at_ < text_.size()) {
            const std::size_t line = at_;
            only_quotes_ = true;
            if (read_marks() > kNestingLimit) return Refusal{line, kTooDeep};
            read_line(only_quotes_ && is_line_end(text_[at_]));
            if (cost_ + lines_ * marks_ > kTangleLimit) return Refusal{line, kTangled};
        }
        return {};
    }

  private:
    // How many marks of quotes and list items begin the line. md4c walks that many containers for each line behind it.
    int read_marks() {
        int count = 0;
        while (const std::size_t length = mark_length()) {
            only_quotes_ = only_quotes_ && text_[at_] == '>'; // an empty list item ends no paragraph
            at_ += length;
            ++count;
        }
        return count;
    }

    // Of the next mark, with the white space before it; the walk stays behind that white space if there is none.
    std::size_t mark_length() {
        while (is_blank(text_[at_])) ++at_;
        if (text_[at_] == '>') return 1;
        std::size_t end = at_;
        while (text_[end] >= '0' && text_[end] <= '9') ++end;
        const bool number = end > at_ && (text_[end] == '.' || text_[end] == ')');
        if (!number && !(end == at_ && is_bullet(text_[end]))) return 0;
        ++end;
        return is_blank(text_[end]) || is_line_end(text_[end]) ? end - at_ : 0;
    }

    void read_line(bool blank) {
        for (; !is_line_end(text_[at_]); ++at_) marks_ += text_[at_] == '[' || text_[at_] == '<';
        at_ += text_[at_] == '\r' && text_[at_ + 1] == '\n' ? 2 : 1;
        ++lines_;
        if (blank) end_block();
    }

    void end_block() {
        cost_ += lines_ * marks_;
        lines_ = marks_ = 0;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool only_quotes_ = true; // and blanks, so far in the line
    std::size_t lines_ = 0;   // of the block
    std::size_t marks_ = 0;
    std::size_t cost_ = 0; // of the blocks before it
};

} // namespace

std::optional<Refusal> refuse_markdown(std::string_view markdown) { return LimitCheck(markdown).run(); }

} // namespace totality
