#pragma once
// Papers and other Markdown as HTML.
#include "app/reports/html.h"
#include "scoring/passage.h"
#include "scoring/scenario.h"
#include <map>
#include <span>

namespace totality::reports {

using TwinValues = std::map<std::string, std::string>;

struct TextLook {
    const TwinValues &values;
    int heading_level = 4;    // of a heading of level 1
    std::string caption = {}; // of tables that no heading stands before
};

// Paragraphs, headings, lists, quotes, tables, code and rules, as they come.
void put_blocks(Html &html, std::span<const Block> blocks, TextLook look);

// One paper as its kind is laid out: a form's boxes, a letter's head and signature, the slips of a mail. Nothing tells
// a sentence that states a fact from one that does not.
void put_paper(Html &html, const Document &document, const DocumentEntry &entry, const TwinValues &values);

const char *name_of(DocumentKind kind); // "form"

// The words of some runs, as one text.
std::string words_of(const Runs &runs, const TwinValues &values);

} // namespace totality::reports
