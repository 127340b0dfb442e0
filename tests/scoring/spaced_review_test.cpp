#include "scoring/spaced_review.h"
#include <doctest/doctest.h>
#include <vector>

using namespace totality;

namespace {

struct Row {
    std::vector<int> qualities;
    int interval_days;
    double easiness;
};

} // namespace

TEST_CASE("SM-2 spaces good responses out, and begins anew after a bad one") {
    const Row rows[] = {
        {{}, 0, 2.5},
        {{5}, 1, 2.6},
        {{4}, 1, 2.5},
        {{3}, 1, 2.36},
        {{5, 5}, 6, 2.7},
        {{4, 4, 4}, 15, 2.5},
        {{4, 4, 4, 4}, 38, 2.5}, // 37.5 rounded up
        {{5, 5, 5}, 17, 2.8},    // 6 · 2.7 = 16.2 rounded up
        {{4, 4, 2}, 1, 2.5},     // EF stays
        {{4, 4, 0, 4, 4}, 6, 2.5},
        {{3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, 487, 1.3}, // never below
    };
    for (const Row &row : rows) {
        CAPTURE(row.interval_days);
        Review review;
        for (const int quality : row.qualities) review = after_review(review, quality);
        CHECK(review.easiness == doctest::Approx(row.easiness));
        CHECK(review.interval_days == row.interval_days);
    }
}

TEST_CASE("the credit of a day becomes a quality of 0 to 5") {
    CHECK(quality_of(0) == 0);
    CHECK(quality_of(.49) == 2);
    CHECK(quality_of(.5) == 3); // the least that passes
    CHECK(quality_of(.89) == 4);
    CHECK(quality_of(.9) == 5);
    CHECK(quality_of(1) == 5);
}

TEST_CASE("an interval stays within what dates can say") {
    Review review;
    for (int i = 0; i < 100; ++i) review = after_review(review, 5);
    CHECK(review.interval_days == 36500);
}
