#include "app/reports/class_page.h"
#include "app/reports/reports.h"
#include "app/reports/small_groups.h"
#include "tests/reports/sample_records.h"
#include <doctest/doctest.h>
#include <numeric>

using namespace totality;
using namespace totality::reports;
using namespace totality::test;

namespace {

bool holds(const std::string &page, const std::string &words) { return page.find(words) != page.npos; }

struct District : TempFolder {
    Records records{*this / "records.sqlite"};
    std::vector<Person> people;
    explicit District(int count) : people(keep_district(records, count)) {
        keep_sessions_and_feedback(records, people);
    }
    ReportSource source() { return {records, guidance(), {}, 11300}; }
    std::string class_report() {
        CHECK(write_class_report(source(), "Example District", *this / "class.html").problems.empty());
        return bytes_of(*this / "class.html");
    }
};

using Counts = std::vector<int>;

std::vector<int> shown(const Counts &counts) { // -1: withheld
    std::vector<int> out;
    for (const auto &count : published_counts(counts)) out.push_back(count.value_or(-1));
    return out;
}

} // namespace

TEST_CASE("what is withheld of counts that add up cannot be computed from the others") {
    CHECK(shown({7, 8, 9}) == Counts{7, 8, 9});
    CHECK(shown({3, 8, 9}) == Counts{-1, -1, 9});
    CHECK(shown({3, 4, 9}) == Counts{-1, -1, 9});
    CHECK(shown({0, 12}) == Counts{-1, -1});
    CHECK(shown({1, 1, 20, 30}) == Counts{-1, -1, -1, 30});
    CHECK(shown({}) == Counts{});
    for (int a = 0; a < 12; ++a)
        for (int b = 0; b < 12; ++b)
            for (int c = 0; c < 12; ++c) {
                const Counts counts{a, b, c};
                int withheld = 0, people = 0;
                const auto published = published_counts(counts);
                for (std::size_t i = 0; i < 3; ++i) {
                    CHECK((!published[i] || *published[i] >= kFewestPeople));
                    if (!published[i]) ++withheld, people += counts[i];
                }
                CHECK((withheld == 0 || withheld == 3 || (withheld > 1 && people >= kFewestPeople)));
            }
}

TEST_CASE("a part is published only where the others are nobody, or five as well") {
    CHECK(!may_publish(4, 4));
    CHECK(may_publish(5, 5));
    CHECK(!may_publish(5, 9));
    CHECK(may_publish(5, 10));
    CHECK(share_words(7, 12) == "7 of 12");
    CHECK(share_words(8, 12) == "more than half of 12");
    CHECK(share_words(4, 12) == "fewer than half of 12");
    CHECK(share_words(12, 12) == "more than half of 12");
    CHECK(share_words(4, 8) == "about half of 8");
    CHECK(share_words(4, 4) == "withheld");
}

TEST_CASE("a class of fewer than five is not reported on") {
    const std::string page = District(4).class_report();
    CHECK(holds(page, "Fewer than five people of this district have finished a case."));
    CHECK(!holds(page, "<table"));
}

TEST_CASE("a case that nearly everybody finished gives away nobody who did not") {
    District district(9);
    const Person late = district.records.add_person("Late", "Example District", "", kFirstDay);
    keep_played(district.records, late, "county-jail-veteran", "careful", kFirstDay);
    const std::string page = district.class_report(); // 10 people; the other two cases were finished by 9
    const std::string refused = "Nothing is published on this case";
    CHECK(page.find(refused) != page.rfind(refused)); // twice
    CHECK(holds(page, "10 people finished it."));
}

TEST_CASE("a class report shows distributions, what was missed, and what the class splits on") {
    const std::string page = District(15).class_report();
    for (const char *words : {"All cases", "The lathe operator", "Most missed points", "How they ended the case",
                              "Where the class splits", "15 people finished it."})
        CHECK_MESSAGE(holds(page, words), std::string(words));
    CHECK(!holds(page, "script")); // no names
    CHECK(!holds(page, "Officer 2"));
}

