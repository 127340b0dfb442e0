#include "scoring/case_file.h"
#include "scoring/scenario_spelling.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

template <class AnyId> Json id_or_null(const AnyId &id) { return id.empty() ? Json(nullptr) : Json(id.text); }

template <class Ids> Json texts_of(const Ids &ids) {
    Json list = Json::array();
    for (const auto &id : ids) list.push_back(id.text);
    return list;
}

Json hours_json(double hours) {
    if (hours == std::floor(hours)) return static_cast<std::int64_t>(hours);
    return hours;
}

Json text_or_null(const std::optional<std::string> &text) { return text ? Json(*text) : Json(nullptr); }

template <class Items, class Write> Json list_of(const Items &items, Write write) {
    Json list = Json::array();
    for (const auto &item : items) list.push_back(write(item));
    return list;
}

void put_info(Json &out, const ScenarioInfo &info) {
    out["$schema"] = "../scenario.schema.json";
    out["format"] = "totality-scenario/1";
    out["id"] = info.id.text;
    out["version"] = info.version;
    out["title"] = info.title;
    out["setting"] = info.setting;
    out["difficulty"] = info.difficulty;
    out["minutes"] = info.minutes;
    if (info.guided) out["guided"] = true;
    out["starts_at"] = info.starts_at;
    out["jurisdiction"] = info.jurisdiction.empty() ? Json(nullptr) : Json(info.jurisdiction);
    out["objectives"] = texts_of(info.objectives);
    out["opening"] = info.opening;
}

Json posture_json(const Posture &posture) {
    Json prior = nullptr;
    if (posture.prior_favorable)
        prior = {{"by", spell(posture.prior_favorable->by, kPriorOffices)},
                 {"changed", spell(posture.prior_favorable->changed, kChanges)}};
    return {{"transferred_from", text_or_null(posture.transferred_from)},
            {"prior_favorable", prior},
            {"legally_sufficient", posture.legally_sufficient}};
}

void put_people(Json &out, const Scenario &s) {
    out["officer"] = {{"role", s.officer.role}, {"may_issue_nta", s.officer.may_issue_nta}};
    out["subject"] = {{"age", s.subject.age},
                      {"custody", spell(s.subject.custody, kCustodies)},
                      {"lpr", id_or_null(s.subject.lpr)},
                      {"military", id_or_null(s.subject.military)},
                      {"represented", id_or_null(s.subject.represented)}};
    out["posture"] = posture_json(s.posture);
}

Json fact_json(const Fact &fact) {
    return {{"statement", fact.statement},
            {"touches", texts_of(fact.touches)},
            {"use", fact.use ? Json(spell(*fact.use, kUses)) : Json(nullptr)},
            {"provision", id_or_null(fact.provision)}};
}

Json document_json(const DocumentEntry &entry) {
    Json available = Json::object();
    if (!entry.available.inquiry.empty())
        available["inquiry"] = entry.available.inquiry.text;
    else
        available["stage"] = entry.available.stage.text;
    if (entry.available.after_hours > 0) available["after_hours"] = hours_json(entry.available.after_hours);
    return {{"id", entry.id.text},
            {"title", entry.title},
            {"kind", spell(entry.kind, kDocumentKinds)},
            {"available", available}};
}

Json inquiry_json(const Inquiry &inquiry) {
    Json out{{"id", inquiry.id.text},
             {"label", inquiry.label},
             {"stages", texts_of(inquiry.stages)},
             {"elapsed_hours", hours_json(inquiry.elapsed_hours)},
             {"staff_hours", hours_json(inquiry.staff_hours)},
             {"role", inquiry.role == InquiryRole::none ? Json(nullptr) : Json(spell(inquiry.role, kInquiryRoles))}};
    if (!inquiry.reply.empty()) out["reply"] = inquiry.reply;
    return out;
}

Json approval_json(const Approval &approval) {
    return {{"id", approval.id.text},
            {"label", approval.label},
            {"elapsed_hours", hours_json(approval.elapsed_hours)},
            {"staff_hours", hours_json(approval.staff_hours)}};
}

Json option_json(const Option &option) {
    Json out{{"id", option.id.text}};
    if (option.outcome != option.id.text) out["outcome"] = option.outcome;
    if (option.recommend) out["act"] = "recommend";
    out["label"] = option.label;
    out["kind"] = spell(option.kind, kOptionKinds);
    out["effect"] = spell(option.effect, kEffects);
    if (!option.leads_to.empty()) out["leads_to"] = option.leads_to.text;
    if (option.notice_due) out["notice_due"] = true;
    if (option.linked_benefit) out["linked_benefit"] = *option.linked_benefit;
    if (!option.unlawful.empty()) out["unlawful"] = option.unlawful.text;
    if (option.shows_difference) out["shows_difference"] = true;
    return out;
}

Json stage_json(const Stage &stage) {
    Json out{{"id", stage.id.text}, {"title", stage.title}, {"brief", stage.brief}};
    if (stage.before_eoir) out["before_eoir"] = true;
    if (stage.deadline_at)
        out["deadline_at"] = hours_json(*stage.deadline_at);
    else
        out["deadline_hours"] = stage.deadline_hours ? hours_json(*stage.deadline_hours) : Json(nullptr);
    out["on_deadline"] = id_or_null(stage.on_deadline);
    out["options"] = list_of(stage.options, option_json);
    return out;
}

Json signer_json(const Signer &signer) {
    return {{"id", signer.id.text},
            {"label", signer.label},
            {"may_issue_nta", signer.may_issue_nta},
            {"delegated", signer.delegated}};
}

Json question_json(const Question &question) {
    return {{"id", question.id.text},
            {"stage", question.stage.text},
            {"dimension", spell(question.dimension, kQuestionDimensions)},
            {"prompt", question.prompt},
            {"options", list_of(question.options,
                                [](const AnswerOption &o) {
                                    return Json{{"id", o.id.text}, {"label", o.label}};
                                })},
            {"key", id_or_null(question.key)},
            {"provision", id_or_null(question.provision)}};
}

Json variant_json(const Variant &variant) { return {{"id", variant.id}, {"values", variant.values}}; }

Json twins_json(const std::optional<Twins> &twins) {
    if (!twins) return nullptr;
    return {{"axis", twins->axis.text}, {"trait", twins->trait}, {"variants", list_of(twins->variants, variant_json)}};
}

} // namespace

std::string write_scenario(const Scenario &s) {
    Json out;
    put_info(out, s.info);
    put_people(out, s);
    out["facts"] = Json::object();
    for (const Fact &fact : s.facts) out["facts"][fact.id.text] = fact_json(fact);
    out["documents"] = list_of(s.documents, document_json);
    out["inquiries"] = list_of(s.inquiries, inquiry_json);
    out["approvals"] = list_of(s.approvals, approval_json);
    out["stages"] = list_of(s.stages, stage_json);
    out["signers"] = list_of(s.signers, signer_json);
    out["questions"] = list_of(s.questions, question_json);
    out["twins"] = twins_json(s.twins);
    out["debrief"] = s.info.debrief;
    for (const auto &[pointer, json] : s.extensions)
        out[Json::json_pointer(pointer)] = Json::parse(json, nullptr, false);
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace totality
