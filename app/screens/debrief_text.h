#pragma once
// The debrief's words, made once: nothing of them is put together per frame.
#include "app/screens/debrief_view.h"
#include "app/widgets/paper.h"
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace totality {

// A sentence of the case file; -1: none.
struct Sentence {
    int document = -1, passage = -1;
};

// A point of the table.
struct PointText {
    const DebriefPoint *point = nullptr;
    std::string key; // unique
    std::string statement, heading;
    std::size_t group = 0; // of its consideration; ui::kBars: set aside
    std::string share;     // "80 %"
    Sentence place;        // where it is shown: your mark, or the first paper that you saw
};

struct FindingText {
    Gravity gravity = Gravity::note;
    std::string words;
    ProvisionId provision;
    std::string provision_title; // empty: none
    Sentence place;
};

// A line of the path: a stage, or what could be done there.
struct StepText {
    enum class Kind { stage, done, left, against_the_memo, hint };
    Kind kind = Kind::done;
    std::string words, detail, count; // "Took it to the supervisor", "Tue 18:00", "4 of 5"
};

struct AnswerText {
    std::string label, count;
    float share = 0;
    bool yours = false, key = false;
};

struct QuestionText {
    std::string prompt, verdict;
    bool settled = false; // the memo has a key
    std::vector<AnswerText> answers;
    ProvisionId provision;
    std::string provision_title;
};

struct DimensionText {
    std::string score;  // "54", "–"
    std::string range;  // "below the range"
    std::string exact;  // the same in numbers
    std::string change; // since the last attempt, or empty
};

struct OutcomeText {
    std::string label, count;
    int panelists = 0;
    bool yours = false;
    OptionKind kind = OptionKind::non_decision;
};

struct ProfileText {
    std::string key;      // what the bar of the range is
    std::string together; // all dimensions in one
    std::array<DimensionText, kDimensions> dimensions;
};

struct PaperText {
    std::string title, place; // "Mail on your desk", "3 of 8"
    std::string words;        // what you did in it
};

// What a panelist says of the whole case.
struct CaseVoiceText {
    std::string number, who, outcome, note;
    int outcome_place = -1; // index into the outcomes
};

struct DebriefText {
    std::string title, subtitle, heat_key;
    ProfileText profile;
    std::vector<FindingText> gates, findings; // every finding; the gates also alone
    std::vector<StepText> path;
    std::vector<QuestionText> questions;
    std::vector<OutcomeText> outcomes;
    std::string your_outcome;                                      // where nobody on the panel came to it
    std::vector<PointText> points;                                 // as the debrief orders them
    std::vector<std::vector<ui::PassageLook>> looks;               // by document, by passage
    std::unordered_map<std::string, std::vector<Sentence>> places; // by fact, or by passage for a sentence without one
    std::vector<PaperText> papers;
    std::vector<CaseVoiceText> voices;
};

DebriefText prepare_debrief(const DebriefView &view);

// Which group of the palette a consideration stands under; ui::kBars for a bar.
std::size_t group_of(const Guidance &guidance, const ProvisionId &consideration);
const std::string &title_of(const Guidance &guidance, const ProvisionId &id); // the short one; empty if unknown
std::string told(const DebriefView &view, const std::string &text);           // with the twin variant's words

} // namespace totality
