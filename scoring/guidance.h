#pragma once
// The memorandum as data: its provisions in our own words, and the weights of the score.
#include "scoring/diagnostic.h"
#include "scoring/id.h"
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

enum class Dimension { relevance, weight, impermissible, timing, decision, procedure };
inline constexpr std::size_t kDimensions = 6;
inline constexpr std::size_t kCoreDimensions = 5; // all but procedure
const char *name_of(Dimension dimension);         // "relevance" …

// What the product owes a provision (memo-map.md): it can be marked as weighed or as a bar, it is exercised by
// scenarios, or it is only shown.
enum class ProvisionKind { weighed, bar, exercised, shown };

struct Provision {
    ProvisionId id;
    std::string section; // id of a GuidanceSection
    std::string title;
    std::string short_title; // for palettes and tables; the title where none is given
    std::string text;
    std::string pages;
    ProvisionKind kind = ProvisionKind::shown;
};

struct Named {
    std::string id;
    std::string title;
};

// Factors grouped under a plain question, as the marking palette shows them.
struct FactorGroup {
    std::string id;
    std::string question;
    std::vector<ProvisionId> factors;
};

struct Guidance {
    std::string id; // what worksheets and scores name as their guidance
    std::string title;
    std::string source;
    std::string notice;
    std::array<double, kDimensions> weights{}; // by Dimension
    std::vector<Named> settings;
    std::vector<Named> sections;
    std::vector<FactorGroup> groups;
    std::vector<Provision> provisions; // in the memo's order
    std::map<ProvisionId, std::size_t> index;
};

Loaded<Guidance> read_guidance(std::string_view json, const std::string &file);

const Provision *find_provision(const Guidance &guidance, const ProvisionId &id);
bool is_factor(const ProvisionId &consideration); // "factor.*"
bool is_bar(const ProvisionId &consideration);    // "bar.*"

} // namespace totality
