#pragma once
// Where things live: the program's own files beside the executable, the person's files in the XDG directories.
#include <string>

namespace totality {

struct Environment {
    std::string home;
    std::string xdg_data, xdg_config, xdg_state; // XDG_…_HOME as set; empty: not set
    std::string share;                           // TOTALITY_SHARE: overrides where the program's own files are
    std::string executable;                      // path of the running program
    std::string gtk_theme;                       // GTK_THEME
};

Environment environment_of_process();

struct Paths {
    std::string assets;        // guidance.json and icons; empty: not found
    std::string scenarios;     // those that ship; empty: not found
    std::string own_scenarios; // those of this person; need not exist
    std::string records;       // the records file
    std::string settings;      // settings.json
    std::string state;         // folder for what may be lost
    std::string documents;     // the person's own folder, where reports and other files for them go
};

// A build tree's executable finds the checkout above it, an installed one PREFIX/share/totality.
Paths find_paths(const Environment &environment);

} // namespace totality
