#include "scoring/progress_report.h"
#include <algorithm>
#include <map>
#include <tuple>

namespace totality {

namespace {

// What one provision's attempts come to, taken in as they came.
class RecordTally {
  public:
    void add(int day, const ProvisionCredit &credit) {
        if (attempts_ > 0 && day != day_) close_day();
        day_ = day;
        ++attempts_;
        credits_ += credit.count;
        sum_ += credit.sum;
        day_count_ += credit.count;
        day_sum_ += credit.sum;
    }

    ProvisionRecord record(const ProvisionId &provision) {
        close_day();
        return {provision, sum_ / credits_, credits_, attempts_, day_, day_ + review_.interval_days, review_};
    }

  private:
    void close_day() {
        review_ = after_review(review_, quality_of(day_sum_ / day_count_));
        day_sum_ = 0;
        day_count_ = 0;
    }

    double sum_ = 0, day_sum_ = 0;
    int credits_ = 0, day_count_ = 0, attempts_ = 0, day_ = 0;
    Review review_;
};

std::vector<ProvisionRecord> provision_records(std::span<const DatedLesson> lessons) {
    std::map<ProvisionId, RecordTally> tallies;
    for (const DatedLesson &dated : lessons)
        for (const ProvisionCredit &credit : dated.lesson.credits)
            if (credit.count > 0) tallies[credit.provision].add(dated.day, credit);
    std::vector<ProvisionRecord> records;
    for (auto &[provision, tally] : tallies) records.push_back(tally.record(provision));
    std::stable_sort(records.begin(), records.end(), [](const ProvisionRecord &a, const ProvisionRecord &b) {
        return std::tie(a.due_day, a.mean) < std::tie(b.due_day, b.mean);
    });
    return records;
}

} // namespace

double minutes_at_work(std::span<const std::int64_t> moments) {
    constexpr double minute = 60'000, longest_pause = 10 * minute;
    double worked = 0;
    for (std::size_t i = 1; i < moments.size(); ++i)
        worked += std::clamp(static_cast<double>(moments[i] - moments[i - 1]), 0.0, longest_pause);
    return worked / minute;
}

ProgressReport report_progress(std::vector<DatedLesson> lessons, int today) {
    ProgressReport report;
    report.today = today;
    report.provisions = provision_records(lessons);
    std::vector<Forecast> forecasts;
    for (const DatedLesson &dated : lessons)
        if (dated.lesson.forecast) forecasts.push_back(*dated.lesson.forecast);
    report.calibration = calibrate(forecasts);
    report.lessons = std::move(lessons);
    return report;
}

} // namespace totality
