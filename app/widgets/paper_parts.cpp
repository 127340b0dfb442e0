#include "app/widgets/paper_parts.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {

std::size_t table_end(const std::vector<Block> &blocks, std::size_t at) {
    const std::size_t columns = blocks[at].cells.size();
    std::size_t i = at + 1;
    while (i < blocks.size() && blocks[i].kind == BlockKind::table_row && !blocks[i].header_row &&
           blocks[i].cells.size() == columns)
        ++i;
    return i;
}

namespace {

// Columns that need little keep what they need; the others share the rest.
std::vector<float> column_widths(const Typesetter &page, std::size_t from, std::size_t to, const BodyLook &look,
                                 float total) {
    const auto &blocks = page.document.blocks;
    std::vector<float> need(blocks[from].cells.size(), 0);
    for (std::size_t r = from; r < to; ++r)
        for (std::size_t c = 0; c < need.size() && c < blocks[r].cells.size(); ++c)
            need[c] = std::max(need[c], page.natural_width(blocks[r].cells[c], look.text));
    std::vector<float> width(need.size(), 0);
    std::vector<bool> settled(need.size(), false);
    float rest = total;
    auto open = static_cast<float>(need.size());
    for (bool changed = true; changed && open > 0;) {
        changed = false;
        for (std::size_t c = 0; c < need.size(); ++c)
            if (!settled[c] && need[c] <= rest / open) {
                width[c] = need[c] + 1;
                settled[c] = changed = true;
                rest -= width[c];
                open -= 1;
            }
    }
    for (std::size_t c = 0; c < need.size(); ++c)
        if (!settled[c]) width[c] = std::floor(rest / open);
    return width;
}

} // namespace

void set_table(Typesetter &page, std::size_t from, std::size_t to, const BodyLook &look) {
    const auto &blocks = page.document.blocks;
    const float gap = paper_em(1.1f), columns = static_cast<float>(blocks[from].cells.size());
    const std::vector<float> widths =
        column_widths(page, from, to, look, look.column.width - gap * std::max(0.f, columns - 1));
    page.rule(look.column.x, look.column.x + look.column.width, page.y, Tone::ink);
    for (std::size_t r = from; r < to; ++r) {
        const bool header = blocks[r].header_row;
        const TextStyle style = header ? TextStyle{Face::small_bold, 1.5f, Tone::quiet} : look.text;
        float x = look.column.x, height = 0;
        for (std::size_t c = 0; c < widths.size() && c < blocks[r].cells.size(); ++c) {
            const Column cell{x, widths[c], look.column.gutter};
            height = std::max(height, page.flow(blocks[r].cells[c], page.y + paper_em(.25f), cell, style));
            x += widths[c] + gap;
        }
        page.y += height + paper_em(.5f);
        page.rule(look.column.x, look.column.x + look.column.width, page.y, header ? Tone::ink : Tone::rule);
    }
    page.y += paper_em(1.f);
}

bool is_box_table(const std::vector<Block> &blocks, std::size_t from, std::size_t to) {
    return std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                       blocks.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const Block &row) { return row.cells.size() == 2; });
}

namespace {

constexpr std::size_t kShortEntry = 30; // characters that leave room for a second box beside it

float set_box(Typesetter &page, const Block &row, float x, float width) {
    // In a debrief your marks stand under "You", in the margin, as on every other paper.
    const float gutter = page.shape.debrief ? page.gutter() : x + width - paper_em(1.7f);
    const Column label{x + paper_em(.65f), width - paper_em(1.3f), gutter};
    const Column entry{x + paper_em(.75f), width - paper_em(page.shape.debrief ? 1.5f : 3.2f), gutter};
    const float label_h = page.flow(row.cells[0], page.y + paper_em(.3f), label, {Face::small, 1.25f, Tone::quiet});
    const float entry_h = page.flow(row.cells[1], page.y + paper_em(.3f) + label_h, entry, {Face::typed, 1.45f});
    return std::max(paper_em(3.1f), paper_em(.55f) + label_h + entry_h);
}

bool is_short(const Typesetter &page, const Block &row) {
    return page.words_of(row.cells[1]).size() <= kShortEntry && page.words_of(row.cells[0]).size() <= kShortEntry;
}

} // namespace

