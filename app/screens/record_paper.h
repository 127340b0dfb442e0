#pragma once
// A paper of the Service's own that is being written: letterhead, lines, paragraphs. Read only, so no passage of it can
// be marked.
#include "app/widgets/context.h"
#include <functional>
#include <string_view>

namespace totality {

// The pen: where the next line goes.
struct Pen {
    float x = 0, width = 0, y = 0;
};

// Draws a sheet that fills the box and scrolls; `write` puts words at the pen and moves it down.
void draw_record_paper(const char *id, const ui::Box &box, bool from_top, const std::function<void(Pen &)> &write);

void letterhead(Pen &pen);
void line(Pen &pen, std::string_view words, ImFont *font = nullptr);
void line_right(const Pen &pen, std::string_view words);              // on the line to come
void paragraph(Pen &pen, std::string_view words, bool fresh = false); // fresh: just put there
void bullet(Pen &pen, std::string_view words);
void sub_heading(Pen &pen, std::string_view words);
void signature(Pen &pen, std::string_view who, bool nobody);
inline void space(Pen &pen, float n) { pen.y += ui::paper_em(n); }

} // namespace totality
