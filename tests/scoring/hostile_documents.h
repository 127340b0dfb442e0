#pragma once
// Documents of a mebibyte that nobody writes in good faith: each once made a reader of Markdown slow, or might.
#include <string>
#include <string_view>
#include <vector>

namespace totality::test {

inline constexpr std::size_t kMebibyte = std::size_t{1} << 20;

inline std::string repeat(std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() + piece.size() <= size) text += piece;
    return text;
}

struct HostileDocument {
    std::string text;
    const char *code; // of the diagnostics; "" where it is a document for all that
};

inline std::vector<HostileDocument> hostile_documents() {
    constexpr std::size_t most = kMebibyte - 1; // with a letter behind it, still a document
    constexpr std::size_t half = kMebibyte / 2 - 16;
    return {
        {repeat("[", kMebibyte), "span-unclosed"},
        {repeat("]", kMebibyte), ""},
        {repeat("![", kMebibyte), "span-unclosed"},
        {repeat("[a]{#", kMebibyte), "span-unclosed"},
        {repeat("[A.]{#a} ", kMebibyte), "span-not-one-sentence"},
        {repeat("[A.]{#B}\n\n", kMebibyte), "span-bad-id"},
        {repeat("{#a", kMebibyte), ""},
        {repeat("*_", kMebibyte), ""},
        {repeat("**a *b ", kMebibyte), ""},
        {repeat("|", kMebibyte), ""},
        {repeat("|a", kMebibyte / 3) + "|\n" + repeat("|-", kMebibyte / 3) + "|\n" + repeat("|\n", kMebibyte / 3), ""},
        {repeat(">", kMebibyte), "document-too-complex"},
        {repeat("> ", kMebibyte), "document-too-complex"},
        {repeat("- ", most) + "a", "document-too-complex"},
        {repeat("1. ", most) + "a", "document-too-complex"},
        {repeat("1. ", half) + "a" + repeat("\n", half), "document-too-complex"},
        {repeat("> - ", half) + "a" + repeat("\n> a", half), "document-too-complex"},
        {repeat("`", kMebibyte), ""},
        {repeat("[a](b\n", kMebibyte), "document-too-complex"},
        {repeat("[a](b (c\n", kMebibyte), "document-too-complex"},
        {repeat("[a](b\r\n", kMebibyte), "document-too-complex"},
        {repeat("[a](b\r", kMebibyte), "document-too-complex"},
        {repeat("[a](b\n*\n", kMebibyte), "document-too-complex"},
        {repeat("[a](b (c", kMebibyte), ""},
        {repeat("[a]: b\n'c\n", kMebibyte), "document-too-complex"},
        {repeat("<a b\n", kMebibyte), "document-too-complex"},
        {"[x]: /\\*" + repeat("a", half) + "\n\n" + repeat("[x]", half), "document-too-complex"},
        {repeat("&amp;", kMebibyte), ""},
        {repeat("&copy;", kMebibyte), ""},
        {repeat(". ", kMebibyte), ""},
        {repeat("a'", kMebibyte), ""},
        {repeat("A. ", kMebibyte), ""},
        {repeat("Ab. ", kMebibyte), ""},
        {repeat("\u00C4b. ", kMebibyte), ""},
        {repeat("\u2026 ", kMebibyte), ""},
        {repeat("\\", kMebibyte), ""},
        {repeat("\n", kMebibyte), ""},
        {repeat("\x80", kMebibyte), "not-utf8"},
        {std::string(kMebibyte, '\0'), "nul-byte"},
        {std::string(8 * kMebibyte, '['), "document-too-large"},
    };
}

} // namespace totality::test