void set_boxes(Typesetter &page, std::size_t from, std::size_t to) {
    const auto &blocks = page.document.blocks;
    // "Field | Entry" says what the boxes show anyway; longer column names are printed.
    if (blocks[from].header_row && is_short(page, blocks[from])) ++from;
    const float width = page.right - page.left, half = std::floor(width / 2);
    for (std::size_t i = from; i < to;) {
        const bool pair = !page.slim && i + 1 < to && is_short(page, blocks[i]) && is_short(page, blocks[i + 1]);
        const float first = pair ? half : width;
        float height = set_box(page, blocks[i], page.left, first);
        if (pair) height = std::max(height, set_box(page, blocks[i + 1], page.left + half, width - half));
        page.ornament(OrnamentKind::frame, {{page.left, page.y}, {page.left + first + 1, page.y + height + 1}},
                      Tone::rule);
        if (pair)
            page.ornament(OrnamentKind::frame, {{page.left + half, page.y}, {page.right + 1, page.y + height + 1}},
                          Tone::rule);
        page.y += height;
        i += pair ? 2 : 1;
    }
}

namespace {

void set_heading(Typesetter &page, const Block &block, const BodyLook &look) {
    const bool typed = look.text.face == Face::typed;
    const Face face = typed ? Face::typed : block.level <= 1 ? Face::title : Face::serif_bold;
    Runs words = block.cells.front();
    for (Run &run : words) run.strong = typed;
    page.y += paper_em(.5f);
    page.y += page.flow(words, page.y, look.column, {face, 1.35f}) + paper_em(.35f);
}

} // namespace

void set_block(Typesetter &page, const Block &block, const BodyLook &look) {
    if (block.kind == BlockKind::rule) {
        page.rule(look.column.x, look.column.x + look.column.width, page.y + paper_em(.3f), Tone::rule);
        page.y += paper_em(1.4f);
        return;
    }
    if (block.cells.empty()) return;
    if (block.kind == BlockKind::heading) {
        set_heading(page, block, look);
        return;
    }
    TextStyle style = look.text;
    style.keep_spaces = block.kind == BlockKind::code;
    if (style.keep_spaces) style.face = Face::typed;
    Column column = look.column;
    const float indent = paper_em(1.6f) * static_cast<float>(block.depth) + (block.quoted ? paper_em(1.4f) : 0);
    column.x += indent;
    column.width -= indent;
    if (!block.marker.empty())
        page.label(block.marker, page.y, {column.x - paper_em(1.4f), paper_em(1.4f), column.gutter},
                   {style.face, style.leading, Tone::quiet});
    const float height = page.flow(block.cells.front(), page.y, column, style);
    if (block.quoted)
        page.ornament(OrnamentKind::plate,
                      {{column.x - paper_em(.9f), page.y}, {column.x - paper_em(.75f), page.y + height}}, Tone::rule);
    page.y += height + paper_em(look.after * (block.depth > 0 ? .5f : 1));
}

TwoLines split_title(const Runs &title, std::initializer_list<std::string_view> separators) {
    for (std::size_t i = 0; i < title.size(); ++i)
        for (const std::string_view separator : separators) {
            const std::size_t at = title[i].text.find(separator);
            if (at == std::string::npos || at == 0) continue;
            TwoLines lines{{title.begin(), title.begin() + static_cast<std::ptrdiff_t>(i)}, {}};
            Run head = title[i], tail = title[i];
            head.text.resize(at);
            tail.text.erase(0, at + separator.size());
            lines.first.push_back(head);
            lines.second.push_back(tail);
            lines.second.insert(lines.second.end(), title.begin() + static_cast<std::ptrdiff_t>(i) + 1, title.end());
            return lines;
        }
    return {title, {}};
}

} // namespace totality::ui
