#pragma once
// What the command sheet offers where the program stands now.
#include "app/app.h"
#include "app/screens/command_sheet.h"

namespace totality {

std::vector<Command> commands_of(const App &app);

} // namespace totality
