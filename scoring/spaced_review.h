#pragma once
// When something is due again: SM-2, the spaced-repetition algorithm of SuperMemo 2 (P. A. Wozniak, "Optimization of
// repetition spacing in the practice of learning", 1990, section 3.2; www.supermemo.com/english/ol/sm2.htm).
//
//   I(1) = 1 day, I(2) = 6, I(n) = I(n-1) · EF, EF as it was before the response, a fraction of a day rounded up;
//   EF starts at 2.5 and after a response of quality q (0..5) becomes EF + (0.1 - (5-q)·(0.08 + (5-q)·0.02)), at least
//   1.3; after q < 3 the repetitions begin anew at I(1), and EF stays.
//
// Here a review is a day on which the provision was exercised, and q the mean credit of that day on 0..5, to the
// nearest whole number. SM-2's further drill of the same day is left out: a case is no flash card.

namespace totality {

inline constexpr const char *kReviewAlgorithm = "SM-2 (Wozniak 1990)";

struct Review {
    int repetitions = 0; // in a row, with q of 3 or more
    double easiness = 2.5;
    int interval_days = 0; // 0: never reviewed
};

// `credit` 0..1.
int quality_of(double credit);

// After a response of that quality.
Review after_review(const Review &before, int quality);

} // namespace totality
