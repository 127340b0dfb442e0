#pragma once
// A document set as the paper that it is: where each stretch of text stands on its sheet. Made once per document,
// width, size of letters and variant, and kept; drawing then looks only at what is in sight.
#include "app/widgets/context.h"
#include "scoring/passage.h"
#include "scoring/scenario.h"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace totality::ui {

using TokenValues = std::map<std::string, std::string>; // twin tokens and what they stand for

enum class Face : std::uint8_t { serif, serif_bold, serif_italic, note, title, typed, small, small_bold };
ImFont *font_of(Face face);

enum class Tone : std::uint8_t { ink, quiet, rule, faint, edge, slip, newsprint, desk, emblem };

// A piece of one line in one style, of one passage. Lengths are pixels from the sheet's upper left corner.
struct LaidRun {
    int passage = -1;                 // index into Document::passages; -1: nothing to mark (a list's bullet, code)
    std::uint32_t begin = 0, end = 0; // bytes of PaperLayout::text
    float x = 0, y = 0, width = 0;    // where the letters begin
    float line_top = 0, line_height = 0;
    Face face = Face::serif;
    Tone tone = Tone::ink;
    bool struck_twice = false, underlined = false; // how a typewriter stresses
};

// Where a passage stands; one that occurs twice has two.
struct Stretch {
    int passage = 0;
    Box box; // over all its lines
    float first_top = 0, first_height = 0;
    float first_x = 0; // where its first word begins
    float gutter = 0;  // x of its margin glyph
};

enum class OrnamentKind : std::uint8_t { frame, plate, disc, ring };

struct Ornament {
    OrnamentKind kind = OrnamentKind::frame;
    Box box;
    Tone tone = Tone::rule;
    float thickness = 1;
};

struct PaperLayout {
    std::string text;                // all letters, tokens replaced
    std::vector<LaidRun> runs;       // by line_top
    std::vector<Stretch> stretches;  // by first_top, then x: the order of reading
    std::vector<Ornament> ornaments; // drawn below the text
    float height = 0;
    float tallest_line = 0;
};

struct PaperShape {
    DocumentKind kind = DocumentKind::record;
    float width = 0;      // of the sheet, pixels
    bool debrief = false; // wider right margin, for the panel's dots
};

PaperLayout lay_out(const Document &document, const PaperShape &shape, const TokenValues *values);

} // namespace totality::ui
