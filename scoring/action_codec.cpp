// Actions as the records keep them: {"kind": "mark", "passage": …}. The kinds are those of the format page.
#include "scoring/action_kinds.h"
#include "scoring/attempt.h"
#include "scoring/scenario_spelling.h"
#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

template <class Items> Json texts_of(const Items &items) {
    Json list = Json::array();
    for (const auto &item : items) list.push_back(item.text);
    return list;
}

template <class Names> Json names_of(const Names &names) {
    Json list = Json::array();
    for (auto name : names) list.push_back(name_of(name));
    return list;
}

Json to_json(const Memorandum &memorandum) {
    return {{"decision", memorandum.decision.text},
            {"facts", texts_of(memorandum.facts)},
            {"set_aside", texts_of(memorandum.set_aside)},
            {"legal", texts_of(memorandum.legal)},
            {"text", memorandum.text}};
}

Json to_json(const Letter &letter) {
    return {{"to", names_of(letter.to)}, {"components", names_of(letter.components)}, {"text", letter.text}};
}

void put(Json &json, const action::Open &open) { json["document"] = open.document.text; }

void put(Json &json, const action::SetMark &set) {
    json["passage"] = set.mark.passage.text;
    json["consideration"] = set.mark.consideration.text;
    if (set.mark.push) json["push"] = *set.mark.push;
    if (!set.mark.note.empty()) json["note"] = set.mark.note;
    if (!set.mark.text_hash.empty()) json["text_hash"] = set.mark.text_hash;
}

void put(Json &json, const action::Unmark &unmark) {
    json["passage"] = unmark.passage.text;
    json["consideration"] = unmark.consideration.text;
}

void put(Json &json, const action::Inquire &inquire) { json["inquiry"] = inquire.inquiry.text; }
void put(Json &json, const action::Approve &approve) { json["approval"] = approve.approval.text; }

void put(Json &json, const action::Wait &wait) {
    if (wait.hours) json["hours"] = *wait.hours;
}

void put(Json &json, const action::Lean &lean) { json["lean"] = lean.lean; }

void put(Json &json, const action::Answer &answer) {
    json["question"] = answer.question.text;
    json["answer"] = answer.answer.text;
}

void put(Json &json, const action::Basis &basis) {
    json["points"] = Json::array();
    for (const BasisPoint &point : basis.points)
        json["points"].push_back({{"fact", point.fact.text}, {"consideration", point.consideration.text}});
}

void put(Json &json, const action::Choose &choose) { json["option"] = choose.option.text; }
void put(Json &json, const action::Sign &sign) { json["signer"] = sign.signer.text; }

void put(Json &json, const action::Memorize &memorize) {
    json["memorandum"] = memorize.memorandum ? to_json(*memorize.memorandum) : Json();
}

void put(Json &json, const action::Write &write) { json["letter"] = write.letter ? to_json(*write.letter) : Json(); }
void put(Json &json, const action::Confidence &confidence) { json["percent"] = confidence.percent; }
void put(Json &json, const action::Hint &hint) { json["topic"] = hint.topic; }
void put(Json &, const action::Undo &) {}
void put(Json &, const action::Redo &) {}
void put(Json &, const action::Submit &) {}

// Ids are read as they stand, without asking whether they are kebab-case: passages and own ids of a kept case are not
// ours to judge here.
template <class AnyId> void take_id(Fields &fields, const char *key, AnyId &id) { fields.text(key, id.text); }

template <class AnyId> void take_ids(Fields &fields, const char *key, std::vector<AnyId> &ids) {
    constexpr std::size_t kMost = 10000;
    fields.items(key, Need::required, kMost, [&](const JsonNode &node) {
        AnyId id;
        if (read_text(fields.reading(), node, id.text)) ids.push_back(std::move(id));
    });
}

template <class Enum, std::size_t N>
void take_names(Fields &fields, const char *key, const Spelling<Enum> (&spellings)[N], std::vector<Enum> &names) {
    fields.items(key, Need::required, N, [&](const JsonNode &node) {
        Enum name{};
        if (read_choice(fields.reading(), node, name, spellings)) names.push_back(name);
    });
}

constexpr int kLeast = std::numeric_limits<int>::min(); // ranges are can_apply's part
constexpr int kMost = std::numeric_limits<int>::max();

void take(Fields &fields, action::Open &open) { take_id(fields, "document", open.document); }

void take(Fields &fields, action::SetMark &set) {
    take_id(fields, "passage", set.mark.passage);
    take_id(fields, "consideration", set.mark.consideration);
    int push = 0;
    if (fields.integer("push", push, kLeast, kMost, Need::optional)) set.mark.push = push;
    fields.text("note", set.mark.note, Need::optional);
    fields.text("text_hash", set.mark.text_hash, Need::optional);
}

void take(Fields &fields, action::Unmark &unmark) {
    take_id(fields, "passage", unmark.passage);
    take_id(fields, "consideration", unmark.consideration);
}

