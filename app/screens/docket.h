#pragma once
// The scenarios: what they are, where you stand, what to go on with. Filters on the left, one scenario in full on the
// right; in a small window both are sheets.
#include "app/intent.h"
#include "app/screens/docket_rows.h"
#include "app/widgets/row_list.h"
#include "scoring/guidance.h"

namespace totality {

struct LibraryProgress {
    std::size_t found = 0, read = 0;
    bool finished = true;
    bool shown = false; // it takes long enough to be worth a bar
};

struct DocketView {
    std::span<const DocketRow> rows;
    std::size_t revision = 0; // another number whenever the rows are others
    const Guidance &guidance;
    LibraryProgress progress;
    std::span<const std::string> looked_in; // libraries, as paths
    std::span<const std::string> problems;  // libraries that cannot be listed
    int continue_row = -1;
    int next_row = -1;
    std::string_view next_reason;
    AssessmentTime time = AssessmentTime::unlimited; // of an assessment that is begun now
    int own_minutes = 0;
};

// The sheet that finds a provision to filter by.
struct ExercisePicker {
    bool open = false, take_keyboard = false;
    std::string search, applied;
    std::vector<int> found; // indices into the facets' exercises; -1: any
    ui::RowList list;
    std::size_t facets = 0; // number of those that it was made of
};

struct DocketScreen {
    DocketFilter filter;
    std::string chosen_key; // of the row in full
    ui::RowList list;
    bool show_filters = false, show_chosen = false; // the sheets of a small window
    int mode = 0;                                   // of the attempt to begin

    // Made anew when rows or filter change.
    std::size_t revision = static_cast<std::size_t>(-1);
    DocketFilter applied;
    std::vector<int> shown;
    Facets facets;
    std::size_t facets_number = 0; // another one whenever they are counted anew
    ExercisePicker picker;
};

Intents draw_docket(DocketScreen &screen, const DocketView &view);

// Puts one scenario in view and forgets the filters.
void show_scenario(DocketScreen &screen, const ScenarioId &scenario);

} // namespace totality
