#include "app/reports/table.h"

namespace totality::reports {

namespace {

constexpr std::size_t kLongWord = 24; // bytes; a longer one may be broken anywhere, or the table would grow with it

const char *look_of(std::string_view words) {
    std::size_t length = 0;
    for (const char c : words) {
        length = c == ' ' || c == '\n' ? 0 : length + 1;
        if (length > kLongWord) return "long";
    }
    return "words";
}

void put_row(Html &html, const Table &table, const std::vector<std::string> &row) {
    const auto tr = html.in("tr");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string_view words = i < row.size() ? std::string_view(row[i]) : std::string_view();
        if (i == 0)
            html.put("th", words, {{"scope", "row"}, {"class", look_of(words)}, {"dir", "auto"}});
        else if (table.columns[i].number)
            html.put("td", words, {{"class", "number"}});
        else
            html.put("td", words, {{"class", look_of(words)}, {"dir", "auto"}});
    }
}

} // namespace

void put_table(Html &html, const Table &table, std::string_view none) {
    if (table.rows.empty()) return html.put("p", none, {{"class", "quiet"}});
    const auto element = html.in("table");
    html.put("caption", table.caption);
    {
        const auto head = html.in("thead");
        const auto tr = html.in("tr");
        for (const TableColumn &column : table.columns)
            if (column.number)
                html.put("th", column.title, {{"scope", "col"}, {"class", "number"}});
            else
                html.put("th", column.title, {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    for (const auto &row : table.rows) put_row(html, table, row);
}

void put_facts(Html &html, const std::vector<std::pair<std::string, std::string>> &facts) {
    const auto list = html.in("dl", {{"class", "facts"}});
    for (const auto &[name, value] : facts) {
        const auto pair = html.in("div");
        html.put("dt", name);
        html.put("dd", value, {{"dir", "auto"}});
    }
}

} // namespace totality::reports
