#pragma once
// The scenarios of one or more libraries, read in the background so that a docket of a thousand opens at once.
#include "scoring/case_file.h"
#include "scoring/diagnostic.h"
#include "scoring/guidance.h"
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace totality {

// What a docket shows of a scenario. The case itself is read anew when it is opened.
struct CaseSummary {
    ScenarioInfo info;
    std::optional<Twins> twins;
    std::string content_hash;
    std::size_t documents = 0;
    std::size_t panelists = 0;
    bool expert_panel = false;
};

struct LibraryEntry {
    std::string folder;                 // path
    std::string name;                   // its last part
    std::optional<CaseSummary> summary; // none: broken, the diagnostics say why
    std::vector<Diagnostic> diagnostics;
};

LibraryEntry read_entry(const std::string &folder, const Guidance &guidance);

// What came since the last look.
struct LibraryNews {
    std::vector<LibraryEntry> entries;   // in the order of the libraries, sorted by folder name within each
    std::vector<Diagnostic> diagnostics; // libraries that cannot be listed
    std::size_t found = 0;               // scenarios in all libraries listed so far
    std::size_t read = 0;                // how many of them were ever handed over, these included
    bool finished = false;
};

// Reads in a thread of its own from construction on; destruction stops it after the scenario in hand.
class LibraryLoader {
  public:
    // `wake` is called from that thread when there is news after none had been waiting, and once at the end: enough to
    // end a wait for events, which it must be safe to do from any thread.
    LibraryLoader(std::vector<std::string> libraries, Guidance guidance, std::function<void()> wake);
    ~LibraryLoader();
    LibraryLoader(const LibraryLoader &) = delete;
    LibraryLoader &operator=(const LibraryLoader &) = delete;

    LibraryNews poll(); // never waits for the disk
    void cancel();      // `finished` follows

  private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

} // namespace totality
