// Marking and the basis as acts: what is asked for when a consideration, a push or a point of the basis is taken.
#include "app/screens/case_parts.h"
#include <algorithm>

namespace totality {

namespace {

const Mark *find_mark(const Draft &draft, const PassageId &passage, const ProvisionId &consideration) {
    const auto it = std::find_if(draft.marks.begin(), draft.marks.end(), [&](const Mark &mark) {
        return mark.consideration == consideration && mark.passage == passage; // the rarer one first
    });
    return it == draft.marks.end() ? nullptr : &*it;
}

bool is_pending(const MarkingState &marking, const PendingMark &mark) {
    return std::find(marking.pending.begin(), marking.pending.end(), mark) != marking.pending.end();
}

void drop_pending(Turn &turn, const PendingMark &mark) {
    turn.ui.stale |= std::erase(turn.ui.marking.pending, mark) > 0;
}

} // namespace

MarkStatus status_of(const Turn &turn, const ProvisionId &consideration) {
    const MarkingState &marking = turn.ui.marking;
    MarkStatus status;
    std::size_t have = 0;
    bool differ = false;
    for (const PassageId &passage : marking.passages) {
        const Mark *mark = find_mark(turn.view.state.draft, passage, consideration);
        const bool waits = !marking.pending.empty() && is_pending(marking, {passage, consideration});
        if (!mark && !waits) continue;
        ++have;
        status.pending |= waits;
        if (!mark) continue;
        if (!status.first)
            status.first = mark;
        else
            differ |= mark->push != status.first->push;
    }
    status.on = have > 0 && have == marking.passages.size();
    if (status.first && !differ && !status.pending) status.push = status.first->push;
    return status;
}

void toggle_mark(Turn &turn, const Consideration &consideration) {
    MarkingState &marking = turn.ui.marking;
    const bool on = status_of(turn, consideration.id).on;
    const bool bar = consideration.group == ui::kBars;
    for (const PassageId &passage : marking.passages) {
        const PendingMark waiting{passage, consideration.id};
        const bool has = find_mark(turn.view.state.draft, passage, consideration.id);
        if (on) {
            drop_pending(turn, waiting);
            if (has) turn.want(action::Unmark{passage, consideration.id});
        } else if (bar && !has) {
            turn.want(action::SetMark{{passage, consideration.id, std::nullopt, {}, {}}});
        } else if (!bar && !has && !is_pending(marking, waiting)) {
            marking.pending.push_back(waiting);
            turn.ui.stale = true;
        }
    }
    marking.open = on ? ProvisionId{} : consideration.id;
}

void set_push(Turn &turn, const ProvisionId &consideration, int push) {
    for (const PassageId &passage : turn.ui.marking.passages) {
        const Mark *mark = find_mark(turn.view.state.draft, passage, consideration);
        drop_pending(turn, {passage, consideration});
        if (!mark || mark->push != push)
            turn.want(action::SetMark{{passage, consideration, push, mark ? mark->note : "", {}}});
    }
}

void commit_note(Turn &turn) {
    NoteDraft &note = turn.ui.marking.note;
    if (note.changed) {
        const Mark *mark = find_mark(turn.view.state.draft, note.passage, note.consideration);
        if (mark && mark->note != note.text)
            turn.want(action::SetMark{{mark->passage, mark->consideration, mark->push, note.text, {}}});
    }
    note.changed = false;
}

void close_palette(Turn &turn) {
    MarkingState &marking = turn.ui.marking;
    commit_note(turn);
    marking.note = {};
    marking.passages.clear();
    marking.range = {};
    marking.filter.clear();
    marking.open = {};
}

namespace {

bool means(const Turn &turn, const FactRef &fact, const PassageId &passage) {
    if (fact.text == passage.text) return true;
    const Passage *sentence = find_passage(turn.view.file, passage);
    if (!sentence || sentence->fact.empty()) return false;
    if (fact.text == sentence->fact.text) return true;
    const Passage *other = find_passage(turn.view.file, PassageId{fact.text});
    return other && other->fact == sentence->fact;
}

} // namespace

bool is_in_basis(const Turn &turn, const PassageId &passage, const ProvisionId &consideration) {
    const auto &basis = turn.view.state.draft.basis;
    return std::any_of(basis.begin(), basis.end(), [&](const BasisPoint &point) {
        return point.consideration == consideration && means(turn, point.fact, passage);
    });
}

void toggle_basis(Turn &turn, const PassageId &passage, const ProvisionId &consideration) {
    std::vector<BasisPoint> points = turn.view.state.draft.basis;
    const auto same = [&](const BasisPoint &point) {
        return point.consideration == consideration && means(turn, point.fact, passage);
    };
    if (std::erase_if(points, same) == 0) points.push_back({FactRef{passage.text}, consideration});
    const ActionBody body = action::Basis{std::move(points)};
    if (!can_apply(turn.view.file, turn.view.state, body)) turn.want(body);
}

} // namespace totality
