#pragma once
// A scenario as scenario.json states it (scenario-format.md). Plain values; hours are hours after `starts_at`
// unless a name says otherwise.
#include "scoring/id.h"
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace totality {

struct ScenarioInfo {
    ScenarioId id;
    int version = 1;
    std::string title;
    std::string setting; // id of a setting in the guidance
    int difficulty = 1;  // 1..3
    int minutes = 5;     // 5..90
    bool guided = false;
    std::string starts_at; // "2000-11-28T10:00", local
    std::string jurisdiction;
    std::vector<ProvisionId> objectives;
    std::string opening; // Markdown
    std::string debrief; // Markdown
};

struct Officer {
    std::string role;
    bool may_issue_nta = false;
};

enum class Custody { none, criminal, service };

struct Subject {
    int age = 0;
    Custody custody = Custody::none;
    FactId lpr; // each premise names the fact that states it; empty: does not hold
    FactId military;
    FactId represented;
};

enum class PriorOffice { other, same };
enum class Changed { no, yes, judged };

struct PriorFavorable {
    PriorOffice by = PriorOffice::other;
    Changed changed = Changed::no;
};

struct Posture {
    std::optional<std::string> transferred_from;
    std::optional<PriorFavorable> prior_favorable;
    bool legally_sufficient = false;
};

enum class Use { barred, proper, contested };

struct Fact {
    FactId id;
    std::string statement;
    std::vector<ProvisionId> touches; // bars that it comes near
    std::optional<Use> use;           // present exactly where it touches a bar
    ProvisionId provision;            // what settles `use`
};

enum class DocumentKind { form, letter, record, statement, mail, clipping };

// A document arrives `after_hours` after a stage starts, or with the answer to an inquiry.
struct Availability {
    StageId stage;
    double after_hours = 0;
    InquiryId inquiry; // empty: by stage
};

struct DocumentEntry {
    DocumentId id;
    std::string title;
    DocumentKind kind = DocumentKind::record;
    Availability available;
};

enum class InquiryRole { none, a_file, counsel, advisory_group };

struct Inquiry {
    InquiryId id;
    std::string label;
    std::vector<StageId> stages;
    double elapsed_hours = 0;
    double staff_hours = 0;
    InquiryRole role = InquiryRole::none;
    std::string reply; // a line shown when it returns
};

struct Approval {
    ApprovalId id;
    std::string label;
    double elapsed_hours = 0;
    double staff_hours = 0;
};

enum class OptionKind { enforce, favorable, alternative, non_decision, continues };
enum class Effect {
    nta,
    no_proceedings,
    cancel_nta,
    terminate,
    detain,
    release,
    voluntary_departure,
    withdrawal,
    parole,
    expedited_removal,
    stay,
    deferred_action,
    no_appeal,
    execute,
    grant_benefit,
    none
};

struct Option {
    OptionId id;
    std::string outcome; // options of one outcome mean the same result
    std::string label;
    bool recommend = false; // act: recommend, else decide
    OptionKind kind = OptionKind::non_decision;
    Effect effect = Effect::none;
    StageId leads_to; // only `continues` has one
    bool notice_due = false;
    std::optional<std::string> linked_benefit;
    ProvisionId unlawful; // the provision that forbids it; empty: lawful
    bool shows_difference = false;
};

struct Stage {
    StageId id;
    std::string title;
    std::string brief;
    bool before_eoir = false;
    std::optional<double> deadline_hours; // from the stage's start
    std::optional<double> deadline_at;    // from starts_at; at most one of the two
    OptionId on_deadline;                 // empty: passing the deadline decides nothing
    std::vector<Option> options;
};

struct Signer {
    SignerId id;
    std::string label;
    bool may_issue_nta = false;
    bool delegated = false;
};

enum class QuestionDimension { timing, decision, procedure };

struct AnswerOption {
    AnswerId id;
    std::string label;
};

struct Question {
    QuestionId id;
    StageId stage;
    QuestionDimension dimension = QuestionDimension::timing;
    std::string prompt;
    std::vector<AnswerOption> options;
    AnswerId key; // empty: a judgment, scored against the panel
    ProvisionId provision;
};

struct Variant {
    std::string id;
    std::map<std::string, std::string> values; // token → text
};

struct Twins {
    ProvisionId axis;
    std::string trait;
    std::vector<Variant> variants;
};

struct Scenario {
    ScenarioInfo info;
    Officer officer;
    Subject subject;
    Posture posture;
    std::vector<Fact> facts;
    std::vector<DocumentEntry> documents;
    std::vector<Inquiry> inquiries;
    std::vector<Approval> approvals;
    std::vector<Stage> stages;
    std::vector<Signer> signers;
    std::vector<Question> questions;
    std::optional<Twins> twins;
    // "x-" keys, kept and ignored: JSON pointer → JSON text.
    std::vector<std::pair<std::string, std::string>> extensions;
};

const Fact *find_fact(const Scenario &scenario, const FactId &id);
const Stage *find_stage(const Scenario &scenario, const StageId &id);
const Option *find_option(const Stage &stage, const OptionId &id);
const DocumentEntry *find_document(const Scenario &scenario, const DocumentId &id);
const Inquiry *find_inquiry(const Scenario &scenario, const InquiryId &id);
const Approval *find_approval(const Scenario &scenario, const ApprovalId &id);
const Signer *find_signer(const Scenario &scenario, const SignerId &id);
const Question *find_question(const Scenario &scenario, const QuestionId &id);

bool ends_case(const Option &option); // every kind but `continues`

// The text with its twin tokens replaced ("{{name}}"); tokens that the variant does not know stand.
std::string with_values(const std::string &text, const std::map<std::string, std::string> &values);

} // namespace totality
