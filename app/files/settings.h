#pragma once
// What a person set, in one JSON file.
#include <string>

namespace totality {

enum class ThemeChoice { system, light, dark, high_contrast };
enum class Motion { system, full, reduced };

enum class LimitChoice { none, scenario, own }; // of the time in an assessment

struct WindowSize {
    int width = 1440; // in screen coordinates
    int height = 900;
    bool maximized = false;
};

struct Settings {
    int text_percent = 100; // 100..200
    ThemeChoice theme = ThemeChoice::system;
    Motion motion = Motion::system;
    std::string name, district, role; // who is at the screen
    bool welcomed = false;            // the first start is over
    int backups = 5;                  // of the records, one for each of the last starts with changes; 0..100
    WindowSize window;
    LimitChoice limit = LimitChoice::none;
    int limit_minutes = 30; // 5..240, where it is an own one
};

struct LoadedSettings {
    Settings settings;
    std::string notice; // empty: all well; else what was wrong with the file and what became of it
};

// No file: the defaults. A value that cannot be used: its default, a notice, and the file is set aside as PATH.bak.
LoadedSettings load_settings(const std::string &path);

void save_settings(const std::string &path, const Settings &settings); // throws MachineError

} // namespace totality
