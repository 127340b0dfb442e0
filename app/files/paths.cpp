#include "app/files/paths.h"
#include <cstdlib>
#include <filesystem>
#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace totality {

namespace {

namespace fs = std::filesystem;

std::string variable(const char *name) {
    const char *value = std::getenv(name);
    return value ? value : "";
}

// HOME may be missing where a service or a bare `env -i` starts the program.
std::string home_of_process() {
    std::string home = variable("HOME");
    if (!home.empty()) return home;
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
    return found && found->pw_dir ? found->pw_dir : "";
}

// The XDG specification: a value that is not absolute counts as not set.
fs::path xdg_folder(const std::string &value, const std::string &home, const char *otherwise) {
    const fs::path base = fs::path(value).is_absolute() ? fs::path(value) : fs::path(home) / otherwise;
    return base / "totality";
}

bool holds_assets(const fs::path &folder) {
    std::error_code error;
    return fs::is_regular_file(folder / "assets" / "guidance.json", error);
}

// build/<preset>/totality and build/<preset>/tests/… stand at most this many folders below the checkout.
constexpr int kFoldersUp = 4;

fs::path find_share(const Environment &environment) {
    if (!environment.share.empty()) return environment.share;
    fs::path folder = fs::path(environment.executable).parent_path();
    for (int i = 0; i < kFoldersUp && !folder.empty(); ++i, folder = folder.parent_path()) {
        if (holds_assets(folder)) return folder;
        if (holds_assets(folder / "share" / "totality")) return folder / "share" / "totality";
    }
    return {};
}

} // namespace

Environment environment_of_process() {
    std::error_code error;
    return {home_of_process(),          variable("XDG_DATA_HOME"),  variable("XDG_CONFIG_HOME"),
            variable("XDG_STATE_HOME"), variable("TOTALITY_SHARE"), fs::read_symlink("/proc/self/exe", error).string(),
            variable("GTK_THEME")};
}

Paths find_paths(const Environment &environment) {
    const fs::path share = find_share(environment);
    const fs::path own = xdg_folder(environment.xdg_data, environment.home, ".local/share");
    Paths paths;
    if (!share.empty()) {
        paths.assets = (share / "assets").string();
        paths.scenarios = (share / "scenarios").string();
    }
    paths.own_scenarios = (own / "scenarios").string();
    paths.records = (own / "records.sqlite").string();
    paths.settings = (xdg_folder(environment.xdg_config, environment.home, ".config") / "settings.json").string();
    paths.state = xdg_folder(environment.xdg_state, environment.home, ".local/state").string();
    std::error_code error;
    const fs::path documents = fs::path(environment.home) / "Documents";
    paths.documents = (fs::is_directory(documents, error) ? documents : fs::path(environment.home)).string();
    return paths;
}

} // namespace totality
