#pragma once
// Things to look at, which forbid nothing (scenario-format.md, "Warnings").
#include "scoring/case_file.h"
#include "scoring/panel.h"

namespace totality {

// A panel of fewer than three; a majority against a key; low agreement on what is weighed; a twin variant that alters
// a sentence whose fact a panelist weighs. `file` names scenario.json in the diagnostics.
void warn_about_panel(const CaseFile &file, const PanelView &panel, const std::string &path,
                      std::vector<Diagnostic> &diagnostics);

} // namespace totality
