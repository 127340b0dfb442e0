#include "app/files/machine_error.h"
#include "app/files/settings.h"
#include "tests/temp_folder.h"
#include <clocale>
#include <doctest/doctest.h>

using namespace totality;
using test::bytes_of;
using test::TempFolder;

TEST_CASE("without a settings file the defaults stand, without a word") {
    const TempFolder folder;
    const LoadedSettings loaded = load_settings(folder / "totality/settings.json");
    CHECK(loaded.notice.empty());
    CHECK(loaded.settings.text_percent == 100);
    CHECK(loaded.settings.theme == ThemeChoice::system);
}

TEST_CASE("settings come back as they were saved") {
    const TempFolder folder;
    const std::string path = folder / "new/totality/settings.json";
    Settings saved;
    saved.text_percent = 150;
    saved.theme = ThemeChoice::high_contrast;
    saved.motion = Motion::reduced;
    saved.name = "A \"B\"\nC \xd7\xa9";
    saved.district = "Miami";
    saved.role = "Deportation officer";
    saved.welcomed = true;
    saved.backups = 7;
    saved.window = {1024, 768, true};
    save_settings(path, saved);
    const LoadedSettings loaded = load_settings(path);
    CHECK(loaded.notice.empty());
    CHECK(loaded.settings.text_percent == 150);
    CHECK(loaded.settings.theme == ThemeChoice::high_contrast);
    CHECK(loaded.settings.motion == Motion::reduced);
    CHECK(loaded.settings.name == saved.name);
    CHECK(loaded.settings.district == "Miami");
    CHECK(loaded.settings.role == "Deportation officer");
    CHECK(loaded.settings.welcomed);
    CHECK(loaded.settings.backups == 7);
    CHECK(loaded.settings.window.width == 1024);
    CHECK(loaded.settings.window.height == 768);
    CHECK(loaded.settings.window.maximized);
}

TEST_CASE("a bad settings file gives defaults, a notice and a copy") {
    const char *rows[] = {"",
                          "{",
                          "[]",
                          "null",
                          "\xff\xfe",
                          R"({"text_percent": 99})",
                          R"({"text_percent": 1e99})",
                          R"({"text_percent": 18446744073709551615})",
                          R"({"text_percent": "150"})",
                          R"({"theme": "pink"})",
                          R"({"theme": 1})",
                          R"({"name": ["x"]})",
                          R"({"window_maximized": 1})"};
    for (const char *text : rows) {
        CAPTURE(text);
        const TempFolder folder;
        const std::string path = folder.write("settings.json", text);
        const LoadedSettings loaded = load_settings(path);
        CHECK(loaded.notice.find(path + ".bak") != std::string::npos);
        CHECK(loaded.settings.text_percent == 100);
        CHECK(loaded.settings.theme == ThemeChoice::system);
        CHECK(bytes_of(path + ".bak") == text);
        CHECK(load_settings(path).notice.empty()); // said once
    }
}

TEST_CASE("one bad value does not cost the good ones") {
    const TempFolder folder;
    const std::string path = folder.write("settings.json", R"({"name": "Ana", "theme": "pink", "x": 1})");
    const LoadedSettings loaded = load_settings(path);
    CHECK(!loaded.notice.empty());
    CHECK(loaded.settings.name == "Ana");
}

TEST_CASE("whatever stands where the settings should be, the program starts and can save") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    SUBCASE("a folder") { std::filesystem::create_directory(path); }
    SUBCASE("a pipe") { REQUIRE(::mkfifo(path.c_str(), 0666) == 0); }
    SUBCASE("a link to nowhere") { std::filesystem::create_symlink("nowhere", path); }
    SUBCASE("a giant") { folder.write("settings.json", std::string(1u << 20, '[')); }
    CHECK(!load_settings(path).notice.empty());
    save_settings(path, Settings{});
    CHECK(load_settings(path).notice.empty());
}

TEST_CASE("the time limit is kept, and one that is out of bounds is its default") {
    const TempFolder folder;
    const std::string path = folder / "settings.json";
    Settings settings;
    settings.limit = LimitChoice::own;
    settings.limit_minutes = 45;
    save_settings(path, settings);
    CHECK(load_settings(path).settings.limit == LimitChoice::own);
    CHECK(load_settings(path).settings.limit_minutes == 45);
    folder.write("settings.json", R"({"time_limit": "scenario", "time_limit_minutes": 3})");
    const LoadedSettings loaded = load_settings(path);
    CHECK(loaded.settings.limit == LimitChoice::scenario);
    CHECK(loaded.settings.limit_minutes == 30);
    CHECK_FALSE(loaded.notice.empty());
}
