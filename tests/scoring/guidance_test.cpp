// The guidance data holds the provisions of the memo map: all of them, no others, in its order.
#include "scoring/guidance.h"
#include "tests/scoring/case_folder.h"
#include "tests/scoring/memo_map.h"
#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <filesystem>
#include <iterator>
#include <map>
#include <sstream>

using namespace totality;
using namespace totality::test;

namespace {

// Where the data departs from the map's page column on purpose, with the pages that the memo itself bears out.
const std::map<std::string, std::string> kPagesOfMemo = {
    {"authority.supervisor", "1, fn 1; 3-5"}, // officers are sent to their supervisors on 3, 4 and 5, not on 2
};

std::vector<ListedProvision> listed_here() {
    return read_provision_list(read_bytes(TOTALITY_SOURCE_DIR "/tests/data/provisions.txt"));
}

std::string letter_of(ProvisionKind kind) {
    constexpr const char *kLetters[] = {"W", "B", "X", "S"}; // by ProvisionKind
    return kLetters[static_cast<std::size_t>(kind)];
}

} // namespace

TEST_CASE("the guidance data holds exactly the listed provisions, in the list's order") {
    const std::vector<ListedProvision> listed = listed_here();
    const std::vector<Provision> &held = guidance().provisions;
    for (std::size_t i = 0; i < std::max(listed.size(), held.size()); ++i) {
        CAPTURE(i);
        REQUIRE(i < listed.size()); // else the data holds one too many
        CAPTURE(listed[i].id);
        REQUIRE(i < held.size()); // else the data lacks it
        REQUIRE(held[i].id.text == listed[i].id);
        CHECK(letter_of(held[i].kind) == listed[i].kind);
        CHECK(held[i].pages == listed[i].pages);
        CHECK_FALSE(held[i].text.empty());
    }
}

TEST_CASE("the list of provisions is the memo map's") {
    const std::string path = TOTALITY_SHARED "/guidance/memo-map.md";
    if (!std::filesystem::exists(path)) {
        MESSAGE("skipped: no ../shared beside this checkout");
        return;
    }
    const std::vector<ListedProvision> map = read_memo_map(read_bytes(path)), listed = listed_here();
    for (std::size_t i = 0; i < std::max(listed.size(), map.size()); ++i) {
        CAPTURE(i);
        REQUIRE(i < map.size()); // else the list holds one too many
        CAPTURE(map[i].id);
        REQUIRE(i < listed.size()); // else the list lacks it
        REQUIRE(listed[i].id == map[i].id);
        CHECK(listed[i].kind == map[i].kind);
        const auto known = kPagesOfMemo.find(map[i].id);
        const std::string &pages = known == kPagesOfMemo.end() ? map[i].pages : known->second;
        if (!pages.empty()) CHECK(pages_of(listed[i].pages) == pages_of(pages));
    }
}

TEST_CASE("a short title is words of the title, so that a heading is found again in the guidance") {
    const auto words_of = [](std::string title) {
        for (char &c : title) c = c == ',' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        std::istringstream stream(title);
        return std::vector<std::string>{std::istream_iterator<std::string>(stream), {}};
    };
    for (const Provision &provision : guidance().provisions) {
        CAPTURE(provision.title);
        CAPTURE(provision.short_title);
        const auto title = words_of(provision.title), brief = words_of(provision.short_title);
        auto at = title.begin();
        for (const std::string &word : brief) {
            at = std::find(at, title.end(), word);
            REQUIRE(at != title.end());
            ++at;
        }
    }
}

TEST_CASE("pages are read with their ranges and without their footnotes") {
    CHECK(pages_of("5, fn 3; 7-9") == std::vector<int>{5, 7, 8, 9});
    CHECK(pages_of("") == std::vector<int>{});
}
