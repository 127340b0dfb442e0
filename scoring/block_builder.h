#pragma once
// Builds Blocks from the events of a Markdown reader, whichever it is.
#include "scoring/leaf_text.h"
#include "scoring/passage_collector.h"
#include <string>
#include <string_view>
#include <vector>

namespace totality {

class BlockBuilder {
  public:
    // Without a collector the text is cut into no passages. Both outlive it.
    BlockBuilder(std::vector<Block> &blocks, PassageCollector *collector) : blocks_(blocks), collector_(collector) {}

    void open_list(bool ordered, unsigned first, char delimiter);
    void close_list();
    void open_item();
    void close_item();
    void open_quote();
    void close_quote();
    int nesting() const { return quotes_ + static_cast<int>(lists_.size()); }

    void open_block(BlockKind kind, int level = 0);
    void close_block();
    void add_rule();
    void set_table_header(bool header) { in_table_header_ = header; }
    void open_cell();
    void close_cell();

    // Spans of inline markup; they nest.
    void change_strong(int by) { strong_ += by; }
    void change_emphasis(int by) { emphasis_ += by; }
    void change_code(int by) { code_ += by; }

    // Text of the open block; where none is open, that of a tight list's item, it opens a paragraph.
    void add_text(std::string_view text, std::size_t source);
    void add_code(std::string_view text); // as it stands, of an open code block

  private:
    struct List {
        bool ordered = false;
        unsigned next = 1;
        char delimiter = '.';
    };

    void close_implicit();
    void flush_marker();
    Runs take_runs();
    Runs code_runs();

    std::vector<Block> &blocks_;
    PassageCollector *collector_;
    std::vector<List> lists_;
    int quotes_ = 0;
    std::string marker_; // of an item whose first block has not come yet
    Block block_;
    bool open_ = false;
    bool implicit_ = false;
    bool in_table_header_ = false;
    int strong_ = 0;
    int emphasis_ = 0;
    int code_ = 0;
    LeafText leaf_;
    std::string code_text_;
};

} // namespace totality
