// Each kind of paper as one would find it in a file: form, letter, record, statement, mail, clipping.
#include "app/widgets/paper_parts.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cctype>
#include <cmath>

namespace totality::ui {
namespace {

using Blocks = std::vector<Block>;

bool is_title(const Block &block) { return block.kind == BlockKind::heading && block.level <= 1; }

std::string lowered(std::string words) {
    for (char &c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return words;
}

bool mentions(const std::string &words, std::initializer_list<const char *> any) {
    return std::any_of(any.begin(), any.end(), [&](const char *w) { return words.find(w) != std::string::npos; });
}

// Tables and everything else from `from` to `to`, one after another.
void set_body(Typesetter &page, std::size_t from, std::size_t to, const BodyLook &look) {
    const Blocks &blocks = page.document.blocks;
    for (std::size_t i = from; i < to;) {
        if (blocks[i].kind != BlockKind::table_row) {
            set_block(page, blocks[i++], look);
            continue;
        }
        const std::size_t end = std::min(table_end(blocks, i), to);
        set_table(page, i, end, look);
        i = end;
    }
}

// --- form: ruled boxes, printed labels, typed entries, ruled lines for remarks ---------------------------------------

void form_title(Typesetter &page, const Block &block) {
    const float pad = paper_em(.9f);
    const Column column{page.left + pad, page.right - page.left - 2 * pad, page.gutter()};
    const TwoLines lines = split_title(block.cells.front(), {" · "});
    float height = paper_em(.45f);
    if (!lines.second.empty())
        height += page.flow(lines.first, page.y + height, column, {Face::small, 1.3f, Tone::quiet});
    height +=
        page.flow(lines.second.empty() ? lines.first : lines.second, page.y + height, column, {Face::title, 1.3f}) +
        paper_em(.35f);
    page.ornament(OrnamentKind::frame, {{page.left, page.y}, {page.right + 1, page.y + height}}, Tone::ink,
                  paper_em(.1f));
    page.y += height;
}

// Words on ruled lines, as many lines as it takes and one more.
void form_remarks(Typesetter &page, const Block *heading, const Block &block) {
    const float x = page.left + paper_em(.75f), width = page.right - page.left - paper_em(1.5f);
    const float top = page.y, lead = 1.5f;
    const float line = std::floor(font_of(Face::typed)->FontSize * lead);
    page.y += paper_em(.4f);
    if (heading)
        page.y += page.flow(heading->cells.front(), page.y, {x - paper_em(.1f), width, page.gutter()},
                            {Face::small, 1.3f, Tone::quiet});
    const float first = page.y + paper_em(.15f);
    const float height = page.flow(block.cells.front(), first, {x, width, page.gutter()}, {Face::typed, lead});
    const int lines = static_cast<int>(height / line + .5f) + 1;
    for (int i = 1; i <= lines; ++i) page.rule(x, x + width, first + static_cast<float>(i) * line - 1, Tone::faint);
    page.y = first + static_cast<float>(lines) * line + paper_em(.6f);
    page.ornament(OrnamentKind::frame, {{page.left, top}, {page.right + 1, page.y + 1}}, Tone::rule);
}

std::size_t form_table(Typesetter &page, std::size_t i) {
    const Blocks &blocks = page.document.blocks;
    const std::size_t end = table_end(blocks, i);
    if (is_box_table(blocks, i, end))
        set_boxes(page, i, end);
    else {
        page.y += paper_em(.6f);
        set_table(page, i, end, {{Face::typed, 1.45f}, .7f, page.column()});
    }
    return end;
}

void set_form(Typesetter &page) {
    const Blocks &blocks = page.document.blocks;
    const Block *heading = nullptr;
    for (std::size_t i = 0; i < blocks.size();) {
        const Block &block = blocks[i];
        if (block.kind == BlockKind::table_row) {
            i = form_table(page, i);
            continue;
        }
        ++i;
        if (block.cells.empty()) continue;
        if (is_title(block))
            form_title(page, block);
        else if (block.kind == BlockKind::heading) {
            if (heading) set_block(page, *heading, {{Face::typed, 1.45f}, .6f, page.column()});
            heading = &block;
        } else {
            form_remarks(page, heading, block);
            heading = nullptr;
        }
    }
    if (heading) set_block(page, *heading, {{Face::typed, 1.45f}, .6f, page.column()});
}

// --- statement: typed notes, punched for the file --------------------------------------------------------------------

void set_statement(Typesetter &page) {
    const BodyLook look{{Face::typed, 1.5f}, .75f, page.column()};
    const Blocks &blocks = page.document.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        if (is_title(blocks[i])) {
            page.y += page.flow(blocks[i].cells.front(), page.y, look.column, {Face::typed, 1.4f}) + paper_em(.15f);
            page.rule(page.left, page.right, page.y, Tone::quiet);
            page.y += paper_em(1.1f);
            ++i;
            continue;
        }
        const std::size_t end = blocks[i].kind == BlockKind::table_row ? table_end(blocks, i) : i + 1;
        set_body(page, i, end, look);
        i = end;
    }
}

void punch_holes(Typesetter &page, float height) {
    if (page.slim || page.shape.debrief) return;
    for (const float part : {.16f, .5f, .84f}) {
        const float x = paper_em(1.05f), r = paper_em(.42f), y = height * part;
        page.ornament(OrnamentKind::disc, {{x - r, y - r}, {x + r, y + r}}, Tone::desk);
    }
}

// --- letter: letterhead, serif, a signature --------------------------------------------------------------------------

// Hospitals bear a cross, offices of the government a seal; everybody else just a name.
void letter_emblem(Typesetter &page, const std::string &sender) {
    const bool cross = mentions(sender, {"hospital", "clinic", "hospice", "medical", "health"});
    const bool seal = mentions(sender, {"attorney's office", "attorney’s office", "district counsel", "department",
                                        "senat", "congress", "court"});
    if (!cross && !seal) return;
    const float cx = (page.left + page.right) / 2, r = paper_em(.95f), cy = page.y + r;
    const auto square = [cx, cy](float x, float y) { return Box{{cx - x, cy - y}, {cx + x, cy + y}}; };
    page.ornament(OrnamentKind::ring, square(r, r), Tone::emblem, paper_em(.12f));
    if (cross) {
        page.ornament(OrnamentKind::plate, square(paper_em(.15f), paper_em(.55f)), Tone::emblem);
        page.ornament(OrnamentKind::plate, square(paper_em(.55f), paper_em(.15f)), Tone::emblem);
    } else {
        page.ornament(OrnamentKind::ring, square(r * .68f, r * .68f), Tone::emblem, paper_em(.07f));
        page.ornament(OrnamentKind::disc, square(r * .2f, r * .2f), Tone::emblem);
    }
    page.y += 2 * r + paper_em(.6f);
}

void letterhead(Typesetter &page, const Block &block) {
    letter_emblem(page, lowered(page.words_of(block.cells.front())));
    const TwoLines lines = split_title(block.cells.front(), {", ", " · "});
    Column column = page.column();
    column.align = Align::center;
    page.y += page.flow(lines.first, page.y, column, {Face::title, 1.2f});
    if (!lines.second.empty())
        page.y +=
            page.flow(lines.second, page.y + paper_em(.1f), column, {Face::note, 1.3f, Tone::quiet}) + paper_em(.1f);
    page.y += paper_em(.35f);
    page.rule(page.left, page.right, page.y, Tone::emblem, paper_em(.13f));
    page.rule(page.left, page.right, page.y + paper_em(.27f), Tone::emblem);
    page.y += paper_em(2.f);
}

// A last paragraph that is no sentence is who signed.
bool is_signature(const Typesetter &page, std::size_t i) {
    const Blocks &blocks = page.document.blocks;
    if (i + 1 != blocks.size() || i < 2 || blocks[i].kind != BlockKind::paragraph || blocks[i].depth) return false;
    const std::string words = page.words_of(blocks[i].cells.front());
    return words.size() < 90 && !words.empty() && words.back() != '.' && words.back() != '?';
}

void sign(Typesetter &page, const Block &block) {
    page.y += paper_em(.9f);
    const float x = page.left + std::floor((page.right - page.left) * (page.slim ? .2f : .45f));
    page.y += page.flow(block.cells.front(), page.y, {x, page.right - x, page.gutter()}, {Face::serif_italic, 1.4f});
}

void set_letter(Typesetter &page) {
    const BodyLook look{{Face::serif, 1.52f}, .9f, page.column()};
    const Blocks &blocks = page.document.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t end = blocks[i].kind == BlockKind::table_row ? table_end(blocks, i) : i + 1;
        if (is_title(blocks[i]))
            letterhead(page, blocks[i]);
        else if (is_signature(page, i))
            sign(page, blocks[i]);
        else
            set_body(page, i, end, look);
        i = end;
    }
}

// --- record: a certified extract in typewriting under a ruled title --------------------------------------------------

void record_title(Typesetter &page, const Block &block) {
    Column column = page.column();
    column.align = Align::center;
    const TwoLines lines = split_title(block.cells.front(), {" · "});
    if (!lines.second.empty()) page.y += page.flow(lines.first, page.y, column, {Face::note, 1.3f, Tone::quiet});
    page.y += page.flow(lines.second.empty() ? lines.first : lines.second, page.y, column, {Face::title, 1.3f}) +
              paper_em(.3f);
    page.rule(page.left, page.right, page.y, Tone::ink);
    page.rule(page.left, page.right, page.y + paper_em(.2f), Tone::ink);
    page.y += paper_em(1.3f);
}

void set_record(Typesetter &page) {
    const BodyLook look{{Face::typed, 1.5f}, .8f, page.column()};
    const Blocks &blocks = page.document.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t end = blocks[i].kind == BlockKind::table_row ? table_end(blocks, i) : i + 1;
        if (is_title(blocks[i]))
            record_title(page, blocks[i]);
        else
            set_body(page, i, end, look);
        i = end;
    }
}

