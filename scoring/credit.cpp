#include "scoring/credit.h"
#include <algorithm>
#include <numeric>

namespace totality {

namespace {

double f_measure(double recall, double precision) {
    return recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
}

double precision_of(double share) { return std::min(1.0, 2 * share); }

// No set does better than the k elements of greatest share, for the best k.
double best_f(std::span<const double> shares, double total, std::size_t most) {
    double best = 0, recalled = 0, precise = 0;
    for (std::size_t k = 0; k < std::min(most, shares.size()); ++k) {
        recalled += shares[k];
        precise += precision_of(shares[k]);
        best = std::max(best, f_measure(recalled / total, precise / static_cast<double>(k + 1)));
    }
    return best;
}

} // namespace

std::optional<double> aggregate_credit(std::span<const int> counts, int answer) {
    const int most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    if (most == 0) return std::nullopt;
    if (answer < 0 || static_cast<std::size_t>(answer) >= counts.size()) return 0.0;
    return static_cast<double>(counts[static_cast<std::size_t>(answer)]) / most;
}

std::optional<double> ordinal_credit(const StepCounts &n, std::optional<int> step) {
    const double mended[] = {n[0] + n[1] / 2.0, n[1] + n[0] / 2.0, static_cast<double>(n[2]), n[3] + n[4] / 2.0,
                             n[4] + n[3] / 2.0};
    const double most = *std::max_element(std::begin(mended), std::end(mended));
    if (most <= 0) return std::nullopt;
    return step ? mended[*step + 2] / most : 0.0;
}

std::optional<double> set_agreement(std::span<const double> shares, std::span<const double> chosen, std::size_t most) {
    if (shares.empty()) return std::nullopt;
    const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
    double recalled = 0, precise = 0;
    for (double p : chosen) {
        recalled += p;
        precise += precision_of(p);
    }
    const double precision = chosen.empty() ? 0 : precise / static_cast<double>(chosen.size());
    return std::min(1.0, f_measure(recalled / total, precision) / best_f(shares, total, most));
}

} // namespace totality
