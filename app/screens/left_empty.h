#pragma once
// What was left empty, told before a case or a stage is closed. It says what is not there, never what belongs there.
#include "scoring/attempt.h"
#include <string>
#include <vector>

namespace totality {

// Of the present stage, before it is left for another.
std::vector<std::string> left_empty_at_stage(const CaseFile &file, const AttemptState &state);

// Of the whole worksheet, before it is recorded. `says_no_memorandum`, `says_no_letter`: it was said that there is
// none, which is no omission.
struct SaidSo {
    bool no_memorandum = false, no_letter = false;
};
std::vector<std::string> left_empty(const CaseFile &file, const AttemptState &state, const SaidSo &said);

} // namespace totality
