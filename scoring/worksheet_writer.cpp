#include "scoring/case_file.h"
#include "scoring/scenario_spelling.h"
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

template <class Ids> Json texts_of(const Ids &ids) {
    Json list = Json::array();
    for (const auto &id : ids) list.push_back(id.text);
    return list;
}

void put_if(Json &out, const char *key, const std::string &text) {
    if (!text.empty()) out[key] = text;
}

void put_labels(Json &out, const WorksheetLabels &labels) {
    put_if(out, "content", labels.content);
    put_if(out, "guidance", labels.guidance);
    put_if(out, "attempt", labels.attempt);
    put_if(out, "variant", labels.variant);
    put_if(out, "mode", labels.mode);
    put_if(out, "participant", labels.participant);
    put_if(out, "session", labels.session);
    if (labels.round) out["round"] = *labels.round;
    put_if(out, "started_at", labels.started_at);
    put_if(out, "submitted_at", labels.submitted_at);
}

Json mark_json(const Mark &mark) {
    Json out{{"passage", mark.passage.text}, {"consideration", mark.consideration.text}};
    if (mark.push) out["push"] = *mark.push;
    put_if(out, "note", mark.note);
    put_if(out, "text_hash", mark.text_hash);
    return out;
}

template <class Records> Json requests_json(const Records &records) {
    Json list = Json::array();
    for (const auto &r : records)
        list.push_back({{"id", r.id.text}, {"stage", r.stage.text}, {"returned", r.returned}});
    return list;
}

Json choice_json(const Choice &choice) {
    Json out{{"stage", choice.stage.text}, {"option", choice.option.text}};
    if (choice.by_deadline) out["by"] = "deadline";
    return out;
}

Json memorandum_json(const std::optional<Memorandum> &memorandum) {
    if (!memorandum) return nullptr;
    return {{"decision", memorandum->decision.text},
            {"facts", texts_of(memorandum->facts)},
            {"set_aside", texts_of(memorandum->set_aside)},
            {"legal", texts_of(memorandum->legal)},
            {"text", memorandum->text}};
}

Json letter_json(const std::optional<Letter> &letter) {
    if (!letter) return nullptr;
    Json to = Json::array(), components = Json::array();
    for (Addressee addressee : letter->to) to.push_back(name_of(addressee));
    for (LetterComponent component : letter->components) components.push_back(name_of(component));
    return {{"to", to}, {"components", components}, {"text", letter->text}};
}

void put_path(Json &out, const Worksheet &w) {
    out["inquiries"] = requests_json(w.inquiries);
    out["approvals"] = requests_json(w.approvals);
    out["leans"] = Json::object();
    for (const auto &[stage, lean] : w.leans) out["leans"][stage.text] = lean;
    out["choices"] = Json::array();
    for (const Choice &choice : w.choices) out["choices"].push_back(choice_json(choice));
    out["basis"] = Json::array();
    for (const BasisPoint &point : w.basis)
        out["basis"].push_back({{"fact", point.fact.text}, {"consideration", point.consideration.text}});
    out["answers"] = Json::object();
    for (const auto &[question, answer] : w.answers) out["answers"][question.text] = answer.text;
}

} // namespace

std::string write_worksheet(const Worksheet &w) {
    Json out{
        {"format", "totality-worksheet/1"}, {"scenario", w.scenario.text}, {"scenario_version", w.scenario_version}};
    put_labels(out, w.labels);
    if (w.annotator)
        out["annotator"] = {{"id", w.annotator->id},
                            {"perspective", w.annotator->perspective},
                            {"provenance", spell(w.annotator->provenance, kProvenances)}};
    if (w.arrived) out["arrived"] = texts_of(*w.arrived);
    out["marks"] = Json::array();
    for (const Mark &mark : w.marks) out["marks"].push_back(mark_json(mark));
    put_path(out, w);
    if (w.confidence) out["confidence"] = *w.confidence;
    put_if(out, "signed_by", w.signed_by.text);
    out["memorandum"] = memorandum_json(w.memorandum);
    out["letter"] = letter_json(w.letter);
    put_if(out, "note", w.note);
    for (const auto &[pointer, json] : w.extensions)
        out[Json::json_pointer(pointer)] = Json::parse(json, nullptr, false);
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

const char *name_of(LetterComponent component) { return spell(component, kLetterComponents); }
const char *name_of(Addressee addressee) { return spell(addressee, kAddressees); }

} // namespace totality
