#pragma once
// The program without a window: check, score, panel, coverage, passages, play, records, report. Everything that it
// prints goes through Output, so that tests read it.
#include <span>
#include <string>

namespace totality {

struct Output {
    std::string out;   // what was asked for
    std::string err;   // diagnostics, and how it went
    int exit_code = 0; // 0 well, 1 errors in what was read, 2 wrong usage
};

// What the window is started with where no subcommand was given.
struct WindowOptions {
    std::string scenarios; // empty: the default folders
    std::string records;
    std::string screenshots; // folder for pictures of every screen, instead of a window
};

struct CommandLine {
    bool is_window = false; // no subcommand, and nothing was printed
    WindowOptions window;
    Output output;
};

// `arguments` without the program's name.
CommandLine run_command_line(std::span<const char *const> arguments);

} // namespace totality
