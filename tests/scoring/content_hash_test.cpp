#include "scoring/content_hash.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>
#include <set>

using namespace totality;
using namespace totality::test;

TEST_CASE("every byte of a case counts in its hash") {
    CaseSource source = case_source(shipped_folders().front());
    std::set<std::string> seen{content_hash(source)};
    std::string &text = source.documents.front().text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        CAPTURE(i);
        text[i] = static_cast<char>(text[i] ^ 0x80); // the highest bit is the one that mixes least
        CHECK(seen.insert(content_hash(source)).second);
        text[i] = static_cast<char>(text[i] ^ 0x80);
    }
    CHECK_FALSE(seen.insert(content_hash(source)).second);
}

TEST_CASE("a byte that moves to another file, a name and a file's absence change the hash, the files' order does not") {
    CaseSource source{"case", {"", "", "{}"}, {{"", "a.md", "one"}, {"", "b.md", "two"}}, {{"", "p.json", ""}}};
    const std::string before = content_hash(source);
    CHECK(before.size() == 16);
    std::swap(source.documents[0], source.documents[1]);
    CHECK(content_hash(source) == before);
    source.documents = {{"", "a.md", "onet"}, {"", "b.md", "wo"}};
    CHECK(content_hash(source) != before);
    source.documents = {{"", "a.md", "two"}, {"", "b.md", "one"}};
    CHECK(content_hash(source) != before);
    source.documents = {{"", "a.md", "one"}, {"", "c.md", "two"}};
    CHECK(content_hash(source) != before);
    source.documents = {{"", "a.md", "one"}};
    CHECK(content_hash(source) != before);
    source.documents = {{"", "a.md", "one"}, {"", "b.md", std::string("two\0", 4)}};
    CHECK(content_hash(source) != before);
}
