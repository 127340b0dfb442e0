#include "app/screens/progress_text.h"
#include "scoring/calendar.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr const char *kNone = "–";

std::string number(const std::optional<double> &value) { return value ? fmt::format("{:.0f}", *value) : kNone; }
std::string signed_number(const std::optional<double> &value) { return value ? fmt::format("{:+.1f}", *value) : kNone; }
std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }
std::string day_words(int day) { return short_date(day_after_1970(day)); }

const char *verdict_words(const std::optional<Verdict> &verdict) {
    if (!verdict) return "no range";
    switch (*verdict) {
    case Verdict::review: return "review with your trainer";
    case Verdict::within: return "within the panel's range";
    case Verdict::below: return "below the panel's range";
    }
    return "";
}

LessonText lesson_text(const DatedLesson &dated, std::size_t place) {
    const Lesson &lesson = dated.lesson;
    LessonText text;
    text.key = fmt::format("{}", place);
    text.day = day_words(dated.day);
    text.title = dated.title;
    for (std::size_t d = 0; d < kDimensions; ++d) text.dimensions[d] = number(lesson.dimensions[d]);
    text.core = number(lesson.core);
    text.z = signed_number(lesson.z);
    text.verdict = verdict_words(lesson.verdict);
    text.minutes = fmt::format("{:.0f}", dated.minutes);
    text.stated = fmt::format("{}", dated.stated_minutes);
    return text;
}

float place_of(std::size_t i, std::size_t count) {
    return count < 2 ? .5f : static_cast<float>(i) / static_cast<float>(count - 1);
}

// The days of the first and of the last.
std::vector<ui::ChartTick> day_ticks(const std::vector<DatedLesson> &lessons) {
    if (lessons.empty()) return {};
    if (lessons.size() == 1) return {{.5f, day_words(lessons.front().day)}};
    return {{0, day_words(lessons.front().day)}, {1, day_words(lessons.back().day)}};
}

using ValueOf = std::optional<double> (*)(const DatedLesson &, std::size_t);

// `words` of a value; the day and the case stand before it.
template <class Value, class Words>
void add_points(ui::ChartData &chart, const std::vector<DatedLesson> &lessons, Value value, Words words) {
    chart.x_ticks = day_ticks(lessons);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const std::optional<double> y = value(lessons[i]);
        ui::ChartPoint point;
        point.x = place_of(i, lessons.size());
        point.none = !y;
        point.y = y ? static_cast<float>(*y) : 0;
        chart.points.push_back(point);
        chart.tips.push_back(fmt::format("{}, {}: {}", day_words(lessons[i].day), lessons[i].title,
                                         y ? words(lessons[i], *y) : std::string("not scored")));
    }
}

ui::ChartData dimension_chart(const std::vector<DatedLesson> &lessons, std::size_t d) {
    ui::ChartData chart;
    chart.y_ticks = {{0, "0"}, {50, "50"}, {100, "100"}};
    add_points(
        chart, lessons, [d](const DatedLesson &dated) { return dated.lesson.dimensions[d]; },
        [](const DatedLesson &, double value) { return fmt::format("{:.0f} of 100", value); });
    return chart;
}

// Three on either side, or as many as somebody is away.
ui::ChartData panel_chart(const std::vector<DatedLesson> &lessons) {
    ui::ChartData chart;
    double far = 3;
    for (const DatedLesson &dated : lessons)
        if (dated.lesson.z) far = std::max(far, std::ceil(std::abs(*dated.lesson.z)));
    chart.most = static_cast<float>(far);
    chart.least = -chart.most;
    const double step = std::max(1.0, std::ceil(far / 6));
    for (double at = -std::floor(far / step) * step; at <= far; at += step)
        chart.y_ticks.push_back({static_cast<float>(at), at == 0 ? "0" : fmt::format("{:+.0f}", at)});
    chart.has_level = true;
    add_points(
        chart, lessons, [](const DatedLesson &dated) { return dated.lesson.z; },
        [](const DatedLesson &dated, double z) {
            return fmt::format("z {:+.1f} ({} of 100), {}", z, number(dated.lesson.core),
                               verdict_words(dated.lesson.verdict));
        });
    for (std::size_t i = 0; i < lessons.size(); ++i)
        chart.points[i].hollow = lessons[i].lesson.verdict == Verdict::review;
    return chart;
}

