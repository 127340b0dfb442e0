// What somebody who goes by words alone marks, on the small case.
#include "scoring/considerations.h"
#include "scoring/keywords.h"
#include "scoring/panel_report.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace totality;
using namespace totality::test;

namespace {

// "factor.status +1; bar.protected-trait" for the sentence of the small case that begins so.
std::string guessed_for(const std::string &beginning, const std::string &paper) {
    CaseSource source = case_source(TOTALITY_SOURCE_DIR "/tests/data/base");
    for (TextFile &file : source.documents)
        if (file.name == "paper.md") file.text += "\n" + paper + "\n";
    const CaseFile file = *read_case(source, guidance()).value;
    const auto guesses = keyword_worksheets(*compile_panel(file, file.panel, guidance()));
    CHECK(guesses.front().worksheet.basis.empty());
    CHECK(guesses.front().worksheet.leans.empty());
    std::string out;
    for (const Mark &mark : guesses.front().worksheet.marks) {
        if (!find_passage(file, mark.passage)->text.starts_with(beginning)) continue;
        out += (out.empty() ? "" : "; ") + mark.consideration.text;
        if (mark.push) out += fmt::format(" {:+}", *mark.push);
    }
    return out;
}

} // namespace

TEST_CASE("a heading is guessed from a word, whatever the sentence says") {
    CHECK(guessed_for("He has been", "") == "factor.status +1");
    CHECK(guessed_for("He goes", "") == "bar.protected-trait");
    CHECK(guessed_for("Her niece", "Her niece is no daughter of the convicted man.") ==
          "factor.humanitarian +2; factor.criminal -2");
    CHECK(guessed_for("The ARMY", "The ARMY has no veteran of that name.") == "factor.military +2"); // once a heading
    CHECK(guessed_for("His song", "His song was of swords and sonatas.") == "");
}

TEST_CASE("every keyword names a consideration, with a push exactly where it is weighed") {
    for (const Keyword &keyword : kKeywords) {
        CAPTURE(std::string(keyword.word));
        const ProvisionId id{std::string(keyword.consideration)};
        CHECK((is_known_factor(id) || is_known_bar(id)));
        CHECK(keyword.push.has_value() == is_known_factor(id));
    }
}
