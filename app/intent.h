#pragma once
// Everything a screen may ask for. Screens return these and touch nothing; App::apply makes every effect, once per
// frame, after the last End().
#include "app/theme.h"
#include "scoring/attempt.h"
#include "scoring/id.h"
#include <string>
#include <variant>
#include <vector>

namespace totality {

enum class Place { docket, case_file, decide, debrief, reference, settings };

namespace intent {
struct Act {
    ActionBody body;
}; // adds an action to the attempt's log
struct OpenScenario {
    ScenarioId scenario;
}; // begins an attempt, or shows the one under way
struct ContinueAttempt {
    std::string attempt;
};
struct TryAgain {}; // a new attempt at the same scenario
struct GoTo {
    Place place = Place::docket;
};
struct ShowProvision {
    ProvisionId provision;
}; // in the reference, beside where one is
struct SetTextScale {
    float scale = 1;
}; // 1..2
struct SetPaperZoom {
    float zoom = 1;
}; // .8..2, of papers only
struct SetTheme {
    ui::ThemeName theme = ui::ThemeName::light;
};
struct Dismiss {}; // the notice that is shown
struct Quit {};
} // namespace intent

using Intent = std::variant<intent::Act, intent::OpenScenario, intent::ContinueAttempt, intent::TryAgain, intent::GoTo,
                            intent::ShowProvision, intent::SetTextScale, intent::SetPaperZoom, intent::SetTheme,
                            intent::Dismiss, intent::Quit>;

// In the order in which they were asked for: a click on a button while a text field commits is two, edits first.
using Intents = std::vector<Intent>;

} // namespace totality
