#pragma once
// What several reports say in the same words.
#include "scoring/calendar.h"
#include "scoring/guidance.h"
#include "scoring/score.h"
#include <optional>
#include <string>

namespace totality::reports {

const char *title_of(Dimension dimension);    // "Relevance"
const char *question_of(Dimension dimension); // "Did you find what matters?"

std::string whole(const std::optional<double> &value);                 // "54"; a dash where there is none
std::string signed_words(const std::optional<double> &value);          // "+0.4"
std::string percent(double share);                                     // "54 %"
std::string counted(std::size_t n, const char *one, const char *many); // "1 person", "2 people"
const char *push_words(int push);                                      // "Toward enforcement"
const char *verdict_words(const std::optional<Verdict> &verdict);      // "within the panel's range"
std::string mode_words(const std::string &mode);                       // "practice"
std::string iso_day(const Moment &moment);                             // "2000-11-28"

// The short title of a provision; its id where the guidance does not know it.
std::string title_of(const Guidance &guidance, const ProvisionId &id);
std::string cited(const Guidance &guidance, const ProvisionId &id); // with the memo's pages

} // namespace totality::reports
