#pragma once
// The sections of an attempt's page.
#include "app/reports/html.h"
#include "app/reports/values.h"

namespace totality::reports {

struct AttemptPart {
    Html &html;
    const PlayedAttempt &attempt;
    const Guidance &guidance;
};

void put_profile(const AttemptPart &part);
void put_findings(const AttemptPart &part);
void put_points(const AttemptPart &part);
void put_questions(const AttemptPart &part);
void put_path(const AttemptPart &part);
void put_memorandum(const AttemptPart &part);
void put_letter(const AttemptPart &part);
void put_split(const AttemptPart &part);

// "five experts", "five model answers (illustrative)"; for a sentence.
std::string panel_of(const Debrief &debrief);

// The option that ended the case, if one did.
const Option *ending_option(const PlayedAttempt &attempt);

// The statement of a fact, or the sentence that stands for one.
std::string statement_of(const PlayedAttempt &attempt, const FactRef &reference);

} // namespace totality::reports
