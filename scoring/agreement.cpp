#include "scoring/agreement.h"
#include <algorithm>
#include <cassert>

namespace totality {

namespace {

using Row = std::vector<double>;

// counts[u][k]: how many coders gave unit u the k-th category; the categories ascend.
struct Tally {
    std::vector<int> categories;
    std::vector<Row> counts;
};

std::vector<int> categories_of(const Codings &units) {
    std::vector<int> categories;
    for (const auto &unit : units)
        for (const auto &value : unit) {
            if (!value) continue;
            const auto place = std::lower_bound(categories.begin(), categories.end(), *value);
            if (place == categories.end() || *place != *value) categories.insert(place, *value);
        }
    return categories;
}

Row count_unit(const std::vector<std::optional<int>> &unit, const std::vector<int> &categories) {
    Row counts(categories.size(), 0.0);
    for (const auto &value : unit) {
        if (!value) continue;
        auto category = std::lower_bound(categories.begin(), categories.end(), *value);
        counts[static_cast<std::size_t>(category - categories.begin())] += 1;
    }
    return counts;
}

Tally tally(const Codings &units) {
    Tally result{categories_of(units), {}};
    result.counts.reserve(units.size());
    for (const auto &unit : units) result.counts.push_back(count_unit(unit, result.categories));
    return result;
}

double sum(const Row &row) {
    double total = 0;
    for (double value : row) total += value;
    return total;
}

// Every ordered pair of values within a unit, each unit weighing as many values as it has.
std::vector<Row> coincidences(const Tally &data) {
    std::vector<Row> matrix(data.categories.size(), Row(data.categories.size(), 0.0));
    for (const Row &unit : data.counts) {
        double values = sum(unit);
        if (values < 2) continue;
        for (std::size_t c = 0; c < unit.size(); ++c)
            for (std::size_t k = 0; k < unit.size(); ++k)
                matrix[c][k] += unit[c] * (unit[k] - (c == k ? 1 : 0)) / (values - 1);
    }
    return matrix;
}

double square(double value) { return value * value; }

// Difference squared between the categories at c <= k (Krippendorff 2011, section D).
double difference(const std::vector<int> &categories, const Row &totals, Metric metric, std::size_t c, std::size_t k) {
    double low = categories[c];
    double high = categories[k];
    switch (metric) {
    case Metric::nominal: return c == k ? 0 : 1;
    case Metric::interval: return square(high - low);
    case Metric::ratio: return c == k ? 0 : square((high - low) / (high + low));
    case Metric::ordinal: break;
    }
    double between = -(totals[c] + totals[k]) / 2;
    for (std::size_t g = c; g <= k; ++g) between += totals[g];
    return square(between);
}

// Mean over the units with two values or more of the share of their pairs that agree.
std::optional<double> agreeing_pairs(const Tally &data) {
    double total = 0;
    int units = 0;
    for (const Row &unit : data.counts) {
        double values = sum(unit);
        if (values < 2) continue;
        double pairs = 0;
        for (double count : unit) pairs += count * (count - 1);
        total += pairs / (values * (values - 1));
        ++units;
    }
    if (units == 0) return std::nullopt;
    return total / units;
}

// Mean share of each category over the units with any value, one value being enough (as in irrCAC).
Row prevalence(const Tally &data) {
    Row shares(data.categories.size(), 0.0);
    int units = 0;
    for (const Row &unit : data.counts) {
        double values = sum(unit);
        if (values < 1) continue;
        ++units;
        for (std::size_t k = 0; k < unit.size(); ++k) shares[k] += unit[k] / values;
    }
    for (double &share : shares) share /= units;
    return shares;
}

} // namespace

std::optional<double> krippendorff_alpha(const Codings &units, Metric metric) {
    Tally data = tally(units);
    assert(metric != Metric::ratio || data.categories.empty() || data.categories.front() >= 0);
    std::vector<Row> matrix = coincidences(data);
    Row totals;
    for (const Row &row : matrix) totals.push_back(sum(row));
    double observed = 0;
    double expected = 0;
    for (std::size_t c = 0; c < totals.size(); ++c) {
        for (std::size_t k = c + 1; k < totals.size(); ++k) {
            double delta = difference(data.categories, totals, metric, c, k);
            observed += matrix[c][k] * delta;
            expected += totals[c] * totals[k] * delta;
        }
    }
    if (expected <= 0) return std::nullopt;
    return 1 - (sum(totals) - 1) * observed / expected;
}

std::optional<double> gwet_ac1(const Codings &units) {
    Tally data = tally(units);
    std::optional<double> agreed = agreeing_pairs(data);
    if (!agreed) return std::nullopt;
    auto categories = static_cast<double>(data.categories.size());
    if (categories < 2) return 1.0; // all say the same, whatever else they might have said
    double by_chance = 0;
    for (double share : prevalence(data)) by_chance += share * (1 - share);
    by_chance /= categories - 1;
    return (*agreed - by_chance) / (1 - by_chance);
}

std::optional<double> percent_agreement(const Codings &units) { return agreeing_pairs(tally(units)); }

} // namespace totality
