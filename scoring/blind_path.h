#pragma once
// The path of a worksheet that understood nothing: for the gaming floor and the keyword worksheet.
#include "scoring/scenario.h"
#include "scoring/worksheet.h"
#include <array>

namespace totality {

// Which option it takes: always the first, or the first that goes on as long as there is one.
enum class Route { first_option, first_continue };
inline constexpr std::array kRoutes = {Route::first_option, Route::first_continue};
const char *name_of(Route route); // "first option"

// Choices along the route, with every inquiry offered on it made and returned; nothing else.
Worksheet blind_path(const Scenario &scenario, Route route);

} // namespace totality
