#pragma once
// What an option does, in words that are the same for a good one, a bad one and an unlawful one.
#include "scoring/scenario.h"
#include <string>

namespace totality {

std::string what_it_does(const Option &option);

// "Ends your case", "The case goes on: Supervisory review".
std::string what_comes_then(const Scenario &scenario, const Option &option);

// The sentences of a letter to the person: what was decided, and what follows from it.
const char *decision_sentence(const Option &option);
const char *consequence_sentence(const Option &option);

// A signer as a paper prints it: "You, the special agent" signs as "Special agent".
std::string role_of(const std::string &signer);

// The name of the person the case is about: the first words in bold of the opening, where they look like a name;
// else empty. Writers of cases are told so (scenarios/WRITING.md).
std::string subject_name(const ScenarioInfo &info);

} // namespace totality