TEST_CASE("no figure of a panel of model answers is published; one of experts is") {
    District district(15);
    ReportOutcome outcome;
    ClassTally tally = gather_class(district.records, guidance(), "Example District", 11300, {}, outcome);
    std::string page = class_page(tally, guidance());
    CHECK(holds(page, "model answers (illustrative), which no official gave"));
    CHECK(!holds(page, "experts"));
    CHECK(!holds(page, "The class beside the panel"));
    for (auto &[content, of_case] : tally.cases) of_case.expert_panel = true;
    page = class_page(tally, guidance());
    CHECK(holds(page, "5 of 5 experts"));
    CHECK(holds(page, "The class beside the panel"));
}

TEST_CASE("a person counts in a class with the first attempt at a case alone") {
    District district(6);
    keep_played(district.records, district.people[0], "county-jail-veteran", "biased", kFirstDay + 999'000'000);
    ReportOutcome outcome;
    const ClassTally tally = gather_class(district.records, guidance(), "Example District", 11300, {}, outcome);
    for (const auto &[content, of_case] : tally.cases) CHECK(of_case.people == 6);
}

TEST_CASE("a transcript holds attempts, profile, provisions and calibration; an empty one says so") {
    District district(1);
    CHECK(write_transcript(district.source(), district.people[0].id, district / "t.html").problems.empty());
    const std::string page = bytes_of(district / "t.html");
    for (const char *words :
         {"Finished attempts, the oldest first", "The lathe operator", "model answers (illustrative)",
          "Each dimension over time", "Provisions that were exercised", "Brier score", "SM-2"})
        CHECK_MESSAGE(holds(page, words), std::string(words));
    const Person fresh = district.records.add_person("New", "", "", kFirstDay);
    write_transcript(district.source(), fresh.id, district / "t.html");
    CHECK(holds(bytes_of(district / "t.html"), "No attempt was finished yet."));
}

TEST_CASE("the completion report counts by audience, names who is outstanding, and tells issues without names") {
    District district(7);
    Person late = district.records.add_person("Late Officer", "Example District", "", kFirstDay);
    late.region = "Central";
    late.audience = Audience::district_staff;
    district.records.update_person(late, kFirstDay);
    const std::string path = district / "completion.html";
    CHECK(write_completion_report(district.source(), {"Central", "", {}}, path).problems.empty());
    const std::string page = bytes_of(path);
    CHECK(holds(page, "<td class=\"words\" dir=\"auto\">district staff</td>\n<td class=\"number\">6</td>\n<td "
                      "class=\"number\">5</td>\n"
                      "<td class=\"number\">1</td>"));
    CHECK(holds(page, "Late Officer"));
    CHECK(holds(page, "Leadership session"));
    CHECK(holds(page, "not counted"));
    CHECK(holds(page, "Who signs when the director is away?"));
    CHECK(!holds(page, "The A-file comes too late.")); // a comment on the case
    CHECK(holds(page, "model answers (illustrative)"));
    const std::string csv = bytes_of(district / "completion.csv");
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 9);
    CHECK(holds(csv, "Late Officer,,outstanding,0,\r\n"));
}

TEST_CASE("where cases are required, the training is completed with the last of them") {
    District district(2);
    const Person half = district.records.add_person("Half", "Example District", "", kFirstDay);
    keep_played(district.records, half, "county-jail-veteran", "careful", kFirstDay);
    ReportOutcome outcome;
    const Scope scope{"", "", {"county-jail-veteran", "first-morning"}};
    const Completion completion = gather_completion(district.records, guidance(), scope, 11300, {}, outcome);
    REQUIRE(completion.rows.size() == 3);
    CHECK(completion.rows[0].day == 11286); // the last of them, two days after the first
    CHECK(!completion.rows[2].day);
    CHECK(completion.rows[2].finished == 1);
}
