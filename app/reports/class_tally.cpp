#include "app/reports/class_tally.h"
#include <algorithm>

namespace totality::reports {

namespace {

void count(std::vector<std::pair<std::string, int>> &counts, const std::string &label) {
    const auto found = std::ranges::find(counts, label, &std::pair<std::string, int>::first);
    if (found == counts.end())
        counts.emplace_back(label, 1);
    else
        ++found->second;
}

void count_points(CaseTally &tally, const PlayedAttempt &attempt) {
    for (const DebriefPoint &point : attempt.debrief.points) {
        if (point.panel.have == 0) continue;
        PointTally &counted = tally.points[{point.panel.fact, point.panel.consideration.text}];
        counted.statement = attempt.told(point.panel.statement);
        counted.heading = point.panel.consideration;
        counted.panel_have = point.panel.have;
        counted.panel_saw = point.panel.saw;
        if (!point.could_see) continue;
        ++counted.saw;
        counted.have += point.yours;
        counted.missed += point.standing == Standing::missed;
        counted.favorable += point.push && *point.push > 0;
        counted.enforce += point.push && *point.push < 0;
    }
}

void count_questions(CaseTally &tally, const PlayedAttempt &attempt) {
    for (const AnsweredQuestion &question : attempt.debrief.questions) {
        QuestionTally &counted = tally.questions[question.prompt];
        counted.prompt = attempt.told(question.prompt);
        count(counted.answers, question.yours.empty() ? "not answered" : attempt.told(question.yours));
    }
}

void count_result(CaseTally &tally, const PlayedAttempt &attempt) {
    const Debrief &debrief = attempt.debrief;
    count(tally.outcomes, debrief.conclusion ? attempt.told(debrief.conclusion->label)
                                             : std::string("No decision: the deadline decided, or nobody"));
    const auto &verdict = debrief.score.verdict;
    if (!verdict)
        ++tally.without_verdict;
    else
        ++tally.verdicts[*verdict == Verdict::within ? 0 : *verdict == Verdict::below ? 1 : 2];
}

} // namespace

void add_attempt(ClassTally &tally, const PlayedAttempt &attempt) {
    if (!tally.taken.emplace(attempt.person.uid, attempt.attempt.content_hash).second) return;
    CaseTally &of_case = tally.cases[attempt.attempt.content_hash];
    of_case.title = attempt.scenario().info.title;
    of_case.version = attempt.attempt.scenario_version;
    of_case.panelists = attempt.debrief.panelists;
    of_case.expert_panel = attempt.debrief.expert_panel;
    of_case.band = attempt.debrief.score.band;
    ++of_case.people;
    auto &of_person = tally.of_person[attempt.person.uid];
    for (std::size_t d = 0; d < kDimensions; ++d)
        if (const auto &value = attempt.debrief.score.dimensions[d]) {
            of_case.values[d].push_back(*value);
            of_person[d].push_back(*value);
        }
    count_points(of_case, attempt);
    count_questions(of_case, attempt);
    count_result(of_case, attempt);
}

} // namespace totality::reports
