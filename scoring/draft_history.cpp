#include "scoring/draft_history.h"
#include <algorithm>
#include <cassert>
#include <utility>

namespace totality {

namespace {

void exchange(Draft &draft, MarkStep &step) {
    const Mark *found = find_mark(draft, step.passage, step.consideration);
    auto position =
        found ? static_cast<std::size_t>(found - draft.marks.data()) : std::min(step.position, draft.marks.size());
    auto place = draft.marks.begin() + static_cast<std::ptrdiff_t>(position);
    step.position = position;
    if (found && step.other) {
        std::swap(*place, *step.other);
    } else if (found) {
        step.other = std::move(*place);
        draft.marks.erase(place);
    } else if (step.other) {
        draft.marks.insert(place, std::move(*step.other));
        step.other.reset();
    }
}

template <class Key, class Value>
void exchange(std::map<Key, Value> &values, const Key &key, std::optional<Value> &other) {
    auto found = values.find(key);
    std::optional<Value> before;
    if (found != values.end()) before = std::move(found->second);
    if (other)
        values[key] = std::move(*other);
    else
        values.erase(key);
    other = std::move(before);
}

void exchange(Draft &draft, LeanStep &step) { exchange(draft.leans, step.stage, step.other); }
void exchange(Draft &draft, AnswerStep &step) { exchange(draft.answers, step.question, step.other); }
void exchange(Draft &draft, ConfidenceStep &step) { std::swap(draft.confidence, step.other); }
void exchange(Draft &draft, std::vector<BasisPoint> &other) { std::swap(draft.basis, other); }
void exchange(Draft &draft, SignerId &other) { std::swap(draft.signed_by, other); }
void exchange(Draft &draft, std::optional<Memorandum> &other) { std::swap(draft.memorandum, other); }
void exchange(Draft &draft, std::optional<Letter> &other) { std::swap(draft.letter, other); }

void exchange_step(Draft &draft, DraftStep &step) {
    std::visit([&](auto &held) { exchange(draft, held); }, step);
}

void move_last(Draft &draft, std::deque<DraftStep> &from, std::deque<DraftStep> &to) {
    assert(!from.empty());
    exchange_step(draft, from.back());
    to.push_back(std::move(from.back()));
    from.pop_back();
}

} // namespace

void DraftHistory::edit(Draft &draft, DraftStep step) {
    undone_.clear();
    exchange_step(draft, step);
    done_.push_back(std::move(step));
}

void DraftHistory::undo(Draft &draft) { move_last(draft, done_, undone_); }

void DraftHistory::redo(Draft &draft) { move_last(draft, undone_, done_); }

void DraftHistory::close() {
    done_.clear();
    undone_.clear();
}

const Mark *find_mark(const Draft &draft, const PassageId &passage, const ProvisionId &consideration) {
    for (const Mark &mark : draft.marks)
        if (same_from_the_end(mark.passage, passage) && mark.consideration == consideration) return &mark;
    return nullptr;
}

} // namespace totality
