#pragma once
// Dates of a scenario: local wall time without zones, computed without clock or locale.
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace totality {

struct Moment {
    int year = 2000;
    int month = 1;  // 1..12
    int day = 1;    // 1..31
    int hour = 0;   // 0..23
    int minute = 0; // 0..59
    auto operator<=>(const Moment &) const = default;
};

// "2000-11-28T10:00", or the day alone at midnight; nothing where it is no such date.
std::optional<Moment> parse_moment(std::string_view text);

Moment hours_after(const Moment &start, double hours); // to the nearest minute
int weekday(const Moment &moment);                     // 0 Sunday … 6 Saturday
int days_since_1970(const Moment &moment);
Moment day_after_1970(int days); // at midnight; not before March of the year 0

std::string long_day(const Moment &moment);      // "Tuesday, 28 November"
std::string short_day(const Moment &moment);     // "Tue 28 Nov"
std::string short_weekday(const Moment &moment); // "Tue"
std::string full_date(const Moment &moment);     // "28 November 2000"
std::string short_date(const Moment &moment);    // "28 Nov 2000"
std::string time_of_day(const Moment &moment);   // "15:00"

} // namespace totality
