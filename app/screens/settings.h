#pragma once
// Text size, theme, who is at the screen, and where things lie. Each change takes effect at once.
#include "app/intent.h"
#include <optional>
#include <string>

namespace totality {

struct SettingsView {
    int text_percent = 100; // 100..200
    std::optional<ui::ThemeName> theme;
    std::string name, district, role;
    std::string records; // paths, as the screen shall show them
    std::string settings;
    std::vector<std::string> libraries;
    std::string guidance; // title and source
    std::string versions; // of program, scorer and guidance
};

struct SettingsScreen {
    bool begun = false;
    std::string name, district, role; // as typed
    double changed_at = 0;            // ImGui::GetTime of what is not asked for yet; 0: nothing
    std::string copied;               // the text that was copied last
};

Intents draw_settings(SettingsScreen &screen, const SettingsView &view);

// Who one is, as typed.
Intents words_in_hand(const SettingsScreen &screen);

} // namespace totality
