#pragma once
// What somebody's finished attempts add up to: the record on each provision and when it is due again, calibration, and
// what to do next. Days are numbered from 1 January 1970, local; today's is given.
#include "scoring/calibration.h"
#include "scoring/spaced_review.h"
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace totality {

struct DatedLesson {
    ScenarioId scenario;
    std::string title;
    int day = 0;            // on which it was finished
    double minutes = 0;     // at work
    int stated_minutes = 0; // that the scenario says it takes
    Lesson lesson;
};

struct ProvisionRecord {
    ProvisionId provision;
    double mean = 0; // of all credits, 0..1
    int credits = 0;
    int attempts = 0;
    int last_day = 0;
    int due_day = 0;
    Review review;
};

struct ProgressReport {
    int today = 0;
    std::vector<DatedLesson> lessons;        // oldest first
    std::vector<ProvisionRecord> provisions; // due first, among those of one day the lesser mean
    Calibration calibration;
};

// Time at work from the moments of what was done, milliseconds, ascending: a pause counts as ten minutes at most, so
// that a case which is left over night does not look like a long one.
double minutes_at_work(std::span<const std::int64_t> moments);

// `lessons` oldest first. Attempts of one day are one review of what they exercise.
ProgressReport report_progress(std::vector<DatedLesson> lessons, int today);

inline bool is_due(const ProvisionRecord &record, int today) { return record.due_day <= today; }

enum class OfferState { fresh, under_way, done };

// A case that could be worked on next.
struct CaseOffer {
    OfferState state = OfferState::fresh;
    bool guided = false;
    int difficulty = 1;
    std::vector<ProvisionId> exercises;
};

struct NextCase {
    int offer = -1; // index; -1: none
    std::string why;
};

// The guided case where it is new; else, of the cases that are new, the one that exercises most of what is due; among
// equals, or where nothing is due, the least difficult. Where none is new, one that was done before and exercises most
// of what is due.
NextCase choose_next_case(std::span<const CaseOffer> offers, const ProgressReport &report, const Guidance &guidance);

// "today", "tomorrow", "in 5 days", "since yesterday", "for 5 days".
std::string due_words(int due_day, int today);

} // namespace totality
