#pragma once
// Values in the order in which they came, on axes: a line with a dot for each, or columns. The value under the mouse is
// told in words; with the keyboard on the chart the arrows go from value to value.
#include "app/widgets/context.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace totality::ui {

struct ChartTick {
    float at = 0; // of an x axis 0..1, of a y axis a value
    std::string words;
};

struct ChartPoint {
    float x = 0; // 0..1
    float y = 0;
    bool none = false;   // no value: the line has a gap
    bool hollow = false; // stands apart, by its shape
    float wanted = -1;   // a mark beside it, of a column only; below 0: none
};

struct ChartData {
    float least = 0, most = 100; // of the y axis
    bool columns = false;
    std::vector<ChartTick> x_ticks, y_ticks;
    std::vector<ChartPoint> points;
    std::vector<std::string> tips; // one for each point
    float level = 0;               // a line across, of something to compare with
    bool has_level = false;
    std::string level_words;
};

struct ChartState {
    int chosen = -1; // by keys
};

void chart(std::string_view id, ChartState &state, const ChartData &data, const Box &box, std::string_view label);

} // namespace totality::ui