// A round step that cuts the axis into four or five.
double step_for(double most) {
    const double power = std::pow(10, std::floor(std::log10(std::max(most, 1.0))));
    for (const double step : {.2, .5, 1.0, 2.0})
        if (most <= 5 * step * power) return step * power;
    return 5 * power;
}

ui::ChartData time_chart(const std::vector<DatedLesson> &lessons) {
    ui::ChartData chart;
    double most = 10;
    for (const DatedLesson &dated : lessons)
        most = std::max({most, dated.minutes, static_cast<double>(dated.stated_minutes)});
    const double step = step_for(most);
    chart.most = static_cast<float>(std::ceil(most / step) * step);
    for (double at = 0; at <= chart.most; at += step)
        chart.y_ticks.push_back({static_cast<float>(at), fmt::format("{:.0f}", at)});
    chart.columns = true;
    add_points(
        chart, lessons, [](const DatedLesson &dated) { return std::optional(dated.minutes); },
        [](const DatedLesson &dated, double minutes) {
            return fmt::format("{:.0f} minutes; the case says {}", minutes, dated.stated_minutes);
        });
    for (std::size_t i = 0; i < lessons.size(); ++i)
        chart.points[i].wanted = static_cast<float>(lessons[i].stated_minutes);
    return chart;
}

ProvisionText provision_text(const ProvisionRecord &record, int today, const Guidance &guidance) {
    const Provision *provision = find_provision(guidance, record.provision);
    ProvisionText text;
    text.id = record.provision;
    text.title = provision ? provision->title : record.provision.text;
    text.share = static_cast<float>(record.mean);
    text.mean = fmt::format("{:.0f}", 100 * record.mean);
    text.counted = fmt::format("{} in {} attempt{}", record.credits, record.attempts, record.attempts == 1 ? "" : "s");
    text.last = day_words(record.last_day);
    text.is_due = is_due(record, today);
    text.due = due_words(record.due_day, today);
    return text;
}

void prepare_confidence(const Calibration &calibration, ProgressText &text) {
    for (const ConfidenceBin &bin : calibration.bins) {
        const bool none = bin.answers == 0;
        text.bins.push_back({fmt::format("{:.0f} to {:.0f} %", 100 * bin.from, 100 * bin.to),
                             fmt::format("{}", bin.answers), none ? kNone : percent(bin.stated),
                             none ? kNone : percent(bin.came)});
    }
    text.brier = fmt::format("{:.3f}", calibration.brier);
    text.brier_words = fmt::format("Brier score over {} answer{}. 0 is best; who always says 50 % gets 0.250.",
                                   calibration.answers, calibration.answers == 1 ? "" : "s");
    text.error_words =
        calibration.calibration_error
            ? fmt::format("What you say lies {:.0f} points from what comes, on average: the expected calibration "
                          "error is {:.3f}.",
                          100 * *calibration.calibration_error, *calibration.calibration_error)
            : fmt::format("From {} answers on there is a diagram here, and the expected calibration error.",
                          kAnswersForReliability);
}

} // namespace

const char *title_of(Dimension dimension) {
    constexpr std::array<const char *, kDimensions> titles{"Relevance", "Weight",   "Impermissible",
                                                           "Timing",    "Decision", "Procedure"};
    return titles[static_cast<std::size_t>(dimension)];
}

ProgressText prepare_progress(const ProgressReport &report, const Guidance &guidance) {
    ProgressText text;
    const auto &lessons = report.lessons;
    text.subtitle = lessons.empty() ? "No case finished yet"
                                    : fmt::format("{} attempt{} finished, the last on {}", lessons.size(),
                                                  lessons.size() == 1 ? "" : "s", day_words(lessons.back().day));
    for (std::size_t i = lessons.size(); i-- > 0;) text.lessons.push_back(lesson_text(lessons[i], i));
    for (std::size_t d = 0; d < kDimensions; ++d) text.dimensions[d] = dimension_chart(lessons, d);
    text.panel = panel_chart(lessons);
    text.time = time_chart(lessons);
    std::size_t due = 0;
    for (const ProvisionRecord &record : report.provisions) {
        text.provisions.push_back(provision_text(record, report.today, guidance));
        due += text.provisions.back().is_due;
    }
    text.due_now =
        due == 0 ? "No provision is due today." : fmt::format("{} provision{} due.", due, due == 1 ? " is" : "s are");
    prepare_confidence(report.calibration, text);
    return text;
}

} // namespace totality
