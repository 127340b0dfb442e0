// The worksheet at the end of a scenario's page, to be filled in by hand.
#include "app/reports/scenario_parts.h"
#include "app/reports/table.h"
#include "scoring/letter_words.h"
#include "scoring/option_words.h"
#include <fmt/format.h>

namespace totality::reports {

namespace {

constexpr int kMarkLines = 14, kAsideLines = 5, kBasisLines = 5;

void put_headings(const ScenarioPart &part) {
    part.html.put("h3", "Headings under which a fact can count");
    for (const FactorGroup &group : part.guidance.groups) {
        part.html.put("h4", group.question);
        const auto list = part.html.in("ul");
        for (const ProvisionId &factor : group.factors)
            if (const Provision *provision = find_provision(part.guidance, factor))
                part.html.put("li", provision->title);
    }
    part.html.put("h3", "Headings under which a fact is set aside");
    const auto list = part.html.in("ul");
    for (const Provision &provision : part.guidance.provisions)
        if (is_bar(provision.id)) part.html.put("li", provision.title);
}

Table empty_table(const char *caption, std::vector<TableColumn> columns, int lines) {
    Table table{caption, std::move(columns), {}};
    for (int i = 1; i <= lines; ++i) {
        std::vector<std::string> row(table.columns.size());
        row.front() = std::to_string(i);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void put_tables(const ScenarioPart &part) {
    put_table(part.html, empty_table("What you weigh. Push: from −2, strongly toward enforcement, over 0, cuts both "
                                     "ways, to +2, strongly toward a favorable exercise",
                                     {{"No."}, {"Sentence, and its paper"}, {"Heading"}, {"Push"}}, kMarkLines));
    put_table(part.html,
              empty_table("What you set aside", {{"No."}, {"Sentence, and its paper"}, {"Heading"}}, kAsideLines));
    put_table(part.html, empty_table("What your decision rests on, the most important first",
                                     {{"No."}, {"Number of the mark above, or the sentence"}}, kBasisLines));
}

void put_signers(const ScenarioPart &part) {
    if (part.scenario().signers.empty()) return;
    part.html.put("h3", "Who signs it");
    const auto list = part.html.in("ul", {{"class", "choices"}});
    for (const Signer &signer : part.scenario().signers) put_choice(part.html, part.told(signer.label));
}

void put_lines(const ScenarioPart &part) { part.html.put("div", "", {{"class", "lines"}, {"aria-hidden", "true"}}); }

void put_record(const ScenarioPart &part) {
    part.html.put("h3", "Memorandum to the file");
    part.html.put("p",
                  "The decision, the facts that it rests on, what it sets aside, and the provisions it goes by; or "
                  "none, where none is due.");
    put_lines(part);
    part.html.put("h3", "Letter");
    part.html.put("p", "To the person concerned, to the attorney of record, or none. It says:");
    const auto list = part.html.in("ul", {{"class", "choices"}});
    put_choice(part.html, "what was decided");
    put_choice(part.html, "what follows from it");
    for (const LetterTopic &topic : letter_topics())
        put_choice(part.html, fmt::format("of “{}”: that the decision gives it / does not give it", topic.label));
    put_choice(part.html, "a linked benefit");
    put_choice(part.html, "the facts of the case");
    put_choice(part.html, "how the facts were weighed");
}

} // namespace

void put_worksheet(const ScenarioPart &part) {
    const auto section = part.html.in("section", {{"class", "stage"}});
    part.html.put("h2", "Worksheet");
    put_headings(part);
    put_tables(part);
    put_signers(part);
    put_record(part);
    part.html.put("h3", "How sure are you that most of the panel came to the same outcome?");
    part.html.put("p", "From 50 to 100 %:");
    put_lines(part);
}

} // namespace totality::reports
