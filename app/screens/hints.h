#pragma once
// What can be hinted at in practice. A hint gives no answer away: how much is unread, which parts of the guidance the
// case exercises, what a consideration means. Each is an action of the attempt and stands in its debrief.
#include "app/screens/case_screen.h"
#include <string>
#include <vector>

namespace totality {

// The two about the case, then one for each consideration.
inline constexpr std::size_t kCaseHints = 2;
std::vector<HintTopic> hints_of(const CaseView &view, const CaseDigest &digest);

// How the debrief names it.
std::string hint_title(const Guidance &guidance, const std::string &topic);

} // namespace totality
