#include "scoring/scenario_check.h"
#include <set>

namespace totality {

namespace {

void add(Flaws &flaws, const char *code, std::string pointer, std::string message) {
    flaws.push_back({Severity::error, code, std::move(pointer), std::move(message)});
}

// Calls see(pointer, text) for every text of scenario.json that a reader of the case may see.
template <class See> void for_each_text(const Scenario &s, See see) {
    see("/title", s.info.title);
    see("/jurisdiction", s.info.jurisdiction);
    see("/opening", s.info.opening);
    see("/debrief", s.info.debrief);
    see("/officer/role", s.officer.role);
    for (const Fact &fact : s.facts) see("/facts/" + fact.id.text + "/statement", fact.statement);
    const auto each = [&](const char *list, const auto &items, const char *key, auto text) {
        for (std::size_t i = 0; i < items.size(); ++i) see(fmt::format("{}/{}/{}", list, i, key), text(items[i]));
    };
    const auto label = [](const auto &item) -> const std::string & { return item.label; };
    const auto title = [](const auto &item) -> const std::string & { return item.title; };
    each("/documents", s.documents, "title", title);
    each("/inquiries", s.inquiries, "label", label);
    each("/inquiries", s.inquiries, "reply", [](const Inquiry &i) -> const std::string & { return i.reply; });
    each("/approvals", s.approvals, "label", label);
    each("/stages", s.stages, "title", title);
    each("/stages", s.stages, "brief", [](const Stage &stage) -> const std::string & { return stage.brief; });
    each("/signers", s.signers, "label", label);
    each("/questions", s.questions, "prompt", [](const Question &q) -> const std::string & { return q.prompt; });
    for (std::size_t i = 0; i < s.stages.size(); ++i)
        each(fmt::format("/stages/{}/options", i).c_str(), s.stages[i].options, "label", label);
    for (std::size_t i = 0; i < s.questions.size(); ++i)
        each(fmt::format("/questions/{}/options", i).c_str(), s.questions[i].options, "label", label);
}

void check_variant(const Twins &twins, std::size_t number, Flaws &flaws) {
    const Variant &variant = twins.variants[number];
    const std::string pointer = fmt::format("/twins/variants/{}", number);
    for (const auto &[token, text] : twins.variants.front().values)
        if (!variant.values.contains(token))
            add(flaws, "token-missing", pointer,
                fmt::format("the variant \"{}\" gives no text for \"{}\"", variant.id, token));
    for (const auto &[token, text] : variant.values)
        if (!twins.variants.front().values.contains(token))
            add(flaws, "token-missing", "/twins/variants/0",
                fmt::format("the variant \"{}\" gives no text for \"{}\"", twins.variants.front().id, token));
}

void check_twins(const Twins &twins, const Guidance &guidance, Flaws &flaws) {
    const Provision *axis = find_provision(guidance, twins.axis);
    if (!axis || axis->kind != ProvisionKind::bar)
        add(flaws, "not-a-bar", "/twins/axis", fmt::format("\"{}\" is not one of the three bars", twins.axis.text));
    if (twins.variants.size() < 2)
        add(flaws, "too-few-variants", "/twins/variants", "twins have at least two variants");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < twins.variants.size(); ++i) {
        if (!ids.insert(twins.variants[i].id).second)
            add(flaws, "duplicate-id", fmt::format("/twins/variants/{}/id", i),
                fmt::format("another variant has the id \"{}\"", twins.variants[i].id));
        check_variant(twins, i, flaws);
    }
}

} // namespace

std::vector<Token> tokens_in(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
        const std::size_t end = text.find("}}", at + 2);
        if (end == std::string_view::npos) break;
        tokens.push_back({text.substr(at + 2, end - at - 2), at});
        at = end + 2;
    }
    return tokens;
}

bool is_known_token(const Scenario &scenario, std::string_view name) {
    return scenario.twins && !scenario.twins->variants.empty() &&
           scenario.twins->variants.front().values.contains(std::string(name));
}

std::string unknown_token(const Scenario &scenario, std::string_view name) {
    return scenario.twins ? fmt::format("no variant gives a text for \"{{{{{}}}}}\"", name)
                          : fmt::format("\"{{{{{}}}}}\" stands here, but the scenario has no twins", name);
}

void check_tokens(const Scenario &scenario, const Guidance &guidance, Flaws &flaws) {
    if (scenario.twins) check_twins(*scenario.twins, guidance, flaws);
    for_each_text(scenario, [&](const std::string &pointer, const std::string &text) {
        for (const Token &token : tokens_in(text))
            if (!is_known_token(scenario, token.name))
                add(flaws, "unknown-token", pointer, unknown_token(scenario, token.name));
    });
}

} // namespace totality
