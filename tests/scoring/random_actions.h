#pragma once
// Random actions that are well formed for a case; whether they are allowed is left open. The seed decides everything.
#include "scoring/attempt.h"
#include <random>
#include <string>
#include <vector>

namespace totality {

class RandomActions {
  public:
    RandomActions(const CaseFile &file, unsigned seed) : file_(file), random_(seed) {}

    ActionBody any();  // of any kind
    ActionBody edit(); // of a kind that can be undone

  private:
    ActionBody of_kind(std::size_t kind);
    int number(int least, int most);
    bool coin() { return number(0, 1) == 1; }
    std::string text(); // with quotes, backslashes, line ends, spaces, '#', commas and letters beyond ASCII
    PassageId passage();
    FactRef fact();
    ProvisionId factor();
    std::vector<FactRef> facts();
    Mark mark();
    Memorandum memorandum();
    Letter letter();
    template <class Items> const auto &one_of(const Items &items) {
        return items[static_cast<std::size_t>(number(0, static_cast<int>(std::size(items)) - 1))];
    }

    const CaseFile &file_;
    std::mt19937 random_;
};

} // namespace totality
