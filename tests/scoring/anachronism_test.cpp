// What is later than the day of a case is found, and what only looks so is not.
#include "scoring/review.h"
#include "tests/scoring/case_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace totality;
using namespace totality::test;

namespace {

const std::string kDay = "2000-11-28T10:00";

// What is found in a text, each as the text spells it: "CBP, DHS".
std::string found_in(std::string_view text, const std::string &day = kDay) {
    std::string out;
    for (const auto &found : AnachronismScan(anachronisms(), day).find(text))
        out += (out.empty() ? "" : ", ") + std::string(text.substr(found.offset, found.length));
    return out;
}

} // namespace

TEST_CASE("twenty words of later years are found in a sentence") {
    const std::pair<const char *, const char *> rows[] = {
        {"An ICE agent called the jail.", "ICE"},
        {"CBP's officer at the booth waved him on.", "CBP"},
        {"Her petition is pending with USCIS.", "USCIS"},
        {"DEPARTMENT OF HOMELAND SECURITY", "DEPARTMENT OF HOMELAND SECURITY"},
        {"The card is valid under the REAL ID Act.", "REAL ID Act"},
        {"The Court held so in *INS v. St. Cyr*.", "INS v. St. Cyr"},
        {"Six months, as Zadvydas says.", "Zadvydas"},
        {"He qualifies under the LIFE Act.", "LIFE Act"},
        {"See Matter of Rojas, 23 I. & N. Dec. 117.", "Matter of Rojas"},
        {"We have until noon under the 48-hour rule.", "48-hour rule"},
        {"The school's entry in SEVIS is active.", "SEVIS"},
        {"He did not register with NSEERS.", "NSEERS"},
        {"Detained under the USA\nPATRIOT Act.", "USA\nPATRIOT Act"},
        {"Selfie enclosed.", "Selfie"},
        {"He found her on Facebook.", "Facebook"},
        {"Mandatory under Demore v. Kim.", "Demore v. Kim"},
        {"Immigrant counsel erred (Padilla v. Kentucky).", "Padilla v. Kentucky"},
        {"Jurisdiction: 8 CFR 1003.14.", "8 CFR 1003"},
        {"He would have DACA.", "DACA"},
        {"Nobody forgets the September 11 attacks.", "September 11 attacks"},
    };
    CHECK(std::size(rows) == 20);
    for (const auto &[text, expected] : rows) {
        CAPTURE(std::string(text));
        CHECK(found_in(text) == expected);
    }
}

TEST_CASE("words of the period are left alone") {
    for (const char *text :
         {"There was ice on the road, and Ice Road is closed.", "BLACK ICE CLOSES ROUTE 9", "He serviced the ICECAP.",
          "St. Cyr v. INS, 229 F.3d 406", "Zadvydas v. Underdown, 185 F.3d 279", "Born September 11, 1963, on 9/11/63.",
          "held within 48 hours of arrest", "8 CFR 100.3 and 8 CFR 239.1", "Matter of Rojas, 15 I. & N. Dec. 722",
          "a real id, a dream act, a patriot act of life", "The birds twitter, the life acts on her.",
          "The Service, the Border Patrol and the Customs Service", "XCBP CBPX DHSX", ""}) {
        CAPTURE(std::string(text));
        CHECK(found_in(text) == "");
    }
}

TEST_CASE("what a day has reached is no anachronism on it") {
    CHECK(found_in("the LIFE Act and USCIS", "2000-12-20T23:59") == "LIFE Act, USCIS");
    CHECK(found_in("the LIFE Act and USCIS", "2000-12-21T08:00") == "USCIS");
    CHECK(found_in("the LIFE Act and USCIS", "2003-03-01") == "");
}

TEST_CASE("each is told once a text, at the first place, the longest name first") {
    CHECK(found_in("DHS and DHS, or the Department of Homeland Security") == "DHS");
    CHECK(found_in("Homeland Security Act of the Department of Homeland Security") ==
          "Homeland Security Act, Department of Homeland Security");
}

TEST_CASE("papers, scenario.json and panel are looked through, each with its place") {
    CaseSource source = case_source(TOTALITY_SOURCE_DIR "/tests/data/base");
    const auto replace = [](std::string &text, const std::string &from, const std::string &to) {
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
    };
    for (TextFile &file : source.documents)
        if (file.name == "paper.md") replace(file.text, "Mill Street", "Mill Street. He wrote to USCIS");
    replace(source.scenario.text, "It turns on everything", "One line.\\nDHS took over. It turns on everything");
    for (TextFile &file : source.panel)
        if (file.name == "panelist-1.json") replace(file.text, "The residence", "The residence, says CBP,");
    std::vector<std::string> told;
    const CaseFile file = *read_case(source, guidance()).value;
    for (const Diagnostic &d : review_case(source, file, anachronisms()))
        told.push_back(d.file.substr(d.file.rfind('/') + 1) + ":" + std::to_string(d.line) + d.pointer + " " +
                       d.message.substr(0, d.message.find(' ')));
    CHECK(told == std::vector<std::string>{"scenario.json:16/debrief \"DHS\"", "paper.md:3 \"USCIS\"",
                                           "panelist-1.json:63/note \"CBP\""});
}

TEST_CASE("every entry of the list has a name that can be found, a day after the memorandum's, a reason and a source") {
    std::set<std::string> names;
    for (const Anachronism &entry : anachronisms()) {
        REQUIRE_FALSE(entry.words.empty());
        CAPTURE(entry.words.front());
        CHECK(entry.since > "2000-11-17");
        CHECK(entry.what.size() > 10);
        CHECK(entry.source.size() > 5);
        for (const std::string &words : entry.words) {
            CHECK(names.insert(words).second);
            CHECK(found_in("It was " + words + ".") == words);
        }
        for (const std::string &words : entry.but_not) CHECK(found_in(words) == "");
    }
    CHECK(names.size() > 100);
}

TEST_CASE("a list that is not of the format is refused with its place") {
    const auto list =
        read_anachronisms("{\"format\": \"totality-anachronisms/1\",\n \"entries\": [{\"word\": []}]}", "l");
    CHECK_FALSE(list.value);
    REQUIRE_FALSE(list.diagnostics.empty());
    CHECK(std::any_of(list.diagnostics.begin(), list.diagnostics.end(),
                      [](const Diagnostic &d) { return d.code == "unknown-key" && d.line == 2; }));
}
