#include "scoring/attempt.h"
#include "scoring/action_kinds.h"
#include "scoring/clock.h"
#include "scoring/draft_history.h"
#include <algorithm>
#include <limits>

namespace totality {

namespace {

// One attempt under replay: the state, and the steps that its draft may go back. Each arm makes one allowed action
// true.
class Fold {
  public:
    explicit Fold(const CaseFile &file) : file_(file) { begin_case(file, state_); }

    void apply(const ActionBody &body) {
        std::visit([this](const auto &act) { on(act); }, body);
        state_.undoable = history_.undoable();
        state_.redoable = history_.redoable();
    }

    AttemptState &state() { return state_; }

  private:
    void on(const action::Open &open) {
        for (Arrival &arrival : state_.documents)
            if (arrival.document == open.document) arrival.opened = true;
    }
    void on(const action::SetMark &set) {
        Mark mark = set.mark;
        mark.text_hash = mark.passage.text.substr(mark.passage.text.find('#') + 1);
        edit(MarkStep{mark.passage, mark.consideration, std::move(mark), std::numeric_limits<std::size_t>::max()});
    }
    void on(const action::Unmark &un) { edit(MarkStep{un.passage, un.consideration, std::nullopt, 0}); }
    void on(const action::Lean &lean) { edit(LeanStep{state_.stage, lean.lean}); }
    void on(const action::Answer &answer) { edit(AnswerStep{answer.question, answer.answer}); }
    void on(const action::Basis &basis) { edit(basis.points); }
    void on(const action::Sign &sign) { edit(sign.signer); }
    void on(const action::Memorize &memorize) { edit(memorize.memorandum); }
    void on(const action::Write &write) { edit(write.letter); }
    void on(const action::Confidence &confidence) { edit(ConfidenceStep{confidence.percent}); }

    void on(const action::Inquire &inquire) {
        history_.close();
        ask(file_, state_, *find_inquiry(file_.scenario, inquire.inquiry));
    }
    void on(const action::Approve &approve) {
        history_.close();
        ask(state_, *find_approval(file_.scenario, approve.approval));
    }
    void on(const action::Wait &waiting) {
        history_.close();
        wait(file_, state_, waiting.hours);
    }
    void on(const action::Choose &choose) {
        history_.close();
        const Stage *stage = find_stage(file_.scenario, state_.stage);
        take_option(file_, state_, *find_option(*stage, choose.option), false);
    }
    void on(const action::Hint &hint) {
        history_.close();
        state_.hints.push_back({hint.topic, state_.hour});
    }

    void on(const action::Undo &) { history_.undo(state_.draft); }
    void on(const action::Redo &) { history_.redo(state_.draft); }
    void on(const action::Submit &) { state_.submitted = true; }

    void edit(DraftStep step) { history_.edit(state_.draft, std::move(step)); }

    const CaseFile &file_;
    AttemptState state_;
    DraftHistory history_;
};

template <class RequestId> bool asked(const std::vector<Request<RequestId>> &requests, const RequestId &id) {
    return std::any_of(requests.begin(), requests.end(), [&](const auto &request) { return request.id == id; });
}

template <class Record, class RequestId>
std::vector<Record> records_of(const std::vector<Request<RequestId>> &requests, double hour) {
    std::vector<Record> records;
    for (const auto &request : requests) records.push_back({request.id, request.stage, request.returns_hour <= hour});
    return records;
}

std::vector<DocumentId> arrived_documents(const AttemptState &state) {
    std::vector<DocumentId> arrived;
    for (const Arrival &arrival : state.documents)
        if (arrival.hour <= state.hour) arrived.push_back(arrival.document);
    return arrived;
}

void fill_from_draft(Worksheet &worksheet, const Draft &draft) {
    worksheet.marks = draft.marks;
    worksheet.leans = draft.leans;
    worksheet.basis = draft.basis;
    worksheet.answers = draft.answers;
    worksheet.confidence = draft.confidence;
    worksheet.signed_by = draft.signed_by;
    worksheet.memorandum = draft.memorandum;
    worksheet.letter = draft.letter;
}

} // namespace

const char *name_of(const ActionBody &body) { return kActionKinds[body.index()]; }

AttemptState start(const CaseFile &file) { return std::move(Fold(file).state()); }

AttemptState replay(const CaseFile &file, std::span<const Action> actions) {
    Fold fold(file);
    for (const Action &action : actions)
        if (!can_apply(file, fold.state(), action.body)) fold.apply(action.body);
    return std::move(fold.state());
}

bool has_reached(const AttemptState &state, const StageId &stage) {
    auto at_stage = [&](const TimedChoice &taken) { return taken.choice.stage == stage; };
    return state.stage == stage || std::any_of(state.choices.begin(), state.choices.end(), at_stage);
}

bool has_arrived(const AttemptState &state, const DocumentId &document) {
    return std::any_of(state.documents.begin(), state.documents.end(), [&](const Arrival &arrival) {
        return arrival.document == document && arrival.hour <= state.hour;
    });
}

bool was_asked(const AttemptState &state, const InquiryId &inquiry) { return asked(state.inquiries, inquiry); }

bool was_asked(const AttemptState &state, const ApprovalId &approval) { return asked(state.approvals, approval); }

Worksheet to_worksheet(const CaseFile &file, const AttemptState &state) {
    Worksheet worksheet;
    worksheet.scenario = file.scenario.info.id;
    worksheet.scenario_version = file.scenario.info.version;
    worksheet.labels.content = file.content_hash;
    worksheet.arrived = arrived_documents(state);
    worksheet.inquiries = records_of<InquiryRecord>(state.inquiries, state.hour);
    worksheet.approvals = records_of<ApprovalRecord>(state.approvals, state.hour);
    for (const TimedChoice &taken : state.choices) worksheet.choices.push_back(taken.choice);
    fill_from_draft(worksheet, state.draft);
    return worksheet;
}

} // namespace totality
