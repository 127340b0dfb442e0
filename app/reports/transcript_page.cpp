#include "app/reports/transcript_page.h"
#include "app/reports/page.h"
#include "app/reports/table.h"
#include "app/reports/words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality::reports {

namespace {

std::string day_words(int day) { return short_date(day_after_1970(day)); }

std::string panel_of(const TranscriptEntry &entry) {
    return entry.panelists == 0 ? std::string("no panel") : panel_words(entry.expert_panel);
}

void put_about(Html &html, const Transcript &transcript) {
    const ReportedPerson &person = transcript.person;
    std::vector<std::pair<std::string, std::string>> facts{{"Officer", person.name}};
    if (!person.region.empty()) facts.emplace_back("Region", person.region);
    if (!person.district.empty()) facts.emplace_back("District", person.district);
    if (!person.role.empty()) facts.emplace_back("Role", person.role);
    facts.emplace_back("As of", full_date(day_after_1970(transcript.progress.today)));
    facts.emplace_back("Finished", counted(transcript.entries.size(), "attempt", "attempts"));
    if (transcript.unfinished > 0) facts.emplace_back("Under way", std::to_string(transcript.unfinished));
    put_facts(html, facts);
}

void put_provenance(Html &html, const Transcript &transcript) {
    const bool any = std::ranges::any_of(transcript.entries,
                                         [](const TranscriptEntry &e) { return e.panelists > 0 && !e.expert_panel; });
    if (any)
        html.put(
            "p",
            "Where the panel is called model answers (illustrative), no official gave the answers beside which the "
            "attempt stands: they were written to show how answers can differ.",
            {{"class", "note"}});
}

void put_attempts(Html &html, const Transcript &transcript) {
    Table table{"Finished attempts, the oldest first",
                {{"Case"}, {"Day"}, {"Mode"}, {"Core", true}, {"z", true}, {"Result"}, {"Panel"}, {"Minutes", true}},
                {}};
    for (const TranscriptEntry &entry : transcript.entries) {
        const Lesson &lesson = entry.dated.lesson;
        table.rows.push_back({entry.dated.title, day_words(entry.dated.day), mode_words(entry.mode), whole(lesson.core),
                              signed_words(lesson.z), verdict_words(lesson.verdict), panel_of(entry),
                              fmt::format("{:.0f}", entry.dated.minutes)});
    }
    html.put("h2", "Attempts");
    put_table(html, table, "No attempt was finished yet.");
    if (!table.rows.empty())
        html.put("p",
                 "Core: the first five dimensions together, of 100. z: its distance from the panel's mean in the "
                 "panel's own standard deviations, so that a hard case does not look like a bad day.",
                 {{"class", "quiet"}});
}

void put_dimensions(Html &html, const Transcript &transcript) {
    Table table{"Each dimension over time, of 100, the oldest attempt first", {{"Case"}, {"Day"}}, {}};
    for (std::size_t d = 0; d < kDimensions; ++d) table.columns.push_back({title_of(static_cast<Dimension>(d)), true});
    for (const TranscriptEntry &entry : transcript.entries) {
        std::vector<std::string> row{entry.dated.title, day_words(entry.dated.day)};
        for (const auto &value : entry.dated.lesson.dimensions) row.push_back(whole(value));
        table.rows.push_back(std::move(row));
    }
    html.put("h2", "Profile over time");
    put_table(html, table, "There is no profile yet.");
}

void put_provisions(Html &html, const Transcript &transcript, const Guidance &guidance) {
    Table table{"Provisions that were exercised, those due first",
                {{"Provision"}, {"Record", true}, {"Counted"}, {"Last"}, {"Due again"}},
                {}};
    const int today = transcript.progress.today;
    for (const ProvisionRecord &record : transcript.progress.provisions)
        table.rows.push_back({title_of(guidance, record.provision), fmt::format("{:.0f}", 100 * record.mean),
                              fmt::format("{} in {}", record.credits,
                                          counted(static_cast<std::size_t>(record.attempts), "attempt", "attempts")),
                              day_words(record.last_day), due_words(record.due_day, today)});
    html.put("h2", "Provisions");
    put_table(html, table, "No provision was exercised yet.");
    if (!table.rows.empty())
        html.put("p",
                 fmt::format("Record: the mean credit, of 100, of the points, questions, keys and rules that cite the "
                             "provision. Due again by {}.",
                             kReviewAlgorithm),
                 {{"class", "quiet"}});
}

void put_calibration(Html &html, const Transcript &transcript) {
    const Calibration &calibration = transcript.progress.calibration;
    html.put("h2", "Calibration");
    if (calibration.answers == 0)
        return html.put("p", "It was not said yet how sure the officer was of the panel's outcome.",
                        {{"class", "quiet"}});
    html.put("p", fmt::format("Brier score {:.3f} over {}: how far what was stated, that most of the panel came to the "
                              "same outcome, lies from what came. 0 is best; who always says 50 % gets 0.250.",
                              calibration.brier, counted(calibration.answers, "answer", "answers")));
    Table table{
        "What was stated and what came", {{"Stated"}, {"Answers", true}, {"Mean stated", true}, {"Came", true}}, {}};
    for (const ConfidenceBin &bin : calibration.bins)
        table.rows.push_back({fmt::format("{:.0f} to {:.0f} %", 100 * bin.from, 100 * bin.to),
                              std::to_string(bin.answers), bin.answers > 0 ? percent(bin.stated) : "–",
                              bin.answers > 0 ? percent(bin.came) : "–"});
    put_table(html, table);
    if (calibration.calibration_error)
        html.put("p", fmt::format("Expected calibration error: {:.3f}.", *calibration.calibration_error));
}

} // namespace

TranscriptEntry transcript_entry(const PlayedAttempt &attempt) {
    TranscriptEntry entry;
    entry.dated.scenario = attempt.attempt.scenario;
    entry.dated.title = attempt.told(attempt.scenario().info.title);
    entry.dated.day = days_since_1970(attempt.attempt.updated);
    entry.dated.minutes = attempt.minutes;
    entry.dated.stated_minutes = attempt.scenario().info.minutes;
    entry.dated.lesson = lesson_of(*attempt.played->panel, attempt.worksheet);
    entry.mode = attempt.attempt.mode;
    entry.expert_panel = attempt.debrief.expert_panel;
    entry.panelists = attempt.debrief.panelists;
    return entry;
}

std::string transcript_page(const Transcript &transcript, const Guidance &guidance) {
    return write_page({"Transcript of " + transcript.person.name, "", notice_of(guidance)}, [&](Html &html) {
        put_about(html, transcript);
        put_provenance(html, transcript);
        put_attempts(html, transcript);
        put_dimensions(html, transcript);
        put_provisions(html, transcript, guidance);
        put_calibration(html, transcript);
    });
}

} // namespace totality::reports
