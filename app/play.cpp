#include "app/play.h"
#include <algorithm>
#include <limits>

namespace totality {

Loaded<std::unique_ptr<Play>> make_play(CaseSource source, const Guidance &guidance) {
    Loaded<CaseFile> file = read_case(source, guidance);
    if (!file.value) return {std::nullopt, std::move(file.diagnostics)};
    auto play = std::make_unique<Play>();
    play->source = std::move(source);
    play->file = std::move(*file.value);
    play->panel = compile_panel(play->file, play->file.panel, guidance);
    take_variant(*play, {});
    begin_log(*play, {});
    return {std::move(play), std::move(file.diagnostics)};
}

std::string choose_variant(const std::optional<Twins> &twins, const ScenarioId &scenario,
                           std::span<const AttemptSummary> earlier, std::uint64_t draw) {
    if (!twins) return {};
    std::vector<std::string> rarest;
    auto fewest = std::numeric_limits<std::ptrdiff_t>::max();
    for (const Variant &variant : twins->variants) {
        const auto played = std::ranges::count_if(earlier, [&](const AttemptSummary &attempt) {
            return attempt.scenario == scenario && attempt.variant == variant.id;
        });
        if (played < fewest) rarest.clear();
        if (played <= fewest) rarest.push_back(variant.id);
        fewest = std::min(fewest, played);
    }
    return rarest.empty() ? std::string() : rarest[draw % rarest.size()];
}

std::uint64_t draw_of(const PersonId &person, const ScenarioId &scenario) {
    return std::hash<std::string>()(person.text + scenario.text);
}

void take_variant(Play &play, const std::string &variant) {
    const auto &twins = play.file.scenario.twins;
    if (!twins || twins->variants.empty()) return;
    const auto found = std::ranges::find(twins->variants, variant, &Variant::id);
    const Variant &taken = found == twins->variants.end() ? twins->variants.front() : *found;
    play.variant = taken.id;
    play.values = taken.values;
}

void begin_log(Play &play, std::vector<Action> actions) {
    play.actions = std::move(actions);
    play.kept = play.actions.size();
    for (const Action &action : play.actions) {
        if (const auto *open = std::get_if<action::Open>(&action.body)) play.last_paper = open->document;
        if (const auto *mark = std::get_if<action::SetMark>(&action.body))
            play.last_paper = document_of(mark->mark.passage);
    }
    play.state = replay(play.file, play.actions);
    if (!play.actions.empty()) ++play.revision;
}

Action next_action(const Play &play, ActionBody body) {
    return {static_cast<int>(play.actions.size()) + 1, play.state.hour, std::move(body)};
}

void add_action(Play &play, Action action) {
    play.actions.push_back(std::move(action));
    play.state = replay(play.file, play.actions);
    ++play.revision;
}

void make_result(Play &play) {
    play.worksheet = to_worksheet(play.file, play.state);
    play.worksheet->labels.mode = play.mode == Mode::practice ? "practice" : "assessment";
    play.worksheet->labels.variant = play.variant;
    play.worksheet->labels.attempt = play.attempt.text;
    play.debrief = make_debrief(*play.panel, *play.worksheet);
}

} // namespace totality
