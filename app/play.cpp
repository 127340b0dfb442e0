#include "app/play.h"

namespace totality {

Loaded<std::unique_ptr<Play>> make_play(CaseSource source, const Guidance &guidance) {
    Loaded<CaseFile> file = read_case(source, guidance);
    if (!file.value) return {std::nullopt, std::move(file.diagnostics)};
    auto play = std::make_unique<Play>();
    play->source = std::move(source);
    play->file = std::move(*file.value);
    play->panel = compile_panel(play->file, play->file.panel, guidance);
    const auto &twins = play->file.scenario.twins;
    if (twins && !twins->variants.empty()) play->values = twins->variants.front().values;
    begin_log(*play, {});
    return {std::move(play), std::move(file.diagnostics)};
}

void begin_log(Play &play, std::vector<Action> actions) {
    play.actions = std::move(actions);
    play.kept = play.actions.size();
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
    play.worksheet->labels.attempt = play.attempt.text;
    play.debrief = make_debrief(*play.panel, *play.worksheet);
}

} // namespace totality
