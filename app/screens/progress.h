#pragma once
// What the person's finished attempts say: six dimensions over time, each result beside the panel's, the record on each
// provision and when it is due again, confidence, time, and what to do next.
#include "app/intent.h"
#include "app/screens/docket_rows.h"
#include "app/screens/progress_text.h"
#include "app/widgets/chart.h"
#include "app/widgets/row_list.h"

namespace totality {

struct ProgressView {
    const ProgressReport &report;
    std::size_t revision = 0; // another number whenever the report is another
    const Guidance &guidance;
    const DocketRow *next = nullptr; // what to do next; null: nothing
    std::string_view why;
    std::size_t still_to_read = 0, unreadable = 0; // attempts
};

enum class ProgressPane { next, dimensions, panel, provisions, confidence, time };

struct ProgressScreen {
    ProgressPane pane = ProgressPane::dimensions;
    bool as_table = false;
    ui::RowList list; // of the table, or of the provisions
    std::array<ui::ChartState, kDimensions> dimensions;
    ui::ChartState chart; // of a pane with one

    // Made anew when the report is another.
    std::size_t revision = static_cast<std::size_t>(-1);
    ProgressText text;
};

// What the screen asks for: OpenScenario or ContinueAttempt, ShowProvision, and GoTo docket where it is left.
Intents draw_progress(ProgressScreen &screen, const ProgressView &view);

} // namespace totality
