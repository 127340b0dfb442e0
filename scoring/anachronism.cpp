#include "scoring/anachronism.h"
#include "scoring/json_fields.h"
#include <algorithm>
#include <set>

namespace totality {

namespace {

constexpr const char *kFormat = "totality-anachronisms/1";
constexpr std::size_t kMost = 1000;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return is_lower(c) || is_upper(c) || (c >= '0' && c <= '9'); }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return upper(c); });
    return text;
}

std::string capitalized(std::string text) {
    if (!text.empty()) text.front() = upper(text.front());
    return text;
}

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    return text.substr(at, end - at);
}

// The bytes of `text` from `at` on that the name takes up, a space of it standing for any white space; 0: not there.
std::size_t matched(std::string_view name, std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (char c : name) {
        if (end == text.size()) return 0;
        if (c == ' ' ? !is_space(text[end]) : text[end] != c) return 0;
        ++end;
        while (c == ' ' && end < text.size() && is_space(text[end])) ++end;
    }
    return end < text.size() && is_word(text[end]) ? 0 : end - at;
}

bool is_in_capitals(std::string_view text, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
    return std::none_of(line.begin(), line.end(), is_lower);
}

void read_strings(Fields &fields, std::string_view key, Need need, std::vector<std::string> &out) {
    fields.items(key, need, kMost,
                 [&](const JsonNode &node) { read_text(fields.reading(), node, out.emplace_back()); });
}

Anachronism read_entry(Reading &reading, const JsonNode &node) {
    Fields fields(reading, node);
    Anachronism entry;
    read_strings(fields, "words", Need::required, entry.words);
    read_strings(fields, "but_not", Need::optional, entry.but_not);
    fields.text("since", entry.since);
    fields.text("what", entry.what);
    fields.text("source", entry.source);
    fields.text("instead", entry.instead, Need::optional);
    fields.boolean("also_a_word", entry.also_a_word, Need::optional);
    return entry;
}

} // namespace

Loaded<std::vector<Anachronism>> read_anachronisms(std::string_view json, const std::string &file) {
    const Loaded<JsonNode> tree = read_json(json, file);
    if (!tree.value) return {std::nullopt, tree.diagnostics};
    Reading reading(json, file);
    std::vector<Anachronism> all;
    {
        Fields fields(reading, *tree.value);
        std::string format;
        if (fields.text("format", format) && format != kFormat)
            reading.error(*tree.value, "unknown-format", "\"" + format + "\" is not \"" + kFormat + "\"");
        fields.items("entries", Need::required, kMost,
                     [&](const JsonNode &node) { all.push_back(read_entry(reading, node)); });
    }
    if (reading.failed()) return {std::nullopt, std::move(reading.diagnostics)};
    return {std::move(all), std::move(reading.diagnostics)};
}

AnachronismScan::AnachronismScan(const std::vector<Anachronism> &all, const std::string &day) {
    for (const Anachronism &entry : all) {
        if (entry.since <= day) continue; // ISO dates sort as they read
        for (const std::string &words : entry.words) add(words, &entry);
        for (const std::string &words : entry.but_not) add(words, nullptr);
    }
    for (auto &[word, spellings] : by_first_word_)
        std::stable_sort(spellings.begin(), spellings.end(),
                         [](const Spelling &a, const Spelling &b) { return a.words.size() > b.words.size(); });
}

void AnachronismScan::add(const std::string &words, const Anachronism *entry) {
    std::set<std::string> spellings{words};
    if (words.find(' ') != std::string::npos) spellings.insert(upper(words));
    if (std::none_of(words.begin(), words.end(), is_upper)) spellings.insert(capitalized(words));
    for (const std::string &spelling : spellings)
        by_first_word_[std::string(word_at(spelling, 0))].push_back({spelling, entry});
}

const AnachronismScan::Spelling *AnachronismScan::longest_at(std::string_view text, std::size_t at,
                                                             std::string_view word, std::size_t &length) const {
    const auto found = by_first_word_.find(std::string(word));
    if (found == by_first_word_.end()) return nullptr;
    for (const Spelling &spelling : found->second)
        if ((length = matched(spelling.words, text, at)) > 0) return &spelling;
    return nullptr;
}

std::vector<AnachronismScan::Found> AnachronismScan::find(std::string_view text) const {
    std::vector<Found> found;
    std::set<const Anachronism *> told;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = word_at(text, at);
        std::size_t length = 0;
        const Spelling *spelling = word.empty() ? nullptr : longest_at(text, at, word, length);
        if (spelling && spelling->entry && !(spelling->entry->also_a_word && is_in_capitals(text, at)) &&
            told.insert(spelling->entry).second)
            found.push_back({spelling->entry, at, length});
        at += spelling ? length : std::max<std::size_t>(word.size(), 1);
    }
    return found;
}

} // namespace totality
