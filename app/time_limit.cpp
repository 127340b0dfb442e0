#include "app/time_limit.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr Milliseconds kMinute = 60'000;

Milliseconds end_of(const TimeLimit &limit) { return limit.started_at + limit.minutes * kMinute; }

const char *plural(int n) { return n == 1 ? "" : "s"; }

} // namespace

int minutes_left(const TimeLimit &limit, Milliseconds now) {
    const Milliseconds left = end_of(limit) - now;
    return static_cast<int>(left > 0 ? (left + kMinute - 1) / kMinute : left / kMinute);
}

Milliseconds until_next_minute(const TimeLimit &limit, Milliseconds now) {
    const Milliseconds left = end_of(limit) - now;
    if (left > 0) return (left - 1) % kMinute + 1;
    return kMinute - (-left) % kMinute;
}

std::string left_words(int minutes) {
    if (minutes > 0) return fmt::format("{} min left", minutes);
    return minutes == 0 ? "Time is over" : fmt::format("{} min over", -minutes);
}

std::string warning_words(int minutes) {
    if (minutes > 0)
        return fmt::format("{} minute{} of this assessment {} left.", minutes, plural(minutes),
                           minutes == 1 ? "is" : "are");
    return "The time of this assessment is over. Finish it all the same: nothing is taken away, and your debrief says "
           "how long you took.";
}

std::string taken_words(const TimeLimit &limit, Milliseconds finished_at) {
    const auto taken =
        static_cast<int>(std::max<Milliseconds>(0, finished_at - limit.started_at + kMinute - 1) / kMinute);
    const std::string words =
        fmt::format("You had {} minute{} and took {}", limit.minutes, plural(limit.minutes), taken);
    const int over = taken - limit.minutes;
    return over > 0 ? fmt::format("{}: {} minute{} over the limit.", words, over, plural(over)) : words + ".";
}

void follow(TimedWork &work, Milliseconds now) {
    const int left = minutes_left(work.limit, now);
    if (work.done || (left == work.left && !work.words.empty())) return;
    work.left = left;
    work.words = left_words(left);
    const bool tell = (left <= kSoonMinutes && !work.told_soon) || (left <= 0 && !work.told_over);
    if (tell || (left > 0 && !work.warning.empty())) work.warning = warning_words(left);
    work.told_soon |= left <= kSoonMinutes;
    work.told_over |= left <= 0;
}

void finish(TimedWork &work, Milliseconds at) {
    work.done = true;
    work.warning.clear();
    work.words = taken_words(work.limit, at);
}

} // namespace totality
