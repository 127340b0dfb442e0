#pragma once
// The program behind the window. `draw_frame` draws the current screen and collects what it asks for; `apply` is the
// only thing that changes anything: records first, then what is shown.
#include "app/files/desktop_look.h"
#include "app/files/paths.h"
#include "app/files/settings.h"
#include "app/intent.h"
#include "app/long_work.h"
#include "app/play.h"
#include "app/screens/case_screen.h"
#include "app/screens/command_sheet.h"
#include "app/screens/debrief_screen.h"
#include "app/screens/decide_screen.h"
#include "app/screens/docket.h"
#include "app/screens/people_sheet.h"
#include "app/screens/progress.h"
#include "app/screens/records_screen.h"
#include "app/screens/reference.h"
#include "app/screens/settings.h"
#include "app/screens/welcome.h"
#include "app/shelf.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace totality {

inline constexpr const char *kScorer = "1"; // the version of scoring.md

namespace platform {
class Window;
}

// Something that the person must know, with what can be done about it.
struct Notice {
    std::string title, words;
    bool can_retry = false;  // offers to keep the work once more
    bool can_export = false; // offers to write it to a file
    bool closing = false;    // it is asked before the window closes: offers to close all the same
};

// What each screen holds stays while another is shown; case, decide and debrief begin anew with a play.
struct Screens {
    DocketScreen docket;
    CaseScreen case_file;
    DecideScreen decide;
    DebriefScreen debrief;
    ReferenceScreen reference;
    ProgressScreen progress;
    RecordsScreen records;
    SettingsScreen settings;
    WelcomeScreen welcome;
};

// What the records screen shows of them; made when it is entered and when they changed.
struct RecordsPage {
    std::vector<BackupRow> backups;
    std::vector<SessionRow> sessions;
    int people = 0;
    bool kept = false; // there are records
};

struct App {
    Guidance guidance;
    Settings settings;
    DesktopLook desktop = DesktopLook::light;
    Paths paths;
    platform::Window *window = nullptr; // none in tests
    std::unique_ptr<Records> records;   // none: the file cannot be used, and the notice says why
    Person person;
    Shelf shelf;
    RecordsPage page;
    std::unique_ptr<Play> play;
    Place place = Place::docket;
    Screens screens;
    bool guidance_beside = false; // the drawer beside a case or a debrief
    CommandSheet commands;        // Ctrl+K
    PeopleSheet people;           // who is working
    bool keys_shown = false;      // F1
    std::string versions;         // of program, scorer and guidance
    std::optional<Notice> notice;
    std::unique_ptr<LongWork> work;      // while there is one, nothing else touches the records
    std::function<Milliseconds()> clock; // on the wall
    bool leaving = false;                // the person closes all the same
    float zoom = 1;                      // of papers
};

struct StartOptions {
    std::string scenarios;     // empty: the default folders
    std::string records;       // empty: the default file
    bool keep_nothing = false; // no records, no settings: for pictures
    DesktopLook desktop = DesktopLook::light;
    std::function<Milliseconds()> clock = {}; // none: the machine's
};

// Reads guidance, settings and records. Throws MachineError where there is no guidance to run with.
std::unique_ptr<App> start_app(Paths paths, const StartOptions &options, platform::Window *window);

void draw_frame(App &app);

// What was typed into the screen and is no action yet.
Intents words_in_hand(App &app);

// In an assessment the guidance stays closed until the debrief.
bool is_guidance_closed(const App &app);

void apply(App &app, const Intent &intent);

// The window shall be closed: keeps what was typed last. False where some of the work is kept nowhere: the notice then
// says so and offers the ways out.
bool may_close(App &app);

ui::ThemeName theme_of(const Settings &settings, DesktopLook desktop);

} // namespace totality
