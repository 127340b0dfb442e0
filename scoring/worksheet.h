#pragma once
// The worksheet: one type for a trainee's answer and an expert's annotation (scenario-format.md, "Worksheet").
#include "scoring/diagnostic.h"
#include "scoring/id.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct Scenario;

struct Mark {
    PassageId passage; // "document#hash"; files may also say "document#fact", which readers resolve
    ProvisionId consideration;
    std::optional<int> push; // -2 toward enforcement … 2 toward a favorable exercise; none for a bar
    std::string note;
    std::string text_hash; // hash of the sentence when the mark was made
    bool operator==(const Mark &) const = default;
};

struct InquiryRecord {
    InquiryId id;
    StageId stage;
    bool returned = false;
};

struct ApprovalRecord {
    ApprovalId id;
    StageId stage;
    bool returned = false;
};

struct Choice {
    StageId stage;
    OptionId option;
    bool by_deadline = false;
};

struct BasisPoint {
    FactRef fact;
    ProvisionId consideration;
    auto operator<=>(const BasisPoint &) const = default;
};

struct Memorandum {
    OptionId decision;
    std::vector<FactRef> facts;
    std::vector<FactRef> set_aside;
    std::vector<ProvisionId> legal;
    std::string text;
    bool operator==(const Memorandum &) const = default;
};

enum class Addressee { subject, attorney };
enum class LetterComponent {
    decision,
    consequences,
    no_status,
    no_travel,
    no_immunity,
    no_right,
    linked_benefit, // right
    grants_status,
    grants_travel,
    grants_immunity,
    grants_right, // false promises
    facts,
    evaluation // needless
};

struct Letter {
    std::vector<Addressee> to;
    std::vector<LetterComponent> components;
    std::string text;
    bool operator==(const Letter &) const = default;
};

enum class Provenance { expert, illustrative };

struct Annotator {
    std::string id;
    std::string perspective;
    Provenance provenance = Provenance::illustrative;
};

// The optional strings that programs fill, and the round.
struct WorksheetLabels {
    std::string content, guidance, attempt, variant, mode, participant, session, started_at, submitted_at;
    std::optional<int> round;
};

struct Worksheet {
    ScenarioId scenario;
    int scenario_version = 1;
    WorksheetLabels labels;
    std::optional<Annotator> annotator;
    std::optional<std::vector<DocumentId>> arrived; // none: not told, the path says what was seen
    std::vector<Mark> marks;
    std::vector<InquiryRecord> inquiries;
    std::vector<ApprovalRecord> approvals;
    std::map<StageId, int> leans; // -2..2
    std::vector<Choice> choices;
    std::vector<BasisPoint> basis; // at most five, most important first
    std::map<QuestionId, AnswerId> answers;
    std::optional<int> confidence; // 50..100 %
    SignerId signed_by;
    std::optional<Memorandum> memorandum;
    std::optional<Letter> letter;
    std::string note;
    std::vector<std::pair<std::string, std::string>> extensions; // "x-" keys: JSON pointer → JSON text
};

const char *name_of(LetterComponent component); // as files spell it
const char *name_of(Addressee addressee);

} // namespace totality
