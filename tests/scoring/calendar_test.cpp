#include "scoring/calendar.h"
#include <doctest/doctest.h>

using namespace totality;

TEST_CASE("a moment is read only in its one spelling and only if the day exists") {
    CHECK(parse_moment("2000-11-28T10:00") == Moment{2000, 11, 28, 10, 0});
    CHECK(parse_moment("2000-02-29") == Moment{2000, 2, 29, 0, 0});
    for (const char *text : {"", "2000-11-28 10:00", "2000-13-01T00:00", "2001-02-29T00:00", "2000-11-31T10:00",
                             "2000-11-28T24:00", "2000-11-28T10:60", "2000-11-28T10:00Z", "20001128T1000"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_moment(text));
    }
}

TEST_CASE("hours cross days, months and years") {
    const Moment start = *parse_moment("2000-11-28T10:00");
    CHECK(hours_after(start, 0) == start);
    CHECK(hours_after(start, 71) == Moment{2000, 12, 1, 9, 0});
    CHECK(hours_after(start, 0.5) == Moment{2000, 11, 28, 10, 30});
    CHECK(hours_after(start, 24 * 40) == Moment{2001, 1, 7, 10, 0});
}

TEST_CASE("days have the names that the officer's wall calendar has") {
    const Moment start = *parse_moment("2000-11-28T15:00");
    CHECK(long_day(start) == "Tuesday, 28 November");
    CHECK(short_day(hours_after(start, 72)) == "Fri 1 Dec");
    CHECK(full_date(start) == "28 November 2000");
    CHECK(time_of_day(hours_after(start, 1.25)) == "16:15");
    CHECK(weekday(*parse_moment("2000-03-01")) == 3);
    CHECK(weekday(*parse_moment("1999-12-31")) == 5);
}

TEST_CASE("days are numbered from 1970 and back") {
    CHECK(days_since_1970({1970, 1, 1}) == 0);
    CHECK(days_since_1970({2000, 11, 17}) == 11278);
    for (int day = -30000; day < 80000; ++day)
        if (days_since_1970(day_after_1970(day)) != day) FAIL_CHECK(day);
    CHECK(short_date(day_after_1970(11016)) == "29 Feb 2000");
}
