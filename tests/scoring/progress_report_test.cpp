#include "scoring/progress_report.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using test::guidance;

namespace {

DatedLesson on_day(int day, std::vector<ProvisionCredit> credits) {
    DatedLesson dated;
    dated.day = day;
    dated.lesson.credits = std::move(credits);
    return dated;
}

const ProvisionId kStatus{"factor.status"}, kLetter{"notify.letter"};

CaseOffer offer(OfferState state, int difficulty, std::vector<ProvisionId> exercises = {}, bool guided = false) {
    return {state, guided, difficulty, std::move(exercises)};
}

} // namespace

TEST_CASE("the record on a provision is the mean of all its credits") {
    const ProgressReport report = report_progress(
        {on_day(10, {{kStatus, 2, 4}}), on_day(11, {{kLetter, 1, 1}}), on_day(12, {{kStatus, 2, 2}})}, 12);
    REQUIRE(report.provisions.size() == 2);
    const ProvisionRecord &status = report.provisions[1];
    CHECK(status.provision == kStatus);
    CHECK(status.mean == doctest::Approx(4. / 6));
    CHECK(status.credits == 6);
    CHECK(status.attempts == 2);
    CHECK(status.last_day == 12);
}

TEST_CASE("what went badly is due on the next day, what went well later") {
    const ProgressReport report = report_progress(
        {on_day(10, {{kStatus, 1, 1}, {kLetter, 1, 1}}), on_day(11, {{kStatus, 1, 1}, {kLetter, 0, 1}})}, 12);
    CHECK(report.provisions[0].provision == kLetter);
    CHECK(report.provisions[0].due_day == 12);
    CHECK(is_due(report.provisions[0], report.today));
    CHECK(report.provisions[1].due_day == 17);
    CHECK_FALSE(is_due(report.provisions[1], report.today));
}

TEST_CASE("attempts of one day are one review, by the mean of that day") {
    const ProgressReport report = report_progress(
        {on_day(10, {{kStatus, 1, 1}}), on_day(10, {{kStatus, 1, 1}}), on_day(10, {{kStatus, 0, 2}})}, 10);
    CHECK(report.provisions[0].attempts == 3);
    CHECK(report.provisions[0].review.repetitions == 1); // .5 passes
    CHECK(report.provisions[0].due_day == 11);
}

TEST_CASE("without attempts there is nothing to report, and the easiest case comes next") {
    const ProgressReport report = report_progress({}, 0);
    CHECK(report.provisions.empty());
    CHECK(report.calibration.answers == 0);
    const CaseOffer offers[] = {offer(OfferState::fresh, 2), offer(OfferState::fresh, 1)};
    CHECK(choose_next_case(offers, report, guidance()).offer == 1);
    CHECK(choose_next_case({}, report, guidance()).offer == -1);
}

TEST_CASE("what is due decides among the cases that are new, and the reason names the weakest") {
    const ProgressReport report = report_progress({on_day(10, {{kStatus, .4, 1}}), on_day(10, {{kLetter, 1, 1}})}, 14);
    const CaseOffer offers[] = {offer(OfferState::fresh, 1), offer(OfferState::fresh, 3, {kStatus, kLetter}),
                                offer(OfferState::fresh, 2, {kLetter}), offer(OfferState::done, 1, {kStatus, kLetter})};
    const NextCase next = choose_next_case(offers, report, guidance());
    CHECK(next.offer == 1);
    const std::string title = find_provision(guidance(), kStatus)->title;
    CHECK(next.why == "Due for 3 days: " + title + ", 40 of 100 so far, and 1 more.");
}

TEST_CASE("the guided case goes before everything that is due") {
    const ProgressReport report = report_progress({on_day(10, {{kStatus, 0, 1}})}, 14);
    const CaseOffer offers[] = {offer(OfferState::fresh, 1, {kStatus}), offer(OfferState::fresh, 2, {}, true)};
    const NextCase next = choose_next_case(offers, report, guidance());
    CHECK(next.offer == 1);
    CHECK(next.why == "A short case that shows how to work here.");
}

TEST_CASE("where no case is new, one that was done comes back once something in it is due") {
    const std::vector<DatedLesson> lessons{on_day(10, {{kStatus, 1, 1}})};
    const CaseOffer offers[] = {offer(OfferState::under_way, 1, {kStatus}), offer(OfferState::done, 1, {kStatus})};
    CHECK(choose_next_case(offers, report_progress(lessons, 10), guidance()).offer == -1);
    CHECK(choose_next_case(offers, report_progress(lessons, 11), guidance()).offer == 1);
}

TEST_CASE("when something is due is told from today") {
    CHECK(due_words(5, 5) == "today");
    CHECK(due_words(6, 5) == "tomorrow");
    CHECK(due_words(9, 5) == "in 4 days");
    CHECK(due_words(4, 5) == "since yesterday");
    CHECK(due_words(2, 5) == "for 3 days");
}

TEST_CASE("a night between two steps counts as a short pause, and a clock set back as none") {
    constexpr std::int64_t minute = 60'000;
    const std::int64_t moments[] = {0, 2 * minute, 5 * minute, 900 * minute, 899 * minute, 900 * minute};
    CHECK(minutes_at_work(moments) == doctest::Approx(5 + 10 + 0 + 1));
    CHECK(minutes_at_work({}) == 0);
}
