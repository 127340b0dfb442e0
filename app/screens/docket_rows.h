#pragma once
// What the docket shows, as text that is made once, and which of it a search and the filters let through.
#include "scoring/id.h"
#include <array>
#include <span>
#include <string>
#include <vector>

namespace totality {

enum class Progress { fresh, under_way, done, broken };
inline constexpr std::size_t kProgresses = 4;

struct DocketObjective {
    ProvisionId id;
    std::string title;
};

// An attempt at the scenario.
struct DocketAttempt {
    std::string id;
    std::string when;  // "3 June 2026, 14:05"
    std::string words; // where it stands, or how it ended
    bool assessment = false;
    bool done = false;
};

struct DocketRow {
    std::string key; // unique: the scenario's id, or the folder of a broken one
    ScenarioId scenario;
    std::string title;
    std::string setting;    // id
    std::string details;    // "County jail, 25 minutes, 8 papers"
    int difficulty = 0;     // 1..3; 0: not known
    int minutes = 0;        // that it is meant to take; 0: not known
    int guided_minutes = 0; // of the case that teaches by doing; 0: it is none
    std::vector<DocketObjective> objectives;
    std::string exercises; // their titles in one line
    Progress progress = Progress::fresh;
    std::string standing;                // "Supervisory review, Thu 30 Nov, 10:00"; "82 of 100 taken together"
    std::string opening;                 // who, where, what is expected: paragraphs without markup
    std::string panel;                   // whose answers it is scored against
    std::vector<DocketAttempt> attempts; // last touched first
    std::vector<std::string> problems;   // diagnostics, a line each
    std::string searched;                // folded
};

struct DocketFilter {
    std::string search;
    std::string setting;   // id; empty: any
    int progress = -1;     // -1: any
    ProvisionId exercises; // empty: any
    bool operator==(const DocketFilter &) const = default;
};

// Indices of the rows that show: the case that teaches by doing, then the least difficult first, then by title.
std::vector<int> rows_that_show(std::span<const DocketRow> rows, const DocketFilter &filter);

struct FacetCount {
    std::string id; // of a setting
    int count = 0;
};

struct ExerciseCount {
    DocketObjective objective;
    std::string searched; // folded
    int count = 0;
};

// How many rows each choice of a filter would show, the other filters and the search being as they are.
struct Facets {
    std::array<int, kProgresses> progress{};
    int any_progress = 0;
    std::vector<FacetCount> settings; // in the order of the first row that has it
    int any_setting = 0;
    std::vector<ExerciseCount> exercises; // of all rows, by title
    int any_exercises = 0;
};
Facets count_facets(std::span<const DocketRow> rows, const DocketFilter &filter);

const char *name_of(Progress progress);       // "New", "In progress", "Done", "Broken"
const char *difficulty_words(int difficulty); // "Difficulty 2 of 3: demanding"

} // namespace totality
