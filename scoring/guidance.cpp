#include "scoring/guidance.h"
#include "scoring/json_fields.h"
#include <fmt/format.h>

namespace totality {

namespace {

constexpr const char *kFormat = "totality-guidance/1";
constexpr const char *kDimensionNames[kDimensions] = {"relevance", "weight",   "impermissible",
                                                      "timing",    "decision", "procedure"};
constexpr Spelling<ProvisionKind> kKinds[] = {{"W", ProvisionKind::weighed},
                                              {"B", ProvisionKind::bar},
                                              {"X", ProvisionKind::exercised},
                                              {"S", ProvisionKind::shown}};

void read_weights(Reading &reading, const JsonNode &node, std::array<double, kDimensions> &weights) {
    Fields fields(reading, node);
    for (std::size_t d = 0; d < kDimensions; ++d) fields.hours(kDimensionNames[d], weights[d]);
}

std::vector<Named> read_named(Fields &fields, std::string_view key) {
    std::vector<Named> out;
    fields.items(key, Need::required, 1000, [&](const JsonNode &node) {
        Fields item(fields.reading(), node);
        Named &named = out.emplace_back();
        item.text("id", named.id);
        item.text("title", named.title);
    });
    return out;
}

std::vector<FactorGroup> read_groups(Fields &fields) {
    std::vector<FactorGroup> out;
    fields.items("groups", Need::required, 100, [&](const JsonNode &node) {
        Fields item(fields.reading(), node);
        FactorGroup &group = out.emplace_back();
        item.text("id", group.id);
        item.text("question", group.question);
        item.items("factors", Need::required, 100, [&](const JsonNode &factor) {
            read_id(fields.reading(), factor, group.factors.emplace_back().text);
        });
    });
    return out;
}

Provision read_provision(Reading &reading, const JsonNode &node) {
    Fields fields(reading, node);
    Provision p;
    fields.id("id", p.id);
    fields.text("section", p.section);
    fields.text("title", p.title);
    if (!fields.text("short", p.short_title, Need::optional)) p.short_title = p.title;
    fields.text("text", p.text);
    fields.text("pages", p.pages);
    fields.choice("kind", p.kind, kKinds);
    return p;
}

void read_provisions(Fields &fields, Guidance &guidance) {
    fields.items("provisions", Need::required, 1000, [&](const JsonNode &node) {
        Provision p = read_provision(fields.reading(), node);
        if (!guidance.index.emplace(p.id, guidance.provisions.size()).second)
            fields.reading().error(node, "duplicate-id", fmt::format("the provision \"{}\" stands twice", p.id.text));
        guidance.provisions.push_back(std::move(p));
    });
}

} // namespace

const char *name_of(Dimension dimension) { return kDimensionNames[static_cast<std::size_t>(dimension)]; }

Loaded<Guidance> read_guidance(std::string_view json, const std::string &file) {
    Loaded<JsonNode> tree = read_json(json, file);
    if (!tree.value) return {std::nullopt, std::move(tree.diagnostics)};
    Reading reading(json, file);
    Guidance guidance;
    {
        Fields fields(reading, *tree.value);
        std::string format;
        if (fields.text("format", format) && format != kFormat)
            reading.error(*tree.value, "unknown-format", fmt::format("\"{}\" is not \"{}\"", format, kFormat));
        fields.text("id", guidance.id);
        fields.text("title", guidance.title);
        fields.text("source", guidance.source);
        fields.text("notice", guidance.notice);
        fields.with("weights", Need::required, [&](const JsonNode &node) {
            read_weights(reading, node, guidance.weights);
            return true;
        });
        guidance.settings = read_named(fields, "settings");
        guidance.sections = read_named(fields, "sections");
        guidance.groups = read_groups(fields);
        read_provisions(fields, guidance);
    }
    if (reading.failed()) return {std::nullopt, std::move(reading.diagnostics)};
    return {std::move(guidance), std::move(reading.diagnostics)};
}

const Provision *find_provision(const Guidance &guidance, const ProvisionId &id) {
    const auto it = guidance.index.find(id);
    return it == guidance.index.end() ? nullptr : &guidance.provisions[it->second];
}

bool is_factor(const ProvisionId &consideration) { return consideration.text.starts_with("factor."); }
bool is_bar(const ProvisionId &consideration) { return consideration.text.starts_with("bar."); }

} // namespace totality
