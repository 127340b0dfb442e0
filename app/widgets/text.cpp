#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <cstring>

namespace totality::ui {
namespace {

constexpr std::string_view kEllipsis = "…";

const char *skip_break(const char *p, const char *end) {
    if (p < end && *p == '\n') return p + 1;
    while (p < end && *p == ' ') ++p;
    return p;
}

float line_height(const ImFont *font, float leading) { return std::floor(font->FontSize * leading); }

ImVec2 whole(ImVec2 p) { return {std::floor(p.x), std::floor(p.y)}; }

void draw(ImFont *font, ImVec2 at, ImU32 color, const char *begin, const char *end, bool cut = false) {
    if (begin == end) return;
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, color, begin, end);
    if (!context().recorder) return;
    const std::string_view words(begin, static_cast<std::size_t>(end - begin));
    record_text(at, {at.x + text_width(font, words), at.y + font->FontSize}, words, cut);
}

// How much of the words fits in `width`, in bytes, at a character's end.
std::size_t fitting(const ImFont *font, std::string_view words, float width) {
    if (words.empty()) return 0; // ImGui looks for the end of what has none
    const char *rest = nullptr;
    font->CalcTextSizeA(font->FontSize, width, 0, words.data(), words.data() + words.size(), &rest);
    return static_cast<std::size_t>(rest - words.data());
}

} // namespace

std::string_view shown(std::string_view label) { return label.substr(0, label.find("##")); }

float text_width(const ImFont *font, std::string_view words) {
    if (words.empty()) return 0; // as above
    return font->CalcTextSizeA(font->FontSize, 1e9f, 0, words.data(), words.data() + words.size()).x;
}

const char *line_end(const ImFont *font, const char *from, const char *end, float wrap) {
    const void *feed = std::memchr(from, '\n', static_cast<std::size_t>(end - from));
    const char *stop = feed ? static_cast<const char *>(feed) : end;
    if (from == stop) return from;
    const char *e = font->CalcWordWrapPositionA(1, from, stop, wrap);
    if (e == from) return from + 1;
    if (e == stop || *e == ' ') return e;
    // ImGui breaks behind punctuation too, and then a full stop may begin a line: only a space will do, where there is
    // one.
    const std::size_t space = std::string_view(from, static_cast<std::size_t>(e - from)).find_last_of(' ');
    return space == std::string_view::npos || space == 0 ? e : from + space;
}

float text_height(const ImFont *font, std::string_view words, float wrap, float leading) {
    const char *p = words.data(), *end = p + words.size();
    int lines = 0;
    for (; p < end; ++lines) p = skip_break(line_end(font, p, end, wrap), end);
    return lines == 0 ? 0 : line_height(font, leading) * static_cast<float>(lines - 1) + font->FontSize;
}

void put(ImFont *font, ImVec2 at, ImU32 color, std::string_view words) {
    draw(font, whole(at), color, words.data(), words.data() + words.size());
}

float put_wrapped(ImFont *font, ImVec2 at, ImU32 color, std::string_view words, float wrap, float leading) {
    return put_lines(font, at, color, words, wrap, 1 << 20, leading);
}

float put_lines(ImFont *font, ImVec2 at, ImU32 color, std::string_view words, float wrap, int lines, float leading) {
    at = whole(at);
    const float step = line_height(font, leading);
    const char *p = words.data(), *end = p + words.size();
    int n = 0;
    for (; p < end && n < lines; ++n) {
        const char *e = line_end(font, p, end, wrap);
        const char *next = skip_break(e, end);
        const ImVec2 here{at.x, at.y + step * static_cast<float>(n)};
        if (n + 1 == lines && next < end)
            put_elided(font, here, color, {p, static_cast<std::size_t>(end - p)}, wrap);
        else
            draw(font, here, color, p, e);
        p = next;
    }
    return n == 0 ? 0 : step * static_cast<float>(n - 1) + font->FontSize;
}

void put_centred(ImFont *font, const Box &box, ImU32 color, std::string_view words) {
    put(font, {box.center().x - text_width(font, words) / 2, box.center().y - font->FontSize / 2 - 1}, color, words);
}

void put_right(ImFont *font, float right, float y, ImU32 color, std::string_view words) {
    put(font, {right - text_width(font, words), y}, color, words);
}

bool put_elided(ImFont *font, ImVec2 at, ImU32 color, std::string_view words, float width) {
    std::size_t n = fitting(font, words, width);
    if (n == words.size()) {
        put(font, at, color, words);
        return false;
    }
    n = fitting(font, words.substr(0, n), std::max(0.f, width - text_width(font, kEllipsis)));
    while (n > 0 && (words[n - 1] == ' ' || words[n - 1] == ',')) --n;
    at = whole(at);
    draw(font, at, color, words.data(), words.data() + n, true);
    const float x = at.x + text_width(font, words.substr(0, n));
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {x, at.y}, color, kEllipsis.data(),
                                        kEllipsis.data() + kEllipsis.size());
    return true;
}

void say(ImFont *font, ImU32 color, std::string_view words) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::Dummy({width, put_wrapped(font, at, color, words, width)});
}

void gap(float n) { ImGui::Dummy({1, std::max(0.f, em(n) - ImGui::GetStyle().ItemSpacing.y)}); }

} // namespace totality::ui
