#include "scoring/credit.h"
#include <doctest/doctest.h>

using namespace totality;

TEST_CASE("aggregate credit is the support of an answer beside the best supported one") {
    const int counts[] = {0, 1, 1, 6, 2}; // the published script-concordance example
    const double expected[] = {0, 1 / 6.0, 1 / 6.0, 1, 2 / 6.0};
    for (int answer = 0; answer < 5; ++answer) {
        CAPTURE(answer);
        CHECK(aggregate_credit(counts, answer) == doctest::Approx(expected[answer]));
    }
    CHECK(aggregate_credit(counts, -1) == 0.0);
    const int nobody[] = {0, 0};
    CHECK_FALSE(aggregate_credit(nobody, 1));
}

TEST_CASE("a neighbor on the same side of zero counts half") {
    const StepCounts counts{0, 1, 1, 6, 2};
    const double expected[] = {0.5 / 7, 1 / 7.0, 1 / 7.0, 1, 5 / 7.0};
    for (int step = -2; step <= 2; ++step) {
        CAPTURE(step);
        CHECK(ordinal_credit(counts, step) == doctest::Approx(expected[step + 2]).epsilon(1e-12));
    }
    CHECK(ordinal_credit(counts, std::nullopt) == 0.0);
    CHECK_FALSE(ordinal_credit(StepCounts{}, 0));
}

TEST_CASE("agreement is 1 for the best set and falls with every miss and every stray") {
    const double shares[] = {1, 0.8, 0.2};
    const double best[] = {1, 0.8}, missed[] = {1}, stray[] = {1, 0.8, 0};
    CHECK(set_agreement(shares, best) == doctest::Approx(1));
    CHECK(*set_agreement(shares, missed) < 1);
    CHECK(*set_agreement(shares, stray) < 1);
    CHECK(set_agreement(shares, {}) == 0.0);
    CHECK_FALSE(set_agreement({}, best));
}

TEST_CASE("a set that may hold few elements is measured against the best of that few") {
    const double shares[] = {1, 1, 1};
    const double one[] = {1};
    CHECK(*set_agreement(shares, one) < 1);
    CHECK(set_agreement(shares, one, 1) == doctest::Approx(1));
}
