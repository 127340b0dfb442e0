#include "app/files/settings.h"
#include "app/files/disk.h"
#include "app/files/text_file.h"
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kSettingsBytes = 64u << 10;
constexpr std::size_t kNameBytes = 1000;

constexpr const char *kThemes[] = {"system", "light", "dark", "high-contrast"}; // by ThemeChoice
constexpr const char *kLimits[] = {"none", "scenario", "own"};                  // by LimitChoice
constexpr const char *kMotions[] = {"system", "full", "reduced"};               // by Motion

// Takes what is there and can be used; remembers whether anything could not.
struct Taking {
    const Json &object;
    bool all_good = true;

    const Json *find(const char *key) const {
        const auto found = object.find(key);
        return found == object.end() ? nullptr : &*found;
    }

    void whole(const char *key, int &out, int least, int most) {
        const Json *value = find(key);
        if (!value) return;
        const bool good = value->is_number_integer() && *value >= least && *value <= most;
        if (good) out = value->get<int>();
        all_good = all_good && good;
    }

    void text(const char *key, std::string &out) {
        const Json *value = find(key);
        if (!value) return;
        const bool good = value->is_string() && value->get_ref<const std::string &>().size() <= kNameBytes;
        if (good) out = value->get<std::string>();
        all_good = all_good && good;
    }

    void boolean(const char *key, bool &out) {
        const Json *value = find(key);
        if (!value) return;
        if (value->is_boolean()) out = value->get<bool>();
        all_good = all_good && value->is_boolean();
    }

    template <class Enum, std::size_t N> void choice(const char *key, Enum &out, const char *const (&names)[N]) {
        const Json *value = find(key);
        if (!value) return;
        for (std::size_t i = 0; i < N; ++i)
            if (*value == names[i]) {
                out = static_cast<Enum>(i);
                return;
            }
        all_good = false;
    }
};

// False: some value was of no use, or this is no JSON object at all.
bool take_settings(const std::string &text, Settings &settings) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return false;
    Taking taking{json};
    taking.whole("text_percent", settings.text_percent, 100, 200);
    taking.choice("theme", settings.theme, kThemes);
    taking.choice("motion", settings.motion, kMotions);
    taking.text("name", settings.name);
    taking.text("district", settings.district);
    taking.text("role", settings.role);
    taking.boolean("welcomed", settings.welcomed);
    taking.whole("backups", settings.backups, 0, 100);
    taking.choice("time_limit", settings.limit, kLimits);
    taking.whole("time_limit_minutes", settings.limit_minutes, 5, 240);
    taking.whole("window_width", settings.window.width, 320, 32767);
    taking.whole("window_height", settings.window.height, 240, 32767);
    taking.boolean("window_maximized", settings.window.maximized);
    return taking.all_good;
}

// Whatever stands there, a folder too, is out of the way of the next save and not lost.
std::string set_aside(const std::string &path) {
    std::error_code error;
    std::filesystem::rename(path, path + ".bak", error);
    return error ? "It could not be set aside." : fmt::format("It is kept as {}.", shown_path(path + ".bak"));
}

} // namespace

LoadedSettings load_settings(const std::string &path) {
    const Loaded<TextFile> file = read_text_file(path, kSettingsBytes);
    LoadedSettings loaded;
    if (file.value && take_settings(file.value->text, loaded.settings)) return loaded;
    if (!file.value && file.diagnostics.front().code == "file-missing") return loaded;
    const std::string why = file.value ? "not all of it could be understood" : file.diagnostics.front().message;
    loaded.notice = fmt::format("Defaults stand in for settings in {}: {}. {}", shown_path(path), why, set_aside(path));
    return loaded;
}

void save_settings(const std::string &path, const Settings &settings) {
    Json json;
    json["text_percent"] = settings.text_percent;
    json["theme"] = kThemes[static_cast<std::size_t>(settings.theme)];
    json["motion"] = kMotions[static_cast<std::size_t>(settings.motion)];
    json["name"] = settings.name;
    json["district"] = settings.district;
    json["role"] = settings.role;
    json["welcomed"] = settings.welcomed;
    json["backups"] = settings.backups;
    json["time_limit"] = kLimits[static_cast<std::size_t>(settings.limit)];
    json["time_limit_minutes"] = settings.limit_minutes;
    json["window_width"] = settings.window.width;
    json["window_height"] = settings.window.height;
    json["window_maximized"] = settings.window.maximized;
    make_folder(parent_folder(path));
    write_text_file(path, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace totality
