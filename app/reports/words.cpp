#include "app/reports/words.h"
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace totality::reports {

namespace {

constexpr const char *kNone = "–";

struct DimensionWords {
    const char *title, *question;
};

constexpr std::array<DimensionWords, kDimensions> kDimensionWords{
    {{"Relevance", "Did you find what matters?"},
     {"Weight", "Which way, and how strongly?"},
     {"Impermissible", "Did you set aside what may not count?"},
     {"Timing", "At the right stage, on enough record?"},
     {"Decision", "Does it follow from your own reasons?"},
     {"Procedure", "Right authority, record and notice?"}}};

} // namespace

const char *title_of(Dimension dimension) { return kDimensionWords[static_cast<std::size_t>(dimension)].title; }
const char *question_of(Dimension dimension) { return kDimensionWords[static_cast<std::size_t>(dimension)].question; }

std::string whole(const std::optional<double> &value) { return value ? fmt::format("{:.0f}", *value) : kNone; }
std::string signed_words(const std::optional<double> &value) { return value ? fmt::format("{:+.1f}", *value) : kNone; }
std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }
std::string counted(std::size_t n, const char *one, const char *many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

const char *push_words(int push) {
    constexpr std::array words{"Strongly toward enforcement", "Toward enforcement", "Relevant, cuts both ways",
                               "Toward a favorable exercise", "Strongly toward a favorable exercise"};
    return push < -2 || push > 2 ? "" : words[static_cast<std::size_t>(push + 2)];
}

const char *verdict_words(const std::optional<Verdict> &verdict) {
    if (!verdict) return "no range";
    switch (*verdict) {
    case Verdict::review: return "review with your trainer";
    case Verdict::within: return "within the panel's range";
    case Verdict::below: return "below the panel's range";
    }
    return "";
}

std::string mode_words(const std::string &mode) {
    if (mode == "annotate") return "annotation for the panel";
    return mode == "session" ? "group session" : mode;
}

std::string iso_day(const Moment &moment) {
    return fmt::format("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
}

std::string title_of(const Guidance &guidance, const ProvisionId &id) {
    const Provision *provision = find_provision(guidance, id);
    return provision ? provision->title : id.text;
}

std::string cited(const Guidance &guidance, const ProvisionId &id) {
    const Provision *provision = find_provision(guidance, id);
    if (!provision) return id.text;
    return fmt::format("{} ({}; memorandum, p. {})", provision->title, id.text, provision->pages);
}

} // namespace totality::reports
