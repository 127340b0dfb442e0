#include "scoring/time_words.h"
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

std::string counted(long n, const char *unit) { return fmt::format("{} {}{}", n, unit, n == 1 ? "" : "s"); }

constexpr double kWeekdayIsClear = 6 * 24;

} // namespace

std::string duration_words(double hours) {
    const long minutes = std::lround(hours * 60);
    if (minutes < 60) return counted(minutes, "minute");
    if (minutes % 60 != 0 && minutes < 24 * 60)
        return counted(minutes / 60, "hour") + " " + counted(minutes % 60, "minute");
    const long whole = (minutes + 30) / 60;
    if (whole < 72) return counted(whole, "hour");
    const std::string days = counted(whole / 24, "day");
    return whole % 24 == 0 ? days : days + " " + counted(whole % 24, "hour");
}

std::string number_words(int number) {
    static constexpr std::array<const char *, 11> words{"none", "one",   "two",   "three", "four", "five",
                                                        "six",  "seven", "eight", "nine",  "ten"};
    return number >= 0 && number <= 10 ? words[static_cast<std::size_t>(number)] : std::to_string(number);
}

std::string capitalised(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string staff_words(double hours) {
    if (hours == std::floor(hours)) return counted(std::lround(hours), "staff hour");
    return fmt::format("{:.1f} staff hours", hours);
}

std::string Calendar::at(double hour) const {
    const Moment moment = hours_after(start, hour);
    return short_weekday(moment) + " " + time_of_day(moment);
}

std::string Calendar::at(double hour, double now) const {
    if (std::abs(hour - now) < kWeekdayIsClear) return at(hour);
    const Moment moment = hours_after(start, hour);
    return short_day(moment) + " " + time_of_day(moment);
}

std::string Calendar::soon(double hour, double now) const {
    const Moment then = hours_after(start, hour), here = hours_after(start, now);
    const bool same_day = then.day == here.day && then.month == here.month && then.year == here.year;
    return same_day ? time_of_day(then) : at(hour, now);
}

Calendar calendar_of(const std::string &starts_at) {
    return {parse_moment(starts_at).value_or(Moment{2000, 11, 17, 9, 0})};
}

} // namespace totality
