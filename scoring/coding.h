#pragma once
// A worksheet by number: what it may count of what it says (scoring.md, "Reached", "Seen", "Point"). Everything that
// the page tells to ignore (unseen, stale, of stages not reached) is gone here.
#include "scoring/case_index.h"
#include "scoring/guidance.h"
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace totality {

// A point: fact number and consideration number. Considerations are numbered as the guidance lists them.
using PointKey = std::uint64_t;
constexpr PointKey point_key(int fact, int consideration) {
    return static_cast<PointKey>(fact) << 8 | static_cast<PointKey>(consideration);
}
constexpr int fact_of(PointKey key) { return static_cast<int>(key >> 8); }
constexpr int consideration_of(PointKey key) { return static_cast<int>(key & 0xff); }

struct WeighedPoint {
    PointKey key = 0;
    int push = 0; // the push of greatest magnitude; 0 where +k and -k tie
};

// Where a path ended.
struct Ending {
    int stage = -1; // -1: it did not end
    const Option *option = nullptr;
    bool by_deadline = false;
};

// Requests of stages reached, by inquiry or approval number.
struct RequestCode {
    int number = -1;
    bool returned = false;
};

struct CodedWorksheet {
    std::vector<char> seen_documents;
    std::vector<char> seen_facts;      // by fact number: a document that states it was seen
    std::vector<char> reached;         // by stage
    std::vector<WeighedPoint> weighed; // ascending keys
    std::vector<PointKey> set_aside;   // ascending
    std::vector<PointKey> basis;       // in order, each once
    std::vector<int> memorandum_facts; // fact numbers, ascending
    std::vector<RequestCode> inquiries;
    std::vector<RequestCode> approvals;
    std::vector<std::optional<int>> leans; // by stage
    std::vector<int> answers;              // by question: option number, -1 not answered or not reached
    Ending ending;
    bool chose_unlawful = false;
};

// Factors and bars by number, from the guidance.
class Considerations {
  public:
    explicit Considerations(const Guidance &guidance);
    int number_of(const ProvisionId &id) const; // -1: none
    bool is_bar(int number) const { return number >= first_bar_; }
    const ProvisionId &id(int number) const { return ids_[static_cast<std::size_t>(number)]; }
    int size() const { return static_cast<int>(ids_.size()); }

  private:
    std::vector<ProvisionId> ids_; // factors, then bars
    int first_bar_ = 0;
};

CodedWorksheet code_worksheet(const CaseIndex &index, const Considerations &considerations, const Worksheet &worksheet);

bool weighs(const CodedWorksheet &worksheet, int fact);
bool relies_on(const CodedWorksheet &worksheet, int fact); // weighs it with a push, or rests on it
bool sets_aside(const CodedWorksheet &worksheet, int fact);
const WeighedPoint *find_point(const CodedWorksheet &worksheet, PointKey key);

} // namespace totality
