#pragma once
// The whole program without a window, driven as its person would.
#include "app/app.h"
#include "tests/app/driver.h"
#include "tests/app_paths.h"

namespace totality::test {

// As one person started it for the first time; another one on the same folder is the next start.
struct FirstStart {
    std::unique_ptr<App> app;
    Driver driver;

    explicit FirstStart(const TempFolder &folder, const Stage &stage = {}, const StartOptions &options = {})
        : app(start_app(paths_in(folder), options, nullptr)), driver([this] { draw_frame(*app); }, stage) {
        while (app->shelf.loader) driver.step();
        driver.step(2);
    }
    const AttemptState &state() const { return app->play->state; }
};

// With the welcome behind it.
struct Running : FirstStart {
    explicit Running(const TempFolder &folder, const Stage &stage = {}, const StartOptions &options = {})
        : FirstStart(folder, stage, options) {
        if (driver.has("welcome.docket")) driver.click("welcome.docket");
    }
};

// The jail case, from its papers to the debrief, with nothing written.
inline void decide_by_keys(Driver &d) {
    d.press("case.decide");
    d.tab_to("decide.option.issue-nta");
    while (d.focused() != "decide.option.decline-nta") d.key(ui::Key::down);
    d.key(ui::Key::enter);
    d.press("decide.next");
    d.press("decide.has-memorandum.No memorandum");
    d.press("decide.next");
    d.press("decide.has-letter.No letter");
    d.press("decide.next");
    d.press("decide.confirm");
}

} // namespace totality::test
