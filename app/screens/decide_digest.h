#pragma once
// What deciding needs, made from case and attempt once per action.
#include "app/screens/considerations.h"
#include "scoring/attempt.h"
#include "scoring/time_words.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace totality {

struct OptionCard {
    OptionId id;
    const Option *option = nullptr;
    std::string label, does, then;
};

// An option that can no longer be chosen.
struct ClosedCard {
    std::string label, why;
};

struct ApprovalRow {
    ApprovalId id;
    std::string label;
    std::string cost;  // "6 hours, 2 staff hours"
    std::string when;  // "would be back Thu 16:00", "back Wed 20:00"
    std::string after; // why that is late; empty: it is not
    std::string refusal;
    bool asked = false, returned = false;
};

// A sentence that is marked. The sentence itself is shown, never the fact that it may state.
struct ReasonRow {
    std::string fact; // what a worksheet calls it: the fact's id, or the sentence's
    std::string words;
    std::size_t group = 0;
    std::string consideration; // its short title
    std::optional<int> push;
};

struct AnswerRow {
    AnswerId id;
    std::string label;
};

struct QuestionRows {
    QuestionId id;
    std::string prompt;
    std::vector<AnswerRow> answers;
    AnswerId given;
};

struct DecideDigest {
    std::vector<Consideration> considerations;
    std::string stage, when; // "Supervisory review, Thursday 30 November"; date, deadline
    std::string date;        // of the letter: "30 November 2000"
    std::string subject;     // name of the person, or empty
    std::string leaned;      // how you leaned before; empty: not at all
    std::vector<OptionCard> options;
    std::vector<ClosedCard> closed;
    std::vector<ApprovalRow> approvals;
    std::vector<ReasonRow> basis;
    std::vector<ReasonRow> weighed;   // one for each fact, the basis first
    std::vector<ReasonRow> set_aside; // likewise
    std::vector<QuestionRows> questions;
    OptionId taken; // the case has ended with it
    bool by_deadline = false;
    bool expert_panel = false;
};

struct DecideView;
DecideDigest make_digest(const DecideView &view);

// What a worksheet calls a sentence: its fact, or else itself.
std::string fact_of(const CaseFile &file, const FactRef &reference);

} // namespace totality
