#pragma once
// Undo and redo of a draft. A step holds the other value of the one thing it changes, so undoing and redoing are the
// same exchange, and no step copies the draft.
#include "scoring/attempt.h"
#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace totality {

struct MarkStep {
    PassageId passage;
    ProvisionId consideration;
    std::optional<Mark> other;
    std::size_t position; // among the marks, where an absent mark goes
};

struct LeanStep {
    StageId stage;
    std::optional<int> other;
};

struct AnswerStep {
    QuestionId question;
    std::optional<AnswerId> other;
};

struct ConfidenceStep {
    std::optional<int> other;
};

using DraftStep = std::variant<MarkStep, LeanStep, AnswerStep, ConfidenceStep, std::vector<BasisPoint>, SignerId,
                               std::optional<Memorandum>, std::optional<Letter>>;

class DraftHistory {
  public:
    void edit(Draft &draft, DraftStep step); // clears redo
    void undo(Draft &draft);                 // needs undoable() > 0
    void redo(Draft &draft);                 // needs redoable() > 0
    void close();                            // what was done stays done
    std::size_t undoable() const { return done_.size(); }
    std::size_t redoable() const { return undone_.size(); }

  private:
    std::deque<DraftStep> done_; // grows without moving the steps
    std::deque<DraftStep> undone_;
};

// The mark of this passage and consideration, or null.
const Mark *find_mark(const Draft &draft, const PassageId &passage, const ProvisionId &consideration);

} // namespace totality
