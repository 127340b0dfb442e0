#pragma once
// Every screen in every theme at three sizes, typical and crowded: `totality --screenshots DIR`. Nothing of the
// person's is read or written.
#include "app/files/paths.h"
#include <string>

namespace totality {

// One PNG each, named THEME-SIZE-SCENE.png. Throws MachineError and platform::DisplayError.
void take_screenshots(const Paths &paths, const std::string &scenarios, const std::string &folder);

} // namespace totality
