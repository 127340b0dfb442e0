#include "app/screens/debrief_points.h"
#include <algorithm>
#include <numeric>

namespace totality {

namespace {

// Pushes from favorable to enforcement, then who left it alone, then who could not see it.
constexpr int kLeft = -10, kUnseen = -20;

int value_of(const DebriefPoint &point, const PointSort &sort) {
    if (sort.by == PointSort::By::you) {
        if (!point.yours) return point.could_see ? kLeft : kUnseen;
        return point.push.value_or(0);
    }
    const auto i = static_cast<std::size_t>(sort.panelist);
    if (i >= point.panel.push_of.size() || !point.panel.saw_it[i]) return kUnseen;
    return point.panel.push_of[i].value_or(kLeft);
}

bool stands_before(const PointText &a, const PointText &b) {
    if (a.place.document != b.place.document) return a.place.document < b.place.document;
    return a.place.passage < b.place.passage;
}

bool comes_first(const PointText &a, const PointText &b, const PointSort &sort) {
    switch (sort.by) {
    case PointSort::By::point: return stands_before(a, b);
    case PointSort::By::share: return a.point->panel.share > b.point->panel.share;
    case PointSort::By::you:
    case PointSort::By::panelist: return value_of(*a.point, sort) > value_of(*b.point, sort);
    }
    return false;
}

bool lets_through(PointFilter filter, Standing standing) {
    switch (filter) {
    case PointFilter::all: return true;
    case PointFilter::missed: return standing == Standing::missed;
    case PointFilter::only_you: return standing == Standing::only_you;
    case PointFilter::opposite: return standing == Standing::opposite;
    }
    return true;
}

} // namespace

std::vector<int> ordered(const std::vector<PointText> &points, const PointSort &sort, PointFilter filter) {
    std::vector<int> order;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (lets_through(filter, points[i].point->standing)) order.push_back(static_cast<int>(i));
    const auto at = [&](int i) -> const PointText & { return points[static_cast<std::size_t>(i)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return sort.backward ? comes_first(at(b), at(a), sort) : comes_first(at(a), at(b), sort);
    });
    return order;
}

} // namespace totality
