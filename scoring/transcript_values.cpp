#include "scoring/transcript_values.h"
#include "scoring/considerations.h"
#include "scoring/id_list.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

bool contains(const Ids &ids, std::string_view text) { return std::find(ids.begin(), ids.end(), text) != ids.end(); }

Ids facts_in(const Document &document) {
    Ids facts;
    for (const Passage &passage : document.passages)
        if (!passage.fact.empty()) facts.push_back(passage.fact.text);
    return facts;
}

PassageId resolve_passage(LineReader &line, const Word &word) {
    PassageId as_written{word.text};
    const Document *document = find_text(line.file, as_written);
    if (!document) {
        unknown(line, word, "passage (document#fact) of a document", ids_of(line.file.documents));
        return as_written;
    }
    std::size_t hash_mark = word.text.find('#');
    std::string_view name = hash_mark == std::string::npos ? "" : std::string_view(word.text).substr(hash_mark + 1);
    for (const Passage &passage : document->passages)
        if (!name.empty() && (passage.id == as_written || passage.fact.text == name)) return passage.id;
    unknown(line, word, fmt::format("passage; facts of {}", document->id.text), facts_in(*document));
    return as_written;
}

void add_setting(LineReader &line, const Word &word, const Ids &keys, std::vector<Setting> &settings) {
    std::size_t equals = std::min(word.text.find('='), word.text.size());
    std::string key = word.text.substr(0, equals);
    bool again = std::any_of(settings.begin(), settings.end(), [&](const Setting &one) { return one.key == key; });
    if (equals == word.text.size() || !contains(keys, key))
        line.words.error(word, "transcript-setting",
                         fmt::format("\"{}\" is not understood here; write key=value with one of: {}, and the text in "
                                     "quotes at the end",
                                     word.text, list_ids(keys)));
    else if (again)
        line.words.error(word, "transcript-setting", fmt::format("\"{}\" stands twice; say it once", key));
    else
        settings.push_back({key, {word.text.substr(equals + 1), word.column + static_cast<int>(equals) + 1, false}});
}

} // namespace

void unknown(LineReader &line, const Word &word, std::string_view what, const Ids &right) {
    line.words.error(word, "transcript-unknown-id",
                     fmt::format("\"{}\" is no {} here; right would be: {}", word.text, what, list_ids(right)));
}

std::string known(LineReader &line, const Word &word, std::string_view what, const Ids &right) {
    if (!contains(right, word.text)) unknown(line, word, what, right);
    return word.text;
}

std::string take_id(LineReader &line, std::string_view what, const Ids &right) {
    const Word *word = line.words.take(fmt::format("the {}", what));
    return word ? known(line, *word, what, right) : "";
}

Ids options_of(const Scenario &scenario) {
    Ids ids;
    for (const Stage &stage : scenario.stages)
        for (const Option &option : stage.options)
            if (!contains(ids, option.id.text)) ids.push_back(option.id.text);
    return ids;
}

PassageId take_passage(LineReader &line) {
    const Word *word = line.words.take("a passage (document#fact)");
    return word ? resolve_passage(line, *word) : PassageId{};
}

FactRef resolve_fact(LineReader &line, const Word &word) {
    if (word.text.find('#') != std::string::npos) return {resolve_passage(line, word).text};
    if (!find_fact(line.file.scenario, {word.text})) unknown(line, word, "fact", ids_of(line.file.scenario.facts));
    return {word.text};
}

ProvisionId take_consideration(LineReader &line) {
    Ids right(kFactorIds.begin(), kFactorIds.end());
    right.insert(right.end(), kBarIds.begin(), kBarIds.end());
    return {take_id(line, "consideration", right)};
}

std::optional<int> take_whole(LineReader &line, std::string_view what, int least, int most) {
    const Word *word = line.words.take(fmt::format("the {}", what));
    if (!word) return std::nullopt;
    auto number = parse_number<int>(word->text);
    if (number && *number >= least && *number <= most) return number;
    line.words.error(*word, "transcript-number",
                     fmt::format("\"{}\" is no {}: a whole number from {} to {}", word->text, what, least, most));
    return std::nullopt;
}

std::vector<FactRef> read_facts(LineReader &line, const Word &list) {
    std::vector<FactRef> facts;
    for (const Word &piece : split_at_commas(list)) facts.push_back(resolve_fact(line, piece));
    return facts;
}

// The guidance is not at hand here, so a provision only has to be there.
std::vector<ProvisionId> read_provisions(LineReader &line, const Word &list) {
    std::vector<ProvisionId> provisions;
    for (const Word &piece : split_at_commas(list)) {
        if (piece.text.empty())
            line.words.error(piece, "transcript-setting", "a provision is missing here, or the comma is too much");
        provisions.push_back({piece.text});
    }
    return provisions;
}

std::vector<Setting> take_settings(LineReader &line, const Ids &keys, std::string &text) {
    std::vector<Setting> settings;
    while (!line.words.at_end()) {
        if (const Word *quoted = line.words.take_quoted()) {
            text = quoted->text;
            line.words.expect_end("a text, which comes last");
        } else {
            add_setting(line, *line.words.take("a setting"), keys, settings);
        }
    }
    return settings;
}

} // namespace totality
