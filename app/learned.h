#pragma once
// What the person's finished attempts say, each computed once from its own log on the copy of the case that was played.
// They are taken in a few at a time, between frames: a long record holds up neither the start nor a screen.
#include "app/records/records.h"
#include "scoring/progress_report.h"
#include <map>
#include <memory>
#include <span>

namespace totality {

struct Play;

struct Learned {
    ProgressReport report;
    std::size_t revision = 0; // another number whenever the report is another
    std::size_t unreadable = 0;
    std::vector<AttemptSummary> pending; // those of one content side by side

    // By attempt, empty for one that cannot be read any more.
    std::map<AttemptId, std::optional<DatedLesson>> known;
    std::vector<AttemptId> order;    // of the person's finished attempts, oldest first
    std::shared_ptr<Play> last_case; // the attempts that follow are often of the same
    std::string last_content;
};

// Another list of attempts, of the same person or of another. Computes nothing yet but the report where no attempt is
// new.
void follow_attempts(Learned &learned, std::span<const AttemptSummary> attempts, int today);

// Takes in the next few; true where the report is another.
bool poll_learned(Learned &learned, Records &records, const Guidance &guidance);

} // namespace totality
