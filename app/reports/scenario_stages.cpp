// The stages of a scenario's page, one after another, and behind them what inquiries bring.
#include "app/reports/scenario_parts.h"
#include "scoring/calendar.h"
#include "scoring/option_words.h"
#include "scoring/time_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality::reports {

namespace {

std::string cost_of(double elapsed_hours, double staff_hours) {
    return fmt::format("{}, {}", duration_words(elapsed_hours), staff_words(staff_hours));
}

std::string deadline_words(const Scenario &scenario, const Stage &stage) {
    if (stage.deadline_at)
        return fmt::format("It must be decided by {}.", calendar_of(scenario.info.starts_at).at(*stage.deadline_at));
    if (stage.deadline_hours)
        return fmt::format("It must be decided within {} from its start.", duration_words(*stage.deadline_hours));
    return {};
}

std::string arrival_words(double after_hours) {
    if (after_hours <= 0) return "On your desk when the stage begins.";
    return fmt::format("Comes {} after the stage began.", duration_words(after_hours));
}

void put_papers(const ScenarioPart &part, const Stage &stage) {
    const auto &entries = part.scenario().documents;
    for (std::size_t d = 0; d < entries.size(); ++d) {
        if (!entries[d].available.inquiry.empty() || entries[d].available.stage != stage.id) continue;
        part.html.put("p", arrival_words(entries[d].available.after_hours), {{"class", "arrival"}});
        put_paper(part.html, part.file.documents[d], entries[d], part.values);
    }
}

void put_inquiries(const ScenarioPart &part, const Stage &stage) {
    const auto offered = [&](const Inquiry &inquiry) {
        return std::ranges::find(inquiry.stages, stage.id) != inquiry.stages.end();
    };
    const auto &inquiries = part.scenario().inquiries;
    if (std::ranges::none_of(inquiries, offered)) return;
    part.html.put("h3", "You may inquire");
    const auto list = part.html.in("ul", {{"class", "choices"}});
    for (const Inquiry &inquiry : inquiries)
        if (offered(inquiry))
            put_choice(part.html, fmt::format("{} ({})", part.told(inquiry.label),
                                              cost_of(inquiry.elapsed_hours, inquiry.staff_hours)));
}

void put_approvals(const ScenarioPart &part) {
    if (part.scenario().approvals.empty()) return;
    part.html.put("h3", "You may ask before you decide");
    const auto list = part.html.in("ul", {{"class", "choices"}});
    for (const Approval &approval : part.scenario().approvals)
        put_choice(part.html, fmt::format("{} ({})", part.told(approval.label),
                                          cost_of(approval.elapsed_hours, approval.staff_hours)));
}

void put_questions(const ScenarioPart &part, const Stage &stage) {
    for (const Question &question : part.scenario().questions) {
        if (question.stage != stage.id) continue;
        part.html.put("h3", part.told(question.prompt));
        const auto list = part.html.in("ul", {{"class", "choices"}});
        for (const AnswerOption &answer : question.options) put_choice(part.html, part.told(answer.label));
    }
}

void put_lean(const ScenarioPart &part) {
    part.html.put("h3", "Which way do you lean at this stage?");
    const auto list = part.html.in("ul", {{"class", "choices"}});
    for (const char *words : {"Strongly toward enforcement", "Toward enforcement", "Neither way yet",
                              "Toward a favorable exercise", "Strongly toward a favorable exercise"})
        put_choice(part.html, words);
}

void put_options(const ScenarioPart &part, const Stage &stage) {
    part.html.put("h3", "Choose one");
    const auto list = part.html.in("ul", {{"class", "choices"}});
    for (const Option &option : stage.options)
        put_choice(part.html, fmt::format("{}. {} {}.", part.told(option.label), part.told(what_it_does(option)),
                                          part.told(what_comes_then(part.scenario(), option))));
}

void put_turn(const ScenarioPart &part, const Stage &stage) {
    std::string chosen;
    for (const Option &option : stage.options)
        if (!ends_case(option)) chosen += fmt::format("{}“{}”", chosen.empty() ? "" : " or ", part.told(option.label));
    if (chosen.empty()) return;
    part.html.put("p", fmt::format("Turn the page when you have chosen {}. Every other choice ends your case.", chosen),
                  {{"class", "turn"}});
}

void put_answer(const ScenarioPart &part, const Inquiry &inquiry) {
    const auto section = part.html.in("section", {{"class", "stage"}});
    part.html.put("h3", fmt::format("Only if you asked: {}", part.told(inquiry.label)));
    part.html.put("p", fmt::format("Comes {} after you asked.", duration_words(inquiry.elapsed_hours)),
                  {{"class", "arrival"}});
    bool any = !inquiry.reply.empty();
    if (any) part.html.put("p", part.told(inquiry.reply));
    const auto &entries = part.scenario().documents;
    for (std::size_t d = 0; d < entries.size(); ++d) {
        if (entries[d].available.inquiry != inquiry.id) continue;
        put_paper(part.html, part.file.documents[d], entries[d], part.values);
        any = true;
    }
    if (!any) part.html.put("p", "Nothing comes of it.");
}

} // namespace

void put_stage(const ScenarioPart &part, std::size_t number) {
    const Stage &stage = part.scenario().stages[number];
    const auto section = part.html.in("section", {{"class", "stage"}});
    part.html.put("h2", fmt::format("Stage {}: {}", number + 1, part.told(stage.title)));
    part.html.put("p", part.told(stage.brief));
    if (const std::string words = deadline_words(part.scenario(), stage); !words.empty())
        part.html.put("p", words, {{"class", "strong"}});
    put_papers(part, stage);
    put_inquiries(part, stage);
    put_approvals(part);
    put_questions(part, stage);
    put_lean(part);
    put_options(part, stage);
    put_turn(part, stage);
}

void put_answers(const ScenarioPart &part) {
    if (part.scenario().inquiries.empty()) return;
    const auto section = part.html.in("section", {{"class", "stage"}});
    part.html.put("h2", "Answers to inquiries");
    part.html.put("p", "Read one of them only if you have asked for it.");
    for (const Inquiry &inquiry : part.scenario().inquiries) put_answer(part, inquiry);
}

void put_choice(Html &html, const std::string &words) {
    const auto item = html.in("li");
    html.put("span", "", {{"class", "box"}, {"aria-hidden", "true"}});
    html.words(words);
}

} // namespace totality::reports
