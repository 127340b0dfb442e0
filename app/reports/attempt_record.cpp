// What the person wrote: the memorandum to the file and the letter, and the decision that both are about.
#include "app/reports/attempt_parts.h"
#include "app/reports/words.h"
#include "scoring/letter_words.h"
#include "scoring/option_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality::reports {

namespace {

std::string signer_of(const PlayedAttempt &attempt) {
    const Signer *signer = find_signer(attempt.scenario(), attempt.worksheet.signed_by);
    return signer ? attempt.told(role_of(signer->label)) : std::string("(Nobody signed.)");
}

void put_statements(const AttemptPart &part, const char *heading, const std::vector<FactRef> &facts) {
    if (facts.empty()) return;
    part.html.put("h4", heading);
    const auto list = part.html.in("ul");
    for (const FactRef &fact : facts) part.html.put("li", statement_of(part.attempt, fact));
}

void put_legal(const AttemptPart &part, const std::vector<ProvisionId> &legal) {
    if (legal.empty()) return;
    part.html.put("h4", "Provisions");
    const auto list = part.html.in("ul");
    for (const ProvisionId &id : legal) part.html.put("li", cited(part.guidance, id));
}

std::string salutation(const std::string &name, bool subject) {
    if (!subject) return "Dear Counsel:";
    return name.empty() ? "Dear Sir or Madam:" : fmt::format("Dear {}:", name);
}

void put_address(const AttemptPart &part, const Letter &letter) {
    const auto goes_to = [&](Addressee to) { return std::ranges::find(letter.to, to) != letter.to.end(); };
    const bool subject = goes_to(Addressee::subject), attorney = goes_to(Addressee::attorney);
    const std::string name = subject_name(part.attempt.scenario().info);
    const std::string person = name.empty() ? "the person concerned" : name;
    if (!subject && !attorney) {
        part.html.put("p", "(Nobody is addressed.)", {{"class", "quiet"}});
        return;
    }
    if (subject) part.html.put("p", "To " + person + (attorney ? ", with a copy to the attorney of record" : ""));
    if (!subject) part.html.put("p", "To the attorney of record for " + person);
    part.html.put("p", salutation(name, subject));
}

LetterSource source_of(const PlayedAttempt &attempt) {
    LetterSource source;
    source.option = ending_option(attempt);
    for (const BasisPoint &point : attempt.worksheet.basis) source.facts.push_back(statement_of(attempt, point.fact));
    return source;
}

} // namespace

void put_memorandum(const AttemptPart &part) {
    part.html.put("h2", "Your memorandum to the file");
    const auto &memorandum = part.attempt.worksheet.memorandum;
    if (!memorandum) return part.html.put("p", "You wrote none.", {{"class", "quiet"}});
    const auto paper = part.html.in("article", {{"class", "paper"}});
    const Option *option = ending_option(part.attempt);
    part.html.put("h3", "Memorandum to the file");
    part.html.put("h4", "Decision");
    part.html.put("p", option && option->id == memorandum->decision ? part.attempt.told(option->label)
                       : memorandum->decision.empty()               ? "(It names no decision.)"
                                                                    : "(It names another option than the one chosen.)");
    part.html.typed(memorandum->text);
    put_statements(part, "It rests on", memorandum->facts);
    put_statements(part, "It sets aside", memorandum->set_aside);
    put_legal(part, memorandum->legal);
    part.html.put("p", "Signed: " + signer_of(part.attempt));
}

void put_letter(const AttemptPart &part) {
    part.html.put("h2", "Your letter");
    const auto &letter = part.attempt.worksheet.letter;
    if (!letter) return part.html.put("p", "No letter went out.", {{"class", "quiet"}});
    const auto paper = part.html.in("article", {{"class", "paper letter"}});
    put_address(part, *letter);
    for (const LetterParagraph &paragraph : letter_paragraphs(*letter, source_of(part.attempt)))
        part.html.typed(part.attempt.told(paragraph.text));
    part.html.put("p", "Sincerely,");
    part.html.put("p", signer_of(part.attempt), {{"class", "signature"}});
}

} // namespace totality::reports
