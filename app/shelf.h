#pragma once
// The library as the docket shows it: entries read in the background, joined with the person's attempts. Rows are made
// when something came or an attempt changed, never per frame.
#include "app/files/library.h"
#include "app/learned.h"
#include "app/records/records.h"
#include "app/screens/docket.h"
#include "app/screens/reference.h"
#include <map>
#include <memory>

namespace totality {

struct Shelf {
    std::vector<std::string> libraries; // paths
    std::unique_ptr<LibraryLoader> loader;
    std::vector<LibraryEntry> entries;
    std::vector<std::string> problems;
    LibraryProgress progress;
    PersonId person;                      // whose it is
    std::vector<AttemptSummary> attempts; // of the person, last touched first
    Learned learned;                      // from those that are finished

    std::vector<DocketRow> rows;
    std::size_t revision = 0;
    int continue_row = -1;
    int next_row = -1;
    int guided_row = -1; // the case that teaches by doing
    std::string next_reason;
    std::map<ProvisionId, std::vector<Exercise>> exercises;
};

void read_libraries(Shelf &shelf, const Guidance &guidance, std::function<void()> wake);

// What came since the last look; true where rows were made anew.
bool poll_library(Shelf &shelf, const Guidance &guidance);

// Takes in a few more of the person's attempts; true where what comes next was chosen anew.
bool poll_learned(Shelf &shelf, Records &records, const Guidance &guidance);

void make_rows(Shelf &shelf, const Guidance &guidance);

// The folder of a scenario that reads without errors, or empty.
std::string folder_of(const Shelf &shelf, const ScenarioId &scenario);

} // namespace totality
