#pragma once
// The program's own files from the checkout, a person's in a folder of the test.
#include "app/files/paths.h"
#include "tests/temp_folder.h"

namespace totality::test {

inline Paths paths_in(const TempFolder &folder) {
    Paths paths;
    paths.assets = TOTALITY_SOURCE_DIR "/assets";
    paths.scenarios = TOTALITY_SOURCE_DIR "/scenarios";
    paths.records = folder / "records.sqlite";
    paths.settings = folder / "settings.json";
    paths.state = folder / "state";
    paths.documents = folder.path();
    return paths;
}

} // namespace totality::test
