#pragma once
// Words on screen: measured, wrapped with a leading of our choice (ImGui sets wrapped text solid), cut with an
// ellipsis. All of it draws only; nothing here is an ImGui item but `say` and `gap`.
#include "app/widgets/context.h"
#include <string_view>

namespace totality::ui {

inline constexpr float kLeading = 1.28f;

// The words to show of "words##id".
std::string_view shown(std::string_view label);

float text_width(const ImFont *font, std::string_view words);
float text_height(const ImFont *font, std::string_view words, float wrap, float leading = kLeading);

// Where the line that starts at `from` ends; the next one starts after the spaces or the line feed behind it.
const char *line_end(const ImFont *font, const char *from, const char *end, float wrap);

void put(ImFont *font, ImVec2 at, ImU32 color, std::string_view words);
// Returns the height.
float put_wrapped(ImFont *font, ImVec2 at, ImU32 color, std::string_view words, float wrap, float leading = kLeading);
// Wrapped, but at most so many lines; what is left out shows as an ellipsis. Returns the height.
float put_lines(ImFont *font, ImVec2 at, ImU32 color, std::string_view words, float wrap, int lines,
                float leading = kLeading);
void put_centred(ImFont *font, const Box &box, ImU32 color, std::string_view words);
void put_right(ImFont *font, float right, float y, ImU32 color, std::string_view words);
// In one line; true if it had to be cut.
bool put_elided(ImFont *font, ImVec2 at, ImU32 color, std::string_view words, float width);

// Items at the cursor: a paragraph as wide as the region, and an empty line of n em.
void say(ImFont *font, ImU32 color, std::string_view words);
void gap(float n);

} // namespace totality::ui
