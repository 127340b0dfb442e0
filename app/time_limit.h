#pragma once
// The time that an assessment has, by the clock on the wall: from its start on, also while the program is closed. It
// knows no clock; the time is given from outside. Over time nothing is taken away: it is told, and the debrief says so.
#include "app/records/records.h"
#include <string>

namespace totality {

inline constexpr int kSoonMinutes = 5; // told once when so much is left

struct TimeLimit {
    int minutes = 0;
    Milliseconds started_at = 0;
};

// Minutes that are left, one that has begun counted whole; 0 from the end on, and below it the whole minutes beyond.
int minutes_left(const TimeLimit &limit, Milliseconds now);

// Until minutes_left is another number: 1 to 60,000.
Milliseconds until_next_minute(const TimeLimit &limit, Milliseconds now);

// "24 min left"; "Time is over"; "6 min over".
std::string left_words(int minutes);

// What is told: at kSoonMinutes or fewer, and from the end on.
std::string warning_words(int minutes);

// For the debrief: "You had 25 minutes and took 31: 6 minutes over the limit."
std::string taken_words(const TimeLimit &limit, Milliseconds finished_at);

// The limit of an attempt while it is worked on.
struct TimedWork {
    TimeLimit limit;
    int left = -1;       // minutes that the words speak of
    std::string words;   // in the bar; of an attempt that is done: in its debrief
    std::string warning; // empty: nothing is told, or it was dismissed
    bool told_soon = false, told_over = false;
    bool done = false;
};

// Brings the words up to the minute.
void follow(TimedWork &work, Milliseconds now);

// The attempt was submitted at that time.
void finish(TimedWork &work, Milliseconds at);

} // namespace totality
