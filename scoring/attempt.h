#pragma once
// An attempt is an append-only list of actions; everything on screen is a fold over (case, actions): the clock, what
// has arrived, what may be done now, the worksheet (scenario-format.md, "Time" and "The attempt log").
#include "scoring/case_file.h"
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace totality {

namespace action {
struct Open { DocumentId document; };
struct SetMark { Mark mark; }; // adds, or replaces the mark of this passage and consideration
struct Unmark { PassageId passage; ProvisionId consideration; };
struct Inquire { InquiryId inquiry; };
struct Approve { ApprovalId approval; };
struct Wait { std::optional<double> hours; }; // none: until the next arrival
struct Lean { int lean = 0; };                // at the present stage
struct Answer { QuestionId question; AnswerId answer; };
struct Basis { std::vector<BasisPoint> points; }; // the whole list anew
struct Choose { OptionId option; };               // at the present stage
struct Sign { SignerId signer; };
struct Memorize { std::optional<Memorandum> memorandum; }; // "memorandum"
struct Write { std::optional<Letter> letter; };            // "letter"
struct Confidence { int percent = 50; };
struct Hint { std::string topic; };
struct Undo {};
struct Redo {};
struct Submit {};
} // namespace action

using ActionBody =
    std::variant<action::Open, action::SetMark, action::Unmark, action::Inquire, action::Approve, action::Wait,
                 action::Lean, action::Answer, action::Basis, action::Choose, action::Sign, action::Memorize,
                 action::Write, action::Confidence, action::Hint, action::Undo, action::Redo, action::Submit>;

// The kind as the log and transcripts name it: "open", "mark", "unmark" …
const char *name_of(const ActionBody &body);

struct Action {
    int sequence = 0; // from 1, without gaps
    double hour = 0;  // the clock when it was taken
    ActionBody body;
};

// What may be undone and redone.
struct Draft {
    std::vector<Mark> marks;
    std::map<StageId, int> leans;
    std::map<QuestionId, AnswerId> answers;
    std::vector<BasisPoint> basis;
    SignerId signed_by;
    std::optional<Memorandum> memorandum;
    std::optional<Letter> letter;
    std::optional<int> confidence;
};

struct Arrival {
    DocumentId document;
    double hour = 0;
    bool opened = false;
};

// An inquiry or approval that was asked for.
template <class RequestId> struct Request {
    RequestId id;
    StageId stage;
    double asked_hour = 0;
    double returns_hour = 0;
};

struct TimedChoice {
    Choice choice;
    double hour = 0;
};

struct HintTaken {
    std::string topic;
    double hour = 0;
};

struct AttemptState {
    double hour = 0;
    StageId stage; // the stage reached last; stays when the case has ended
    double stage_started_hour = 0;
    bool ended = false; // by a terminal choice or a deadline
    bool submitted = false;
    double staff_hours = 0;
    std::vector<TimedChoice> choices;
    std::vector<Request<InquiryId>> inquiries;
    std::vector<Request<ApprovalId>> approvals;
    std::vector<Arrival> documents; // arrived or on their way, by hour; arrived are those with hour <= this->hour
    std::vector<HintTaken> hints;
    Draft draft;
    std::size_t undoable = 0; // how many undo steps are open
    std::size_t redoable = 0;
};

// Why something cannot be done now, in words for a tooltip that say what can be done instead.
struct Refusal {
    std::string code; // stable kebab-case name
    std::string why;
};

inline constexpr double kLongestWaitHours = 10000;

AttemptState start(const CaseFile &file);

// Replays a log in one pass. Actions that the rules refuse are skipped (a log that this program wrote has none).
// The hours that actions carry are a record for the reader: the clock is computed anew.
AttemptState replay(const CaseFile &file, std::span<const Action> actions);

// One function greys the button and guards the act. An edit that would change nothing is refused too
// ("nothing-changes"): it makes no undo step and no line in the log.
std::optional<Refusal> can_apply(const CaseFile &file, const AttemptState &state, const ActionBody &body);

// Of the present stage; none where it has none or the case has ended.
std::optional<double> deadline_hour(const CaseFile &file, const AttemptState &state);
// Of documents, inquiries and approvals under way; none once the case has ended.
std::optional<double> next_arrival_hour(const AttemptState &state);
bool has_reached(const AttemptState &state, const StageId &stage);
bool has_arrived(const AttemptState &state, const DocumentId &document);
bool was_asked(const AttemptState &state, const InquiryId &inquiry);
bool was_asked(const AttemptState &state, const ApprovalId &approval);

// The worksheet as it stands; marks carry the hash of their sentence, `arrived` is always told. Of the labels only
// `content` is filled: the others are the caller's.
Worksheet to_worksheet(const CaseFile &file, const AttemptState &state);

// One action as one line of JSON for the records, and back. The form only: an unknown kind, key or spelling is an
// error, whether the case has such an id is for can_apply. Texts that are not UTF-8 (can_apply refuses them) are
// mended.
std::string write_action(const ActionBody &body);
Loaded<ActionBody> read_action(std::string_view json);

} // namespace totality
