#pragma once
// The point table of a debrief: you, each panelist, the share; sorted by a column, filtered by how you stand.
#include "app/screens/debrief_text.h"
#include "app/widgets/row_list.h"

namespace totality {

enum class PointFilter { all, missed, only_you, opposite };

// Columns: the point itself in the order of the papers, you, each panelist, the share.
struct PointSort {
    enum class By { point, you, panelist, share };
    By by = By::share;
    int panelist = 0;
    bool backward = false;
    bool operator==(const PointSort &) const = default;
};

struct PointTable {
    PointSort sort;
    PointFilter filter = PointFilter::all;
    std::vector<int> order; // of the points that the filter lets through
    bool stale = true;
    ui::RowList list;
};

// The points that the filter lets through, sorted; indexes into `points`.
std::vector<int> ordered(const std::vector<PointText> &points, const PointSort &sort, PointFilter filter);

struct PointEvents {
    bool chose = false; // `chosen` is another one
    bool took = false;  // Enter or a double click on it
};

// Height for so many rows, of whole rows only and of `most` at most.
float points_height(std::size_t rows, float most);

// `chosen`: index into the points, -1 for none.
PointEvents draw_points(PointTable &ui, const DebriefView &view, const DebriefText &text, int &chosen,
                        const ui::Box &box);

} // namespace totality
