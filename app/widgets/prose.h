#pragma once
// Markdown to read, not to mark: an opening, what happened next. Some of its words may lead somewhere.
#include "app/widgets/paper_layout.h"
#include <functional>
#include <optional>

namespace totality::ui {

struct Prose {
    Document text; // a link's words are its passage
    PaperLayout layout;
    float laid_width = 0, laid_body = 0, laid_zoom = 0;
};

// The words that a stretch of `code` is shown as if it leads somewhere, or none; passages count these in order.
using LinkWords = std::function<std::optional<std::string>(const std::string &code)>;

Prose make_prose(std::vector<Block> blocks, const LinkWords &link_words);

// Draws at the cursor; the link that was pressed, counted from 0, or -1. Links are recorded as "ID.link.0" ….
int draw_prose(std::string_view id, Prose &prose, float width);

} // namespace totality::ui
