#include "scoring/passage.h"
#include "scoring/block_builder.h"
#include "scoring/entity.h"
#include "scoring/markdown_limits.h"
#include "scoring/passage_collector.h"
#include "scoring/span.h"
#include "scoring/unicode.h"
#include <algorithm>
#include <functional>
#include <md4c.h>
#include <new>
#include <utility>

namespace totality {

namespace {

constexpr std::size_t kDocumentLimit = std::size_t{1} << 20; // bytes
constexpr unsigned kColumnLimit = 128;

// md4c 0.4.8 copies a link's target for each reference to it.
constexpr std::size_t kTargetLimit = 8 * kDocumentLimit;

constexpr const char *kTooLarge = "this document is larger than 1 MiB: split it into several documents";
constexpr const char *kNotUtf8 = "this byte is not UTF-8: save the document as UTF-8";
constexpr const char *kNulByte = "NUL stands here: a document is text, so remove it";
constexpr const char *kTooWide = "this table has more than 128 columns: split it";
constexpr const char *kTooManyTargets = "the targets of the links repeat too often: write fewer or shorter ones";

struct SourceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Reader {
    std::string_view markdown;
    BlockBuilder builder;
    PassageCollector *collector = nullptr;
    std::vector<SourceRange> code = {}; // and HTML: where brackets have no meaning
    std::size_t source = 0;             // where the last text ended
    std::size_t target_bytes = 0;
    bool in_html = false;
    bool in_code = false;
    const char *refusal = nullptr; // why reading stopped

