#pragma once
// What the words of a transcript line mean in a case. Each function takes or reads words, and adds an error that says
// what would be right where a word is not; it then returns something, so that the rest of the line is read too.
#include "scoring/case_file.h"
#include "scoring/json_fields.h"
#include "scoring/transcript_words.h"
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

using Ids = std::vector<std::string_view>;

struct LineReader {
    TranscriptWords words;
    const CaseFile &file;
};

// "key=value": the value with its own column.
struct Setting {
    std::string key;
    Word value;
};

template <class Items> Ids ids_of(const Items &items) {
    Ids ids;
    for (const auto &item : items) ids.push_back(item.id.text);
    return ids;
}

Ids options_of(const Scenario &scenario); // of all its stages, each once

void unknown(LineReader &line, const Word &word, std::string_view what, const Ids &right);
std::string known(LineReader &line, const Word &word, std::string_view what, const Ids &right);

// The next word, which must be one of these ids.
std::string take_id(LineReader &line, std::string_view what, const Ids &right);
PassageId take_passage(LineReader &line); // "document#fact" or "document#hash" as the passage's id
ProvisionId take_consideration(LineReader &line);
std::optional<int> take_whole(LineReader &line, std::string_view what, int least, int most);

// The rest of the line: settings, each key once, and a text that is quoted.
std::vector<Setting> take_settings(LineReader &line, const Ids &keys, std::string &text);

FactRef resolve_fact(LineReader &line, const Word &word);
std::vector<FactRef> read_facts(LineReader &line, const Word &list);
std::vector<ProvisionId> read_provisions(LineReader &line, const Word &list);

// The whole text as a number, a plus sign allowed.
template <class Number> std::optional<Number> parse_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.starts_with('+')) return std::nullopt;
    Number number{};
    auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

template <class Enum, std::size_t N> std::vector<Enum>
read_names(LineReader &line, const Word &list, std::string_view what, const Spelling<Enum> (&spellings)[N]) {
    Ids right;
    for (const auto &spelling : spellings) right.push_back(spelling.name);
    std::vector<Enum> names;
    for (const Word &piece : split_at_commas(list)) {
        auto found = std::find(right.begin(), right.end(), piece.text);
        if (found == right.end())
            unknown(line, piece, what, right);
        else
            names.push_back(spellings[found - right.begin()].value);
    }
    return names;
}

} // namespace totality
