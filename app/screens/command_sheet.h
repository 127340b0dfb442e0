#pragma once
// Ctrl+K: everything that can be done here, found by its name.
#include "app/intent.h"
#include "app/widgets/row_list.h"
#include <string>
#include <vector>

namespace totality {

struct Command {
    std::string id; // stable: "go.settings", "paper.booking-sheet"
    std::string label;
    std::string detail; // its keys, or what it is one of
    Intent intent;
};

struct CommandSheet {
    bool open = false;
    std::vector<Command> commands; // in the order in which they are offered
    std::string search;

    std::vector<std::string> searched; // by command, folded
    std::vector<int> shown;            // commands that the search lets through
    ui::RowList list;
    std::string applied;
    bool take_keyboard = false;
};

void open_commands(CommandSheet &sheet, std::vector<Command> commands);

// Closes itself when a command is taken.
void draw_commands(CommandSheet &sheet, Intents &intents);

} // namespace totality
