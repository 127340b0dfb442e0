#pragma once

namespace totality::reports {

// The one style of all pages: light or dark as the reader's system has it, always light on paper.
extern const char *const kPageStyle;

} // namespace totality::reports