    int refuse(const char *why) {
        refusal = why;
        return -1; // md4c 0.4.8 stops at negative values only
    }
};

Reader &reader_of(void *self) { return *static_cast<Reader *>(self); }

int check_nesting(Reader &reader) { return reader.builder.nesting() > kNestingLimit ? reader.refuse(kTooDeep) : 0; }

int open_numbered(Reader &reader, const MD_BLOCK_OL_DETAIL &list) {
    reader.builder.open_list(true, list.start, list.mark_delimiter);
    return check_nesting(reader);
}

int open_bulleted(Reader &reader) {
    reader.builder.open_list(false, 0, '\0');
    return check_nesting(reader);
}

int open_quote(Reader &reader) {
    reader.builder.open_quote();
    return check_nesting(reader);
}

int open_code(Reader &reader) {
    reader.in_code = true;
    reader.builder.open_block(BlockKind::code);
    return 0;
}

int enter_block(MD_BLOCKTYPE type, void *detail, void *self) {
    Reader &reader = reader_of(self);
    BlockBuilder &builder = reader.builder;
    switch (type) {
    case MD_BLOCK_QUOTE: return open_quote(reader);
    case MD_BLOCK_UL: return open_bulleted(reader);
    case MD_BLOCK_OL: return open_numbered(reader, *static_cast<MD_BLOCK_OL_DETAIL *>(detail));
    case MD_BLOCK_LI: return builder.open_item(), 0;
    case MD_BLOCK_HR: return builder.add_rule(), 0;
    case MD_BLOCK_H:
        return builder.open_block(BlockKind::heading,
                                  static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level)),
               0;
    case MD_BLOCK_CODE: return open_code(reader);
    case MD_BLOCK_HTML: return reader.in_html = true, 0;
    case MD_BLOCK_P: return builder.open_block(BlockKind::paragraph), 0;
    case MD_BLOCK_TABLE:
        return static_cast<MD_BLOCK_TABLE_DETAIL *>(detail)->col_count > kColumnLimit ? reader.refuse(kTooWide) : 0;
    case MD_BLOCK_THEAD: return builder.set_table_header(true), 0;
    case MD_BLOCK_TBODY: return builder.set_table_header(false), 0;
    case MD_BLOCK_TR: return builder.open_block(BlockKind::table_row), 0;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return builder.open_cell(), 0;
    default: return 0;
    }
}

int leave_block(MD_BLOCKTYPE type, void *, void *self) {
    Reader &reader = reader_of(self);
    BlockBuilder &builder = reader.builder;
    switch (type) {
    case MD_BLOCK_QUOTE: return builder.close_quote(), 0;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: return builder.close_list(), 0;
    case MD_BLOCK_LI: return builder.close_item(), 0;
    case MD_BLOCK_CODE: reader.in_code = false; [[fallthrough]];
    case MD_BLOCK_H:
    case MD_BLOCK_P:
    case MD_BLOCK_TR: return builder.close_block(), 0;
    case MD_BLOCK_HTML: return reader.in_html = false, 0;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return builder.close_cell(), 0;
    default: return 0;
    }
}

int count_target(Reader &reader, std::size_t bytes) {
    reader.target_bytes += bytes;
    return reader.target_bytes > kTargetLimit ? reader.refuse(kTooManyTargets) : 0;
}

int change_span(Reader &reader, MD_SPANTYPE type, int by) {
    switch (type) {
    case MD_SPAN_EM: return reader.builder.change_emphasis(by), 0;
    case MD_SPAN_STRONG: return reader.builder.change_strong(by), 0;
    case MD_SPAN_CODE: return reader.builder.change_code(by), 0;
    default: return 0;
    }
}

int enter_span(MD_SPANTYPE type, void *detail, void *self) {
    Reader &reader = reader_of(self);
    if (type == MD_SPAN_A) {
        const auto &link = *static_cast<MD_SPAN_A_DETAIL *>(detail);
        return count_target(reader, std::size_t{link.href.size} + link.title.size);
    }
    if (type == MD_SPAN_IMG) {
        const auto &image = *static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        return count_target(reader, std::size_t{image.src.size} + image.title.size);
    }
    return change_span(reader, type, 1);
}

int leave_span(MD_SPANTYPE type, void *, void *self) { return change_span(reader_of(self), type, -1); }

// md4c hands out views into the Markdown, or into its own constants for what it made up.
std::size_t source_of(Reader &reader, std::string_view text) {
    const std::less_equal<const char *> not_behind;
    const char *begin = reader.markdown.data();
    if (!not_behind(begin, text.data()) || !not_behind(text.data() + text.size(), begin + reader.markdown.size()))
        return reader.source;
    const auto source = static_cast<std::size_t>(text.data() - begin);
    reader.source = source + text.size();
    return source;
}

void note_code(Reader &reader, std::size_t source) {
    const bool made_up = reader.source == source;
    if (!reader.collector || made_up) return;
    reader.code.push_back({source, reader.source});
    if (reader.in_code || reader.in_html) reader.collector->add_code(source);
}

int read_code(Reader &reader, std::string_view text, std::size_t source) {
    note_code(reader, source);
    if (reader.in_code)
        reader.builder.add_code(text);
    else
        reader.builder.add_text(text, source);
    return 0;
}

int read_text(MD_TEXTTYPE type, const MD_CHAR *begin, MD_SIZE size, void *self) {
    Reader &reader = reader_of(self);
    const std::string_view text(begin, size);
    const std::size_t source = source_of(reader, text);
    switch (type) {
    case MD_TEXT_NULLCHAR: return reader.builder.add_text("\uFFFD", source), 0;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: return reader.builder.add_text(" ", source), 0;
    case MD_TEXT_ENTITY: return reader.builder.add_text(resolve_entity(text), source), 0;
    case MD_TEXT_CODE: return read_code(reader, text, source);
    case MD_TEXT_HTML: return note_code(reader, source), 0;
    default: return reader.builder.add_text(text, source), 0;
    }
}

// False: reading stopped at `reader.source`, and `reader.refusal` says why.
bool parse(Reader &reader) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = read_text;
    const int result = md_parse(reader.markdown.data(), static_cast<MD_SIZE>(reader.markdown.size()), &parser, &reader);
    if (result != 0 && !reader.refusal) throw std::bad_alloc();
    return result == 0;
}

