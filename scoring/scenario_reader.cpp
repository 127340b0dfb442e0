#include "scoring/scenario_reader.h"
#include "scoring/calendar.h"
#include "scoring/case_file.h"
#include "scoring/scenario_spelling.h"
#include <fmt/format.h>

namespace totality {

namespace {

constexpr std::size_t kManyItems = 1000; // for lists that the format does not limit

void read_format(Fields &fields) {
    constexpr std::string_view family = "totality-scenario/";
    fields.with("format", Need::required, [&](const JsonNode &node) {
        if (node.kind == JsonKind::string && node.text == "totality-scenario/1") return true;
        const bool newer = node.text.starts_with(family) && node.text.size() > family.size();
        fields.reading().error(node, newer ? "newer-format" : "unknown-format",
                               newer ? fmt::format("\"{}\" was written for another version of this program; this one "
                                                   "reads \"totality-scenario/1\"",
                                                   node.text)
                                     : "the format must be \"totality-scenario/1\"");
        return false;
    });
}

template <class AnyId> void read_new_id(Fields &fields, AnyId &id) {
    fields.with("id", Need::required, [&](const JsonNode &node) {
        if (!read_id(fields.reading(), node, id.text)) return false;
        if (is_kebab_id(id.text)) return true;
        fields.reading().error(
            node, "bad-id", fmt::format("\"{}\" is no id: use lower-case words joined by hyphens, like-this", id.text));
        return false;
    });
}

template <class AnyId>
void read_ids(Fields &fields, std::string_view key, std::vector<AnyId> &out, Need need = Need::required) {
    fields.items(key, need, kManyItems,
                 [&](const JsonNode &node) { read_id(fields.reading(), node, out.emplace_back().text); });
}

// A text of its own or null; missing is null.
void read_optional_text(Fields &fields, std::string_view key, std::optional<std::string> &out) {
    std::string text;
    if (fields.text(key, text, Need::optional)) out = std::move(text);
}

void read_starts_at(Fields &fields, std::string &out) {
    fields.with("starts_at", Need::required, [&](const JsonNode &node) {
        if (!read_text(fields.reading(), node, out)) return false;
        if (parse_moment(out)) return true;
        fields.reading().error(node, "bad-date",
                               fmt::format("\"{}\" is no date and time; write 2000-11-28T10:00", out));
        return false;
    });
}

void read_info(Fields &fields, ScenarioInfo &info) {
    std::string schema;
    fields.text("$schema", schema, Need::optional);
    read_format(fields);
    read_new_id(fields, info.id);
    fields.integer("version", info.version, 1, 1'000'000);
    fields.text("title", info.title);
    fields.text("setting", info.setting);
    fields.integer("difficulty", info.difficulty, 1, 3);
    fields.integer("minutes", info.minutes, 5, 90);
    fields.boolean("guided", info.guided, Need::optional);
    read_starts_at(fields, info.starts_at);
    fields.text("jurisdiction", info.jurisdiction, Need::optional);
    read_ids(fields, "objectives", info.objectives);
    fields.text("opening", info.opening);
    fields.text("debrief", info.debrief);
}

void read_subject(Reading &reading, const JsonNode &node, Subject &subject) {
    Fields fields(reading, node);
    fields.integer("age", subject.age, 0, 130);
    fields.choice("custody", subject.custody, kCustodies);
    fields.id("lpr", subject.lpr, Need::optional);
    fields.id("military", subject.military, Need::optional);
    fields.id("represented", subject.represented, Need::optional);
}

void read_posture(Reading &reading, const JsonNode &node, Posture &posture) {
    Fields fields(reading, node);
    read_optional_text(fields, "transferred_from", posture.transferred_from);
    fields.with("prior_favorable", Need::optional, [&](const JsonNode &prior) {
        Fields inner(reading, prior);
        posture.prior_favorable.emplace();
        inner.choice("by", posture.prior_favorable->by, kPriorOffices);
        inner.choice("changed", posture.prior_favorable->changed, kChanges);
        return true;
    });
    fields.boolean("legally_sufficient", posture.legally_sufficient);
}

bool looks_like_hash(std::string_view id) {
    return id.size() == 16 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Fact read_fact(Reading &reading, const JsonNode &member) {
    Fact fact;
    fact.id.text = member.key;
    if (!is_kebab_id(member.key) || looks_like_hash(member.key))
        reading.error_at_key(member, "bad-id",
                             fmt::format("\"{}\" is no fact id: use lower-case words joined by hyphens, and not 16 hex "
                                         "digits, which name a sentence",
                                         member.key));
    Fields fields(reading, member);
    fields.text("statement", fact.statement);
    read_ids(fields, "touches", fact.touches, Need::optional);
    Use use{};
    if (fields.choice("use", use, kUses, Need::optional)) fact.use = use;
    fields.id("provision", fact.provision, Need::optional);
    return fact;
}

void read_facts(Fields &fields, std::vector<Fact> &facts) {
    fields.members("facts", Need::required, [&](const JsonNode &member) {
        if (facts.size() < kFacts)
            facts.push_back(read_fact(fields.reading(), member));
        else if (facts.size() == kFacts)
            fields.reading().error_at_key(member, "too-many", fmt::format("more than {} facts", kFacts));
    });
}

DocumentEntry read_document_entry(Reading &reading, const JsonNode &node) {
    DocumentEntry entry;
    Fields fields(reading, node);
    read_new_id(fields, entry.id);
    fields.text("title", entry.title);
    fields.choice("kind", entry.kind, kDocumentKinds);
    fields.with("available", Need::required, [&](const JsonNode &available) {
        Fields inner(reading, available);
        const bool by_stage = inner.id("stage", entry.available.stage, Need::optional);
        const bool by_inquiry = inner.id("inquiry", entry.available.inquiry, Need::optional);
        const bool later = inner.hours("after_hours", entry.available.after_hours, Need::optional);
        if (by_stage == by_inquiry || (by_inquiry && later))
            reading.error(available, "bad-value",
                          "say either {\"stage\": …, \"after_hours\": …} or {\"inquiry\": …}, not both or neither");
        return true;
    });
    return entry;
}

Inquiry read_inquiry(Reading &reading, const JsonNode &node) {
    Inquiry inquiry;
    Fields fields(reading, node);
    read_new_id(fields, inquiry.id);
    fields.text("label", inquiry.label);
    read_ids(fields, "stages", inquiry.stages);
    fields.hours("elapsed_hours", inquiry.elapsed_hours);
    fields.hours("staff_hours", inquiry.staff_hours);
    fields.choice("role", inquiry.role, kInquiryRoles, Need::optional);
    fields.text("reply", inquiry.reply, Need::optional);
    return inquiry;
}

Approval read_approval(Reading &reading, const JsonNode &node) {
    Approval approval;
    Fields fields(reading, node);
    read_new_id(fields, approval.id);
    fields.text("label", approval.label);
    fields.hours("elapsed_hours", approval.elapsed_hours);
    fields.hours("staff_hours", approval.staff_hours);
    return approval;
}

Option read_option(Reading &reading, const JsonNode &node) {
    Option option;
    Fields fields(reading, node);
    read_new_id(fields, option.id);
    option.outcome = option.id.text;
    fields.text("outcome", option.outcome, Need::optional);
    fields.text("label", option.label);
    fields.choice("act", option.recommend, kActs, Need::optional);
    fields.choice("kind", option.kind, kOptionKinds);
    fields.choice("effect", option.effect, kEffects);
    fields.id("leads_to", option.leads_to, Need::optional);
    fields.boolean("notice_due", option.notice_due, Need::optional);
    read_optional_text(fields, "linked_benefit", option.linked_benefit);
    fields.id("unlawful", option.unlawful, Need::optional);
    fields.boolean("shows_difference", option.shows_difference, Need::optional);
    return option;
}

Stage read_stage(Reading &reading, const JsonNode &node) {
    Stage stage;
    Fields fields(reading, node);
    read_new_id(fields, stage.id);
    fields.text("title", stage.title);
    fields.text("brief", stage.brief);
    fields.boolean("before_eoir", stage.before_eoir, Need::optional);
    fields.hours("deadline_hours", stage.deadline_hours);
    fields.hours("deadline_at", stage.deadline_at);
    fields.id("on_deadline", stage.on_deadline, Need::optional);
    fields.items("options", Need::required, kManyItems,
                 [&](const JsonNode &option) { stage.options.push_back(read_option(reading, option)); });
    return stage;
}

Signer read_signer(Reading &reading, const JsonNode &node) {
    Signer signer;
    Fields fields(reading, node);
    read_new_id(fields, signer.id);
    fields.text("label", signer.label);
    fields.boolean("may_issue_nta", signer.may_issue_nta);
    fields.boolean("delegated", signer.delegated);
    return signer;
}

Question read_question(Reading &reading, const JsonNode &node) {
    Question question;
    Fields fields(reading, node);
    read_new_id(fields, question.id);
    fields.id("stage", question.stage);
    fields.choice("dimension", question.dimension, kQuestionDimensions);
    fields.text("prompt", question.prompt);
    fields.items("options", Need::required, kManyItems, [&](const JsonNode &option) {
        Fields inner(reading, option);
        AnswerOption &answer = question.options.emplace_back();
        read_new_id(inner, answer.id);
        inner.text("label", answer.label);
    });
    fields.id("key", question.key, Need::optional);
    fields.id("provision", question.provision, Need::optional);
    return question;
}

Variant read_variant(Reading &reading, const JsonNode &node) {
    Variant variant;
    Fields fields(reading, node);
    fields.text("id", variant.id);
    fields.members("values", Need::required,
                   [&](const JsonNode &member) { read_text(reading, member, variant.values[member.key]); });
    return variant;
}

void read_twins(Fields &fields, std::optional<Twins> &out) {
    fields.with("twins", Need::optional, [&](const JsonNode &node) {
        Fields inner(fields.reading(), node);
        Twins &twins = out.emplace();
        inner.id("axis", twins.axis);
        inner.text("trait", twins.trait);
        inner.items("variants", Need::required, 100, [&](const JsonNode &variant) {
            twins.variants.push_back(read_variant(fields.reading(), variant));
        });
        return true;
    });
}

template <class Item, class Read>
void read_list(Fields &fields, std::string_view key, Need need, std::size_t most, std::vector<Item> &out, Read read) {
    fields.items(key, need, most, [&](const JsonNode &node) { out.push_back(read(fields.reading(), node)); });
}

} // namespace

Scenario read_scenario(Reading &reading, const JsonNode &root) {
    Scenario scenario;
    {
        Fields fields(reading, root);
        read_info(fields, scenario.info);
        fields.with("officer", Need::required, [&](const JsonNode &node) {
            Fields officer(reading, node);
            officer.text("role", scenario.officer.role);
            return officer.boolean("may_issue_nta", scenario.officer.may_issue_nta);
        });
        fields.with("subject", Need::required, [&](const JsonNode &node) {
            read_subject(reading, node, scenario.subject);
            return true;
        });
        fields.with("posture", Need::required, [&](const JsonNode &node) {
            read_posture(reading, node, scenario.posture);
            return true;
        });
        read_facts(fields, scenario.facts);
        read_list(fields, "documents", Need::required, kDocuments, scenario.documents, read_document_entry);
        read_list(fields, "inquiries", Need::optional, kManyItems, scenario.inquiries, read_inquiry);
        read_list(fields, "approvals", Need::optional, kManyItems, scenario.approvals, read_approval);
        read_list(fields, "stages", Need::required, kStages, scenario.stages, read_stage);
        read_list(fields, "signers", Need::optional, kManyItems, scenario.signers, read_signer);
        read_list(fields, "questions", Need::optional, kManyItems, scenario.questions, read_question);
        read_twins(fields, scenario.twins);
    }
    scenario.extensions = reading.extensions;
    return scenario;
}

} // namespace totality
