#pragma once
// The frame of every page: head, style, content policy, and the notice at its end.
#include "app/reports/html.h"
#include "scoring/guidance.h"
#include <functional>
#include <string>

namespace totality::reports {

struct PageFrame {
    std::string title;    // of the document and its first heading
    std::string subtitle; // under it; may be empty
    std::string notice;   // that this is training, and about which law
};

// A whole HTML document; `write` fills its main part.
std::string write_page(const PageFrame &frame, const std::function<void(Html &)> &write);

// What every report says at its end.
std::string notice_of(const Guidance &guidance);

} // namespace totality::reports
