// Oracles: design/measurement-oracles.md, "Calibration".
#include "scoring/calibration.h"
#include <doctest/doctest.h>

using namespace totality;

TEST_CASE("the Brier score of the published numbers") {
    const std::vector<Forecast> forecasts{{.1, false}, {.9, true}, {.8, true}, {.3, false}};
    CHECK(brier_score(forecasts) == doctest::Approx(.0375).epsilon(1e-12));
    CHECK(brier_score({}) == 0);
}

TEST_CASE("the calibration error of the published numbers, in two bins") {
    const std::vector<Forecast> forecasts{{.25, false}, {.25, false}, {.55, true}, {.75, true}, {.75, true}};
    const auto bins = confidence_bins(forecasts, 0, 1, 2);
    REQUIRE(bins.size() == 2);
    CHECK(bins[0].answers == 2);
    CHECK(bins[1].stated == doctest::Approx(2.05 / 3));
    CHECK(expected_calibration_error(bins) == doctest::Approx(.29).epsilon(1e-12));
    CHECK(expected_calibration_error({}) == 0);
}

TEST_CASE("a stated chance on an edge belongs to the bin above it, and certainty to the last") {
    const std::vector<Forecast> forecasts{{.5, true}, {.6, true}, {.7, false}, {.8, true}, {.9, true}, {1, true}};
    const auto bins = confidence_bins(forecasts, .5, 1, 5);
    const int answers[] = {1, 1, 1, 1, 2};
    for (std::size_t i = 0; i < 5; ++i) CHECK(bins[i].answers == answers[i]);
}

TEST_CASE("fewer than 50 answers give three bands and no calibration error") {
    std::vector<Forecast> forecasts(49, {.75, true});
    Calibration few = calibrate(forecasts);
    CHECK(few.bins.size() == 3);
    CHECK_FALSE(few.calibration_error);
    CHECK(few.brier == doctest::Approx(.0625));
    forecasts.push_back({.75, false});
    const Calibration many = calibrate(forecasts);
    CHECK(many.bins.size() == 5);
    REQUIRE(many.calibration_error);
    CHECK(*many.calibration_error == doctest::Approx(.98 - .75));
    CHECK(calibrate({}).answers == 0);
}
