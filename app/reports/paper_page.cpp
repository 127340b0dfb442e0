#include "app/reports/paper_page.h"
#include <algorithm>

namespace totality::reports {

namespace {

using Blocks = std::span<const Block>;

bool is_title(const Block &block) { return block.kind == BlockKind::heading && block.level == 1 && !block.quoted; }

struct Paper {
    Html &html;
    const DocumentEntry &entry;
    const TwinValues &values;

    TextLook look() const { return {values, 3, with_values(entry.title, values)}; }
    void body(Blocks blocks) const { put_blocks(html, blocks, look()); }
};

void put_title(const Paper &paper, const Block &block) {
    const std::string words = block.cells.empty() ? std::string() : words_of(block.cells.front(), paper.values);
    if (!words.empty() && words != paper.look().caption) paper.html.put("p", words, {{"class", "head"}});
}

std::size_t end_of_table(Blocks blocks, std::size_t at) {
    while (at < blocks.size() && blocks[at].kind == BlockKind::table_row) ++at;
    return at;
}

bool is_boxes(Blocks rows) {
    return std::ranges::all_of(rows, [](const Block &row) { return row.cells.size() == 2; });
}

void put_boxes(const Paper &paper, Blocks rows) {
    const auto list = paper.html.in("dl");
    for (const Block &row : rows) {
        if (row.header_row) continue;
        const auto box = paper.html.in("div");
        paper.html.put("dt", words_of(row.cells[0], paper.values));
        paper.html.put("dd", words_of(row.cells[1], paper.values));
    }
}

// Boxes with printed labels, then what was typed under a heading.
void put_form(const Paper &paper, Blocks blocks) {
    for (std::size_t at = 0; at < blocks.size();) {
        if (blocks[at].kind == BlockKind::table_row) {
            const std::size_t end = end_of_table(blocks, at);
            const Blocks rows = blocks.subspan(at, end - at);
            if (is_boxes(rows) && rows.size() > (rows.front().header_row ? 1u : 0u))
                put_boxes(paper, rows);
            else
                paper.body(rows);
            at = end;
            continue;
        }
        std::size_t end = at + 1;
        while (end < blocks.size() && blocks[end].kind != BlockKind::table_row &&
               blocks[end].kind != BlockKind::heading)
            ++end;
        const auto remarks = paper.html.in("div", {{"class", "remarks"}});
        paper.body(blocks.subspan(at, end - at));
        at = end;
    }
}

// A last paragraph that is no sentence is who signed.
bool is_signed(const Paper &paper, Blocks blocks) {
    if (blocks.size() < 2 || blocks.back().kind != BlockKind::paragraph || blocks.back().depth > 0) return false;
    const std::string words = words_of(blocks.back().cells.front(), paper.values);
    return !words.empty() && words.size() < 90 && words.back() != '.' && words.back() != '?';
}

void put_letter(const Paper &paper, Blocks blocks) {
    const bool is_signed_one = is_signed(paper, blocks);
    paper.body(blocks.first(blocks.size() - (is_signed_one ? 1 : 0)));
    if (is_signed_one)
        paper.html.put("p", words_of(blocks.back().cells.front(), paper.values), {{"class", "signature"}});
}

// Each heading begins a slip of its own.
void put_slips(const Paper &paper, Blocks blocks) {
    for (std::size_t at = 0; at < blocks.size();) {
        std::size_t end = at + 1;
        while (end < blocks.size() && blocks[end].kind != BlockKind::heading) ++end;
        const auto slip = paper.html.in("div", {{"class", "slip"}});
        paper.body(blocks.subspan(at, end - at));
        at = end;
    }
}

void put_body(const Paper &paper, Blocks blocks) {
    switch (paper.entry.kind) {
    case DocumentKind::form: return put_form(paper, blocks);
    case DocumentKind::letter: return put_letter(paper, blocks);
    case DocumentKind::mail: return put_slips(paper, blocks);
    case DocumentKind::record:
    case DocumentKind::statement:
    case DocumentKind::clipping: return paper.body(blocks);
    }
}

} // namespace

void put_paper(Html &html, const Document &document, const DocumentEntry &entry, const TwinValues &values) {
    const std::string look = std::string("paper ") + name_of(entry.kind);
    const auto article = html.in("article", {{"class", look}});
    const Paper paper{html, entry, values};
    html.put("h3", with_values(entry.title, values));
    Blocks blocks(document.blocks);
    if (!blocks.empty() && is_title(blocks.front())) {
        put_title(paper, blocks.front());
        blocks = blocks.subspan(1);
    }
    if (!blocks.empty()) put_body(paper, blocks);
}

const char *name_of(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::form: return "form";
    case DocumentKind::letter: return "letter";
    case DocumentKind::record: return "record";
    case DocumentKind::statement: return "statement";
    case DocumentKind::mail: return "mail";
    case DocumentKind::clipping: return "clipping";
    }
    return "";
}

} // namespace totality::reports
