#pragma once
// The guidance in the simulator's own words: searched on the left, read on the right. The same screen stands as a
// drawer beside a case or a debrief.
#include "app/intent.h"
#include "app/widgets/context.h"
#include "app/widgets/row_list.h"
#include "scoring/guidance.h"
#include <map>
#include <string>
#include <vector>

namespace totality {

struct Exercise { // a scenario that exercises a provision
    ScenarioId scenario;
    std::string title;
};

struct ReferenceView {
    const Guidance &guidance;
    const std::map<ProvisionId, std::vector<Exercise>> &exercises;
};

// A row of the list: a section's title or a provision.
struct ReferenceRow {
    int provision = -1; // index into the guidance; -1: a section
    std::string_view title;
};

struct ReferenceScreen {
    ProvisionId shown;
    std::string search;
    ui::RowList list;
    bool take_keyboard = false; // the search field, in the next frame

    // Prepared once, and again when the search changes.
    std::vector<std::string> searched; // by provision, folded
    std::vector<ReferenceRow> rows;
    bool stale = true;
    bool to_shown = true;  // the list has to scroll to `shown`
    bool to_found = false; // the keyboard came from the search: where `shown` is not found, the first that is
};

// What the screen asks for: ShowProvision (in itself), ShowScenario, and GoTo docket where it is left.
Intents draw_reference(ReferenceScreen &screen, const ReferenceView &view);

// Beside another screen, with a bar of its own on top; true where it asks to be closed.
bool draw_reference_drawer(ReferenceScreen &screen, const ReferenceView &view, const ui::Box &box, Intents &intents);

// Only the content, in what a sheet leaves to it.
void draw_reference_sheet(ReferenceScreen &screen, const ReferenceView &view, Intents &intents);

// Puts one provision in view and forgets the search.
void show_provision(ReferenceScreen &screen, const ProvisionId &provision);

} // namespace totality
