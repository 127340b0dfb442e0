#include "scoring/json_text.h"
#include "scoring/passage.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <optional>

using namespace totality;

namespace {

using Strings = std::vector<std::string>;

std::string read_file(const std::string &path) {
    std::ifstream stream(std::string(TOTALITY_SOURCE_DIR) + "/tests/data/" + path, std::ios::binary);
    REQUIRE_MESSAGE(stream.good(), path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const JsonNode &vectors() {
    static const Loaded<JsonNode> loaded = read_json(read_file("passages.json"), "passages.json");
    REQUIRE(loaded.value);
    return *loaded.value;
}

const JsonNode &member(const JsonNode &node, const char *key) {
    const JsonNode *found = node.find(key);
    REQUIRE_MESSAGE(found, key);
    return *found;
}

Loaded<Document> read(std::string_view markdown) { return read_document({"memo"}, markdown, "memo.md"); }

Document read_well(std::string_view markdown) {
    const Loaded<Document> loaded = read(markdown);
    for (const Diagnostic &diagnostic : loaded.diagnostics) FAIL(to_line(diagnostic));
    REQUIRE(loaded.value);
    return *loaded.value;
}

std::vector<std::string> texts(const Document &document) {
    std::vector<std::string> found;
    for (const Passage &passage : document.passages) found.push_back(passage.text);
    return found;
}

std::vector<std::string> owned(const std::vector<std::string_view> &views) { return {views.begin(), views.end()}; }

std::string text_of(const Runs &runs) {
    std::string text;
    for (const Run &run : runs) text += run.text;
    return text;
}

// One line a block, as a reader would describe it.
std::string sketch(const std::vector<Block> &blocks) {
    const char *names[] = {"p", "h", "row", "code", "rule"};
    std::string lines;
    for (const Block &block : blocks) {
        lines += std::string(static_cast<std::size_t>(block.depth), '>') + (block.quoted ? "\"" : "");
        if (!lines.empty() && lines.back() != '\n') lines += " ";
        if (!block.marker.empty()) lines += block.marker + " ";
        lines += names[static_cast<int>(block.kind)];
        if (block.level) lines += std::to_string(block.level);
        if (block.header_row) lines += "*";
        for (const Runs &cell : block.cells) lines += " [" + text_of(cell) + "]";
        lines += "\n";
    }
    return lines;
}

std::string sketch(const Runs &runs) {
    std::string line;
    for (const Run &run : runs) {
        line += run.strong ? "*" : "";
        line += run.emphasis ? "/" : "";
        line += run.code ? "`" : "";
        line += run.text + "{" + (run.passage < 0 ? "" : std::to_string(run.passage)) + "}";
    }
    return line;
}

// "code line:column" of each, in order.
std::vector<std::string> complaints(const Loaded<Document> &loaded) {
    std::vector<std::string> found;
    for (const Diagnostic &d : loaded.diagnostics)
        found.push_back(d.code + " " + std::to_string(d.line) + ":" + std::to_string(d.column));
    return found;
}

// Readable in a failure.
std::string join(const Strings &strings) {
    std::string all;
    for (const std::string &text : strings) all += "<" + text + ">";
    return all;
}

} // namespace

TEST_CASE("a text is cut into the sentences of the published vectors") {
    for (const JsonNode &vector : member(vectors(), "vectors").children) {
        const std::string &text = member(vector, "text").text;
        CAPTURE(text);
        const auto sentences = split_sentences(text);
        const auto &expected = member(vector, "sentences").children;
        REQUIRE(sentences.size() == expected.size());
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            CHECK(sentences[i] == member(expected[i], "text").text);
            CHECK(passage_hash(sentences[i]) == member(expected[i], "hash").text);
        }
    }
}

TEST_CASE("Markdown holds the passages of the published vectors") {
    for (const JsonNode &vector : member(vectors(), "markdown").children) {
        const std::string &source = member(vector, "source").text;
        CAPTURE(source);
        Strings expected;
        for (const JsonNode &sentence : member(vector, "sentences").children) expected.push_back(sentence.text);
        CHECK(join(texts(read_well(source))) == join(expected));
    }
}

TEST_CASE("the documents of the shared example hold the published passages and facts") {
    for (const JsonNode &entry : member(vectors(), "documents").children) {
        CAPTURE(entry.key);
        const std::string file = "county-jail-veteran/documents/" + entry.key + ".md";
        const Loaded<Document> loaded = read_document({entry.key}, read_file(file), file);
        REQUIRE(loaded.value);
        CHECK(loaded.diagnostics.empty());
        const auto &passages = loaded.value->passages;
        REQUIRE(passages.size() == entry.children.size());
        for (std::size_t i = 0; i < passages.size(); ++i) {
            CHECK(passages[i].text == member(entry.children[i], "text").text);
            CHECK(passages[i].hash == member(entry.children[i], "hash").text);
            CHECK(passages[i].id.text == entry.key + "#" + passages[i].hash);
            CHECK(passages[i].fact.text == member(entry.children[i], "fact").text);
        }
    }
}

TEST_CASE("a sentence ends where segmentation 1 says") {
    struct Row {
        const char *text;
        Strings sentences;
    };
    const Row rows[] = {
        {"", {}},
        {"   ", {}},
        {"No mark at the end", {"No mark at the end"}},
        {"One. two. Three.", {"One. two.", "Three."}},
        {"Wait... What?! Yes.", {"Wait...", "What?!", "Yes."}},
        {"He said \"no.\" Then he left.", {"He said \"no.\"", "Then he left."}},
        {"He said \xE2\x80\x9Cno.\xE2\x80\x9D) Then.", {"He said \xE2\x80\x9Cno.\xE2\x80\x9D)", "Then."}},
        {"It ran 1.5 miles.Then stopped.", {"It ran 1.5 miles.Then stopped."}},
        {"On 3 Sept. 1991 he came. MR. Smith left.", {"On 3 Sept. 1991 he came.", "MR.", "Smith left."}},
        {"See No. 7. See No. Seven.", {"See No. 7.", "See No.", "Seven."}},
        {"See pp. 3 to 5. See pp. A.", {"See pp. 3 to 5.", "See pp.", "A."}},
        {"(Mr.) Smith came. J.R. Smith.", {"(Mr.) Smith came.", "J.R. Smith."}},
        {"12. First point. 13. Second point.", {"12. First point.", "13.", "Second point."}},
        {"He was born in 1959. Later.", {"He was born in 1959.", "Later."}},
        {"O'c. Then. It's. So.", {"O'c.", "Then.", "It's.", "So."}},
        {"The 's. Then.", {"The 's. Then."}},
        {"!! Look. ?", {"!! Look. ?"}},
        {"Look. \xE2\x80\x94 ! Then.", {"Look. \xE2\x80\x94 !", "Then."}},
        {"! ? .", {"! ? ."}},
        {"Ja. \xC3\x84 b. \xC3\xA4 c.", {"Ja.", "\xC3\x84 b. \xC3\xA4 c."}},
        {"End.\xC2\xA0Next.", {"End.", "Next."}},
        {"Name: {{name}}. {{Name}} came.", {"Name: {{name}}.", "{{Name}} came."}},
        {"Stop. (a) Then.", {"Stop.", "(a) Then."}},
    };
    for (const Row &row : rows) {
        CAPTURE(std::string(row.text));
        CHECK(join(owned(split_sentences(row.text))) == join(row.sentences));
    }
}

TEST_CASE("inline markup leaves its text, in any shape that CommonMark knows") {
    struct Row {
        const char *markdown;
        Strings passages;
    };
    const Row rows[] = {
        {"He ![saw the *gate*](x.png \"title\") there.", {"He saw the gate there."}},
        {"Use `a  b` and \\*this\\*.", {"Use a b and *this*."}},
        {"Line one\nline two  \nline three\\\nline four.", {"Line one line two line three line four."}},
        {"A<b>bold</b> word<!-- note -->. Next&nbsp;one.", {"Abold word.", "Next one."}},
        {"&eacute;&#233;&#xE9;&unknown;&CounterClockwiseContourIntegral;", {"\u00E9\u00E9\u00E9&unknown;\u2233"}},
        {"&#0;&#xD800;&#x110000;&#9999999;x", {"\uFFFD\uFFFD\uFFFD\uFFFDx"}},
        {"&lt;b&gt; &quot;x&quot;", {"<b> \"x\""}},
        {"\xE2\x80\x83Wide\xE3\x80\x80 \tspace\xE2\x80\xA8here. ", {"Wide space here."}},
        {"Same. Same. Other.\n\n# Same.", {"Same.", "Other."}},
        {"<http://x.example/a>", {"http://x.example/a"}},
        {"[ref] text [sic] and [ref][].\n\n[ref]: http://x.example", {"ref text [sic] and ref."}},
        {"\xEF\xBB\xBF# Title", {"Title"}},
        {"Title\r\n===\r\n\r\nOne\r\ntwo.\r\n", {"Title", "One two."}},
        {"", {}},
        {"***\n\n```\ncode.\n```\n\n<!-- x -->\n", {}},
    };
    for (const Row &row : rows) {
        CAPTURE(std::string(row.markdown));
        CHECK(join(texts(read_well(row.markdown))) == join(row.passages));
    }
}

TEST_CASE("a span states a fact wherever its sentence stands") {
    struct Row {
        const char *markdown;
        const char *sentence;
    };
    const Row rows[] = {
        {"[He came.]{#f}", "He came."},
        {"One. [He came.]{#f} Three.", "He came."},
        {"One.\n[He\ncame.]{#f}\nThree.", "He came."},
        {"# [He came]{#f}", "He came"},
        {"**[He came.]{#f}** So.", "He came."},
        {"[**He** came.]{#f} So.", "He came."},
        {"[**He came.**]{#f} So.", "He came."},
        {"[ He came. ]{#f} So.", "He came."},
        {"- a\n  - [He came.]{#f} So.", "He came."},
        {"> 1. [He came]{#f}", "He came"},
        {"| a | b |\n|---|---|\n| x | [He \\| came]{#f} |", "He | came"},
        {"[He [then](http://x.example) came [sic].]{#f}", "He then came [sic]."},
        {"[&lt;He&gt; &amp; she.]{#f} They.", "<He> & she."},
        {"&Auml;&copy;! [He came.]{#f}", "He came."},
        {"Ab\\[cd. [He came.]{#f} C\\].", "He came."},
        {"Not \\[a span\\]{#x}. [He came.]{#f}", "He came."},
        {"`a[b` is code. [He came.]{#f}", "He came."},
        {"    array[\n\n[He came.]{#f}", "He came."},
        {"<!-- [ -->\n\n[He came.]{#f}", "He came."},
        {"Twice. [Twice.]{#f}", "Twice."},
        {"\xEF\xBB\xBF[He came.]{#f}", "He came."},
        {"[`He` came.]{#f}", "He came."},
    };
    for (const Row &row : rows) {
        CAPTURE(std::string(row.markdown));
        const Document document = read_well(row.markdown);
        Strings stating;
        for (const Passage &passage : document.passages)
            if (!passage.fact.empty()) stating.push_back(passage.fact.text + ": " + passage.text);
        CHECK(join(stating) == join(Strings{std::string("f: ") + row.sentence}));
    }
}

TEST_CASE("every mistake with spans is told with its place, all in one pass") {
    struct Row {
        const char *markdown;
        Strings complaints;
    };
    const Row rows[] = {
        {"A.\n\nSo [he came.", {"span-unclosed 3:4"}},
        {"[He came.\n\nThen.]{#f}", {"span-unclosed 1:1", "span-unclosed 3:6"}},
        {"> [He came.\n>\n> Then.]{#f}", {"span-unclosed 1:3", "span-unclosed 3:8"}},
        {"[He came.]{#f", {"span-unclosed 1:10"}},
        {"[He came.]{#f\n}", {"span-unclosed 1:10"}},
        {"He came.]{#f}", {"span-unclosed 1:9"}},
        {"He came. {#f}", {"span-unclosed 1:10"}},
        {"[[He came.]{#f} Then.]{#g}", {"span-nested 1:1"}},
        {"[He came]{#f} home.", {"span-not-one-sentence 1:1"}},
        {"He [came home.]{#f}", {"span-not-one-sentence 1:4"}},
        {"[He came. He left.]{#f}", {"span-not-one-sentence 1:1"}},
        {"[]{#f} He came.", {"span-not-one-sentence 1:1"}},
        {"x [ ]{#f}\n\nHe came.", {"span-not-one-sentence 1:3"}},
        {"# [He\ncame.]{#f}", {"span-not-one-sentence 1:3"}},
        {"- [He came.\n- Then.]{#f}", {"span-not-one-sentence 1:3"}},
        {"[He came.\n```\ncode\n```]{#f}", {"span-not-one-sentence 1:1"}},
        {"| [He | came]{#f} |\n|---|---|", {"span-not-one-sentence 1:3"}},
        {"```\n[He came.]{#f}\n```", {"span-not-one-sentence 2:1"}},
        {"[<b>]{#f}", {"span-not-one-sentence 1:1"}},
        {"[He came.]{#Came}", {"span-bad-id 1:13"}},
        {"[He came.]{#}", {"span-bad-id 1:13"}},
        {"[He came.]{#a--b}", {"span-bad-id 1:13"}},
        {"[He came.]{#a .b}", {"span-bad-id 1:13"}},
        {"[He came.]{#0123456789abcdef}", {"span-bad-id 1:13"}},
        {"[He came.]{#0123456789abcdeg}", {}},
        {"[One.]{#f} [Two.]{#f}", {"fact-twice-in-document 1:12"}},
        {"[One.]{#f} [One.]{#f}", {}},
        {"[One.]{#f} [One.]{#g}", {"sentence-two-facts 1:12"}},
        {"a \xFF b", {"not-utf8 1:3"}},
        {"a\n\xC3", {"not-utf8 2:1"}},
        {"\xED\xA0\x80", {"not-utf8 1:1"}},
        {"\xEF\xBB\xBFHe [came.", {"span-unclosed 1:7"}},
        {"[He]{#f} came.\r\n\r\nSo [he\r\nleft.]{#G}",
         {"span-not-one-sentence 1:1", "span-not-one-sentence 3:4", "span-bad-id 4:9"}},
        {"One [xy. [Two.]{#B}\n\n[Three.]{#c} {#d}", {"span-unclosed 1:5", "span-bad-id 1:18", "span-unclosed 3:14"}},
    };
    for (const Row &row : rows) {
        CAPTURE(std::string(row.markdown));
        const Loaded<Document> loaded = read(row.markdown);
        CHECK(join(complaints(loaded)) == join(row.complaints));
        for (const Diagnostic &d : loaded.diagnostics) {
            CHECK(d.severity == Severity::error);
            CHECK(d.file == "memo.md");
            CHECK(d.message.find('$') == std::string::npos);
        }
    }
}

TEST_CASE("a NUL is refused with its place") {
    CHECK(join(complaints(read(std::string_view("a\nb\0c", 5)))) == join(Strings{"nul-byte 2:2"}));
}

TEST_CASE("a document with mistakes still gives what it holds, so that other checks need not guess") {
    const Loaded<Document> loaded = read("[One.]{#f} [Two]{#g} more.");
    REQUIRE(loaded.value);
    CHECK(loaded.value->passages.at(0).fact.text == "f");
    CHECK(has_errors(loaded.diagnostics));
    CHECK_FALSE(read("a \xFF b").value);
}

TEST_CASE("blocks keep what a page needs to be drawn") {
    const char *markdown = "# Title\n\nText.\n\n- One\n- Two\n\n  More\n\n  1. Inner\n  2. Next\n\n"
                           "> Said.\n>\n> - Item\n\n---\n\n| A | B |\n|---|---|\n| 1 |  |\n\n"
                           "```\n  let x;\n\nend\n```\n\n3) Three\n4) Four\n";
    CHECK(sketch(read_well(markdown).blocks) == "h1 [Title]\n"
                                                "p [Text.]\n"
                                                "> \u2022 p [One]\n"
                                                "> \u2022 p [Two]\n"
                                                "> p [More]\n"
                                                ">> 1. p [Inner]\n"
                                                ">> 2. p [Next]\n"
                                                "\" p [Said.]\n"
                                                ">\" \u2022 p [Item]\n"
                                                "rule []\n"
                                                "row* [A] [B]\n"
                                                "row [1] []\n"
                                                "code [  let x;\n\nend]\n"
                                                "> 3) p [Three]\n"
                                                "> 4) p [Four]\n");
}

TEST_CASE("a tight item's text, an empty item and an item with a list alone are drawn too") {
    CHECK(sketch(read_well("- a\n  - b\n\n    c\n-\n- - d\n").blocks) == "> \u2022 p [a]\n"
                                                                         ">> \u2022 p [b]\n"
                                                                         ">> p [c]\n"
                                                                         "> \u2022 p []\n"
                                                                         "> \u2022 p []\n"
                                                                         ">> \u2022 p [d]\n");
    CHECK(sketch(read_well("- a\n  # b\n  c\n").blocks) == "> \u2022 p [a]\n> h1 [b]\n> p [c]\n");
}

TEST_CASE("runs tell style and passage, and the space inside a sentence is the sentence's") {
    const Document document = read_well("He *is* **here. And `th ere`** too.");
    REQUIRE(document.blocks.size() == 1);
    CHECK(sketch(document.blocks[0].cells.at(0)) == "He {0}/is{0} {0}*here.{0}* {}*And {1}*`th ere{1} too.{1}");
}

TEST_CASE("cells and blocks repeat the index of a sentence that stands twice") {
    const Document document = read_well("Yes. No.\n\n| Yes. |\n|---|\n| No. |");
    CHECK(document.passages.size() == 2);
    CHECK(document.blocks.at(1).cells.at(0).at(0).passage == 0);
    CHECK(document.blocks.at(2).cells.at(0).at(0).passage == 1);
}

TEST_CASE("rich text has blocks and styles but no passages") {
    const auto blocks = read_rich_text("## Who\n\nYou are *here*. [x]{#y} stays.");
    CHECK(sketch(blocks) == "h2 [Who]\np [You are here. [x]{#y} stays.]\n");
    for (const Block &block : blocks)
        for (const Run &run : block.cells.at(0)) CHECK(run.passage == -1);
    CHECK(read_rich_text("").empty());
}

TEST_CASE("a passage is found by its id") {
    const Document document = read_well("One. Two.");
    const Passage *found = find_passage(document, {"memo#" + passage_hash("Two.")});
    REQUIRE(found);
    CHECK(found->text == "Two.");
    CHECK_FALSE(find_passage(document, {"memo#0000000000000000"}));
}

TEST_CASE("a code span in a table cell writes a bar with a backslash, and shows it without") {
    const auto document = read_document({"paper"}, "| a |\n|---|\n| `one \\| two` |\n\n`three \\| four`\n", "paper.md");
    REQUIRE(document.value);
    REQUIRE(document.value->passages.size() == 3);
    CHECK(document.value->passages[1].text == "one | two");
    CHECK(document.value->passages[2].text == "three \\| four");
}
