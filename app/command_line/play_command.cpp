#include "app/command_line/commands.h"
#include "app/command_line/score_json.h"
#include "app/files/text_file.h"
#include "scoring/calendar.h"
#include "scoring/transcript.h"
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

// What came by itself: a paper, or an answer to what was asked for.
struct News {
    double hour = 0;
    std::string words;
    const char *kind = ""; // the key under which the JSON lists it
    std::string id;
};

std::string in_quotes_if_any(const std::string &reply) { return reply.empty() ? "" : fmt::format(": \"{}\"", reply); }

// Everything that has come so far, in the order in which it came; at one hour the answers stand before their papers.
std::vector<News> news_of(const Scenario &scenario, const AttemptState &state) {
    std::vector<News> all;
    for (const Request<InquiryId> &request : state.inquiries) {
        const Inquiry &inquiry = *find_inquiry(scenario, request.id);
        all.push_back({request.returns_hour, "answered: " + inquiry.label + in_quotes_if_any(inquiry.reply), "returned",
                       request.id.text});
    }
    for (const Request<ApprovalId> &request : state.approvals)
        all.push_back({request.returns_hour, "answered: " + find_approval(scenario, request.id)->label, "returned",
                       request.id.text});
    for (const Arrival &document : state.documents)
        all.push_back({document.hour, "arrived: " + find_document(scenario, document.document)->title, "arrived",
                       document.document.text});
    std::erase_if(all, [&](const News &news) { return news.hour > state.hour; });
    std::stable_sort(all.begin(), all.end(), [](const News &a, const News &b) { return a.hour < b.hour; });
    return all;
}

// A line as it was written, but the text of a memorandum or a letter on lines of its own.
std::string laid_out(std::string line) {
    constexpr std::string_view kNewLine = "\\n"; // as transcripts spell it
    for (std::size_t at = 0; (at = line.find(kNewLine, at)) != std::string::npos;)
        line.replace(at, kNewLine.size(), fmt::format("\n{:20}", ""));
    return line;
}

// Runs a transcript line by line and tells what came of each.
class Player {
  public:
    Player(const CaseFile &file, Output &output) : file_(file), output_(output), state_(start(file)) { tell_news(); }

    void take(const TranscriptLine &line) {
        Json step{{"line", line.line}, {"action", line.text}, {"hour", state_.hour}};
        tell(state_.hour, laid_out(line.text));
        if (const std::optional<Refusal> refusal = can_apply(file_, state_, line.body)) {
            output_.out += fmt::format("{:20}  refused: {}\n", "", refusal->why);
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
    void tell(double hour, const std::string &words) {
        const Moment moment = hours_after(*parse_moment(file_.scenario.info.starts_at), hour);
        output_.out += fmt::format("{:18}  {}\n", short_day(moment) + " " + time_of_day(moment), words);
    }

    void tell_change(const AttemptState &before, Json &step) {
        for (const News &news : tell_news()) step[news.kind].push_back(news.id);
        if (state_.choices.size() > before.choices.size() && state_.choices.back().choice.by_deadline)
            tell_deadline(state_.choices.back(), step);
        if (state_.stage != before.stage) {
            step["stage"] = state_.stage.text;
            tell(state_.hour, "  now at: " + find_stage(file_.scenario, state_.stage)->title);
        }
        if (state_.ended && !before.ended) tell(state_.hour, "  the case has ended");
    }

    void tell_deadline(const TimedChoice &taken, Json &step) {
        const Stage &stage = *find_stage(file_.scenario, taken.choice.stage);
        step["by_deadline"] = taken.choice.option.text;
        tell(taken.hour, "  the deadline passed: " + find_option(stage, taken.choice.option)->label);
    }

    // Tells what has come since, at the hour when it came, and returns it.
    std::vector<News> tell_news() {
        std::vector<News> fresh = news_of(file_.scenario, state_);
        std::erase_if(fresh, [&](const News &news) { return !told_.insert(news.words + news.id).second; });
        for (const News &news : fresh) tell(news.hour, "  " + news.words);
        return fresh;
    }

    const CaseFile &file_;
    Output &output_;
    AttemptState state_;
    std::vector<Action> actions_;
    std::set<std::string> told_;
    Json steps_ = Json::array();
};

std::string closing_lines(const AttemptState &state) {
    std::string out = fmt::format("\nElapsed {:g} h, staff time {:g} h.\n", state.hour, state.staff_hours);
    if (!state.submitted) out += "Not submitted; scored as it stands.\n";
    return out + "\n";
}

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
    output.out += closing_lines(player.state()) + score_lines(scored);
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
