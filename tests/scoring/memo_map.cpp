#include "tests/scoring/memo_map.h"
#include <regex>
#include <set>
#include <sstream>
#include <utility>

namespace totality::test {

namespace {

const std::regex kProvisionId("[a-z]+\\.[a-z-]+");

std::vector<std::string> ids_in(const std::string &text) {
    return {std::sregex_token_iterator(text.begin(), text.end(), kProvisionId), std::sregex_token_iterator()};
}

std::string trimmed(std::string cell) { return std::regex_replace(cell, std::regex("^ +| +$"), ""); }

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
    std::smatch said;
    if (!std::regex_search(sentence, said, std::regex("\\(p\\. ([0-9]+), each ([A-Z])\\): "))) return;
    for (const std::string &id : ids_in(said.suffix())) out.push_back({id, said[2], said[1]});
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

std::vector<int> pages_of(std::string pages) {
    pages = std::regex_replace(pages, std::regex("fn [0-9]+"), "");
    std::set<int> out;
    const std::regex range("([0-9]+)(-([0-9]+))?");
    for (std::sregex_iterator it(pages.begin(), pages.end(), range), end; it != end; ++it) {
        const int first = std::stoi((*it)[1]);
        const int last = (*it)[3].matched ? std::stoi((*it)[3]) : first;
        for (int page = first; page <= last; ++page) out.insert(page);
    }
    return {out.begin(), out.end()};
}

} // namespace totality::test
