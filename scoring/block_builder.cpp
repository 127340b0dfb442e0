#include "scoring/block_builder.h"
#include <algorithm>
#include <utility>

namespace totality {

void BlockBuilder::open_list(bool ordered, unsigned first, char delimiter) {
    close_implicit();
    flush_marker(); // of an item that holds nothing before its inner list
    lists_.push_back({ordered, first, delimiter});
}

void BlockBuilder::close_list() {
    close_implicit();
    lists_.pop_back();
}

void BlockBuilder::open_item() {
    close_implicit();
    List &list = lists_.back();
    marker_ = list.ordered ? std::to_string(list.next++) + list.delimiter : "\u2022";
}

void BlockBuilder::close_item() {
    close_implicit();
    flush_marker();
}

void BlockBuilder::open_quote() {
    close_implicit();
    ++quotes_;
}

void BlockBuilder::close_quote() {
    close_implicit();
    --quotes_;
}

void BlockBuilder::open_block(BlockKind kind, int level) {
    close_implicit();
    block_ = {};
    block_.kind = kind;
    block_.level = level;
    block_.depth = static_cast<int>(lists_.size());
    block_.marker = std::exchange(marker_, {});
    block_.quoted = quotes_ > 0;
    block_.header_row = kind == BlockKind::table_row && in_table_header_;
    open_ = true;
    leaf_.clear();
}

void BlockBuilder::close_block() {
    if (!open_) return;
    if (block_.kind != BlockKind::table_row) block_.cells.push_back(take_runs());
    open_ = false;
    implicit_ = false;
    const bool said_nothing = block_.cells.empty() || (block_.cells.size() == 1 && block_.cells.front().empty());
    const bool may_go = block_.kind == BlockKind::paragraph || block_.kind == BlockKind::heading;
    if (!(said_nothing && may_go && block_.marker.empty())) blocks_.push_back(std::move(block_));
    code_text_.clear();
}

void BlockBuilder::add_rule() {
    open_block(BlockKind::rule);
    close_block();
}

void BlockBuilder::open_cell() { leaf_.clear(); }

void BlockBuilder::close_cell() { block_.cells.push_back(take_runs()); }

void BlockBuilder::add_text(std::string_view text, std::size_t source) {
    if (!open_) {
        open_block(BlockKind::paragraph);
        implicit_ = true;
    }
    const Style style{strong_ > 0, emphasis_ > 0, code_ > 0};
    // In a table a code span, too, writes a bar as "\\|" (GitHub's tables); md4c leaves the backslash there.
    std::size_t from = 0;
    if (style.code && block_.kind == BlockKind::table_row)
        for (std::size_t at = text.find("\\|"); at != std::string_view::npos; at = text.find("\\|", at + 2)) {
            leaf_.append(text.substr(from, at - from), source + from, style);
            from = at + 1;
        }
    leaf_.append(text.substr(from), source + from, style);
}

void BlockBuilder::add_code(std::string_view text) { code_text_ += text; }

void BlockBuilder::close_implicit() {
    if (implicit_) close_block();
}

void BlockBuilder::flush_marker() {
    if (marker_.empty()) return;
    open_block(BlockKind::paragraph);
    close_block();
}

Runs BlockBuilder::take_runs() {
    if (block_.kind == BlockKind::code) return code_runs();
    Runs runs = collector_ ? collector_->add_leaf(leaf_) : leaf_.runs({});
    leaf_.clear();
    return runs;
}

Runs BlockBuilder::code_runs() {
    while (!code_text_.empty() && code_text_.back() == '\n') code_text_.pop_back();
    if (code_text_.empty()) return {};
    Run run;
    run.text = std::move(code_text_);
    run.code = true;
    return {run};
}

} // namespace totality
