#include "app/files/clock.h"
#include <chrono>
#include <ctime>
#include <fmt/format.h>

namespace totality {

std::int64_t milliseconds_now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string utc_stamp(std::int64_t milliseconds) {
    using namespace std::chrono;
    const sys_seconds at{floor<seconds>(std::chrono::milliseconds(milliseconds))};
    const sys_days day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

Moment local_moment(std::int64_t milliseconds) {
    const std::time_t seconds = milliseconds / 1000;
    std::tm local{};
    localtime_r(&seconds, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min};
}

int local_day(std::int64_t milliseconds) { return days_since_1970(local_moment(milliseconds)); }

} // namespace totality
