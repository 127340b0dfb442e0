#pragma once
// The building blocks of the score (scoring.md, "Building blocks"): aggregate credit and agreement of sets.
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace totality {

// How many panelists gave each step of -2..2, by step + 2.
using StepCounts = std::array<int, 5>;

// n_k / max n; none where nobody answered. `answer` -1: not answered, 0.
std::optional<double> aggregate_credit(std::span<const int> counts, int answer);

// A panelist one step away on the same side of zero counts half. `step` -2..2; none: not given, 0.
std::optional<double> ordinal_credit(const StepCounts &counts, std::optional<int> step);

// Agreement of a set with a panel's shares: F of recall and precision, divided by the best F that any set reaches.
// `shares`: p of every element of U, descending, all > 0. `chosen`: p of every element of the set T, 0 for those
// outside U. `most`: how many elements a set may have. None where U is empty.
std::optional<double> set_agreement(std::span<const double> shares, std::span<const double> chosen,
                                    std::size_t most = static_cast<std::size_t>(-1));

// A mean of the parts that exist; none where none does.
class WeightedMean {
  public:
    void add(std::optional<double> value, double weight = 1) {
        if (!value) return;
        sum_ += weight * *value;
        weight_ += weight;
    }
    std::optional<double> mean() const { return weight_ > 0 ? std::optional(sum_ / weight_) : std::nullopt; }
    std::optional<double> percent() const { return weight_ > 0 ? std::optional(100 * sum_ / weight_) : std::nullopt; }

  private:
    double sum_ = 0;
    double weight_ = 0;
};

} // namespace totality
