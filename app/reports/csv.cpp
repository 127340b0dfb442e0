#include "app/reports/csv.h"
#include "scoring/unicode.h"
#include <algorithm>

namespace totality::reports {

namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// A sign, figures, and perhaps a point with figures behind it.
bool is_plain_number(std::string_view words) {
    if (!words.empty() && (words.front() == '-' || words.front() == '+')) words.remove_prefix(1);
    const std::size_t point = words.find('.');
    const std::string_view whole = words.substr(0, point);
    const std::string_view rest = point == words.npos ? std::string_view("0") : words.substr(point + 1);
    return !whole.empty() && !rest.empty() && std::ranges::all_of(whole, is_figure) &&
           std::ranges::all_of(rest, is_figure);
}

bool looks_like_formula(std::string_view words) {
    constexpr std::string_view kBegins = "=+-@\t\r";
    return !words.empty() && kBegins.find(words.front()) != kBegins.npos && !is_plain_number(words);
}

// NUL and bytes that are not UTF-8 become U+FFFD.
std::string mended(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = code_point_at(words, at);
        append_utf8(out, point.value == 0 ? U'\uFFFD' : point.value);
        at += point.length;
    }
    return out;
}

void add_row(std::string &out, const std::vector<std::string> &cells, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) {
        if (i > 0) out += ',';
        if (i < cells.size()) out += csv_cell(cells[i]);
    }
    out += "\r\n";
}

} // namespace

std::string csv_cell(std::string_view words) {
    const std::string cell = (looks_like_formula(words) ? "'" : "") + mended(words);
    if (cell.find_first_of(",\"\r\n") == cell.npos) return cell;
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string to_csv(const Table &table) {
    std::string out;
    std::vector<std::string> titles;
    for (const TableColumn &column : table.columns) titles.push_back(column.title);
    add_row(out, titles, titles.size());
    for (const auto &row : table.rows) add_row(out, row, titles.size());
    return out;
}

} // namespace totality::reports
