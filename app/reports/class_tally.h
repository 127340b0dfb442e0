#pragma once
// What a class did, counted: each person's first finished attempt at each case.
#include "app/reports/values.h"
#include <array>
#include <set>
#include <utility>

namespace totality::reports {

struct PointTally {
    std::string statement;
    ProvisionId heading;
    int panel_have = 0, panel_saw = 0;
    int saw = 0; // people whom it reached
    int have = 0;
    int missed = 0;
    int favorable = 0, enforce = 0; // of those who have it
};

struct QuestionTally {
    std::string prompt;
    std::vector<std::pair<std::string, int>> answers; // people; the last: not answered
};

struct CaseTally {
    std::string title;
    int version = 1;
    int people = 0;
    int panelists = 0;
    bool expert_panel = false;
    std::optional<Band> band;
    std::array<std::vector<double>, kDimensions> values;
    std::array<int, 3> verdicts{}; // within, below, review
    int without_verdict = 0;
    std::vector<std::pair<std::string, int>> outcomes;                // how they ended it
    std::map<std::pair<std::string, std::string>, PointTally> points; // of those that the panel has
    std::map<std::string, QuestionTally> questions;
};

struct ClassTally {
    std::string district;
    int today = 0;
    int people = 0; // of the district, with or without an attempt
    std::map<std::string, std::array<std::vector<double>, kDimensions>> of_person; // who finished something
    std::map<std::string, CaseTally> cases;                                        // by content
    std::set<std::pair<std::string, std::string>> taken;                           // person and content
};

// Attempts must come oldest first; a second one of the same person at the same content is passed over.
void add_attempt(ClassTally &tally, const PlayedAttempt &attempt);

} // namespace totality::reports
