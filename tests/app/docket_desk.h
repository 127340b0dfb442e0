#pragma once
// A docket of four cases, drawn without a program behind it.
#include "app/screens/docket.h"
#include "app/screens/search.h"
#include "tests/app/screen_tests.h"

namespace totality::test {

inline DocketRow row(const std::string &id, const std::string &title, const std::string &setting, Progress progress) {
    DocketRow r;
    r.key = id;
    r.scenario = {id};
    r.title = title;
    r.setting = setting;
    r.details = "25 minutes, 8 papers";
    r.difficulty = 2;
    r.objectives = {{{"factor.status"}, "Immigration status"}};
    r.exercises = "Immigration status";
    r.progress = progress;
    r.opening = "It is Tuesday.";
    r.searched = folded(r.title + " " + r.setting + " " + r.exercises);
    if (progress == Progress::under_way) {
        r.standing = "Supervisory review, Thu 30 Nov, 10:00";
        r.attempts = {{"attempt-1", "3 June 2026, 14:05", r.standing, false, false}};
    }
    if (progress == Progress::done) {
        r.standing = "82 of 100 taken together";
        r.attempts = {{"attempt-2", "2 June 2026, 9:00", r.standing, true, true}};
    }
    if (progress == Progress::broken) {
        r.scenario = {};
        r.problems = {"scenario.json:12:5: error unknown-key: there is no such key"};
    }
    return r;
}

struct Docket {
    std::vector<DocketRow> rows{row("jail", "The lathe operator", "county-jail", Progress::under_way),
                                row("port", "Peña's seven months", "port-of-entry", Progress::fresh),
                                row("boston", "What Boston never asked", "transferred-proceeding", Progress::done),
                                row("/home/broken", "broken", "", Progress::broken)};
    std::vector<std::string> looked_in{"/usr/share/totality/scenarios"}, problems;
    DocketScreen screen;
    Intents intents;
    LibraryProgress progress;
    std::size_t revision = 1;

    void draw() {
        keep(intents, draw_docket(screen, {rows, revision, guidance(), progress, looked_in, problems,
                                           rows.empty() ? -1 : 0, rows.empty() ? -1 : 1, "New to you"}));
    }
};

} // namespace totality::test
