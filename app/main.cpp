// Arguments, then the command line or the window.
#include "app/app.h"
#include "app/command_line/command_line.h"
#include "app/files/machine_error.h"
#include "app/platform/window.h"
#include "app/screenshots.h"
#include "app/window_record.h"
#include <cstdio>
#include <span>

namespace {

using namespace totality;

int run_window(const WindowOptions &options) {
    const Environment environment = environment_of_process();
    const Paths paths = find_paths(environment);
    if (!options.screenshots.empty()) {
        take_screenshots(paths, options.scenarios, options.screenshots);
        return 0;
    }
    const Settings settings = load_settings(paths.settings).settings;
    platform::WindowLook look;
    look.width = settings.window.width;
    look.height = settings.window.height;
    const DesktopLook desktop = desktop_look(environment);
    look.theme = theme_of(settings, desktop);
    look.sizes.scale = static_cast<float>(settings.text_percent) / 100;
    platform::Window window(look);
    const std::unique_ptr<App> app = start_app(paths, {options.scenarios, options.records, false, desktop}, &window);
    WindowRecord record(window);
    window.run({[&] { draw_frame(*app); }, [&] { return may_close(*app); }, [&] { record.write(); }});
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    try {
        const CommandLine line =
            run_command_line(std::span(argv + 1, static_cast<std::size_t>(argc > 0 ? argc - 1 : 0)));
        std::fputs(line.output.out.c_str(), stdout);
        std::fputs(line.output.err.c_str(), stderr);
        return line.is_window ? run_window(line.window) : line.output.exit_code;
    } catch (const platform::DisplayError &error) {
        std::fprintf(stderr, "%s\n", error.what());
    } catch (const MachineError &error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
