#pragma once
// How well stated confidence fits what came of it. Brier score: the mean of (stated - came)², 0 best; somebody who
// always says 50 % gets 0.25 (Brier 1950). Expected calibration error: over bins of equal width, the mean distance of
// what was stated from how often it came, weighted by the answers in each (Naeini et al. 2015).
#include "scoring/lesson.h"
#include <span>

namespace totality {

inline constexpr std::size_t kAnswersForReliability = 50; // fewer: three bands, and no calibration error

struct ConfidenceBin {
    double from = 0, to = 1; // `to` belongs to the last one only
    int answers = 0;
    double stated = 0; // mean; 0 where there are no answers
    double came = 0;   // share; likewise
};

struct Calibration {
    std::size_t answers = 0;
    double brier = 0;
    std::vector<ConfidenceBin> bins;         // three bands, or five bins of ten points, over 0.5..1
    std::optional<double> calibration_error; // from kAnswersForReliability on
};

double brier_score(std::span<const Forecast> forecasts); // 0 for none
std::vector<ConfidenceBin> confidence_bins(std::span<const Forecast> forecasts, double from, double to, int how_many);
double expected_calibration_error(std::span<const ConfidenceBin> bins);

Calibration calibrate(std::span<const Forecast> forecasts);

} // namespace totality
