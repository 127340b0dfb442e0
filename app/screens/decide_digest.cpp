#include "app/screens/decide_screen.h"
#include "app/widgets/push.h"
#include "scoring/option_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

std::string shown(const DecideView &view, const std::string &text) {
    return view.values ? with_values(text, *view.values) : text;
}

std::string lower_first(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] + 32);
    return words;
}

// --- where and when --------------------------------------------------------------------------------------------------

std::string deadline_words(const DecideView &view, const Calendar &calendar) {
    if (view.state.ended) return "The case has ended; what is on the worksheet can still be completed.";
    const auto deadline = deadline_hour(view.file, view.state);
    if (!deadline) return "No deadline runs here.";
    const double left = *deadline - view.state.hour;
    if (left <= 0) return fmt::format("The deadline passed on {}.", calendar.at(*deadline, view.state.hour));
    return fmt::format("The deadline is {}, {} from now.", calendar.at(*deadline, view.state.hour),
                       duration_words(left));
}

void tell_time(const DecideView &view, const Calendar &calendar, DecideDigest &digest) {
    const Moment now = hours_after(calendar.start, view.state.hour);
    const Stage *stage = find_stage(view.file.scenario, view.state.stage);
    digest.stage = fmt::format("{}, {}", stage ? shown(view, stage->title) : "", long_day(now));
    digest.when = fmt::format("{}, {}. {}", long_day(now), time_of_day(now), deadline_words(view, calendar));
    digest.date = full_date(now);
}

void tell_leans(const DecideView &view, DecideDigest &digest) {
    for (const Stage &stage : view.file.scenario.stages) {
        const auto lean = view.state.draft.leans.find(stage.id);
        if (lean == view.state.draft.leans.end()) continue;
        const std::string words =
            lean->second == 0 ? "you leaned neither way" : "you leaned " + lower_first(ui::push_words(lean->second));
        digest.leaned += fmt::format("{}{}: {}.", digest.leaned.empty() ? "" : " ", shown(view, stage.title), words);
    }
}

// --- options ---------------------------------------------------------------------------------------------------------

void tell_options(const DecideView &view, DecideDigest &digest) {
    const Scenario &scenario = view.file.scenario;
    const Stage *stage = find_stage(scenario, view.state.stage);
    if (!stage) return;
    for (const Option &option : stage->options)
        digest.options.push_back({option.id, &option, shown(view, option.label), what_it_does(option),
                                  shown(view, what_comes_then(scenario, option))});
    if (!view.state.ended || view.state.choices.empty()) return;
    digest.taken = view.state.choices.back().choice.option;
    digest.by_deadline = view.state.choices.back().choice.by_deadline;
}

std::string why_closed(const DecideView &view, const Calendar &calendar, const TimedChoice &left, const Stage &stage,
                       const Option &option) {
    const std::string when = calendar.at(left.hour, view.state.hour);
    if (option.id == left.choice.option)
        return left.choice.by_deadline ? fmt::format("The deadline did, {}. A stage that is left stays closed.", when)
                                       : fmt::format("You did, {}. A stage that you have left stays closed.", when);
    return fmt::format("Belonged to: {}. That stage closed {}.", shown(view, stage.title), when);
}

void tell_closed(const DecideView &view, const Calendar &calendar, DecideDigest &digest) {
    for (const TimedChoice &left : view.state.choices) {
        const Stage *stage = find_stage(view.file.scenario, left.choice.stage);
        if (!stage || stage->id == view.state.stage) continue;
        for (const Option &option : stage->options)
            digest.closed.push_back({shown(view, option.label), why_closed(view, calendar, left, *stage, option)});
    }
}

// --- approvals -------------------------------------------------------------------------------------------------------

std::string lateness(const DecideView &view, double returns) {
    const auto deadline = deadline_hour(view.file, view.state);
    if (!deadline || returns <= *deadline) return {};
    return fmt::format("{} after the deadline", duration_words(returns - *deadline));
}

ApprovalRow approval_row(const DecideView &view, const Calendar &calendar, const Approval &approval) {
    ApprovalRow row;
    row.id = approval.id;
    row.label = shown(view, approval.label);
    row.cost = fmt::format("{}, {}", duration_words(approval.elapsed_hours), staff_words(approval.staff_hours));
    double returns = view.state.hour + approval.elapsed_hours;
    for (const auto &request : view.state.approvals)
        if (request.id == approval.id) {
            row.asked = true;
            returns = request.returns_hour;
        }
    row.returned = row.asked && returns <= view.state.hour;
    const std::string at = calendar.at(returns, view.state.hour);
    if (row.returned)
        row.when = "Back " + at;
    else if (row.asked)
        row.when = view.state.ended ? "Did not come back in time" : "Asked, back " + at;
    else
        row.when = "would be back " + at;
    if (!row.returned && !view.state.ended) row.after = lateness(view, returns);
    if (const auto refusal = can_apply(view.file, view.state, action::Approve{approval.id})) row.refusal = refusal->why;
    return row;
}

