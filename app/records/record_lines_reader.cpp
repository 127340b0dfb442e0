#include "app/records/record_lines.h"
#include "scoring/json_fields.h"
#include <cmath>
#include <limits>

namespace totality {

namespace {

constexpr int kMost = std::numeric_limits<int>::max();
constexpr int kMostDays = 1'000'000;
constexpr std::size_t kMostSteps = 1'000'000;
constexpr std::size_t kMostScores = 1000;

bool is_uid(std::string_view text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

template <class AnyId> void take_uid(Fields &fields, const char *key, AnyId &id) {
    fields.with(key, Need::required, [&](const JsonNode &node) {
        if (node.kind == JsonKind::string && is_uid(node.text)) return id.text = node.text, true;
        fields.reading().error(node, "bad-id", "an id of 32 hexadecimal digits is wanted");
        return false;
    });
}

void take_time(Fields &fields, const char *key, Milliseconds &at) {
    fields.with(key, Need::required, [&](const JsonNode &node) {
        if (expect_kind(fields.reading(), node, JsonKind::integer)) at = node.integer;
        return true;
    });
}

void take_number(Fields &fields, const char *key, std::optional<double> &number) {
    fields.with(key, Need::optional, [&](const JsonNode &node) {
        const bool good =
            (node.kind == JsonKind::integer || node.kind == JsonKind::number) && std::isfinite(node.number);
        if (good) number = node.number;
        if (!good) fields.reading().error(node, "wrong-type", "a number is wanted");
        return good;
    });
}

constexpr std::size_t kMostFeedback = 2;

void take_audience(Fields &fields, Audience &audience) {
    std::string name;
    if (fields.text("audience", name, Need::optional)) audience = audience_of(name);
}

PersonLine person_in(Fields &&fields) {
    PersonLine line;
    take_uid(fields, "id", line.person.id);
    fields.text("name", line.person.name);
    fields.text("district", line.person.district);
    fields.text("role", line.person.role);
    fields.text("region", line.person.region, Need::optional);
    take_audience(fields, line.person.audience);
    take_time(fields, "created_at", line.created_at);
    take_time(fields, "changed_at", line.changed_at);
    return line;
}

CaseFileLine case_file_in(Fields &&fields) {
    CaseFileLine line;
    fields.integer("case", line.case_number, 1, kMost);
    fields.integer("files", line.files, 1, kMost);
    fields.text("folder", line.folder);
    fields.integer("part", line.part, 0, 2);
    fields.text("path", line.file.path);
    fields.text("name", line.file.name);
    fields.text("text", line.file.text);
    return line;
}

void take_case(Fields &&fields, AttemptLine &line) {
    fields.integer("number", line.case_number, 1, kMost);
    fields.text("scenario", line.summary.scenario.text);
    fields.integer("version", line.summary.scenario_version, 0, kMost);
    fields.text("title", line.summary.title);
    fields.text("hash", line.summary.content_hash);
}

constexpr Spelling<Verdict> kVerdicts[] = {
    {"review", Verdict::review}, {"within", Verdict::within}, {"below", Verdict::below}};
constexpr Spelling<Gate> kGates[] = {{"reliance", Gate::reliance}, {"unlawful", Gate::unlawful}};

StoredScore score_in(Fields &&fields) {
    StoredScore stored;
    fields.text("scorer", stored.by.scorer);
    fields.text("guidance", stored.by.guidance);
    take_time(fields, "at", stored.at);
    for (std::size_t i = 0; i < kDimensions; ++i)
        take_number(fields, name_of(static_cast<Dimension>(i)), stored.score.dimensions[i]);
    take_number(fields, "core", stored.score.core);
    take_number(fields, "composite", stored.score.composite);
    take_number(fields, "z", stored.score.z);
    Verdict verdict{};
    if (fields.choice("verdict", verdict, kVerdicts, Need::optional)) stored.score.verdict = verdict;
    fields.items("gates", Need::required, std::size(kGates), [&](const JsonNode &node) {
        Gate gate{};
        if (read_choice(fields.reading(), node, gate, kGates)) stored.score.gates.push_back(gate);
    });
    return stored;
}

// The action itself is taken over byte by byte once it has been read.
AttemptLine::Step step_in(Fields &&fields) {
    AttemptLine::Step step;
    fields.hours("hour", step.hour);
    take_time(fields, "at", step.at);
    fields.with("action", Need::required, [&](const JsonNode &node) {
        step.body = fields.reading().text().substr(node.offset, node.end - node.offset);
        const Loaded<ActionBody> body = read_action(step.body);
        if (!body.value) fields.reading().error(node, "bad-action", body.diagnostics.front().message);
        return body.value.has_value();
    });
    return step;
}

Feedback feedback_in(Fields &&fields, const AttemptId &attempt) {
    Feedback feedback;
    feedback.attempt = attempt;
    std::string kind;
    if (fields.text("kind", kind)) feedback.kind = feedback_kind_of(kind);
    fields.text("text", feedback.text);
    take_time(fields, "changed_at", feedback.changed_at);
    return feedback;
}

SessionLine session_in(Fields &&fields) {
    SessionLine line;
    TrainingSession &session = line.session;
    take_uid(fields, "id", session.id);
    fields.integer("day", session.day, -kMostDays, kMostDays);
    fields.text("title", session.title);
    fields.text("facilitator", session.facilitator);
    fields.text("region", session.region);
    fields.text("district", session.district);
    take_audience(fields, session.audience);
    fields.integer("present", session.present, 0, kMost);
    fields.boolean("removed", session.removed);
    take_time(fields, "changed_at", session.changed_at);
    return line;
}

AttemptLine attempt_in(Fields &&fields) {
    AttemptLine line;
    AttemptSummary &summary = line.summary;
    take_uid(fields, "id", summary.id);
    take_uid(fields, "person", summary.person);
    fields.with("case", Need::required, [&](const JsonNode &node) {
        take_case(Fields(fields.reading(), node), line);
        return true;
    });
    fields.text("mode", summary.mode);
    fields.text("variant", summary.variant);
    fields.text("guidance", summary.guidance);
    fields.integer("limit_minutes", summary.limit_minutes, 0, kMost, Need::optional);
    take_time(fields, "started_at", summary.started_at);
    take_time(fields, "updated_at", summary.updated_at);
    fields.text("stage", summary.standing.stage.text);
    fields.hours("hour", summary.standing.hour);
    fields.boolean("ended", summary.standing.ended);
    fields.boolean("submitted", summary.standing.submitted);
    fields.items("scores", Need::required, kMostScores,
                 [&](const JsonNode &node) { line.scores.push_back(score_in(Fields(fields.reading(), node))); });
    fields.items("feedback", Need::optional, kMostFeedback, [&](const JsonNode &node) {
        line.feedback.push_back(feedback_in(Fields(fields.reading(), node), summary.id));
    });
    fields.items("steps", Need::required, kMostSteps,
                 [&](const JsonNode &node) { line.steps.push_back(step_in(Fields(fields.reading(), node))); });
    summary.actions = static_cast<int>(line.steps.size());
    return line;
}

std::optional<RecordLine> line_in(Reading &reading, const JsonNode &node) {
    if (!expect_kind(reading, node, JsonKind::object)) return std::nullopt;
    std::optional<RecordLine> line;
    Fields fields(reading, node);
    int version = 0;
    if (fields.integer("totality_records", version, 1, kMost, Need::optional)) line = HeaderLine{version};
    if (const JsonNode *person = fields.take("person", Need::optional)) line = person_in(Fields(reading, *person));
    if (const JsonNode *file = fields.take("case_file", Need::optional)) line = case_file_in(Fields(reading, *file));
    if (const JsonNode *attempt = fields.take("attempt", Need::optional)) line = attempt_in(Fields(reading, *attempt));
    if (const JsonNode *session = fields.take("training_session", Need::optional))
        line = session_in(Fields(reading, *session));
    if (!line)
        reading.error(node, "not-a-record", "neither a person, a file of a case, an attempt nor a training session");
    return line;
}

} // namespace

Loaded<RecordLine> read_record_line(std::string_view line) {
    JsonLimits limits;
    limits.string_bytes = kScenarioBytes;
    const Loaded<JsonNode> tree = read_json(line, "", limits);
    if (!tree.value) return {std::nullopt, tree.diagnostics};
    Reading reading(line, "");
    std::optional<RecordLine> read = line_in(reading, *tree.value);
    if (reading.failed()) read.reset();
    return {std::move(read), std::move(reading.diagnostics)};
}

} // namespace totality