// --- mail: slips of different hands on one sheet ---------------------------------------------------------------------

struct Slip {
    Face face = Face::serif;
    float leading = 1.45f;
    bool yellow = false;
};

Slip slip_of(const std::string &heading) {
    if (mentions(heading, {"yellow", "note", "in ink", "postcard", "by hand"}))
        return {Face::serif_italic, 1.4f, mentions(heading, {"yellow", "note"})};
    if (mentions(heading, {"fax", "telephone", "telex", "e-mail", "teletype", "call", "board", "wire"}))
        return {Face::typed, 1.45f, false};
    return {};
}

void set_slip(Typesetter &page, std::size_t from, std::size_t to) {
    const Blocks &blocks = page.document.blocks;
    const bool headed = blocks[from].kind == BlockKind::heading;
    const Slip slip = headed ? slip_of(lowered(page.words_of(blocks[from].cells.front()))) : Slip{};
    const float top = page.y, x = page.left + paper_em(.2f);
    const Column column{x, page.right - x - paper_em(.9f), page.gutter() - paper_em(.3f)};
    page.y += paper_em(.5f);
    if (headed)
        page.y += page.flow(blocks[from].cells.front(), page.y, column, {Face::small_bold, 1.4f, Tone::quiet}) +
                  paper_em(.1f);
    set_body(page, headed ? from + 1 : from, to, {{slip.face, slip.leading}, .6f, column});
    page.y += paper_em(.1f);
    const Box box{{page.left - paper_em(.7f), top}, {page.right, page.y}};
    if (slip.yellow) page.ornament(OrnamentKind::plate, box, Tone::slip);
    page.ornament(OrnamentKind::frame, box, slip.yellow ? Tone::faint : Tone::edge);
    page.y += paper_em(.65f);
}

