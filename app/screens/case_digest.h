#pragma once
// What the case screen shows, made from case and attempt once per action: drawing then formats, sorts and looks up
// nothing.
#include "app/screens/considerations.h"
#include "app/widgets/paper.h"
#include "scoring/attempt.h"
#include "scoring/time_words.h"
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace totality {

struct PaperRow {
    DocumentId id;
    std::size_t document = 0; // index into the case's documents
    DocumentKind kind = DocumentKind::record;
    std::string title, when;
    bool unread = false;
    int marks = 0;
};

// An inquiry or approval, asked for and not yet back, or back with a line.
struct RequestRow {
    std::string label, due, reply;
    std::string bar; // its words in the clock
    double asked = 0, returns = 0;
    bool after_deadline = false;
};

struct MarkRow {
    PassageId passage;
    ProvisionId consideration;
    std::string words; // the sentence
    std::optional<int> push;
    bool pending = false;
    bool in_basis = false;
    unsigned key = 0; // of its line: hundreds of names are too many to hash in every frame
};

struct MarkGroup {                 // of one consideration
    std::size_t consideration = 0; // index into CaseDigest::considerations
    std::vector<MarkRow> marks;
};

struct BasisRow {
    BasisPoint point;
    PassageId passage; // empty: the fact stands in no paper that has arrived
    std::string words;
    std::size_t group = 0;
    std::optional<int> push; // none: it is not marked any more
};

struct StageSpan {
    double from = 0, to = 0;
    std::string title;
    bool now = false;
};

struct HourLabel {
    double hour = 0;
    std::string words;
    std::string tip; // what happens then
};

struct ClockDigest {
    std::string day, time, left, staff;
    std::vector<StageSpan> spans;
    std::vector<HourLabel> deadlines, days;
    std::optional<double> deadline; // of the present stage
    std::string deadline_words;     // "Wed 16:00"
    double horizon = 24;
    std::string next_label;   // "Wait until 17:00"
    std::string next_refusal; // why there is nothing to wait for
    bool next_passes = false; // waiting so long passes a deadline that decides
};

struct PassagePlace {
    std::size_t document = 0;
    int passage = 0;
};

struct CaseDigest {
    std::vector<Consideration> considerations;
    std::unordered_map<PassageId, PassagePlace> places;
    Calendar calendar;
    Document assignment; // what is expected, as a paper
    std::string subtitle, stage_title, mode_words, end_words;
    std::vector<PaperRow> papers; // that have arrived, by hour
    std::vector<RequestRow> under_way, answered;
    std::vector<std::vector<ui::PassageLook>> looks; // by document, by passage
    std::vector<MarkGroup> weighed, set_aside;
    std::vector<BasisRow> basis;
    ClockDigest clock;
    std::size_t revision = static_cast<std::size_t>(-1);
};

struct CaseView;
struct CaseScreen;

// Makes it anew where an action or a pending mark has changed something.
void keep_digest(CaseScreen &ui, const CaseView &view);

// The clock's part of it; the deadline and the requests must stand already.
void make_clock(CaseDigest &digest, const CaseView &view);

const PaperRow *find_row(const CaseDigest &digest, const DocumentId &id);

// The sentence as it is read, twin tokens replaced.
std::string sentence_of(const CaseView &view, const CaseDigest &digest, const PassageId &passage);

} // namespace totality
