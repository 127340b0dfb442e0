#include "small_case.h"
#include "scoring/diagnostic.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace totality {

namespace {

struct Line {
    const char *fact; // "" for a sentence that states none
    const char *text;
};

// The hashes only have to look like hashes: 16 hex digits, each sentence its own.
Document document(const char *id, const std::vector<Line> &lines) {
    Document result{{id}, {}, {}};
    for (const Line &line : lines) {
        std::string hash = fmt::format("{:016x}", std::hash<std::string>{}(std::string(id) + line.text));
        result.passages.push_back({{result.id.text + "#" + hash}, hash, line.text, {line.fact}});
    }
    return result;
}

Fact fact(const char *id) { return {{id}, std::string("It is so that ") + id, {}, std::nullopt, {}}; }

DocumentEntry by_stage(const char *id, const char *stage, double after) {
    return {{id}, id, DocumentKind::record, {{stage}, after, {}}};
}

DocumentEntry by_inquiry(const char *id, const char *inquiry) {
    return {{id}, id, DocumentKind::record, {{}, 0, {inquiry}}};
}

Inquiry inquiry(const char *id, std::vector<StageId> stages, double elapsed, double staff) {
    return {{id}, id, std::move(stages), elapsed, staff, InquiryRole::none, ""};
}

Option ending(const char *id, OptionKind kind, const char *unlawful = "") {
    Option option;
    option.id = {id};
    option.outcome = id;
    option.kind = kind;
    option.unlawful = {unlawful};
    return option;
}

Option leading(const char *id, const char *to) {
    Option option = ending(id, OptionKind::continues);
    option.leads_to = {to};
    return option;
}

Stage encounter() {
    Stage stage{{"encounter"}, "At the jail", "", false, std::nullopt, 30, {"refer"}, {}};
    stage.options = {ending("issue", OptionKind::enforce), leading("refer", "review"),
                     ending("let-go", OptionKind::non_decision)};
    return stage;
}

Stage review() {
    Stage stage{{"review"}, "Review", "", false, 40, std::nullopt, {"pass-on"}, {}};
    stage.options = {ending("issue", OptionKind::enforce), ending("decline", OptionKind::favorable),
                     ending("naturalize", OptionKind::favorable, "limit.not-benefits"), leading("pass-on", "hearing")};
    return stage;
}

Stage hearing() {
    Stage stage{{"hearing"}, "Hearing", "", true, std::nullopt, 60, {"lapse"}, {}};
    stage.options = {ending("terminate", OptionKind::favorable), ending("lapse", OptionKind::non_decision)};
    return stage;
}

Question question(const char *id, const char *stage) {
    return {{id}, {stage}, QuestionDimension::timing, "?", {{{"yes"}, "Yes"}, {{"no"}, "No"}}, {}, {}};
}

} // namespace

CaseFile small_case() {
    CaseFile file;
    file.content_hash = "00112233445566aa";
    Scenario &scenario = file.scenario;
    scenario.info.id = {"small-case"};
    scenario.info.version = 3;
    for (const char *id : {"lpr", "entered", "served", "lodge", "clean", "sick"}) scenario.facts.push_back(fact(id));
    scenario.documents = {by_stage("booking", "encounter", 0), by_stage("interview", "encounter", 1),
                          by_stage("mail", "encounter", 12),   by_inquiry("record", "order-record"),
                          by_stage("notice", "review", 4),     by_inquiry("slip", "ask-clerk")};
    scenario.inquiries = {inquiry("order-record", {{"encounter"}, {"review"}}, 4, 1),
                          inquiry("ask-clerk", {{"encounter"}}, 0, 0.5),
                          inquiry("full-check", {{"encounter"}}, 160, 60)};
    scenario.approvals = {{{"supervisor"}, "Supervisor", 2, 1}, {{"counsel"}, "Counsel", 6, 2}};
    scenario.stages = {encounter(), review(), hearing()};
    scenario.signers = {{{"director"}, "Director", true, true}, {{"agent"}, "Agent", false, false}};
    scenario.questions = {question("must-it", "encounter"), question("better-later", "review")};
    file.documents = {
        document("booking", {{"lpr", "He is a resident."}, {"lodge", "He leads a lodge."}, {"", "Cell 4."}}),
        document("interview", {{"entered", "He came at four."}, {"served", "He served."}}),
        document("mail", {{"lodge", "Mind his lodge."}, {"", "Lunch is at noon."}}),
        document("record", {{"clean", "Nothing since."}}),
        document("notice", {{"sick", "His daughter is ill."}}),
        document("slip", {{"", "See the clerk."}})};
    return file;
}

Played play(const CaseFile &file, const std::string &transcript) {
    auto loaded = read_transcript(transcript, "transcript", file);
    for (const Diagnostic &diagnostic : loaded.diagnostics) FAIL(to_line(diagnostic));
    Played played{{}, start(file), {}};
    for (const TranscriptLine &line : *loaded.value) {
        if (auto refused = can_apply(file, played.state, line.body)) {
            played.refusals.push_back(fmt::format("{} {}", line.line, refused->code));
            continue;
        }
        played.actions.push_back({static_cast<int>(played.actions.size()) + 1, played.state.hour, line.body});
        played.state = replay(file, played.actions);
    }
    return played;
}

Played play(const std::string &transcript) { return play(small_case(), transcript); }

std::string refusal(const CaseFile &file, const AttemptState &state, const ActionBody &body) {
    auto refused = can_apply(file, state, body);
    return refused ? refused->code : "";
}

bool same_draft(const Draft &a, const Draft &b) {
    return a.marks == b.marks && a.leans == b.leans && a.answers == b.answers && a.basis == b.basis &&
           a.signed_by == b.signed_by && a.memorandum == b.memorandum && a.letter == b.letter &&
           a.confidence == b.confidence;
}

} // namespace totality
