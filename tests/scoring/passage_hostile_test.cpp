// Documents that nobody writes in good faith, and random ones: reading must end soon, and keep its promises.
#include "hostile_documents.h"
#include "scoring/passage.h"
#include <doctest/doctest.h>
#include <random>

using namespace totality;
using namespace totality::test;

namespace {

Loaded<Document> read(std::string_view markdown) { return read_document({"d"}, markdown, "d.md"); }

void check_runs(const Document &document) {
    for (const Block &block : document.blocks)
        for (const Runs &cell : block.cells)
            for (const Run &run : cell) {
                CHECK_FALSE(run.text.empty());
                CHECK(run.passage < static_cast<int>(document.passages.size()));
            }
}

void check_promises(const Document &document) {
    for (const Passage &passage : document.passages) {
        CHECK_FALSE(passage.text.empty());
        CHECK(passage.hash == passage_hash(passage.text));
        CHECK(passage.id.text == "d#" + passage.hash);
        const auto again = split_sentences(passage.text);
        REQUIRE(again.size() == 1);
        CHECK(again.front() == passage.text);
    }
    check_runs(document);
}

// Pieces that mean something to Markdown, to spans or to the segmentation, rather than plain noise.
std::string random_markdown(std::mt19937 &random) {
    static const char *const pieces[] = {
        "[",     "]",       "]{#",        "}",      "{#a}",   "]{#fact}", "\\",    "*",      "**",    "_",
        "`",     "```\n",   "\n",         "\n\n",   "> ",     "- ",       "1. ",   "  ",     "    ",  "# ",
        "|",     "|---|\n", "a|b\n-|-\n", "a",      "B",      "Mr",       ".",     ". ",     "! ",    "\u2026",
        "'",     "\"",      "(",          ")",      "](u)",   "![",       "<b>",   "<!--",   "-->",   "&amp;",
        "&#65;", "&nbsp;",  "\xE9",       "\u00E9", "\u2019", "\r\n",     "\t",    "[x]: ",  "'t'\n", "---\n",
        "===\n", "{{t}}",   "7",          "No",     "<",      ">",        "~~~\n", "\u3000", "+ "};
    std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
    std::uniform_int_distribution<int> length(0, 60);
    std::string text;
    for (int left = length(random); left > 0; --left) text += pieces[pick(random)];
    return text;
}

std::string random_bytes(std::mt19937 &random) {
    std::uniform_int_distribution<int> byte(0, 255), length(0, 200);
    std::string text;
    for (int left = length(random); left > 0; --left) text += static_cast<char>(byte(random));
    return text;
}

} // namespace

// How long each takes beside a plain document is told by tests/bench/growth.cpp.
TEST_CASE("a mebibyte of anything is read, or refused with a reason") {
    for (const HostileDocument &hostile : hostile_documents()) {
        CAPTURE(hostile.text.substr(0, 12));
        const auto diagnostics = read(hostile.text).diagnostics;
        CHECK(diagnostics.empty() == std::string_view(hostile.code).empty());
        for (const Diagnostic &diagnostic : diagnostics) CHECK(diagnostic.code == hostile.code);
        read_rich_text(hostile.text);
    }
}

TEST_CASE("what would take too long to read is refused with a reason and a line") {
    struct Row {
        std::string markdown;
        const char *code;
        int line;
    };
    const Row rows[] = {
        {"A.\n\n" + std::string(65, '>') + "a", "document-too-complex", 3},
        {repeat("|a", 258) + "|\n" + repeat("|---", 516) + "|\n", "document-too-complex", 1},
        {repeat("[a](b\n", kMebibyte), "document-too-complex", 0},
        {std::string(kMebibyte + 1, 'a'), "document-too-large", 1},
    };
    for (const Row &row : rows) {
        CAPTURE(row.markdown.substr(0, 12));
        const Loaded<Document> loaded = read(row.markdown);
        CHECK_FALSE(loaded.value);
        REQUIRE_FALSE(loaded.diagnostics.empty());
        const Diagnostic &last = loaded.diagnostics.back();
        CHECK(last.code == row.code);
        if (row.line > 0) CHECK(last.line == row.line);
    }
    CHECK(read(std::string(64, '>') + "a").value);
}

TEST_CASE("a hundred mistakes are told one by one, and the rest are counted") {
    const auto diagnostics = read(repeat("[", 300)).diagnostics;
    REQUIRE(diagnostics.size() == 100);
    CHECK(diagnostics.back().message.find("200 more") != std::string::npos);
}

TEST_CASE("rich text that cannot be read as Markdown is shown as one paragraph") {
    const auto blocks = read_rich_text(std::string(100, '>') + " a\nb");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].cells.at(0).at(0).text == std::string(100, '>') + " a b");
}

TEST_CASE("random documents never break the promises of a passage") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3000; ++round) {
        const std::string markdown = round % 10 == 0 ? random_bytes(random) : random_markdown(random);
        CAPTURE(markdown);
        const Loaded<Document> loaded = read(markdown);
        CHECK((loaded.value || has_errors(loaded.diagnostics)));
        if (loaded.value) check_promises(*loaded.value);
        read_rich_text(markdown);
        for (const std::string_view sentence : split_sentences(markdown)) CHECK_FALSE(sentence.empty());
    }
}