// Of the line with the first word behind `place`. Ids never reach over a line's end, so that lines stay what they were
// when the spans are taken out.
std::size_t offset_of_line(std::string_view text, std::string_view markdown, std::size_t place) {
    const auto before = markdown.substr(0, std::min(markdown.find_first_not_of(" \t\r\n", place), markdown.size() - 1));
    std::size_t offset = 0;
    for (auto lines = std::count(before.begin(), before.end(), '\n'); lines > 0; --lines)
        offset = text.find('\n', offset) + 1;
    return offset;
}

void check_bytes(std::string_view markdown, std::vector<Problem> &problems) {
    if (markdown.size() > kDocumentLimit) problems.push_back({kDocumentLimit, "document-too-large", kTooLarge, {}});
    const std::size_t bad = first_bad_byte(markdown);
    if (bad != std::string_view::npos) problems.push_back({bad, "not-utf8", kNotUtf8, {}});
    const std::size_t nul = markdown.find('\0');
    if (nul != std::string_view::npos) problems.push_back({nul, "nul-byte", kNulByte, {}});
}

// Both in order.
void confirm(const std::vector<Suspicion> &suspicions, const std::vector<SourceRange> &code,
             std::vector<Problem> &problems) {
    auto range = code.begin();
    for (const Suspicion &suspicion : suspicions) {
        while (range != code.end() && range->end <= suspicion.place) ++range;
        if (range == code.end() || suspicion.place < range->begin) problems.push_back(suspicion.problem);
    }
}

// Empty: it could not be read, and `problems` says why.
std::optional<Document> read_text_of(const DocumentId &id, std::string_view text, std::vector<Problem> &problems) {
    const SpanScan scan = take_out_spans(text);
    problems = scan.problems;
    Document document{id, {}, {}};
    PassageCollector collector(document, scan.spans, problems);
    Reader reader{scan.markdown, BlockBuilder(document.blocks, &collector), &collector};
    const std::optional<Refusal> refusal = refuse_markdown(scan.markdown);
    if (refusal) {
        reader.source = refusal->place;
        reader.refusal = refusal->why;
    }
    const bool read = !scan.hopeless && !reader.refusal && parse(reader);
    confirm(scan.suspicions, reader.code, problems);
    if (reader.refusal)
        problems.push_back(
            {offset_of_line(text, scan.markdown, reader.source), "document-too-complex", reader.refusal, {}});
    if (!read) return {};
    collector.finish();
    return document;
}

constexpr std::string_view kByteOrderMark = "\uFEFF";

std::vector<Block> as_one_paragraph(std::string_view text) {
    LeafText leaf;
    leaf.append(text, 0, {});
    Block block;
    block.cells.push_back(leaf.runs({}));
    return {block};
}

} // namespace

Loaded<Document> read_document(const DocumentId &id, std::string_view markdown, const std::string &file) {
    Loaded<Document> loaded;
    std::vector<Problem> problems;
    check_bytes(markdown, problems);
    const std::size_t mark = markdown.substr(0, kByteOrderMark.size()) == kByteOrderMark ? kByteOrderMark.size() : 0;
    const std::string_view text = markdown.substr(mark);
    if (problems.empty()) {
        loaded.value = read_text_of(id, text, problems);
        for (Problem &problem : problems) problem.offset += mark;
    }
    loaded.diagnostics = place_problems(std::move(problems), markdown, file);
    return loaded;
}

std::vector<Block> read_rich_text(std::string_view markdown) {
    const std::string text = std::string(markdown) + '\n'; // md4c 0.4.8 looks a byte too far where no line ends
    std::vector<Block> blocks;
    Reader reader{text, BlockBuilder(blocks, nullptr)};
    const bool readable = text.size() <= kDocumentLimit && !refuse_markdown(text);
    if (!readable || !parse(reader)) return as_one_paragraph(markdown);
    return blocks;
}

const Passage *find_passage(const Document &document, const PassageId &id) {
    const auto found = std::find_if(document.passages.begin(), document.passages.end(),
                                    [&id](const Passage &passage) { return passage.id == id; });
    return found == document.passages.end() ? nullptr : &*found;
}

} // namespace totality
