#pragma once
// A scenario's folder (scenario-format.md): scenario.json, documents/*.md, panel/*.json.
#include "scoring/anachronism.h"
#include "scoring/case_file.h"
#include "scoring/diagnostic.h"
#include "scoring/guidance.h"
#include <string>
#include <vector>

namespace totality {

// Everything that could be read, unchecked, and what could not. A panel folder of one's own replaces the scenario's.
// Files that do not belong are warned of and left out; names that begin with a dot are passed over.
Loaded<CaseSource> read_folder(const std::string &folder, const std::string &panel_folder = {});

// Reads and checks; no value where there is any error.
Loaded<CaseFile> load_case(const std::string &folder, const Guidance &guidance, const std::string &panel_folder = {});

// The same, with what its writer should look at besides (scoring/review.h).
Loaded<CaseFile> load_and_review_case(const std::string &folder, const Guidance &guidance,
                                      const std::vector<Anachronism> &anachronisms);

// Whether this is, or means to be, one scenario rather than a library of them.
bool is_scenario_folder(const std::string &folder);

// The scenario folders of a library, sorted by name: its sub-folders that hold a scenario.json, or else documents or a
// panel; linked ones too, so that reading them can say why not.
Loaded<std::vector<std::string>> scenario_folders(const std::string &library);

} // namespace totality
