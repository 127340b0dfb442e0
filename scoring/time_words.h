#pragma once
// Times and lengths of time in words.
#include "scoring/calendar.h"
#include <string>

namespace totality {

// "25 hours", "1 hour", "30 minutes", "3 days 4 hours".
std::string duration_words(double hours);

std::string number_words(int number); // "five"; digits above ten

std::string capitalised(std::string words); // its first letter, where that is one of ASCII

std::string staff_words(double hours); // "1 staff hour"

// A scenario's hours on its calendar.
struct Calendar {
    Moment start;
    std::string at(double hour) const;               // "Tue 15:00"
    std::string at(double hour, double now) const;   // with the date where the weekday alone could mislead
    std::string soon(double hour, double now) const; // "17:00" on the same day, else as above
};

// A scenario's start was checked when it was read; should it not be one, the calendar begins in November 2000.
Calendar calendar_of(const std::string &starts_at);

} // namespace totality
