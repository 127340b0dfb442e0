#pragma once
// Rows of words in columns under their heads. Only what is in sight is drawn; the keyboard goes through it as through
// any list of rows.
#include "app/widgets/row_list.h"
#include <span>
#include <string>

namespace totality::ui {

struct TableColumn {
    std::string_view head;
    float width = 0; // em; 0: shares what the others leave
    bool right = false;
};

struct Table {
    std::span<const TableColumn> columns;
    int rows = 0;
    std::function<std::string_view(int row, int column)> cell;
    std::function<std::string_view(int row)> key; // unique
};

RowEvents table(const char *id, RowList &list, const Table &table, const Box &box);

} // namespace totality::ui
