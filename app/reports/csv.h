#pragma once
// Tables as CSV (RFC 4180): UTF-8 without a mark, lines end with CR LF, every row as long as the first.
#include "app/reports/table.h"

namespace totality::reports {

// One cell, quoted where it must be. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab
// or a carriage return, and is no plain number) gets an apostrophe before it.
std::string csv_cell(std::string_view words);

std::string to_csv(const Table &table); // the columns' titles are the first row

} // namespace totality::reports
