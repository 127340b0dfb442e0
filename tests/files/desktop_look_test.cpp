#include "app/files/desktop_look.h"
#include "tests/temp_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using test::TempFolder;

namespace {

DesktopLook look_with(const std::string &path, const std::string &text, const std::string &gtk_theme = "") {
    const TempFolder folder;
    if (!path.empty()) folder.write("config/" + path, text);
    Environment environment;
    environment.home = folder.path();
    environment.xdg_config = folder / "config";
    environment.gtk_theme = gtk_theme;
    return desktop_look(environment);
}

} // namespace

TEST_CASE("the desktop's look is read from where desktops keep it") {
    CHECK(look_with("", "") == DesktopLook::light);
    CHECK(look_with("", "", "Adwaita:dark") == DesktopLook::dark);
    CHECK(look_with("", "", "HighContrastInverse") == DesktopLook::high_contrast);
    CHECK(look_with("gtk-3.0/settings.ini", "[Settings]\ngtk-application-prefer-dark-theme = true\n") ==
          DesktopLook::dark);
    CHECK(look_with("gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name=Arc-Dark\r\n") == DesktopLook::dark);
    CHECK(look_with("gtk-4.0/settings.ini", "gtk-theme-name=HighContrast\ngtk-application-prefer-dark-theme=0\n") ==
          DesktopLook::high_contrast);
    CHECK(look_with("kdeglobals", "[General]\nColorScheme=BreezeDark\n") == DesktopLook::dark);
    CHECK(look_with("kdeglobals", std::string("\xff\0\xfe", 3)) == DesktopLook::light);
    CHECK(look_with("gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name=Adwaita\n") == DesktopLook::light);
}
