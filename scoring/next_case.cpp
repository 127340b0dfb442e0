// What to do next, and why: one answer for the docket and for progress.
#include "scoring/progress_report.h"
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <tuple>

namespace totality {

namespace {

bool exercises(const CaseOffer &offer, const ProvisionId &provision) {
    return std::find(offer.exercises.begin(), offer.exercises.end(), provision) != offer.exercises.end();
}

struct DueHere {
    int count = 0;
    const ProvisionRecord *weakest = nullptr; // null: none is due
};

DueHere due_here(const CaseOffer &offer, const ProgressReport &report) {
    DueHere due;
    for (const ProvisionRecord &record : report.provisions) {
        if (!is_due(record, report.today) || !exercises(offer, record.provision)) continue;
        ++due.count;
        if (!due.weakest || record.mean < due.weakest->mean) due.weakest = &record;
    }
    return due;
}

// The best of the offers in that state; the first of equals.
int best_offer(std::span<const CaseOffer> offers, OfferState state, const ProgressReport &report, bool only_due) {
    int best = -1;
    std::tuple<bool, int, int> best_key; // greater is better
    for (std::size_t i = 0; i < offers.size(); ++i) {
        if (offers[i].state != state) continue;
        const int due = due_here(offers[i], report).count;
        if (only_due && due == 0) continue;
        const std::tuple<bool, int, int> key{offers[i].guided, due, -offers[i].difficulty};
        if (best >= 0 && key <= best_key) continue;
        best = static_cast<int>(i);
        best_key = key;
    }
    return best;
}

std::string due_why(const DueHere &due, const ProgressReport &report, const Guidance &guidance) {
    const Provision *provision = find_provision(guidance, due.weakest->provision);
    const std::string &title = provision ? provision->title : due.weakest->provision.text;
    return fmt::format("Due {}: {}, {:.0f} of 100 so far{}", due_words(due.weakest->due_day, report.today), title,
                       100 * due.weakest->mean, due.count == 1 ? "." : fmt::format(", and {} more.", due.count - 1));
}

std::string fresh_why(std::span<const CaseOffer> offers, const CaseOffer &chosen, const ProgressReport &report,
                      const Guidance &guidance) {
    if (chosen.guided) return "A short case that shows how to work here.";
    if (const DueHere due = due_here(chosen, report); due.count > 0) return due_why(due, report, guidance);
    const auto fresh = std::count_if(offers.begin(), offers.end(),
                                     [](const CaseOffer &offer) { return offer.state == OfferState::fresh; });
    return fresh == 1 ? "The only one that is new to you." : "New to you, and the least difficult of those.";
}

} // namespace

NextCase choose_next_case(std::span<const CaseOffer> offers, const ProgressReport &report, const Guidance &guidance) {
    if (const int fresh = best_offer(offers, OfferState::fresh, report, false); fresh >= 0)
        return {fresh, fresh_why(offers, offers[static_cast<std::size_t>(fresh)], report, guidance)};
    if (const int done = best_offer(offers, OfferState::done, report, true); done >= 0)
        return {done, due_why(due_here(offers[static_cast<std::size_t>(done)], report), report, guidance)};
    return {};
}

std::string due_words(int due_day, int today) {
    const int days = due_day - today;
    switch (days) {
    case 0: return "today";
    case 1: return "tomorrow";
    case -1: return "since yesterday";
    default: return days > 0 ? fmt::format("in {} days", days) : fmt::format("for {} days", -days);
    }
}

} // namespace totality
