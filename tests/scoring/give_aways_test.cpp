// Give-aways on papers made for the purpose: what shows a system, and what does not yet.
#include "scoring/review.h"
#include "scoring/shown_sentence.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

// One paper of sentences. "F…" states a fact, "f…" too but shorter, "P…" and "p…" do not; '*' behind one sets it in
// bold.
std::vector<std::string> codes_of_paper(const std::string &plan) {
    std::string markdown;
    int facts = 0;
    CaseFile file;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (plan[i] == '*') continue;
        const bool states = plan[i] == 'F' || plan[i] == 'f', is_long = plan[i] == 'F' || plan[i] == 'P';
        const std::string words = is_long ? "This is a sentence of many words, number " : "This is number ";
        std::string sentence = words + std::to_string(i) + ".";
        if (states) {
            const std::string id = "fact-" + std::to_string(++facts);
            file.scenario.facts.push_back({{id}, "", {}, std::nullopt, {}});
            sentence = "[" + sentence + "]{#" + id + "}";
        }
        const bool bold = plan.substr(i + 1).starts_with('*');
        markdown += (bold ? "**" + sentence + "** " : sentence + " ");
    }
    file.documents.push_back(*read_document({"paper"}, markdown, "paper.md").value);
    std::vector<Diagnostic> found;
    warn_about_give_aways({"case", {}, {{"paper.md", "paper.md", markdown}}, {}}, file, found);
    std::vector<std::string> codes;
    for (const Diagnostic &d : found) codes.push_back(d.code);
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("a give-away needs eight sentences of either sort and a share that chance does not give") {
    struct Row {
        std::string name;
        const char *plan;
        Codes expected;
    };
    const Row rows[] = {
        {"nothing to tell them by", "PfFpPfFpPfFpPfFp", {}},
        {"facts are the long ones", "pFpFpFpFpFpFpFpF", {"facts-longer"}},
        {"seven facts show no system", "pFpFpFpFpFpFpFp", {}},
        {"five of eight facts are long: 66 of 100 pairs", "PfpFpFPfpFpFPfpF", {}},
        {"facts first", "fFfFfFfFpPpPpPpP", {"facts-earlier"}},
        {"facts last", "pPpPpPpPfFfFfFfF", {}},
        {"three facts in bold", "Pf*F*pPf*FpPfFpPfFp", {"facts-bold"}},
        {"two facts in bold", "Pf*F*pPfFpPfFpPfFp", {}},
        {"bold on both sorts", "Pf*F*p*P*f*Fp*PfFpPfFp", {}},
        {"nothing but facts", "fF", {"paper-of-facts"}},
    };
    for (const Row &row : rows) {
        CAPTURE(row.name);
        CHECK(codes_of_paper(row.plan) == row.expected);
    }
}

TEST_CASE("a give-away of the whole case is told at its list of papers, with the paper to begin with") {
    CaseFile file;
    std::string even, telling; // in the second paper every fact is the longer one
    for (int i = 0; i < 8; ++i) {
        const std::string n = std::to_string(i);
        file.scenario.facts.push_back({{"a-" + n}, "", {}, std::nullopt, {}});
        file.scenario.facts.push_back({{"b-" + n}, "", {}, std::nullopt, {}});
        even += "It was day number " + n + ". [He came on day " + n + ".]{#a-" + n + "} ";
        telling += "It was day " + n + ". [He came here again on day " + n + ".]{#b-" + n + "} ";
    }
    file.documents.push_back(*read_document({"even"}, even, "even.md").value);
    file.documents.push_back(*read_document({"telling"}, telling, "telling.md").value);
    std::vector<Diagnostic> found;
    warn_about_give_aways({"case", {"scenario.json", "scenario.json", "{\n \"documents\": []}"}, {}, {}}, file, found);
    REQUIRE(found.size() == 1);
    CHECK(to_line(found[0]).starts_with("scenario.json:2:2: warning facts-longer /documents: "));
    CHECK(found[0].message.ends_with("most of all in telling"));
}

TEST_CASE("headings, a table's head and labels are no sentences to measure") {
    const auto paper = read_document({"form"},
                                     "# Record of one deportable alien\n\n| What is the name? | And when, if ever? |\n"
                                     "|---|---|\n| Family name | He came here in 1980. |\n\n**He was tired that day.** "
                                     "Signed, Wells\n",
                                     "form.md");
    const auto shown = shown_sentences(*paper.value);
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].passage->text == "He came here in 1980.");
    CHECK(shown[0].words == 5);
    CHECK_FALSE(shown[0].bold);
    CHECK(shown[1].bold);
    CHECK(shown[1].place == 1);
}
