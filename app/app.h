#pragma once
// The program behind the window. `draw_frame` draws the current screen and collects what it asks for; `apply` is the
// only thing that changes anything: records first, then what is shown.
#include "app/files/paths.h"
#include "app/files/settings.h"
#include "app/intent.h"
#include "app/play.h"
#include "app/screens/case_screen.h"
#include "app/screens/debrief_screen.h"
#include "app/screens/decide_screen.h"
#include "app/screens/docket.h"
#include "app/screens/reference.h"
#include "app/screens/settings.h"
#include "app/shelf.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace totality {

namespace platform {
class Window;
}

// Something that the person must know, with what can be done about it.
struct Notice {
    std::string title, words;
    bool unsaved = false; // offers to try again and to export
};

// What each screen holds stays while another is shown; case, decide and debrief begin anew with a play.
struct Screens {
    DocketScreen docket;
    CaseScreen case_file;
    DecideScreen decide;
    DebriefScreen debrief;
    ReferenceScreen reference;
    SettingsScreen settings;
};

struct App {
    Guidance guidance;
    Settings settings;
    Paths paths;
    platform::Window *window = nullptr; // none in tests
    std::unique_ptr<Records> records;   // none: the file cannot be used, and the notice says why
    Person person;
    Shelf shelf;
    std::unique_ptr<Play> play;
    Place place = Place::docket;
    Screens screens;
    bool guidance_beside = false; // the drawer beside a case or a debrief
    std::optional<Notice> notice;
    float zoom = 1; // of papers
};

struct StartOptions {
    std::string scenarios; // empty: the default folders
    std::string records;   // empty: the default file
};

// Reads guidance, settings and records. Throws MachineError where there is no guidance to run with.
std::unique_ptr<App> start_app(Paths paths, const StartOptions &options, platform::Window *window);

void draw_frame(App &app);
void apply(App &app, const Intent &intent);

ui::ThemeName theme_of(const Settings &settings);

} // namespace totality
