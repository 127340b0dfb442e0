#include "app/command_line/commands.h"
#include "app/command_line/score_json.h"
#include "app/files/text_file.h"
#include "scoring/calendar.h"
#include "scoring/transcript.h"
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

// Runs a transcript line by line and tells what came of each.
class Player {
  public:
    Player(const CaseFile &file, Output &output) : file_(file), output_(output), state_(start(file)) {
        tell_arrivals();
    }

    void take(const TranscriptLine &line) {
        Json step{{"line", line.line}, {"action", line.text}, {"hour", state_.hour}};
        tell(line.text);
        if (const std::optional<Refusal> refusal = can_apply(file_, state_, line.body)) {
            output_.out += fmt::format("{:18}  refused: {}\n", "", refusal->why);
            step["refused"] = {{"code", refusal->code}, {"why", refusal->why}};
        } else {
            actions_.push_back({static_cast<int>(actions_.size()) + 1, state_.hour, line.body});
            const AttemptState before = std::exchange(state_, replay(file_, actions_));
            tell_change(before, step);
        }
        steps_.push_back(std::move(step));
    }

    const AttemptState &state() const { return state_; }
    Json steps() && { return std::move(steps_); }

  private:
    std::string now() const {
        const Moment moment = hours_after(*parse_moment(file_.scenario.info.starts_at), state_.hour);
        return short_day(moment) + " " + time_of_day(moment);
    }

    void tell(const std::string &words) { output_.out += fmt::format("{:18}  {}\n", now(), words); }

    void tell_change(const AttemptState &before, Json &step) {
        Json arrived = tell_arrivals();
        if (!arrived.empty()) step["arrived"] = std::move(arrived);
        if (state_.choices.size() > before.choices.size() && state_.choices.back().choice.by_deadline) {
            step["by_deadline"] = state_.choices.back().choice.option.text;
            tell(fmt::format("  the deadline passed: {}", state_.choices.back().choice.option.text));
        }
        if (state_.stage != before.stage) {
            step["stage"] = state_.stage.text;
            tell(fmt::format("  now at: {}", find_stage(file_.scenario, state_.stage)->title));
        }
        if (state_.ended && !before.ended) tell("  the case has ended");
    }

    Json tell_arrivals() {
        Json arrived = Json::array();
        for (const Arrival &document : state_.documents) {
            if (document.hour > state_.hour || !told_.insert(document.document).second) continue;
            arrived.push_back(document.document.text);
            tell(fmt::format("  arrived: {}", find_document(file_.scenario, document.document)->title));
        }
        return arrived;
    }

    const CaseFile &file_;
    Output &output_;
    AttemptState state_;
    std::vector<Action> actions_;
    std::set<DocumentId> told_;
    Json steps_ = Json::array();
};

} // namespace

Output play(const PlayOptions &options, const Guidance &guidance) {
    Output output;
    const std::optional<CaseFile> file = load_or_report(options.scenario, guidance, "", output);
    if (!file) return output;
    Loaded<TextFile> text = read_text_file(options.transcript, kWorksheetBytes);
    report(text.diagnostics, output.err, output.exit_code);
    if (!text.value) return output;
    const auto lines = read_transcript(text.value->text, options.transcript, *file);
    report(lines.diagnostics, output.err, output.exit_code);
    if (!lines.value) return output;
    Player player(*file, output);
    for (const TranscriptLine &line : *lines.value) player.take(line);
    const Worksheet worksheet = to_worksheet(*file, player.state());
    const Score scored = score(*compile_panel(*file, file->panel, guidance), worksheet);
    if (!player.state().submitted) output.out += "\nNot submitted; scored as it stands.\n";
    output.out += "\n" + score_lines(scored);
    if (options.json)
        output.out = to_text({{"steps", std::move(player).steps()},
                              {"ended", player.state().ended},
                              {"submitted", player.state().submitted},
                              {"staff_hours", player.state().staff_hours},
                              {"worksheet", Json::parse(write_worksheet(worksheet))},
                              {"score", score_json(scored)}});
    return output;
}

} // namespace totality
