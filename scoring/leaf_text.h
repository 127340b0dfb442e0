#pragma once
// The normalised text of one leaf block while it is read, with its styles and the place of every byte in the Markdown.
#include "scoring/passage.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct Style {
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    bool operator==(const Style &) const = default;
};

// A stretch of the text that belongs to one passage.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    int passage = -1;
};

class LeafText {
  public:
    // White space runs become one space, at the ends none. `source`: where `piece` stands in the Markdown.
    void append(std::string_view piece, std::size_t source, Style style);
    void clear();

    const std::string &text() const { return text_; }

    // How many bytes of the text stand before `source` in the Markdown.
    std::size_t position(std::size_t source) const;

    // Where the text begins and ends in the Markdown; only if it is not empty.
    std::size_t source_begin() const { return segments_.front().source; }
    std::size_t source_end() const { return segments_.back().source + text_.size() - segments_.back().text; }

    // `stretches` in order and apart; what lies between belongs to no passage.
    Runs runs(const std::vector<Stretch> &stretches) const;

  private:
    struct Segment {
        std::size_t text = 0;   // from here on
        std::size_t source = 0; // the text goes in step with the Markdown from here on
    };
    struct StyleChange {
        std::size_t text = 0;
        Style style;
    };

    void append_visible(std::string_view piece, std::size_t source, Style style);
    void set_style(Style style);
    void append_runs(std::size_t begin, std::size_t end, int passage, std::size_t &change, Runs &runs) const;

    std::string text_;
    std::vector<Segment> segments_;
    std::vector<StyleChange> styles_;
    bool space_waits_ = false;
    Style space_style_;
};

} // namespace totality
