#pragma once
// What a case was when it was played: any change of any byte of its files gives another hash.
#include "scoring/case_file.h"
#include <string>

namespace totality {

// 16 hex digits over scenario.json, the documents and the panel; the order in which they were read does not matter.
std::string content_hash(const CaseSource &source);

} // namespace totality
