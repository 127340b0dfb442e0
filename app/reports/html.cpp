#include "app/reports/html.h"
#include "scoring/unicode.h"

namespace totality::reports {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What no HTML document may hold: controls other than white space, and noncharacters.
bool is_forbidden(char32_t c) {
    if (c == '\t' || c == '\n') return false;
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    return control || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

std::string_view entity_of(char32_t c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': return " ";
    default: return is_forbidden(c) ? kReplacement : std::string_view();
    }
}

} // namespace

std::string escaped(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = code_point_at(words, at);
        const std::string_view entity = entity_of(point.value);
        if (!entity.empty())
            out += entity;
        else
            append_utf8(out, point.value);
        at += point.length;
    }
    return out;
}

Html::Element Html::in(const char *tag, Attributes attributes) {
    open(tag, attributes);
    text_ += '\n';
    return {*this, tag};
}

void Html::put(const char *tag, std::string_view words, Attributes attributes) {
    open(tag, attributes);
    text_ += escaped(words);
    close(tag);
}

void Html::add(const char *tag, Attributes attributes) {
    open(tag, attributes);
    text_ += '\n';
}

void Html::words(std::string_view words) { text_ += escaped(words); }

void Html::inline_words(const char *tag, std::string_view words, const char *inner) {
    const std::string name = tag;
    text_ += "<" + name + ">";
    if (inner)
        inline_words(inner, words);
    else
        text_ += escaped(words);
    text_ += "</" + name + ">";
}

void Html::typed(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        if (const std::string_view part = text.substr(0, end); part.find_first_not_of(" \t\r\n") != part.npos)
            put("p", part, {{"dir", "auto"}, {"class", "typed"}});
        if (end == text.npos) return;
        text.remove_prefix(end + 2);
    }
}

void Html::open(const char *tag, Attributes attributes) {
    text_ += '<';
    text_ += tag;
    for (const auto &[name, value] : attributes) {
        text_ += ' ';
        text_ += name;
        text_ += "=\"";
        text_ += escaped(value);
        text_ += '"';
    }
    text_ += '>';
}

void Html::close(const char *tag) {
    text_ += "</";
    text_ += tag;
    text_ += ">\n";
}

} // namespace totality::reports
