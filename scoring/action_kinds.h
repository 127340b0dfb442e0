#pragma once
#include "scoring/attempt.h"
#include <array>

namespace totality {

// The kinds of action as the format page names them, by the variant's index.
inline constexpr std::array kActionKinds = {"open",   "mark",       "unmark", "inquire", "approve", "wait",
                                            "lean",   "answer",     "basis",  "choose",  "sign",    "memorandum",
                                            "letter", "confidence", "hint",   "undo",    "redo",    "submit"};
static_assert(kActionKinds.size() == std::variant_size_v<ActionBody>);

} // namespace totality