// --- reasons ---------------------------------------------------------------------------------------------------------

std::string sentence_of(const DecideView &view, const PassageId &passage) {
    const Passage *found = find_passage(view.file, passage);
    return found ? shown(view, found->text) : passage.text;
}

struct Marked {
    const PassageId &passage;
    const ProvisionId &consideration;
    std::optional<int> push;
};

ReasonRow reason(const DecideView &view, const DecideDigest &digest, const Marked &mark) {
    const Consideration *c = find_consideration(digest.considerations, mark.consideration);
    return {fact_of(view.file, FactRef{mark.passage.text}), sentence_of(view, mark.passage), c ? c->group : ui::kBars,
            c ? c->label : std::string(), mark.push};
}

ReasonRow reason(const DecideView &view, const DecideDigest &digest, const Mark &mark) {
    return reason(view, digest, Marked{mark.passage, mark.consideration, mark.push});
}

// The mark behind a basis point, or what the point says of itself where that mark is gone.
ReasonRow basis_row(const DecideView &view, const DecideDigest &digest, const BasisPoint &point) {
    const std::string fact = fact_of(view.file, point.fact);
    for (const Mark &mark : view.state.draft.marks)
        if (mark.consideration == point.consideration && fact_of(view.file, FactRef{mark.passage.text}) == fact)
            return reason(view, digest, mark);
    for (const Document &document : view.file.documents)
        for (const Passage &passage : document.passages)
            if (has_arrived(view.state, document.id) && fact_of(view.file, FactRef{passage.id.text}) == fact)
                return reason(view, digest, Marked{passage.id, point.consideration, std::nullopt});
    return reason(view, digest, Marked{PassageId{point.fact.text}, point.consideration, std::nullopt});
}

void add_once(std::vector<ReasonRow> &rows, ReasonRow row) {
    const auto same = [&](const ReasonRow &other) { return other.fact == row.fact; };
    if (std::none_of(rows.begin(), rows.end(), same)) rows.push_back(std::move(row));
}

void tell_reasons(const DecideView &view, DecideDigest &digest) {
    for (const BasisPoint &point : view.state.draft.basis) {
        digest.basis.push_back(basis_row(view, digest, point));
        add_once(digest.weighed, digest.basis.back());
    }
    for (const Mark &mark : view.state.draft.marks)
        add_once(is_bar(mark.consideration) ? digest.set_aside : digest.weighed, reason(view, digest, mark));
}

void tell_questions(const DecideView &view, DecideDigest &digest) {
    for (const Question &question : view.file.scenario.questions) {
        if (question.stage != view.state.stage) continue;
        QuestionRows rows{question.id, shown(view, question.prompt), {}, {}};
        for (const AnswerOption &answer : question.options)
            rows.answers.push_back({answer.id, shown(view, answer.label)});
        if (const auto given = view.state.draft.answers.find(question.id); given != view.state.draft.answers.end())
            rows.given = given->second;
        digest.questions.push_back(std::move(rows));
    }
}

} // namespace

std::string fact_of(const CaseFile &file, const FactRef &reference) {
    if (reference.text.find('#') == std::string::npos) return reference.text;
    const Passage *passage = find_passage(file, PassageId{reference.text});
    return passage && !passage->fact.empty() ? passage->fact.text : reference.text;
}

DecideDigest make_digest(const DecideView &view) {
    DecideDigest digest;
    const Calendar calendar = calendar_of(view.file.scenario.info.starts_at);
    digest.considerations = considerations_of(view.guidance);
    digest.subject = shown(view, subject_name(view.file.scenario.info));
    digest.expert_panel = is_expert_panel(view.file.panel);
    tell_time(view, calendar, digest);
    tell_leans(view, digest);
    tell_options(view, digest);
    tell_closed(view, calendar, digest);
    for (const Approval &approval : view.file.scenario.approvals)
        digest.approvals.push_back(approval_row(view, calendar, approval));
    tell_reasons(view, digest);
    tell_questions(view, digest);
    return digest;
}

} // namespace totality
