#pragma once
// The provisions that the guidance data owes, from the two places that list them.
#include <string>
#include <string_view>
#include <vector>

namespace totality::test {

struct ListedProvision {
    std::string id;
    std::string kind;  // W, B, X or S
    std::string pages; // as written; empty where the list gives none
    bool operator==(const ListedProvision &) const = default;
};

// tests/data/provisions.txt: "id kind pages", '#' begins a comment.
std::vector<ListedProvision> read_provision_list(std::string_view text);

// memo-map.md: the rows of its tables, and the triggers that one sentence lists. Rows of several ids count once each.
std::vector<ListedProvision> read_memo_map(std::string_view text);

// "5, fn 5; 6-8" -> 5, 6, 7, 8. Footnotes are left out: the map's page column names none.
std::vector<int> pages_of(std::string_view pages);

} // namespace totality::test
