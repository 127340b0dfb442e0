#pragma once
// Sets words into lines. One cell (a paragraph, a table's cell) at a time; everything lands in a PaperLayout.
#include "app/widgets/paper_layout.h"

namespace totality::ui {

enum class Align { left, center };

struct Column {
    float x = 0, width = 0;
    float gutter = 0; // x of margin glyphs
    Align align = Align::left;
};

struct TextStyle {
    Face face = Face::serif;
    float leading = 1.52f;
    Tone tone = Tone::ink;
    bool keep_spaces = false; // code
};

class Typesetter {
  public:
    Typesetter(const Document &document, const PaperShape &shape, const TokenValues *values);

    // Sets the cell with its first line at y; returns the height.
    float flow(const Runs &cell, float y, const Column &column, const TextStyle &style);
    // Words that belong to no passage.
    float label(std::string_view words, float y, const Column &column, const TextStyle &style);

    void ornament(OrnamentKind kind, const Box &box, Tone tone, float thickness = 1);
    void rule(float x0, float x1, float y, Tone tone, float thickness = 1);

    float natural_width(const Runs &cell, const TextStyle &style) const;
    std::string words_of(const Runs &cell) const; // tokens replaced

    PaperLayout finish(float height);

    const Document &document;
    const PaperShape &shape;
    float left = 0, right = 0; // of the text column
    float y = 0;               // the next free line
    bool slim = false;         // large letters: the margins give way to the words

    Column column() const { return {left, right - left, gutter()}; }
    float gutter() const { return left - paper_em(1.75f); }

  private:
    const TokenValues *values_;
    PaperLayout out_;
};

} // namespace totality::ui
