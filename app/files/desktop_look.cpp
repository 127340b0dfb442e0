#include "app/files/desktop_look.h"
#include "app/files/text_file.h"
#include <algorithm>
#include <optional>
#include <sstream>

namespace totality {

namespace {

constexpr std::size_t kLargest = 4 << 20;

std::string lower(std::string words) {
    std::ranges::transform(words, words.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return words;
}

// "Adwaita-dark", "Adwaita:dark", "BreezeDark", "HighContrastInverse".
std::optional<DesktopLook> look_of_name(const std::string &name) {
    if (name.empty()) return std::nullopt;
    const std::string words = lower(name);
    if (words.find("highcontrast") != std::string::npos) return DesktopLook::high_contrast;
    return words.find("dark") != std::string::npos ? DesktopLook::dark : DesktopLook::light;
}

std::string text_of(const std::string &path) {
    Loaded<TextFile> file = read_text_file(path, kLargest);
    return file.value ? std::move(file.value->text) : "";
}

// The value of `key` in an INI file, without blanks.
std::string value_of(const std::string &text, const std::string &key) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
        if (line.starts_with(key + "=")) return line.substr(key.size() + 1);
    }
    return "";
}

std::optional<DesktopLook> look_of_gtk(const std::string &path) {
    const std::string text = text_of(path);
    const auto named = look_of_name(value_of(text, "gtk-theme-name"));
    const std::string dark = lower(value_of(text, "gtk-application-prefer-dark-theme"));
    if (dark.empty() || named == DesktopLook::high_contrast) return named;
    return dark == "1" || dark == "true" ? DesktopLook::dark : named.value_or(DesktopLook::light);
}

} // namespace

DesktopLook desktop_look(const Environment &environment) {
    const bool set = environment.xdg_config.starts_with('/');
    const std::string config = set ? environment.xdg_config : environment.home + "/.config";
    if (const auto look = look_of_name(environment.gtk_theme)) return *look;
    for (const char *gtk : {"/gtk-4.0/settings.ini", "/gtk-3.0/settings.ini"})
        if (const auto look = look_of_gtk(config + gtk)) return *look;
    if (const auto look = look_of_name(value_of(text_of(config + "/kdeglobals"), "ColorScheme"))) return *look;
    return DesktopLook::light;
}

} // namespace totality