void set_mail(Typesetter &page) {
    const Blocks &blocks = page.document.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        if (is_title(blocks[i])) {
            page.y += page.flow(blocks[i].cells.front(), page.y, page.column(), {Face::title, 1.3f}) + paper_em(.5f);
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < blocks.size() && blocks[end].kind != BlockKind::heading) ++end;
        set_slip(page, i, end);
        i = end;
    }
}

// --- clipping: a newspaper's masthead, headline and one narrow column ------------------------------------------------

void set_clipping(Typesetter &page) {
    const float inset = page.slim ? 0 : std::floor((page.right - page.left) * .08f);
    Column column = page.column();
    column.x += inset;
    column.width -= 2 * inset;
    const float top = page.y - paper_em(.9f);
    const BodyLook look{{Face::serif, 1.4f}, .6f, column};
    const Blocks &blocks = page.document.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t end = blocks[i].kind == BlockKind::table_row ? table_end(blocks, i) : i + 1;
        if (is_title(blocks[i])) {
            page.y += page.flow(blocks[i].cells.front(), page.y, column, {Face::note, 1.3f, Tone::quiet});
            page.rule(column.x, column.x + column.width, page.y + paper_em(.2f), Tone::ink);
            page.y += paper_em(.8f);
        } else if (blocks[i].kind == BlockKind::heading)
            page.y += page.flow(blocks[i].cells.front(), page.y, column, {Face::title, 1.2f}) + paper_em(.5f);
        else
            set_body(page, i, end, look);
        i = end;
    }
    page.ornament(
        OrnamentKind::plate,
        {{column.x - paper_em(1.1f), top}, {column.x + column.width + paper_em(1.1f), page.y + paper_em(.6f)}},
        Tone::newsprint);
    page.ornament(
        OrnamentKind::frame,
        {{column.x - paper_em(1.1f), top}, {column.x + column.width + paper_em(1.1f), page.y + paper_em(.6f)}},
        Tone::edge);
    page.y += paper_em(.6f);
}

void set_kind(Typesetter &page) {
    switch (page.shape.kind) {
    case DocumentKind::form: return set_form(page);
    case DocumentKind::letter: return set_letter(page);
    case DocumentKind::record: return set_record(page);
    case DocumentKind::statement: return set_statement(page);
    case DocumentKind::mail: return set_mail(page);
    case DocumentKind::clipping: return set_clipping(page);
    }
}

} // namespace

PaperLayout lay_out(const Document &document, const PaperShape &shape, const TokenValues *values) {
    Typesetter page(document, shape, values);
    if (shape.debrief) page.y += paper_em(.8f);
    set_kind(page);
    const float height = page.y + paper_em(2.8f);
    if (shape.kind == DocumentKind::statement) punch_holes(page, std::max(height, paper_em(30)));
    return page.finish(height);
}

} // namespace totality::ui
