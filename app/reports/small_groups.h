#pragma once
// No figure about a class may come from fewer than five people, nor let one be computed by taking published figures
// from one another.
#include <optional>
#include <string>
#include <vector>

namespace totality::reports {

inline constexpr int kFewestPeople = 5;

// Whether a figure about `some` may stand beside one about `all`, of whom they are a part: the others must be nobody or
// five as well.
bool may_publish(int some, int all);

// Counts that add up to a known sum. None: withheld. Every count under five is, and as many others, the smallest first,
// as it takes that what is withheld is two counts or more and five people or more.
std::vector<std::optional<int>> published_counts(const std::vector<int> &counts);

// "7 of 12"; where one side would be fewer than five people: "more than half of 12", "about half", "fewer than half".
// Where all of them are fewer than five: "withheld".
std::string share_words(int some, int all);

} // namespace totality::reports
