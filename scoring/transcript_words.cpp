#include "scoring/transcript_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

int column_of(std::size_t offset) { return static_cast<int>(offset) + 1; }

} // namespace

TranscriptWords::TranscriptWords(std::string_view line, int number, const std::string &path,
                                 std::vector<Diagnostic> &diagnostics)
    : number_(number), path_(path), diagnostics_(diagnostics) {
    split(line);
}

void TranscriptWords::split(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && line[at] != '#') {
        if (is_space(line[at])) {
            ++at;
            continue;
        }
        if (line[at] == '"') {
            at = split_quoted(line, at);
        } else {
            std::size_t from = at;
            while (at < line.size() && !is_space(line[at])) ++at;
            words_.push_back({std::string(line.substr(from, at - from)), column_of(from), false});
        }
        end_column_ = column_of(at);
    }
}

std::size_t TranscriptWords::split_quoted(std::string_view line, std::size_t open) {
    std::string text;
    std::size_t at = open + 1;
    for (; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] == '\\')
            escape(line, ++at, text);
        else
            text += line[at];
    }
    words_.push_back({std::move(text), column_of(open), true});
    if (at >= line.size()) {
        error(column_of(open), "transcript-quote", "this quote is not closed; end the text with \" on the same line");
        return line.size();
    }
    ++at;
    if (at == line.size() || is_space(line[at])) return at;
    error(column_of(at), "transcript-quote", "a space must follow the closing quote; write \\\" for a quote in a text");
    while (at < line.size() && !is_space(line[at])) ++at;
    return at;
}

void TranscriptWords::escape(std::string_view line, std::size_t at, std::string &text) {
    if (at >= line.size()) return; // the quote is not closed, and that is told
    char escaped = line[at];
    if (escaped == 'n')
        text += '\n';
    else if (escaped == '"' || escaped == '\\')
        text += escaped;
    else
        error(column_of(at - 1), "transcript-quote",
              "a backslash stands only before \", \\ and n; write \\\\ for itself");
}

const Word *TranscriptWords::take(std::string_view what) {
    if (!at_end()) return &words_[next_++];
    error(end_column_, "transcript-missing-word", fmt::format("{} is missing here", what));
    return nullptr;
}

const Word *TranscriptWords::take_quoted() { return !at_end() && words_[next_].quoted ? &words_[next_++] : nullptr; }

bool TranscriptWords::take_if(std::string_view text) {
    if (at_end() || words_[next_].quoted || words_[next_].text != text) return false;
    ++next_;
    return true;
}

void TranscriptWords::expect_end(std::string_view action) {
    for (; !at_end(); ++next_)
        error(words_[next_], "transcript-extra-word",
              fmt::format("\"{}\" is too much for \"{}\"; one action stands on a line", words_[next_].text, action));
}

void TranscriptWords::error(int column, const char *code, std::string message) {
    failed_ = true;
    diagnostics_.push_back({Severity::error, code, path_, number_, column, "", std::move(message)});
}

std::vector<Word> split_at_commas(const Word &word) {
    std::vector<Word> pieces;
    std::size_t from = 0;
    while (from <= word.text.size()) {
        std::size_t comma = std::min(word.text.find(',', from), word.text.size());
        pieces.push_back({word.text.substr(from, comma - from), word.column + static_cast<int>(from), false});
        from = comma + 1;
    }
    return pieces;
}

} // namespace totality
