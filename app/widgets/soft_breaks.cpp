#include "app/widgets/soft_breaks.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality::ui {
namespace {

bool continues(char byte) { return (byte & '\xC0') == '\x80'; }

// The end of the first line: after the blanks that follow its last word; at least one character.
std::size_t first_line(std::string_view text, const ImFont &font, float width) {
    const char *first = text.data(), *last = first + text.size();
    const char *end = line_end(&font, first, last, width);
    if (end == first) ++end;
    while (end != last && (continues(*end) || *end == ' ')) ++end;
    return static_cast<std::size_t>(end - first);
}

void add_paragraph(std::string &out, std::string_view text, const ImFont &font, float width) {
    while (!text.empty()) {
        const std::size_t end = first_line(text, font, width);
        out += text.substr(0, end);
        text.remove_prefix(end);
        if (!text.empty()) out += "\r\n";
    }
}

bool is_break(std::string_view broken, std::size_t at) { return broken.substr(at, 2) == "\r\n"; }

void drop_last_character(std::string &text) {
    while (!text.empty() && continues(text.back())) text.pop_back();
    if (!text.empty()) text.pop_back();
}

} // namespace

std::string with_soft_breaks(std::string_view text, const ImFont &font, float width) {
    std::string out;
    for (;;) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        add_paragraph(out, text.substr(0, end), font, width);
        if (end == text.size()) return out;
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

std::string without_soft_breaks(std::string_view broken) {
    std::string out;
    for (std::size_t i = 0; i < broken.size(); ++i) {
        if (broken[i] != '\r')
            out += broken[i];
        else if (is_break(broken, i))
            ++i;
        else
            drop_last_character(out);
    }
    return out;
}

std::size_t place_without(std::string_view broken, std::size_t place) {
    return without_soft_breaks(broken.substr(0, is_break(broken, place - (place > 0)) ? place - 1 : place)).size();
}

std::size_t place_with(std::string_view broken, std::size_t place) {
    std::size_t at = 0;
    for (; at < broken.size(); ++at) {
        if (is_break(broken, at)) {
            ++at;
            continue;
        }
        if (place == 0) return at;
        --place;
    }
    return at;
}

} // namespace totality::ui
