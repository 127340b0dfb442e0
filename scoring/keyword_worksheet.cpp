#include "scoring/blind_path.h"
#include "scoring/keywords.h"
#include "scoring/panel_report.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view word) {
    std::string out(word);
    for (char &c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::vector<std::string> words_in(std::string_view sentence) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < sentence.size();) {
        std::size_t end = at;
        while (end < sentence.size() && is_letter(sentence[end])) ++end;
        if (end > at) words.push_back(lower(sentence.substr(at, end - at)));
        at = end + 1;
    }
    return words;
}

bool matches(const Keyword &keyword, std::string_view word) {
    if (!keyword.word.ends_with('*')) return word == keyword.word;
    return word.starts_with(keyword.word.substr(0, keyword.word.size() - 1));
}

// One mark a heading; where several of its words stand in the sentence, the first decides the push.
void mark_by_words(const Passage &passage, std::vector<Mark> &marks) {
    const std::size_t before = marks.size();
    for (const std::string &word : words_in(passage.text))
        for (const Keyword &keyword : kKeywords) {
            if (!matches(keyword, word)) continue;
            const ProvisionId consideration{std::string(keyword.consideration)};
            const bool marked = std::any_of(marks.begin() + static_cast<std::ptrdiff_t>(before), marks.end(),
                                            [&](const Mark &mark) { return mark.consideration == consideration; });
            if (!marked) marks.push_back({passage.id, consideration, keyword.push, "", passage.hash});
        }
}

} // namespace

std::vector<DumbWorksheet> keyword_worksheets(const CompiledPanel &panel) {
    const CaseFile &file = *index_of(panel).file;
    std::vector<Mark> marks; // what a path did not bring, the score leaves out
    for (const Document &document : file.documents)
        for (const Passage &passage : document.passages) mark_by_words(passage, marks);
    std::vector<DumbWorksheet> worksheets;
    for (const Route route : kRoutes) {
        DumbWorksheet &guess = worksheets.emplace_back();
        guess.name = fmt::format("headings guessed from words; {}", name_of(route));
        guess.worksheet = blind_path(file.scenario, route);
        guess.worksheet.marks = marks;
        guess.core = score(panel, guess.worksheet).core;
    }
    return worksheets;
}

} // namespace totality
