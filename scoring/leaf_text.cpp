#include "scoring/leaf_text.h"
#include "scoring/unicode.h"
#include <algorithm>

namespace totality {

namespace {

// The first byte of every white-space character; other characters share it.
bool may_be_white(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) return byte == ' ' || (byte >= '\t' && byte <= '\r');
    return byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
}

// A single space between two words is already what it should be, so it goes along.
bool is_settled_space(std::string_view piece, std::size_t at) {
    return piece[at] == ' ' && at + 1 < piece.size() && !may_be_white(piece[at + 1]);
}

std::size_t visible_end(std::string_view piece, std::size_t at) {
    for (; at < piece.size(); ++at)
        if (may_be_white(piece[at]) && !is_settled_space(piece, at) && white_length(piece, at) > 0) break;
    return at;
}

} // namespace

void LeafText::append(std::string_view piece, std::size_t source, Style style) {
    for (std::size_t at = 0; at < piece.size();) {
        if (const std::size_t white = white_length(piece, at)) {
            if (!space_waits_) space_style_ = style;
            space_waits_ = true;
            at += white;
            continue;
        }
        const std::size_t end = visible_end(piece, at);
        append_visible(piece.substr(at, end - at), source + at, style);
        at = end;
    }
}

void LeafText::append_visible(std::string_view piece, std::size_t source, Style style) {
    if (space_waits_ && !text_.empty()) {
        set_style(space_style_);
        text_ += ' ';
    }
    space_waits_ = false;
    set_style(style);
    if (segments_.empty() || source_end() != source) segments_.push_back({text_.size(), source});
    text_ += piece;
}

void LeafText::clear() {
    text_.clear();
    segments_.clear();
    styles_.clear();
    space_waits_ = false;
}

void LeafText::set_style(Style style) {
    if (styles_.empty() || styles_.back().style != style) styles_.push_back({text_.size(), style});
}

std::size_t LeafText::position(std::size_t source) const {
    const auto after = std::partition_point(segments_.begin(), segments_.end(),
                                            [source](const Segment &segment) { return segment.source < source; });
    if (after == segments_.begin()) return 0;
    const Segment &segment = *(after - 1);
    const std::size_t limit = after == segments_.end() ? text_.size() : after->text;
    return std::min(segment.text + (source - segment.source), limit);
}

Runs LeafText::runs(const std::vector<Stretch> &stretches) const {
    Runs runs;
    std::size_t at = 0;
    std::size_t change = 0;
    for (const Stretch &stretch : stretches) {
        append_runs(at, stretch.begin, -1, change, runs);
        append_runs(stretch.begin, stretch.end, stretch.passage, change, runs);
        at = stretch.end;
    }
    append_runs(at, text_.size(), -1, change, runs);
    return runs;
}

// `change`: index of the style at `begin`; it moves on.
void LeafText::append_runs(std::size_t begin, std::size_t end, int passage, std::size_t &change, Runs &runs) const {
    while (begin < end) {
        while (change + 1 < styles_.size() && styles_[change + 1].text <= begin) ++change;
        const std::size_t limit = change + 1 < styles_.size() ? styles_[change + 1].text : end;
        const std::size_t run_end = std::min(limit, end);
        const Style style = styles_[change].style;
        runs.push_back({text_.substr(begin, run_end - begin), style.strong, style.emphasis, style.code, passage});
        begin = run_end;
    }
}

} // namespace totality
