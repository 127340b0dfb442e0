#include "scoring/calendar.h"
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr const char *kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr const char *kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kShape = "dddd-dd-ddTdd:dd";
constexpr std::size_t kDayLength = 10;

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int month, int year) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool has_shape(std::string_view text) {
    if (text.size() != kShape.size() && text.size() != kDayLength) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return false;
    }
    return true;
}

int number_at(std::string_view text, std::size_t from, std::size_t length) {
    int value = 0;
    if (from + length <= text.size()) std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
}

// Days since 1 March 0000 of the proleptic Gregorian calendar, which puts the leap day at the year's end.
long long day_number(const Moment &m) {
    const long long year = m.month > 2 ? m.year : m.year - 1;
    const long long months_since_march = (m.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * months_since_march + 2) / 5 + m.day - 1;
}

void next_day(Moment &m) {
    if (++m.day <= days_in(m.month, m.year)) return;
    m.day = 1;
    if (++m.month <= 12) return;
    m.month = 1;
    ++m.year;
}

} // namespace

std::optional<Moment> parse_moment(std::string_view text) {
    if (!has_shape(text)) return std::nullopt;
    const Moment m{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2), number_at(text, 11, 2),
                   number_at(text, 14, 2)};
    const bool valid = m.year >= 1900 && m.month >= 1 && m.month <= 12 && m.day >= 1 &&
                       m.day <= days_in(m.month, m.year) && m.hour < 24 && m.minute < 60;
    return valid ? std::optional(m) : std::nullopt;
}

Moment hours_after(const Moment &start, double hours) {
    long long minutes = std::llround(hours * 60) + start.hour * 60 + start.minute;
    Moment m = start;
    for (; minutes >= 24 * 60; minutes -= 24 * 60) next_day(m);
    m.hour = static_cast<int>(minutes / 60);
    m.minute = static_cast<int>(minutes % 60);
    return m;
}

int weekday(const Moment &moment) { return static_cast<int>((day_number(moment) + 3) % 7); }

constexpr long long kDaysTo1970 = 719468; // from 1 March 0000

int days_since_1970(const Moment &moment) { return static_cast<int>(day_number(moment) - kDaysTo1970); }

// The inverse of day_number, by whole eras of 400 years (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
Moment day_after_1970(int days) {
    constexpr long long era_days = 146097;
    const long long number = days + kDaysTo1970, era = number / era_days, in_era = number % era_days;
    const long long year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    const long long in_year = in_era - (365 * year + year / 4 - year / 100);
    const long long months_since_march = (5 * in_year + 2) / 153;
    const long long day = in_year - (153 * months_since_march + 2) / 5 + 1;
    const long long month = months_since_march < 10 ? months_since_march + 3 : months_since_march - 9;
    return {static_cast<int>(year + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month), static_cast<int>(day)};
}

std::string long_day(const Moment &m) {
    return fmt::format("{}, {} {}", kWeekdays[weekday(m)], m.day, kMonths[m.month - 1]);
}

std::string short_day(const Moment &m) {
    return fmt::format("{} {} {:.3}", short_weekday(m), m.day, kMonths[m.month - 1]);
}

std::string short_weekday(const Moment &m) { return fmt::format("{:.3}", kWeekdays[weekday(m)]); }

std::string full_date(const Moment &m) { return fmt::format("{} {} {}", m.day, kMonths[m.month - 1], m.year); }

std::string short_date(const Moment &m) { return fmt::format("{} {:.3} {}", m.day, kMonths[m.month - 1], m.year); }

std::string time_of_day(const Moment &m) { return fmt::format("{:02}:{:02}", m.hour, m.minute); }

} // namespace totality
