#pragma once
// What the desktop says of light and dark, as far as its settings can be read from files: GLFW 3.3 does not tell.
#include "app/files/paths.h"

namespace totality {

enum class DesktopLook { light, dark, high_contrast };

// GTK_THEME, then GTK's settings.ini and KDE's kdeglobals under the configuration folder, the first that says
// something. Light where nothing does.
DesktopLook desktop_look(const Environment &environment);

} // namespace totality
