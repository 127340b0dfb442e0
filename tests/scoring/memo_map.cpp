#include "tests/scoring/memo_map.h"
#include <set>
#include <sstream>
#include <utility>

namespace totality::test {

namespace {

bool is_id_byte(char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '.'; }

// Words like "factor.status"; the point that ends a sentence belongs to none.
std::vector<std::string> ids_in(std::string_view text) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_id_byte(text[end])) ++end;
        std::string_view word = text.substr(at, end - at);
        while (word.ends_with('.')) word.remove_suffix(1);
        if (const std::size_t point = word.find('.'); point != std::string_view::npos && point > 0)
            ids.emplace_back(word);
        at = end + 1;
    }
    return ids;
}

std::string trimmed(const std::string &cell) {
    const std::size_t first = cell.find_first_not_of(' ');
    return first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> cells_of(const std::string &row) { // "| a | b |" -> a, b
    std::vector<std::string> cells;
    std::istringstream in(row.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) cells.push_back(trimmed(cell));
    return cells;
}

// A row belongs to the header above it, which says whether a column gives the page. The kind is the last column.
void read_row(const std::vector<std::string> &header, const std::string &row, std::vector<ListedProvision> &out) {
    const std::vector<std::string> cells = cells_of(row);
    std::string pages;
    for (std::size_t i = 0; i < header.size() && i < cells.size(); ++i)
        if (header[i] == "page") pages = cells[i];
    for (const std::string &id : ids_in(cells.front())) out.push_back({id, cells.back(), pages});
}

// "Triggers … (p. 11, each X): trigger.lpr, …", which may go on in the next line.
void read_triggers(const std::string &sentence, std::vector<ListedProvision> &out) {
    const std::string before_page = "(p. ", before_kind = ", each ", behind = "): ";
    const std::size_t page = sentence.find(before_page), kind = sentence.find(before_kind),
                      list = sentence.find(behind);
    if (page == std::string::npos || kind == std::string::npos || list == std::string::npos) return;
    const std::size_t page_begin = page + before_page.size(), kind_begin = kind + before_kind.size();
    for (const std::string &id : ids_in(std::string_view(sentence).substr(list + behind.size())))
        out.push_back(
            {id, sentence.substr(kind_begin, list - kind_begin), sentence.substr(page_begin, kind - page_begin)});
}

} // namespace

std::vector<ListedProvision> read_provision_list(std::string_view text) {
    std::vector<ListedProvision> out;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        ListedProvision &listed = out.emplace_back();
        words >> listed.id >> listed.kind >> std::ws;
        std::getline(words, listed.pages);
    }
    return out;
}

std::vector<ListedProvision> read_memo_map(std::string_view text) {
    std::vector<ListedProvision> out;
    std::vector<std::string> header;
    std::string sentence;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("Triggers") || !sentence.empty()) sentence += line + " ";
        if (line.starts_with("| id |")) {
            read_triggers(std::exchange(sentence, ""), out);
            header = cells_of(line);
        } else if (line.starts_with("| ")) {
            read_row(header, line, out);
        }
    }
    return out;
}

std::vector<int> pages_of(std::string_view pages) {
    std::set<int> out;
    std::istringstream words{std::string(pages)};
    for (std::string word; words >> word;) {
        if (word == "fn") {
            words >> word; // the footnote's number
            continue;
        }
        const int first = std::stoi(word);
        const std::size_t dash = word.find('-');
        const int last = dash == std::string::npos ? first : std::stoi(word.substr(dash + 1));
        for (int page = first; page <= last; ++page) out.insert(page);
    }
    return {out.begin(), out.end()};
}

} // namespace totality::test
