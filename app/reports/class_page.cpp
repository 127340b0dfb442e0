#include "app/reports/class_page.h"
#include "app/reports/page.h"
#include "app/reports/small_groups.h"
#include "app/reports/table.h"
#include "app/reports/words.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace totality::reports {

namespace {

constexpr const char *kWithheld = "withheld";
constexpr std::size_t kMostMissed = 10;
constexpr double kClear = 0.6; // from this share on the class does not split

struct ClassPart {
    Html &html;
    const ClassTally &tally;
    const Guidance &guidance;
    int people; // who finished something
};

double mean_of(const std::vector<double> &values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation_of(const std::vector<double> &values) {
    const double mean = mean_of(values);
    double sum = 0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

std::string count_words(const std::optional<int> &count) { return count ? std::to_string(*count) : kWithheld; }

// Mean, deviation and how many lie in each of three bands; `all` is of whom these are a part.
std::vector<std::string> distribution(const std::vector<double> &values, int all) {
    const int people = static_cast<int>(values.size());
    if (!may_publish(people, all)) return {kWithheld, kWithheld, kWithheld, kWithheld, kWithheld, kWithheld};
    std::vector<int> bands(3);
    for (const double value : values) ++bands[value < 50 ? 0 : value < 75 ? 1 : 2];
    std::vector<std::string> cells{std::to_string(people), fmt::format("{:.0f}", mean_of(values)),
                                   fmt::format("{:.0f}", deviation_of(values))};
    for (const auto &band : published_counts(bands)) cells.push_back(count_words(band));
    return cells;
}

using Values = std::array<std::vector<double>, kDimensions>;

Table distribution_table(const std::string &caption, const Values &values, int all) {
    Table table{caption,
                {{"Dimension"},
                 {"People", true},
                 {"Mean", true},
                 {"Standard deviation", true},
                 {"Under 50", true},
                 {"50 to 74", true},
                 {"75 or more", true}},
                {}};
    for (std::size_t d = 0; d < kDimensions; ++d) {
        std::vector<std::string> row{title_of(static_cast<Dimension>(d))};
        for (std::string &cell : distribution(values[d], all)) row.push_back(std::move(cell));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// A person with several cases counts once, with the mean of them.
Values means_of_people(const ClassTally &tally) {
    Values means;
    for (const auto &[person, values] : tally.of_person)
        for (std::size_t d = 0; d < kDimensions; ++d)
            if (!values[d].empty()) means[d].push_back(mean_of(values[d]));
    return means;
}

const char *provenance(const CaseTally &tally) {
    return tally.panelists == 0 ? "no panel" : panel_words(tally.expert_panel);
}

// Figures of a panel are published only where it is expert throughout.
void put_panel(const ClassPart &part, const CaseTally &tally) {
    if (tally.panelists == 0) return;
    if (!tally.expert_panel)
        return part.html.put(
            "p",
            "The panel of this case is model answers (illustrative), which no official gave. No figure "
            "of it is published here.",
            {{"class", "note"}});
    if (!tally.band || !tally.band->core) return;
    part.html.put("p", fmt::format("The {} experts of the panel lie at {:.0f} to {:.0f} of 100 taken together.",
                                   tally.panelists, tally.band->core->min, tally.band->core->max));
    const auto counts = published_counts({tally.verdicts[0], tally.verdicts[1], tally.verdicts[2]});
    Table table{"The class beside the panel's range", {{"Result"}, {"People", true}}, {}};
    const std::array verdicts{Verdict::within, Verdict::below, Verdict::review};
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        table.rows.push_back({verdict_words(verdicts[i]), count_words(counts[i])});
    put_table(part.html, table);
}

void put_counts(const ClassPart &part, const std::string &caption, std::vector<std::pair<std::string, int>> counts) {
    std::ranges::stable_sort(counts, std::greater(), &std::pair<std::string, int>::second);
    std::vector<int> numbers;
    for (const auto &[label, count] : counts) numbers.push_back(count);
    const auto published = published_counts(numbers);
    Table table{caption, {{"Answer"}, {"People", true}}, {}};
    for (std::size_t i = 0; i < counts.size(); ++i) table.rows.push_back({counts[i].first, count_words(published[i])});
    // In the order of what is withheld nothing may be read.
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto &a, const auto &b) {
        const bool a_withheld = a[1] == kWithheld, b_withheld = b[1] == kWithheld;
        return a_withheld != b_withheld ? b_withheld : a_withheld && a[0] < b[0];
    });
    put_table(part.html, table);
}

std::string heading_of(const ClassPart &part, const PointTally &point) {
    const Provision *heading = find_provision(part.guidance, point.heading);
    return heading ? heading->short_title : point.heading.text;
}

std::string panel_cell(const CaseTally &tally, const PointTally &point) {
    if (!tally.expert_panel) return provenance(tally);
    return fmt::format("{} of {} experts", point.panel_have, point.panel_saw);
}

void put_missed(const ClassPart &part, const CaseTally &tally) {
    std::vector<const PointTally *> missed;
    for (const auto &[key, point] : tally.points)
        if (point.missed > 0 && may_publish(point.saw, tally.people)) missed.push_back(&point);
    std::ranges::stable_sort(missed, std::greater(),
                             [](const PointTally *p) { return static_cast<double>(p->missed) / p->saw; });
    if (missed.size() > kMostMissed) missed.resize(kMostMissed);
    Table table{"Most missed points", {{"Fact"}, {"Heading"}, {"Missed by"}, {"Panel"}}, {}};
    for (const PointTally *point : missed)
        table.rows.push_back({point->statement, heading_of(part, *point), share_words(point->missed, point->saw),
                              panel_cell(tally, *point)});
    put_table(part.html, table, "No point that at least half of the panel have was missed.");
}

bool is_divided(int some, int all) {
    const double share = all > 0 ? static_cast<double>(some) / all : 0;
    return share <= kClear && 1 - share <= kClear;
}

bool is_divided(const QuestionTally &question) {
    int all = 0, most = 0;
    for (const auto &[answer, count] : question.answers) {
        all += count;
        most = std::max(most, count);
    }
    return all > 0 && most <= kClear * all;
}

int people_of(const QuestionTally &question) {
    int all = 0;
    for (const auto &[answer, count] : question.answers) all += count;
    return all;
}

void put_split(const ClassPart &part, const CaseTally &tally) {
    Table table{"Points that the class splits on", {{"Fact"}, {"Heading"}, {"Have it"}, {"Which way"}}, {}};
    for (const auto &[key, point] : tally.points) {
        if (!may_publish(point.saw, tally.people)) continue;
        const int pushed = point.favorable + point.enforce;
        const bool ways = may_publish(pushed, point.saw) && is_divided(point.favorable, pushed);
        if (!is_divided(point.have, point.saw) && !ways) continue;
        table.rows.push_back(
            {point.statement, heading_of(part, point), share_words(point.have, point.saw),
             ways ? "toward a favorable exercise: " + share_words(point.favorable, pushed) : std::string("–")});
    }
    put_table(part.html, table, "The class does not split on any point.");
    for (const auto &[key, question] : tally.questions)
        if (is_divided(question) && may_publish(people_of(question), tally.people))
            put_counts(part, "Split: " + question.prompt, question.answers);
}

void put_case(const ClassPart &part, const CaseTally &tally) {
    part.html.put("h2", fmt::format("{} (version {})", tally.title, tally.version));
    if (!may_publish(tally.people, part.people)) {
        part.html.put("p", "Nothing is published on this case: fewer than five people have finished it, or fewer than "
                           "five have not.");
        return;
    }
    part.html.put("p", fmt::format("{} finished it. Each counts with the first attempt.",
                                   counted(static_cast<std::size_t>(tally.people), "person", "people")));
    put_panel(part, tally);
    put_table(part.html, distribution_table("How the class did, of 100", tally.values, tally.people));
    put_counts(part, "How they ended the case", tally.outcomes);
    part.html.put("h3", "What was missed");
    put_missed(part, tally);
    part.html.put("h3", "Where the class splits");
    put_split(part, tally);
}

} // namespace

std::string class_page(const ClassTally &tally, const Guidance &guidance) {
    const std::string name = tally.district.empty() ? std::string("all districts") : tally.district;
    return write_page(
        {"Class report: " + name, "As of " + full_date(day_after_1970(tally.today)), notice_of(guidance)},
        [&](Html &html) {
            const ClassPart part{html, tally, guidance, static_cast<int>(tally.of_person.size())};
            if (part.people < kFewestPeople)
                return html.put("p",
                                "Fewer than five people of this district have finished a case. No figure is published "
                                "of so few.");
            html.put("p",
                     "No figure here comes from fewer than five people. Where one would, or where it could be computed "
                     "from the others, it is withheld.",
                     {{"class", "quiet"}});
            html.put("h2", "All cases");
            put_table(html,
                      distribution_table("How the class did, of 100; each person counts once, with the mean of their "
                                         "cases",
                                         means_of_people(tally), part.people));
            std::vector<const CaseTally *> cases;
            for (const auto &[content, of_case] : tally.cases) cases.push_back(&of_case);
            std::ranges::stable_sort(cases, {}, &CaseTally::title);
            for (const CaseTally *of_case : cases) put_case(part, *of_case);
        });
}

} // namespace totality::reports
