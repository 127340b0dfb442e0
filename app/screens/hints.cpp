#include "app/screens/hints.h"
#include "scoring/time_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr const char *kUnread = "unread";
constexpr const char *kExercises = "exercises";
constexpr const char *kUnreadTitle = "How many papers have I not read?";
constexpr const char *kExercisesTitle = "Which parts of the guidance does this case exercise?";

std::string unread_answer(const CaseDigest &digest) {
    const auto unread = std::ranges::count_if(digest.papers, &PaperRow::unread);
    if (digest.papers.empty()) return "No paper has arrived yet.";
    if (unread == 0) return "You have opened every paper that has arrived.";
    return fmt::format("{} of {} that have arrived.", capitalised(number_words(static_cast<int>(unread))),
                       number_words(static_cast<int>(digest.papers.size())));
}

std::string exercises_answer(const CaseView &view) {
    std::string words;
    for (const Named &section : view.guidance.sections) {
        const auto count = std::ranges::count_if(view.file.scenario.info.objectives, [&](const ProvisionId &id) {
            const Provision *provision = find_provision(view.guidance, id);
            return provision && provision->section == section.id;
        });
        if (count > 0)
            words += fmt::format("{}{} ({})", words.empty() ? "" : ", ", section.title,
                                 number_words(static_cast<int>(count)));
    }
    return words.empty() ? "Its author names none." : words + ".";
}

bool was_taken(const CaseView &view, const std::string &topic) {
    return std::ranges::find(view.state.hints, topic, &HintTaken::topic) != view.state.hints.end();
}

} // namespace

std::vector<HintTopic> hints_of(const CaseView &view, const CaseDigest &digest) {
    std::vector<HintTopic> hints{{kUnread, kUnreadTitle, unread_answer(digest)},
                                 {kExercises, kExercisesTitle, exercises_answer(view)}};
    for (const Consideration &c : digest.considerations) hints.push_back({c.id.text, c.label, c.hint});
    for (HintTopic &hint : hints) hint.taken = was_taken(view, hint.topic);
    return hints;
}

std::string hint_title(const Guidance &guidance, const std::string &topic) {
    if (topic == kUnread) return kUnreadTitle;
    if (topic == kExercises) return kExercisesTitle;
    const Provision *provision = find_provision(guidance, {topic});
    return provision ? "What it means: " + provision->title : topic;
}

} // namespace totality
