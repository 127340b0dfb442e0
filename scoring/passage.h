#pragma once
// Documents into passages (scenario-format.md, "Documents, passages, facts"; segmentation 1).
// A passage is one whole sentence; its id is "document#" + FNV-1a 64 of its UTF-8 bytes in 16 hex digits.
#include "scoring/diagnostic.h"
#include "scoring/id.h"
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct Passage {
    PassageId id;
    std::string hash; // 16 hex digits
    std::string text; // the sentence; twin tokens stand as written
    FactId fact;      // empty: states none
};

// A stretch of text in one style. Runs of a block follow one another without added space.
struct Run {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    int passage = -1; // index into Document::passages; -1: belongs to none (the space between two sentences, code)
};
using Runs = std::vector<Run>;

enum class BlockKind { paragraph, heading, table_row, code, rule };

// One leaf block, or one row of a table. List items and quotes are told by `marker`, `depth` and `quoted`.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;           // heading level 1..6
    int depth = 0;           // nesting of lists, 0 outside
    std::string marker;      // "•" or "3." on the first block of a list item
    bool quoted = false;
    bool header_row = false; // table rows
    std::vector<Runs> cells; // one for everything but table rows
};

struct Document {
    DocumentId id;
    std::vector<Block> blocks;
    std::vector<Passage> passages; // in order of first appearance; the same sentence twice is one passage
};

// Reads CommonMark with tables and bracketed spans. Errors: a span that is not one whole sentence, nests, or is
// unclosed; two facts on one sentence; one fact on two sentences; bytes that are not UTF-8; NUL; more than 1 MiB,
// nesting over 64. With errors in spans alone the value is there too, with what could be told of the facts, so that
// other checks need not guess. HTML is dropped, hard and soft breaks are spaces.
Loaded<Document> read_document(const DocumentId &id, std::string_view markdown, const std::string &file);

// Any Markdown without facts: a scenario's opening and debrief. What is too tangled to read is one paragraph.
std::vector<Block> read_rich_text(std::string_view markdown);

// The sentences of one block's normalised text, as views into it.
std::vector<std::string_view> split_sentences(std::string_view text);

// FNV-1a 64 in 16 lower-case hex digits.
std::string passage_hash(std::string_view sentence);

const Passage *find_passage(const Document &document, const PassageId &id);

} // namespace totality
