#include "app/app.h"
#include "app/files/clock.h"
#include "app/files/folder.h"
#include "app/files/machine_error.h"
#include "app/files/text_file.h"
#include "app/people.h"
#include "app/platform/window.h"
#include <fmt/format.h>

namespace totality {

namespace {

Guidance read_shipped_guidance(const std::string &assets) {
    const std::string path = assets + "/guidance.json";
    Loaded<TextFile> file = read_text_file(path, kScenarioBytes);
    if (!file.value) throw MachineError(MachineFault::missing, to_line(file.diagnostics.front()));
    Loaded<Guidance> guidance = read_guidance(file.value->text, path);
    if (!guidance.value) throw MachineError(MachineFault::damaged, to_line(guidance.diagnostics.front()));
    return std::move(*guidance.value);
}

// The work goes on without one.
void back_up(App &app) {
    try {
        app.records->back_up(app.settings.backups, app.clock());
    } catch (const MachineError &error) {
        app.notice = Notice{"No backup of your records could be made", error.what()};
    }
}

void open_records(App &app) {
    try {
        app.records = std::make_unique<Records>(app.paths.records);
        back_up(app);
        sit_down(app);
        if (app.records->people_here().size() > 1) show_people(app);
        app.shelf.person = app.person.id;
        app.shelf.attempts = app.records->attempts_of(app.person.id);
        follow_attempts(app.shelf.learned, app.shelf.attempts, local_day(app.clock()));
    } catch (const MachineError &error) {
        app.records.reset();
        app.notice = Notice{"Your work cannot be kept on the disk",
                            std::string(error.what()) + " You can go on; this session's work stays in memory only."};
    }
}

std::vector<std::string> libraries_of(const Paths &paths, const std::string &chosen) {
    if (!chosen.empty()) return {chosen};
    std::vector<std::string> libraries;
    if (!paths.scenarios.empty()) libraries.push_back(paths.scenarios);
    if (kind_of_path(paths.own_scenarios) == EntryKind::folder) libraries.push_back(paths.own_scenarios);
    return libraries;
}

} // namespace

std::unique_ptr<App> start_app(Paths paths, const StartOptions &options, platform::Window *window) {
    auto app = std::make_unique<App>();
    app->window = window;
    app->desktop = options.desktop;
    app->clock = options.clock ? options.clock : milliseconds_now;
    app->paths = std::move(paths);
    if (!options.records.empty()) app->paths.records = options.records;
    app->guidance = read_shipped_guidance(app->paths.assets);
    app->versions = fmt::format("Totality {}, scorer {}, guidance {}", TOTALITY_VERSION, kScorer, app->guidance.id);
    if (!options.keep_nothing) {
        LoadedSettings loaded = load_settings(app->paths.settings);
        app->settings = std::move(loaded.settings);
        if (!loaded.notice.empty()) app->notice = Notice{"Your settings could not be read", loaded.notice};
        open_records(*app);
    }
    app->shelf.libraries = libraries_of(app->paths, options.scenarios);
    read_libraries(app->shelf, app->guidance, platform::wake);
    return app;
}

ui::ThemeName theme_of(const Settings &settings, DesktopLook desktop) {
    switch (settings.theme) {
    case ThemeChoice::dark: return ui::ThemeName::dark;
    case ThemeChoice::high_contrast: return ui::ThemeName::high_contrast;
    case ThemeChoice::light: return ui::ThemeName::light;
    case ThemeChoice::system: break;
    }
    switch (desktop) {
    case DesktopLook::dark: return ui::ThemeName::dark;
    case DesktopLook::high_contrast: return ui::ThemeName::high_contrast;
    case DesktopLook::light: break;
    }
    return ui::ThemeName::light;
}

} // namespace totality
