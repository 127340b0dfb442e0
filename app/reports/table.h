#pragma once
// A table, once as HTML and once as CSV.
#include "app/reports/html.h"
#include <string>
#include <vector>

namespace totality::reports {

struct TableColumn {
    std::string title;
    bool number = false; // set to the right
};

struct Table {
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> rows; // as many cells as columns; the first names the row
};

// Caption, headings with scope; where there are no rows a paragraph with `none` instead.
void put_table(Html &html, const Table &table, std::string_view none = "Nothing to show.");

// A list of names and values.
void put_facts(Html &html, const std::vector<std::pair<std::string, std::string>> &facts);

} // namespace totality::reports
