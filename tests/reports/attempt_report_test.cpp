#include "app/reports/attempt_report.h"
#include "app/reports/gather.h"
#include "app/reports/reports.h"
#include "tests/reports/sample_records.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::reports;
using namespace totality::test;

namespace {

struct Kept : TempFolder {
    std::string path = *this / "records.sqlite";
    Records records{path};
    Person person = records.add_person(kHostileName, "Example District", "", kFirstDay);

    std::string page(const std::string &scenario, const std::string &way) {
        const AttemptId id = keep_played(records, person, scenario, way, kFirstDay);
        const Loaded<PlayedAttempt> played = AttemptReader(records, guidance()).read(id);
        REQUIRE(played.value);
        return attempt_page(*played.value, guidance());
    }
};

bool holds(const std::string &page, const std::string &words) { return page.find(words) != page.npos; }

} // namespace

TEST_CASE("an attempt's report holds its profile in words, its findings with provisions, memorandum and letter") {
    Kept kept;
    const std::string page = kept.page("county-jail-veteran", "careful");
    for (const char *words :
         {"The lathe operator", "within the panel's range", "Relevance", "Procedure", "Done as the memo asks",
          "(record.favorable; memorandum, p. 11)", "Memorandum to the file", "It rests on", "It sets aside",
          "Sincerely,", "Where the model answers split", "What each of them says"})
        CHECK_MESSAGE(holds(page, words), std::string(words));
}

TEST_CASE("a panel that is not all expert is called model answers everywhere, never experts") {
    Kept kept;
    const std::string page = kept.page("county-jail-veteran", "careful");
    CHECK(holds(page, "five model answers (illustrative)"));
    CHECK(holds(page, "no official gave them"));
    CHECK(!holds(page, "experts"));
}

TEST_CASE("a gate is told before all other findings, and not as a number") {
    Kept kept;
    const std::string page = kept.page("county-jail-veteran", "biased");
    const auto gate = page.find("No score makes up for this"), others = page.find("To do otherwise next time");
    REQUIRE(gate != page.npos);
    CHECK(gate < others);
    CHECK(holds(page, "Go through it with your trainer"));
    CHECK(holds(page, "review with your trainer"));
}

TEST_CASE("a hostile name stands on the page as the words that it is") {
    Kept kept;
    const std::string page = kept.page("county-jail-veteran", "hasty");
    CHECK(holds(page, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
    CHECK(!holds(page, "<script"));
}

TEST_CASE("an attempt that is not finished has no report, and the file that was there stays") {
    Kept kept;
    const RealCase &small = small_case();
    const AttemptId id = keep_attempt(kept.records, kept.person, small, random_log(small.file, 1, 5, false), kFirstDay);
    const std::string path = kept.write("report.html", "before");
    const ReportOutcome outcome = write_attempt_report({kept.records, guidance()}, id, path);
    CHECK(!outcome.written);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(holds(outcome.problems[0], "is not finished"));
    CHECK(bytes_of(path) == "before");
    CHECK(!last_finished(kept.records, kept.person.id));
}
