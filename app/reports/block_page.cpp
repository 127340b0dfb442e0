// Markdown's blocks as HTML.
#include "app/reports/paper_page.h"
#include <algorithm>

namespace totality::reports {

namespace {

using Blocks = std::span<const Block>;

void put_run(Html &html, const Run &run, const TwinValues &values) {
    const std::string words = with_values(run.text, values);
    if (run.code) return html.inline_words("code", words);
    if (run.strong && run.emphasis) return html.inline_words("strong", words, "em");
    if (run.strong) return html.inline_words("strong", words);
    if (run.emphasis) return html.inline_words("em", words);
    html.words(words);
}

void put_runs(Html &html, const Runs &runs, const TwinValues &values) {
    for (const Run &run : runs) put_run(html, run, values);
}

void put_runs_in(Html &html, const char *tag, const Block &block, const TwinValues &values) {
    const auto element = html.in(tag);
    if (!block.cells.empty()) put_runs(html, block.cells.front(), values);
}

class BlockWriter {
  public:
    BlockWriter(Html &html, Blocks blocks, TextLook look) : html_(html), blocks_(blocks), look_(std::move(look)) {}

    void run() {
        while (at_ < blocks_.size()) put_next();
    }

  private:
    const Block &now() const { return blocks_[at_]; }

    void put_next() {
        if (now().quoted) return put_quote();
        if (now().depth > 0) return put_list(1);
        put_flat();
    }

    void put_quote() {
        const auto quote = html_.in("blockquote");
        while (at_ < blocks_.size() && now().quoted) {
            if (now().depth > 0)
                put_list(1);
            else
                put_flat();
        }
    }

    bool in_list(int depth) const { return at_ < blocks_.size() && now().depth >= depth; }

    void put_list(int depth) {
        const bool bullets = now().marker.empty() || now().marker == "•";
        const auto list = html_.in(bullets ? "ul" : "ol");
        while (in_list(depth)) put_item(depth);
    }

    // Up to the next block that begins an item of this depth.
    void put_item(int depth) {
        const auto item = html_.in("li");
        bool begun = false;
        while (in_list(depth)) {
            if (now().depth > depth)
                put_list(depth + 1);
            else if (begun && !now().marker.empty())
                return;
            else
                put_flat();
            begun = true;
        }
    }

    void put_flat() {
        const Block &block = now();
        switch (block.kind) {
        case BlockKind::table_row: return put_rows();
        case BlockKind::rule: html_.add("hr"); break;
        case BlockKind::code: put_runs_in(html_, "pre", block, look_.values); break;
        case BlockKind::heading: put_heading(block); break;
        case BlockKind::paragraph: put_runs_in(html_, "p", block, look_.values); break;
        }
        ++at_;
    }

    // In an item or a quote a heading is a strong line: it heads no part of the page.
    void put_heading(const Block &block) {
        if (block.cells.empty()) return;
        look_.caption = words_of(block.cells.front(), look_.values);
        if (block.depth > 0 || block.quoted) return html_.put("p", look_.caption, {{"class", "strong"}});
        const int level = std::min(6, look_.heading_level + std::max(0, block.level - 1));
        const std::string tag = "h" + std::to_string(level);
        const auto heading = html_.in(tag.c_str());
        put_runs(html_, block.cells.front(), look_.values);
    }

    void put_rows() {
        const auto table = html_.in("table");
        html_.put("caption", look_.caption);
        const bool headed = now().header_row;
        if (headed) {
            const auto head = html_.in("thead");
            put_row("th");
        }
        const auto body = html_.in("tbody");
        const std::size_t first = at_;
        while (at_ < blocks_.size() && now().kind == BlockKind::table_row && (!now().header_row || at_ == first))
            put_row("td");
    }

    void put_row(const char *tag) {
        const auto row = html_.in("tr");
        for (const Runs &cell : now().cells) {
            const auto element = *tag == 't' && tag[1] == 'h' ? html_.in("th", {{"scope", "col"}}) : html_.in("td");
            put_runs(html_, cell, look_.values);
        }
        ++at_;
    }

    Html &html_;
    Blocks blocks_;
    TextLook look_;
    std::size_t at_ = 0;
};

} // namespace

void put_blocks(Html &html, Blocks blocks, TextLook look) { BlockWriter(html, blocks, std::move(look)).run(); }

std::string words_of(const Runs &runs, const TwinValues &values) {
    std::string words;
    for (const Run &run : runs) words += with_values(run.text, values);
    return words;
}

} // namespace totality::reports
