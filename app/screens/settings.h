#pragma once
// Text size, theme, who is at the screen, and where things lie. Each change takes effect at once.
#include "app/intent.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace totality {

struct SettingsView {
    int text_percent = 100; // 100..200
    std::optional<ui::ThemeName> theme;
    AssessmentTime time = AssessmentTime::unlimited;
    int own_minutes = 30;
    std::string_view name, district, role, region;
    Trained trained = Trained::unknown;
    bool several = false;     // others may work here too: there are records
    std::string_view records; // paths, as the screen shall show them
    std::string_view settings;
    std::span<const std::string> libraries;
    std::string_view guidance; // title and source
    std::string_view versions; // of program, scorer and guidance
};

struct SettingsScreen {
    bool begun = false;
    std::string name, district, role, region; // as typed
    double changed_at = 0;                    // ImGui::GetTime of what is not asked for yet; 0: nothing
    Trained trained = Trained::unknown;
    std::string copied; // the text that was copied last
};

Intents draw_settings(SettingsScreen &screen, const SettingsView &view);

// Who one is, as typed.
Intents words_in_hand(const SettingsScreen &screen);

} // namespace totality
