#pragma once
// Agreement among coders (Krippendorff 2011; Gwet 2008). Values are category numbers, missing is nullopt.
#include <optional>
#include <vector>

namespace totality {

// units[u][c]: what coder c said of unit u. Values of ordinal and interval data keep their order as numbers.
using Codings = std::vector<std::vector<std::optional<int>>>;

enum class Metric { nominal, ordinal, interval, ratio };

// Krippendorff's alpha on the coincidence matrix; none where fewer than two values can be paired or no two values
// differ (nothing could have disagreed). Ratio data are not negative.
std::optional<double> krippendorff_alpha(const Codings &units, Metric metric);

// Gwet's AC1 (nominal) over the categories that occur, with missing values as in irrCAC: a unit with one value counts
// for the prevalence only. None where no unit has two values; 1 where everybody always said the same.
std::optional<double> gwet_ac1(const Codings &units);

// Mean pairwise percent agreement over units with two or more values.
std::optional<double> percent_agreement(const Codings &units);

} // namespace totality
