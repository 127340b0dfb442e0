#pragma once
// What papers of several kinds share: tables, lists, quotes, headings.
#include "app/widgets/typesetter.h"

namespace totality::ui {

struct BodyLook {
    TextStyle text;
    float after = .9f; // em between paragraphs
    Column column;
};

// The blocks from `at` that make one table; returns the index behind them.
std::size_t table_end(const std::vector<Block> &blocks, std::size_t at);

// A table with ruled rows, a column's width by what it holds.
void set_table(Typesetter &page, std::size_t from, std::size_t to, const BodyLook &look);

// Ruled boxes with printed labels and typed entries, where each row is a label and an entry.
void set_boxes(Typesetter &page, std::size_t from, std::size_t to);
// True where the rows are labels with entries.
bool is_box_table(const std::vector<Block> &blocks, std::size_t from, std::size_t to);

// A paragraph, heading, list item, quote, code block or rule at page.y.
void set_block(Typesetter &page, const Block &block, const BodyLook &look);

// The words before and behind the first of the separators, as the runs of two lines; the second may be empty.
struct TwoLines {
    Runs first, second;
};
TwoLines split_title(const Runs &title, std::initializer_list<std::string_view> separators);

} // namespace totality::ui
