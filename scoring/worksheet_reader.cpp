#include "scoring/worksheet_reader.h"
#include "scoring/scenario_spelling.h"

namespace totality {

namespace {

constexpr std::size_t kManyItems = 100'000; // the file's size limits lists that the format does not

bool is_hash(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void read_format(Fields &fields) {
    fields.with("format", Need::required, [&](const JsonNode &node) {
        if (node.kind == JsonKind::string && node.text == "totality-worksheet/1") return true;
        const bool newer = node.text.starts_with("totality-worksheet/");
        fields.reading().error(node, newer ? "newer-format" : "unknown-format",
                               newer ? fmt::format("\"{}\" was written by another version of this program; this one "
                                                   "reads \"totality-worksheet/1\"",
                                                   node.text)
                                     : "the format must be \"totality-worksheet/1\"");
        return false;
    });
}

void read_labels(Fields &fields, WorksheetLabels &labels) {
    fields.text("content", labels.content, Need::optional);
    fields.text("guidance", labels.guidance, Need::optional);
    fields.text("attempt", labels.attempt, Need::optional);
    fields.text("variant", labels.variant, Need::optional);
    fields.text("mode", labels.mode, Need::optional);
    fields.text("participant", labels.participant, Need::optional);
    fields.text("session", labels.session, Need::optional);
    fields.text("started_at", labels.started_at, Need::optional);
    fields.text("submitted_at", labels.submitted_at, Need::optional);
    int round = 0;
    if (fields.integer("round", round, 1, 2, Need::optional)) labels.round = round;
}

void read_annotator(Reading &reading, const JsonNode &node, std::optional<Annotator> &out) {
    Annotator &annotator = out.emplace();
    Fields fields(reading, node);
    fields.text("id", annotator.id);
    fields.text("perspective", annotator.perspective);
    fields.choice("provenance", annotator.provenance, kProvenances);
}

void read_push(Fields &fields, Mark &mark) {
    const JsonNode *push = fields.take("push", Need::optional);
    const bool bar = is_bar(mark.consideration);
    if (!push && !bar) fields.reading().error(fields.node(), "push-missing", "a factor mark has a push from -2 to 2");
    if (push && bar)
        fields.reading().error(*push, "push-on-bar", "a bar mark sets the sentence aside and has no push; remove it");
    int value = 0;
    const bool read = push && !bar && fields.integer("push", value, -2, 2);
    if (read) mark.push = value;
}

Mark read_mark(Reading &reading, const JsonNode &node) {
    Mark mark;
    Fields fields(reading, node);
    fields.id("passage", mark.passage);
    fields.id("consideration", mark.consideration);
    read_push(fields, mark);
    fields.text("note", mark.note, Need::optional);
    fields.with("text_hash", Need::optional, [&](const JsonNode &hash) {
        if (!read_text(reading, hash, mark.text_hash)) return false;
        if (is_hash(mark.text_hash)) return true;
        reading.error(hash, "bad-value", "a text hash has 16 lower-case hex digits");
        return false;
    });
    return mark;
}

template <class Record> Record read_request(Reading &reading, const JsonNode &node) {
    Record record;
    Fields fields(reading, node);
    fields.id("id", record.id);
    fields.id("stage", record.stage);
    fields.boolean("returned", record.returned);
    return record;
}

Choice read_choice_made(Reading &reading, const JsonNode &node) {
    Choice choice;
    Fields fields(reading, node);
    fields.id("stage", choice.stage);
    fields.id("option", choice.option);
    constexpr Spelling<bool> by_deadline[] = {{"deadline", true}};
    fields.choice("by", choice.by_deadline, by_deadline, Need::optional);
    return choice;
}

BasisPoint read_basis_point(Reading &reading, const JsonNode &node) {
    BasisPoint point;
    Fields fields(reading, node);
    fields.id("fact", point.fact);
    fields.id("consideration", point.consideration);
    return point;
}

template <class AnyId> void read_id_list(Fields &fields, std::string_view key, std::vector<AnyId> &out) {
    fields.items(key, Need::optional, kManyItems,
                 [&](const JsonNode &node) { read_id(fields.reading(), node, out.emplace_back().text); });
}

void read_memorandum(Reading &reading, const JsonNode &node, std::optional<Memorandum> &out) {
    Memorandum &memorandum = out.emplace();
    Fields fields(reading, node);
    fields.id("decision", memorandum.decision, Need::optional);
    read_id_list(fields, "facts", memorandum.facts);
    read_id_list(fields, "set_aside", memorandum.set_aside);
    read_id_list(fields, "legal", memorandum.legal);
    fields.text("text", memorandum.text, Need::optional);
}

template <class Enum, std::size_t N>
void read_choices(Fields &fields, std::string_view key, std::vector<Enum> &out, const Spelling<Enum> (&spellings)[N]) {
    fields.items(key, Need::optional, kManyItems, [&](const JsonNode &node) {
        Enum value{};
        if (read_choice(fields.reading(), node, value, spellings)) out.push_back(value);
    });
}

void read_letter(Reading &reading, const JsonNode &node, std::optional<Letter> &out) {
    Letter &letter = out.emplace();
    Fields fields(reading, node);
    read_choices(fields, "to", letter.to, kAddressees);
    read_choices(fields, "components", letter.components, kLetterComponents);
    fields.text("text", letter.text, Need::optional);
}

template <class Item, class Read>
void read_list(Fields &fields, std::string_view key, Need need, std::vector<Item> &out, Read read) {
    fields.items(key, need, kManyItems, [&](const JsonNode &node) { out.push_back(read(fields.reading(), node)); });
}

void read_path(Fields &fields, Worksheet &worksheet) {
    Reading &reading = fields.reading();
    read_list(fields, "inquiries", Need::optional, worksheet.inquiries, read_request<InquiryRecord>);
    read_list(fields, "approvals", Need::optional, worksheet.approvals, read_request<ApprovalRecord>);
    fields.members("leans", Need::optional, [&](const JsonNode &member) {
        read_integer(reading, member, worksheet.leans[{member.key}], -2, 2);
    });
    read_list(fields, "choices", Need::required, worksheet.choices, read_choice_made);
    fields.items("basis", Need::optional, 5,
                 [&](const JsonNode &node) { worksheet.basis.push_back(read_basis_point(reading, node)); });
    fields.members("answers", Need::optional,
                   [&](const JsonNode &member) { read_id(reading, member, worksheet.answers[{member.key}].text); });
}

void read_record(Fields &fields, Worksheet &worksheet) {
    Reading &reading = fields.reading();
    int confidence = 0;
    if (fields.integer("confidence", confidence, 50, 100, Need::optional)) worksheet.confidence = confidence;
    fields.id("signed_by", worksheet.signed_by, Need::optional);
    fields.with("memorandum", Need::optional, [&](const JsonNode &node) {
        read_memorandum(reading, node, worksheet.memorandum);
        return true;
    });
    fields.with("letter", Need::optional, [&](const JsonNode &node) {
        read_letter(reading, node, worksheet.letter);
        return true;
    });
    fields.text("note", worksheet.note, Need::optional);
}

} // namespace

Worksheet read_worksheet_fields(Reading &reading, const JsonNode &root) {
    Worksheet worksheet;
    {
        Fields fields(reading, root);
        std::string schema;
        fields.text("$schema", schema, Need::optional);
        read_format(fields);
        fields.id("scenario", worksheet.scenario);
        fields.integer("scenario_version", worksheet.scenario_version, 1, 1'000'000);
        read_labels(fields, worksheet.labels);
        fields.with("annotator", Need::optional, [&](const JsonNode &node) {
            read_annotator(reading, node, worksheet.annotator);
            return true;
        });
        fields.with("arrived", Need::optional, [&](const JsonNode &node) {
            auto &arrived = worksheet.arrived.emplace();
            return read_items(reading, node, kManyItems,
                              [&](const JsonNode &item) { read_id(reading, item, arrived.emplace_back().text); });
        });
        read_list(fields, "marks", Need::required, worksheet.marks, read_mark);
        read_path(fields, worksheet);
        read_record(fields, worksheet);
    }
    worksheet.extensions = reading.extensions;
    return worksheet;
}

} // namespace totality
