#include "scoring/calibration.h"
#include <algorithm>
#include <cmath>

namespace totality {

namespace {

constexpr int kBands = 3, kBins = 5;
constexpr double kRounding = 1e-9; // 0.7 belongs to the bin that begins there, whatever its last bit

} // namespace

double brier_score(std::span<const Forecast> forecasts) {
    double sum = 0;
    for (const Forecast &forecast : forecasts) sum += std::pow(forecast.stated - (forecast.came ? 1 : 0), 2);
    return forecasts.empty() ? 0 : sum / static_cast<double>(forecasts.size());
}

std::vector<ConfidenceBin> confidence_bins(std::span<const Forecast> forecasts, double from, double to, int how_many) {
    const double width = (to - from) / how_many;
    std::vector<ConfidenceBin> bins;
    for (int i = 0; i < how_many; ++i) bins.push_back({from + i * width, from + (i + 1) * width});
    for (const Forecast &forecast : forecasts) {
        const int place = static_cast<int>((forecast.stated - from) / width + kRounding);
        ConfidenceBin &bin = bins[static_cast<std::size_t>(std::clamp(place, 0, how_many - 1))];
        ++bin.answers;
        bin.stated += forecast.stated;
        bin.came += forecast.came ? 1 : 0;
    }
    for (ConfidenceBin &bin : bins) {
        const double answers = std::max(1, bin.answers);
        bin.stated /= answers;
        bin.came /= answers;
    }
    return bins;
}

double expected_calibration_error(std::span<const ConfidenceBin> bins) {
    double sum = 0, answers = 0;
    for (const ConfidenceBin &bin : bins) {
        sum += bin.answers * std::abs(bin.stated - bin.came);
        answers += bin.answers;
    }
    return answers > 0 ? sum / answers : 0;
}

Calibration calibrate(std::span<const Forecast> forecasts) {
    Calibration out;
    out.answers = forecasts.size();
    out.brier = brier_score(forecasts);
    const bool many = forecasts.size() >= kAnswersForReliability;
    out.bins = confidence_bins(forecasts, 0.5, 1, many ? kBins : kBands);
    if (many) out.calibration_error = expected_calibration_error(out.bins);
    return out;
}

} // namespace totality
