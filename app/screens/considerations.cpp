#include "app/screens/considerations.h"
#include "app/screens/search.h"
#include "scoring/passage.h"
#include <algorithm>
#include <array>

namespace totality {

namespace {

// Short enough for three beside one another.
std::string brief_of(const Provision &bar) {
    struct Brief {
        const char *id, *words;
    };
    constexpr std::array<Brief, 3> all{{{"bar.protected-trait", "Trait or belief"},
                                        {"bar.personal-feelings", "Feelings"},
                                        {"bar.own-circumstances", "Own interest"}}};
    for (const Brief &brief : all)
        if (bar.id.text == brief.id) return brief.words;
    return bar.short_title;
}

std::string first_sentences(const std::string &text) {
    const auto sentences = split_sentences(text);
    if (sentences.empty()) return text;
    const std::string_view last = sentences[std::min<std::size_t>(1, sentences.size() - 1)];
    return text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data()));
}

Consideration consideration(const Provision &provision, std::size_t group) {
    const std::string brief = group == ui::kBars ? brief_of(provision) : provision.short_title;
    return {provision.id,
            provision.short_title,
            brief,
            first_sentences(provision.text),
            folded(provision.title + ' ' + provision.short_title + ' ' + brief + ' ' + provision.text),
            group};
}

} // namespace

std::vector<Consideration> considerations_of(const Guidance &guidance) {
    std::vector<Consideration> all;
    for (std::size_t g = 0; g < guidance.groups.size() && g < ui::kBars; ++g)
        for (const ProvisionId &id : guidance.groups[g].factors)
            if (const Provision *provision = find_provision(guidance, id)) all.push_back(consideration(*provision, g));
    for (const Provision &provision : guidance.provisions)
        if (provision.kind == ProvisionKind::bar) all.push_back(consideration(provision, ui::kBars));
    return all;
}

const Consideration *find_consideration(const std::vector<Consideration> &all, const ProvisionId &id) {
    const auto it = std::find_if(all.begin(), all.end(), [&](const Consideration &c) { return c.id == id; });
    return it == all.end() ? nullptr : &*it;
}

std::string_view question_of(const Guidance &guidance, std::size_t group) {
    if (group >= ui::kBars) return "May not count: set it aside";
    return group < guidance.groups.size() ? std::string_view(guidance.groups[group].question) : std::string_view();
}

} // namespace totality
