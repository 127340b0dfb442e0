#include "app/reports/xapi.h"
#include "app/reports/uuid.h"
#include "app/reports/words.h"
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality::reports {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::uint8_t, 16> kSpace{0x6b, 0x1d, 0x0e, 0x2a, 0x94, 0x3f, 0x4c, 0x57,
                                              0xa8, 0x31, 0x5e, 0x07, 0xc2, 0x9d, 0x44, 0x18};
constexpr const char *kBase = "https://totality.invalid/xapi/";

Json words_in(const std::string &text) { return {{"en-US", text}}; }

Json verb(const char *name) {
    return {{"id", fmt::format("http://adlnet.gov/expapi/verbs/{}", name)}, {"display", words_in(name)}};
}

// Of 100, from 0 to 100.
Json score_json(double value) { return {{"scaled", value / 100}, {"raw", value}, {"min", 0}, {"max", 100}}; }

class StatementMaker {
  public:
    StatementMaker(const PlayedAttempt &attempt, const Guidance &guidance, const std::string &home_page)
        : attempt_(attempt), guidance_(guidance), home_page_(home_page) {}

    std::vector<std::string> run() {
        add(completed());
        for (std::size_t d = 0; d < kDimensions; ++d)
            if (score().dimensions[d]) add(dimension(static_cast<Dimension>(d), *score().dimensions[d]));
        for (const auto &[question, answer] : attempt_.worksheet.answers)
            if (const Question *found = find_question(attempt_.scenario(), question)) add(answered(*found, answer));
        return std::move(out_);
    }

  private:
    const Score &score() const { return attempt_.debrief.score; }

    void add(const Json &statement) { out_.push_back(statement.dump(-1, ' ', false, Json::error_handler_t::replace)); }

    std::string activity() const {
        return fmt::format("{}scenario/{}/{}", kBase, attempt_.attempt.scenario.text,
                           attempt_.attempt.scenario_version);
    }

    // Another scorer or guidance makes other statements: a store keeps the first of one id.
    Json begin(const std::string &thing, const char *verb_name) const {
        const std::string name = fmt::format("{}/{}/{}/{}", attempt_.attempt.uid, kScorerVersion, guidance_.id, thing);
        return {{"id", uuid_of_name(kSpace, name)},
                {"version", "1.0.3"},
                {"timestamp", xapi_timestamp(attempt_.attempt.updated_at)},
                {"actor",
                 {{"objectType", "Agent"}, {"account", {{"homePage", home_page_}, {"name", attempt_.person.uid}}}}},
                {"verb", verb(verb_name)}};
    }

    Json scenario_activity() const {
        return {{"objectType", "Activity"},
                {"id", activity()},
                {"definition",
                 {{"name", words_in(attempt_.told(attempt_.scenario().info.title))},
                  {"type", "http://adlnet.gov/expapi/activities/simulation"}}}};
    }

    Json context(bool part) const {
        Json context{{"registration", uuid_of_name(kSpace, attempt_.attempt.uid)},
                     {"platform", "Totality"},
                     {"language", "en-US"},
                     {"extensions",
                      {{fmt::format("{}mode", kBase), attempt_.attempt.mode},
                       {fmt::format("{}scorer", kBase), kScorerVersion},
                       {fmt::format("{}guidance", kBase), guidance_.id},
                       {fmt::format("{}content", kBase), attempt_.attempt.content_hash},
                       {fmt::format("{}panel", kBase), panel_words(attempt_.debrief.expert_panel)}}}};
        if (part) context["contextActivities"]["parent"] = Json::array({scenario_activity()});
        return context;
    }

    Json completed() const {
        Json statement = begin("completed", "completed");
        statement["object"] = scenario_activity();
        Json result{{"completion", true}};
        if (score().core) result["score"] = score_json(*score().core);
        if (score().verdict) result["success"] = *score().verdict == Verdict::within;
        result["duration"] = xapi_duration(attempt_.minutes);
        Json extensions = Json::object();
        if (score().verdict) extensions[fmt::format("{}verdict", kBase)] = totality::name_of(*score().verdict);
        if (score().z) extensions[fmt::format("{}z", kBase)] = *score().z;
        Json gates = Json::array();
        for (const Gate gate : score().gates) gates.push_back(totality::name_of(gate));
        extensions[fmt::format("{}gates", kBase)] = gates;
        result["extensions"] = extensions;
        statement["result"] = result;
        statement["context"] = context(false);
        return statement;
    }

    Json dimension(Dimension which, double value) const {
        const std::string name = totality::name_of(which);
        Json statement = begin("dimension/" + name, "scored");
        statement["object"] = {{"objectType", "Activity"},
                               {"id", fmt::format("{}/dimension/{}", activity(), name)},
                               {"definition",
                                {{"name", words_in(title_of(which))},
                                 {"description", words_in(question_of(which))},
                                 {"type", "http://adlnet.gov/expapi/activities/objective"}}}};
        statement["result"] = {{"score", score_json(value)},
                               {"extensions", {{fmt::format("{}range", kBase), range_words(score(), which)}}}};
        statement["context"] = context(true);
        return statement;
    }

    Json answered(const Question &question, const AnswerId &answer) const {
        Json statement = begin("question/" + question.id.text, "answered");
        Json choices = Json::array();
        for (const AnswerOption &option : question.options)
            choices.push_back({{"id", option.id.text}, {"description", words_in(attempt_.told(option.label))}});
        Json definition{{"description", words_in(attempt_.told(question.prompt))},
                        {"type", "http://adlnet.gov/expapi/activities/cmi.interaction"},
                        {"interactionType", "choice"},
                        {"choices", choices}};
        Json result{{"response", answer.text}};
        if (!question.key.empty()) {
            definition["correctResponsesPattern"] = Json::array({question.key.text});
            result["success"] = answer == question.key;
        }
        statement["object"] = {{"objectType", "Activity"},
                               {"id", fmt::format("{}/question/{}", activity(), question.id.text)},
                               {"definition", definition}};
        statement["result"] = result;
        statement["context"] = context(true);
        return statement;
    }

    const PlayedAttempt &attempt_;
    const Guidance &guidance_;
    const std::string &home_page_;
    std::vector<std::string> out_;
};

} // namespace

std::vector<std::string> xapi_statements(const PlayedAttempt &attempt, const Guidance &guidance,
                                         const std::string &home_page) {
    return StatementMaker(attempt, guidance, home_page).run();
}

std::string xapi_timestamp(std::int64_t milliseconds) {
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(milliseconds)};
    const sys_days day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(floor<std::chrono::milliseconds>(at - day));
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::string xapi_duration(double minutes) {
    const long seconds = std::lround(60 * minutes);
    return fmt::format("PT{}M{}S", seconds / 60, seconds % 60);
}

} // namespace totality::reports
