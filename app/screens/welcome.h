#pragma once
// The first start: who is at the screen, all of it optional, and a short case that teaches by doing.
#include "app/intent.h"
#include <string>

namespace totality {

struct WelcomeScreen {
    std::string name, district, role; // as typed
};

struct WelcomeView {
    ScenarioId guided; // empty: the libraries have no guided case, or it is not read yet
    int minutes = 0;
};

// A sheet above the docket. Asks for Welcome, and for OpenScenario where the guided case is begun.
void draw_welcome(WelcomeScreen &screen, const WelcomeView &view, Intents &intents);

} // namespace totality
