#include "app/reports/csv.h"
#include "app/reports/reports.h"
#include "tests/reports/sample_records.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::reports;
using namespace totality::test;

TEST_CASE("a cell that a spreadsheet would take for a formula gets an apostrophe, a plain number does not") {
    const std::pair<const char *, const char *> cells[] = {{"=1+1", "'=1+1"},
                                                           {"+49 30", "'+49 30"},
                                                           {"-2", "-2"},
                                                           {"+1.5", "+1.5"},
                                                           {"-x", "'-x"},
                                                           {"@sum", "'@sum"},
                                                           {"\tx", "'\tx"},
                                                           {"-", "'-"},
                                                           {"-1.", "'-1."},
                                                           {"a=b", "a=b"},
                                                           {"", ""},
                                                           {"a,b", "\"a,b\""},
                                                           {"\"q\"", "\"\"\"q\"\"\""},
                                                           {"a\nb", "\"a\nb\""},
                                                           {"\rx", "\"'\rx\""},
                                                           {"=a,\"b\"", "\"'=a,\"\"b\"\"\""}};
    for (const auto &[words, cell] : cells) CHECK_MESSAGE(csv_cell(words) == cell, std::string(words));
    CHECK(csv_cell(std::string("a\0b\xff", 4)) == "a\xEF\xBF\xBD"
                                                  "b\xEF\xBF\xBD");
}

TEST_CASE("rows end with CR LF and are as long as the first") {
    CHECK(to_csv({"", {{"a"}, {"b"}}, {{"1"}, {"2", "3"}}}) == "a,b\r\n1,\r\n2,3\r\n");
}

TEST_CASE("every table of the records becomes a file, with the hostile name as a safe cell") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    keep_district(records, 2);
    records.save_training_session({{},
                                   11285,
                                   "Regional session",
                                   "A. Facilitator",
                                   "Central",
                                   "Example District",
                                   Audience::district_staff,
                                   12,
                                   false,
                                   kFirstDay});
    records.save_feedback({records.attempts_of(records.people()[0].id)[0].id, FeedbackKind::implementation,
                           "=Who signs when the director is away?", kFirstDay});
    const ReportOutcome outcome = write_csv_tables({records, guidance()}, {}, folder / "csv/tables");
    CHECK(outcome.problems.empty());
    const auto lines = [&](const char *name) {
        const std::string text = bytes_of(folder / (std::string("csv/tables/") + name));
        return std::count(text.begin(), text.end(), '\n');
    };
    CHECK(lines("people.csv") == 3);
    CHECK(lines("attempts.csv") == 7);
    CHECK(lines("scores.csv") == 7);
    CHECK(lines("provisions.csv") > 20);
    CHECK(lines("feedback.csv") == 2);
    CHECK(lines("sessions.csv") == 2);
    CHECK(bytes_of(folder / "csv/tables/people.csv").find(",\"'=S\xC3\xB6hne") != std::string::npos);
    CHECK(bytes_of(folder / "csv/tables/sessions.csv").find(",2000-11-24,Regional session,") != std::string::npos);
    CHECK(bytes_of(folder / "csv/tables/feedback.csv").find(",'=Who signs") != std::string::npos);
}

TEST_CASE("an export that is stopped leaves no file, and the one that was there stays") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    keep_district(records, 2);
    const std::string path = folder.write("out.json", "before");
    int calls = 0;
    const GoOn stop = [&](double share) {
        ++calls;
        return share < 0.4;
    };
    const ReportOutcome xapi = write_xapi({records, guidance(), stop}, {}, "https://example.org", path);
    CHECK(xapi.stopped);
    CHECK(!xapi.written);
    CHECK(calls == 3); // of six attempts
    CHECK(bytes_of(path) == "before");
    CHECK(write_csv_tables({records, guidance(), stop}, {}, folder / "csv").stopped);
    CHECK(!std::filesystem::exists(folder / "csv"));
}
