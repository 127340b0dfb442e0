#pragma once
// The words of one transcript line: what stands between spaces, or between quotes with \" \\ \n in them.
#include "scoring/diagnostic.h"
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct Word {
    std::string text; // without quotes, escapes resolved
    int column = 0;   // 1-based, in bytes
    bool quoted = false;
};

// The line being read: its words, one after another, and where errors go.
class TranscriptWords {
  public:
    // Splits the line; a '#' that begins a word begins a comment.
    TranscriptWords(std::string_view line, int number, const std::string &path, std::vector<Diagnostic> &diagnostics);

    bool at_end() const { return next_ == words_.size(); }

    // The next word; null, and an error that says what is missing, where there is none.
    const Word *take(std::string_view what);
    // The next word if it is quoted.
    const Word *take_quoted();
    // The next word if it is this one, not quoted.
    bool take_if(std::string_view text);
    // An error for every word that is left.
    void expect_end(std::string_view action);

    void error(int column, const char *code, std::string message);
    void error(const Word &word, const char *code, std::string message) {
        error(word.column, code, std::move(message));
    }

    bool failed() const { return failed_; }

  private:
    void split(std::string_view line);
    std::size_t split_quoted(std::string_view line, std::size_t open);
    void escape(std::string_view line, std::size_t at, std::string &text);

    std::vector<Word> words_;
    std::size_t next_ = 0;
    int end_column_ = 0;
    int number_;
    const std::string &path_;
    std::vector<Diagnostic> &diagnostics_;
    bool failed_ = false;
};

// The pieces between the commas of a word, each at its column; empty pieces stay.
std::vector<Word> split_at_commas(const Word &word);

} // namespace totality
