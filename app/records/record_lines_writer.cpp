#include "app/records/record_lines.h"
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

// Bytes that are not UTF-8, which a path may hold, are mended.
std::string text_of(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

void put_if(Json &json, const char *key, const std::optional<double> &value) {
    if (value) json[key] = *value;
}

Json score_of(const StoredScore &stored) {
    Json json{{"scorer", stored.by.scorer}, {"guidance", stored.by.guidance}, {"at", stored.at}};
    for (std::size_t i = 0; i < kDimensions; ++i)
        put_if(json, name_of(static_cast<Dimension>(i)), stored.score.dimensions[i]);
    put_if(json, "core", stored.score.core);
    put_if(json, "composite", stored.score.composite);
    put_if(json, "z", stored.score.z);
    if (stored.score.verdict) json["verdict"] = name_of(*stored.score.verdict);
    json["gates"] = Json::array();
    for (const Gate gate : stored.score.gates) json["gates"].push_back(name_of(gate));
    return json;
}

Json case_of(const AttemptLine &line) {
    return {{"number", line.case_number},
            {"scenario", line.summary.scenario.text},
            {"version", line.summary.scenario_version},
            {"title", line.summary.title},
            {"hash", line.summary.content_hash}};
}

Json feedback_of(const std::vector<Feedback> &all) {
    Json items = Json::array();
    for (const Feedback &feedback : all)
        items.push_back(
            {{"kind", name_of(feedback.kind)}, {"text", feedback.text}, {"changed_at", feedback.changed_at}});
    return items;
}

Json head_of(const AttemptLine &line) {
    const AttemptSummary &summary = line.summary;
    Json scores = Json::array();
    for (const StoredScore &score : line.scores) scores.push_back(score_of(score));
    return {{"id", summary.id.text},
            {"person", summary.person.text},
            {"case", case_of(line)},
            {"mode", summary.mode},
            {"variant", summary.variant},
            {"guidance", summary.guidance},
            {"limit_minutes", summary.limit_minutes},
            {"started_at", summary.started_at},
            {"updated_at", summary.updated_at},
            {"stage", summary.standing.stage.text},
            {"hour", summary.standing.hour},
            {"ended", summary.standing.ended},
            {"submitted", summary.standing.submitted},
            {"scores", std::move(scores)},
            {"feedback", feedback_of(line.feedback)}};
}

} // namespace

std::string write_line(const HeaderLine &line) { return text_of({{"totality_records", line.version}}); }

std::string write_line(const PersonLine &line) {
    return text_of({{"person",
                     {{"id", line.person.id.text},
                      {"name", line.person.name},
                      {"district", line.person.district},
                      {"role", line.person.role},
                      {"region", line.person.region},
                      {"audience", name_of(line.person.audience)},
                      {"created_at", line.created_at},
                      {"changed_at", line.changed_at}}}});
}

std::string write_line(const CaseFileLine &line) {
    return text_of({{"case_file",
                     {{"case", line.case_number},
                      {"files", line.files},
                      {"folder", line.folder},
                      {"part", line.part},
                      {"path", line.file.path},
                      {"name", line.file.name},
                      {"text", line.file.text}}}});
}

std::string write_line(const SessionLine &line) {
    const TrainingSession &session = line.session;
    return text_of({{"training_session",
                     {{"id", session.id.text},
                      {"day", session.day},
                      {"title", session.title},
                      {"facilitator", session.facilitator},
                      {"region", session.region},
                      {"district", session.district},
                      {"audience", name_of(session.audience)},
                      {"present", session.present},
                      {"removed", session.removed},
                      {"changed_at", session.changed_at}}}});
}

// The steps go in as they are kept: a log of thousands is no tree first.
std::string write_line(const AttemptLine &line) {
    std::string text = text_of({{"attempt", head_of(line)}});
    text.resize(text.size() - 2); // the two closing braces
    text += ",\"steps\":[";
    for (std::size_t i = 0; i < line.steps.size(); ++i) {
        const AttemptLine::Step &step = line.steps[i];
        text += i == 0 ? "{\"hour\":" : ",{\"hour\":";
        text += text_of(step.hour) + ",\"at\":" + text_of(step.at) + ",\"action\":" + step.body + "}";
    }
    return text + "]}}";
}

} // namespace totality
