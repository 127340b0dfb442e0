#pragma once
// What the writer of a case should look at, beside what read_case says: warnings that forbid nothing. For `totality
// check` and for authors; the docket does without them, since it opens a thousand cases at once.
#include "scoring/anachronism.h"
#include "scoring/case_file.h"
#include <vector>

namespace totality {

// `file` is what `source` was read into.
std::vector<Diagnostic> review_case(const CaseSource &source, const CaseFile &file,
                                    const std::vector<Anachronism> &anachronisms);

// Give-aways: what would let somebody who reads nothing tell facts from other sentences. Facts longer, earlier or more
// often bold; a paper that holds facts only; all barred facts in one paper.
void warn_about_give_aways(const CaseSource &source, const CaseFile &file, std::vector<Diagnostic> &diagnostics);

// What is later than the scenario's day, once a text: in its papers, its scenario.json and what its panel wrote.
void warn_about_later_words(const CaseSource &source, const CaseFile &file, const std::vector<Anachronism> &all,
                            std::vector<Diagnostic> &diagnostics);

} // namespace totality
