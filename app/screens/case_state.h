#pragma once
// What the case screen owns and what dies with it: selections, what is typed, what is open.
#include "app/widgets/paper.h"
#include "scoring/attempt.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace totality {

struct ReadingState {
    DocumentId document;              // empty: the assignment
    std::optional<DocumentId> listed; // the one that the list has brought into sight
    std::map<DocumentId, ui::Paper> papers;
    ui::Paper assignment;
    bool begun = false;
    bool assigned = false;      // the assignment was shown
    bool take_keyboard = false; // the paper gets it in the next frame
};

// A factor was taken and its push not yet chosen: it stays here until it is, since a push is never assumed.
struct PendingMark {
    PassageId passage;
    ProvisionId consideration;
    bool operator==(const PendingMark &) const = default;
};

// A note while it is typed.
struct NoteDraft {
    PassageId passage; // empty: none is typed
    ProvisionId consideration;
    std::string text;
    bool changed = false;
    double changed_at = 0; // ImGui::GetTime
    bool active = false;   // its field has the keys
};

struct MarkingState {
    std::vector<PassageId> passages; // being marked; empty: the palette is closed
    ui::PassageRange range;          // the same, as the document numbers them
    std::string filter;
    bool take_keyboard = false; // the filter gets it in the next frame
    std::vector<PendingMark> pending;
    ProvisionId open; // the mark whose card shows its scale and note; empty: the newest
    NoteDraft note;
};

struct BasisDrag {
    std::optional<BasisPoint> point; // under the mouse
    int from = -1;                   // its place in the basis; -1: a mark
    ui::Box target;                  // where the basis is drawn
    ImVec2 start{0, 0};
    bool moving = false; // far enough that it is no click
};

struct FindHit {
    DocumentId document;
    int passage = 0; // -1: in the assignment
};

struct FindState {
    bool open = false, take_keyboard = false;
    std::string query, searched; // as typed, and the folded text that the hits are of
    std::vector<FindHit> hits;   // in all papers that have arrived, in their order
    std::vector<int> here;       // passages of the paper that is read
    std::optional<DocumentId> here_in;
    int at = -1; // index into hits
};

struct QuestionsState {
    StageId stage; // that they belong to
    bool open = false;
};

struct WaitState {
    bool open = false;    // the sheet that asks how long
    bool warning = false; // the one that tells of the deadline
    double hours = 2;
    std::optional<double> wanted; // what is warned about; none: until the next arrival
};

struct HintTopic {
    std::string topic;    // as the log names it; of a consideration: its id
    std::string question; // of a consideration: its name
    std::string answer;
    bool taken = false;
};

// The sheet of hints, made anew after an action.
struct HintState {
    bool open = false;
    std::vector<HintTopic> topics;
    std::size_t revision = 0;
};

// Something has happened that the trainee should know; shown until dismissed.
struct CaseNotice {
    std::string title;
    std::vector<std::string> lines;
    DocumentId paper; // that it can open
    bool grave = false;
    std::size_t told_choices = 0;
    double told_hour = 0;
    bool begun = false;
};

} // namespace totality