void take(Fields &fields, action::Inquire &inquire) { take_id(fields, "inquiry", inquire.inquiry); }
void take(Fields &fields, action::Approve &approve) { take_id(fields, "approval", approve.approval); }
void take(Fields &fields, action::Wait &wait) { fields.hours("hours", wait.hours); }
void take(Fields &fields, action::Lean &lean) { fields.integer("lean", lean.lean, kLeast, kMost); }

void take(Fields &fields, action::Answer &answer) {
    take_id(fields, "question", answer.question);
    take_id(fields, "answer", answer.answer);
}

void take(Fields &fields, action::Basis &basis) {
    constexpr std::size_t kMostPoints = 100;
    fields.items("points", Need::required, kMostPoints, [&](const JsonNode &node) {
        Fields point(fields.reading(), node);
        BasisPoint &added = basis.points.emplace_back();
        take_id(point, "fact", added.fact);
        take_id(point, "consideration", added.consideration);
    });
}

void take(Fields &fields, action::Choose &choose) { take_id(fields, "option", choose.option); }
void take(Fields &fields, action::Sign &sign) { take_id(fields, "signer", sign.signer); }

void take(Fields &fields, action::Memorize &memorize) {
    fields.with("memorandum", Need::optional, [&](const JsonNode &node) {
        Fields memo(fields.reading(), node);
        Memorandum &memorandum = memorize.memorandum.emplace();
        take_id(memo, "decision", memorandum.decision);
        take_ids(memo, "facts", memorandum.facts);
        take_ids(memo, "set_aside", memorandum.set_aside);
        take_ids(memo, "legal", memorandum.legal);
        memo.text("text", memorandum.text);
        return true;
    });
}

void take(Fields &fields, action::Write &write) {
    fields.with("letter", Need::optional, [&](const JsonNode &node) {
        Fields paper(fields.reading(), node);
        Letter &letter = write.letter.emplace();
        take_names(paper, "to", kAddressees, letter.to);
        take_names(paper, "components", kLetterComponents, letter.components);
        paper.text("text", letter.text);
        return true;
    });
}

void take(Fields &fields, action::Confidence &confidence) {
    fields.integer("percent", confidence.percent, kLeast, kMost);
}

void take(Fields &fields, action::Hint &hint) { fields.text("topic", hint.topic); }
void take(Fields &, action::Undo &) {}
void take(Fields &, action::Redo &) {}
void take(Fields &, action::Submit &) {}

template <class Act> ActionBody take_act(Fields &fields) {
    Act act;
    take(fields, act);
    return act;
}

using TakeAct = ActionBody (*)(Fields &);

// By the variant's index: a new kind of action has its reader as soon as it has its `take`.
template <std::size_t... Index> TakeAct taker_of(std::size_t kind, std::index_sequence<Index...>) {
    static constexpr TakeAct kTakers[] = {take_act<std::variant_alternative_t<Index, ActionBody>>...};
    return kTakers[kind];
}

// With their lengths: most are told apart by these.
constexpr auto kKinds = [] {
    std::array<std::string_view, kActionKinds.size()> kinds;
    std::copy(kActionKinds.begin(), kActionKinds.end(), kinds.begin());
    return kinds;
}();

// The index of the kind that the object names; none: said so.
std::optional<std::size_t> kind_of(Reading &reading, const JsonNode &node) {
    if (!expect_kind(reading, node, JsonKind::object)) return std::nullopt;
    const JsonNode *kind = node.find("kind");
    const auto named = std::find(kKinds.begin(), kKinds.end(), kind ? std::string_view(kind->text) : "");
    if (named != kKinds.end() && kind->kind == JsonKind::string)
        return static_cast<std::size_t>(named - kKinds.begin());
    if (kind)
        report_bad_choice(reading, *kind, kActionKinds);
    else
        reading.error(node, "missing-key", "the key \"kind\" is missing");
    return std::nullopt;
}

std::optional<ActionBody> take_action(Reading &reading, const JsonNode &node) {
    auto kind = kind_of(reading, node);
    if (!kind) return std::nullopt;
    Fields fields(reading, node);
    fields.take("kind", Need::required);
    return taker_of(*kind, std::make_index_sequence<std::variant_size_v<ActionBody>>())(fields);
}

} // namespace

std::string write_action(const ActionBody &body) {
    Json json;
    json["kind"] = name_of(body);
    std::visit([&](const auto &act) { put(json, act); }, body);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Loaded<ActionBody> read_action(std::string_view json) {
    Loaded<JsonNode> tree = read_json(json, "");
    if (!tree.value) return {std::nullopt, std::move(tree.diagnostics)};
    Reading reading(json, "");
    std::optional<ActionBody> body = take_action(reading, *tree.value);
    if (reading.failed()) body.reset();
    return {std::move(body), std::move(reading.diagnostics)};
}

} // namespace totality
