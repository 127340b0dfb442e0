#pragma once
// The debrief screen on a shown attempt, driven.
#include "tests/app/debrief_case.h"

namespace totality::test {

inline CaseFile jail() { return shipped_case("county-jail-veteran"); }

// The screen on a debrief, driven.
struct ShownDebrief {
    Debriefed &debriefed;
    DebriefView view;
    DebriefScreen screen;
    Intents intents;
    Driver driver;

    explicit ShownDebrief(Debriefed &of, const test::Stage &stage = {}) : ShownDebrief(of, of.view(), stage) {}
    ShownDebrief(Debriefed &of, const DebriefView &with, const test::Stage &stage = {})
        : debriefed(of), view(with), driver([this] { keep(intents, draw_debrief(screen, view)); }, stage) {}

    // By Tab to the rows: they come after the heads, and none has the keyboard until one is chosen.
    void to_points() {
        driver.tab_to("points.sort.share");
        driver.key(ui::Key::tab);
    }

    std::string row(const char *fact, const char *consideration) const {
        return std::string("points.") + fact + "/" + consideration;
    }
};

inline Debriefed &gated() {
    static Debriefed made(jail(), kGated);
    return made;
}

inline Debriefed &good() {
    static Debriefed made(jail(), kGood);
    return made;
}

inline CaseFile jail_with(std::size_t panelists, Provenance provenance = Provenance::illustrative) {
    CaseFile file = jail();
    const std::vector<Worksheet> five = file.panel;
    while (file.panel.size() < panelists) file.panel.push_back(five[file.panel.size() % five.size()]);
    file.panel.resize(panelists);
    for (std::size_t i = 0; i < panelists; ++i) {
        file.panel[i].annotator->id = "panelist-" + std::to_string(i + 1);
        file.panel[i].annotator->provenance = provenance;
    }
    return file;
}

} // namespace totality::test
