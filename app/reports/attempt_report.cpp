#include "app/reports/attempt_report.h"
#include "app/reports/attempt_parts.h"
#include "app/reports/page.h"
#include "app/reports/table.h"
#include "app/reports/words.h"
#include "scoring/time_words.h"
#include <fmt/format.h>

namespace totality::reports {

namespace {

std::string day_and_time(const Moment &moment) { return full_date(moment) + ", " + time_of_day(moment); }

void put_about(const AttemptPart &part) {
    const ReportedPerson &person = part.attempt.person;
    const ReportedAttempt &attempt = part.attempt.attempt;
    std::vector<std::pair<std::string, std::string>> facts{{"Officer", person.name}};
    if (!person.district.empty()) facts.emplace_back("District", person.district);
    if (!person.role.empty()) facts.emplace_back("Role", person.role);
    facts.insert(facts.end(), {{"Finished", day_and_time(attempt.updated)},
                               {"Time at work", fmt::format("{:.0f} minutes", part.attempt.minutes)},
                               {"Mode", mode_words(attempt.mode)},
                               {"Case", fmt::format("{}, version {}", attempt.scenario.text, attempt.scenario_version)},
                               {"Guidance, scorer", fmt::format("{}, scorer {}", part.guidance.id, kScorerVersion)}});
    put_facts(part.html, facts);
}

} // namespace

std::string attempt_page(const PlayedAttempt &attempt, const Guidance &guidance) {
    const std::string title = attempt.told(attempt.scenario().info.title);
    const std::string subtitle = attempt.debrief.panelists == 0
                                     ? "Nobody has answered this case yet, so there is nobody to stand beside."
                                     : fmt::format("Beside {}.", panel_of(attempt.debrief));
    return write_page({"Report of an attempt: " + title, subtitle, notice_of(guidance)}, [&](Html &html) {
        const AttemptPart part{html, attempt, guidance};
        put_about(part);
        put_profile(part);
        put_findings(part);
        put_points(part);
        put_questions(part);
        put_path(part);
        put_memorandum(part);
        put_letter(part);
        put_split(part);
    });
}

std::string panel_of(const Debrief &debrief) {
    if (debrief.panelists == 1) return debrief.expert_panel ? "one expert" : "one model answer (illustrative)";
    return fmt::format("{} {}", number_words(debrief.panelists), panel_words(debrief.expert_panel));
}

const Option *ending_option(const PlayedAttempt &attempt) {
    if (attempt.worksheet.choices.empty()) return nullptr;
    const Choice &last = attempt.worksheet.choices.back();
    const Stage *stage = find_stage(attempt.scenario(), last.stage);
    const Option *option = stage ? find_option(*stage, last.option) : nullptr;
    return option && ends_case(*option) ? option : nullptr;
}

std::string statement_of(const PlayedAttempt &attempt, const FactRef &reference) {
    if (const Fact *fact = find_fact(attempt.scenario(), {reference.text})) return attempt.told(fact->statement);
    const Passage *passage = find_passage(attempt.played->file, PassageId{reference.text});
    return passage ? attempt.told(passage->text) : reference.text;
}

} // namespace totality::reports
