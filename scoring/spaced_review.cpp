#include "scoring/spaced_review.h"
#include <algorithm>
#include <cmath>

namespace totality {

namespace {

constexpr int kPass = 3, kBest = 5;
constexpr double kLeastEasiness = 1.3;
constexpr int kMostDays = 36500;   // a century: no credit lifts an interval out of what dates can say
constexpr double kRounding = 1e-9; // what a product of decimals may miss a whole day by

int next_interval(const Review &before, int repetitions) {
    if (repetitions == 1) return 1;
    if (repetitions == 2) return 6;
    return static_cast<int>(std::min<double>(kMostDays, std::ceil(before.interval_days * before.easiness - kRounding)));
}

} // namespace

int quality_of(double credit) { return static_cast<int>(std::lround(std::clamp(credit, 0.0, 1.0) * kBest)); }

Review after_review(const Review &before, int quality) {
    Review after = before;
    if (quality < kPass) {
        after.repetitions = 0;
        after.interval_days = 1;
        return after;
    }
    after.repetitions = before.repetitions + 1;
    after.interval_days = next_interval(before, after.repetitions);
    const int short_of = kBest - quality;
    after.easiness = std::max(kLeastEasiness, before.easiness + (0.1 - short_of * (0.08 + short_of * 0.02)));
    return after;
}

} // namespace totality
