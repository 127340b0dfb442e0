// What happened while one waited: papers and answers that came, a deadline that passed.
#include "app/screens/case_notice.h"
#include <fmt/format.h>

namespace totality {

namespace {

void tell_arrivals(CaseScreen &ui, const CaseView &view, double since) {
    CaseNotice &notice = ui.notice;
    std::vector<std::string> papers;
    for (const Arrival &arrival : view.state.documents) {
        if (arrival.hour <= since || !has_arrived(view.state, arrival.document)) continue;
        const PaperRow *row = find_row(ui.digest, arrival.document);
        if (!row) continue;
        if (papers.empty()) notice.paper = row->id;
        papers.push_back(fmt::format("{}, {}", row->title, row->when));
    }
    std::size_t answers = 0;
    for (const RequestRow &row : ui.digest.answered) {
        if (row.returns <= since || row.returns > view.state.hour) continue;
        ++answers;
        notice.lines.push_back(fmt::format("{}: {}", row.label, row.reply.empty() ? "it came back." : row.reply));
    }
    notice.lines.insert(notice.lines.begin(), papers.begin(), papers.end());
    if (!papers.empty())
        notice.title = papers.size() == 1 ? "A paper has arrived" : "Papers have arrived";
    else if (answers)
        notice.title = answers == 1 ? "An answer has come" : "Answers have come";
}

// The deadline that decided, explained.
void tell_deadline(CaseScreen &ui, const CaseView &view, const TimedChoice &choice) {
    CaseNotice &notice = ui.notice;
    const Stage *stage = find_stage(view.file.scenario, choice.choice.stage);
    const Option *option = stage ? find_option(*stage, choice.choice.option) : nullptr;
    if (!option) return;
    notice.title = "The deadline passed before you chose";
    notice.grave = true;
    notice.lines.insert(notice.lines.begin(),
                        fmt::format("The time for “{}” was over on {}, so this was taken: {}.", stage->title,
                                    ui.digest.calendar.at(choice.hour, view.state.hour), option->label));
}

// A choice led on: the assignment has changed.
void tell_stage(CaseScreen &ui, const CaseView &view) {
    CaseNotice &notice = ui.notice;
    const ClockDigest &clock = ui.digest.clock;
    if (notice.title.empty()) notice.title = fmt::format("You are at a new stage: {}", ui.digest.stage_title);
    notice.lines.insert(notice.lines.begin(), clock.deadline
                                                  ? fmt::format("Your assignment says what is expected until {}.",
                                                                ui.digest.calendar.at(*clock.deadline, view.state.hour))
                                                  : "Your assignment says what is expected now.");
    ui.wanted_paper = DocumentId{};
}

} // namespace

void tell(CaseNotice &notice, std::string title) {
    notice.title = std::move(title);
    notice.lines.clear();
    notice.paper = {};
    notice.grave = false;
}

void keep_notice(CaseScreen &ui, const CaseView &view) {
    CaseNotice &notice = ui.notice;
    const std::size_t choices = view.state.choices.size();
    if (notice.begun && notice.told_hour == view.state.hour && notice.told_choices == choices) return;
    const bool first = !notice.begun;
    const double since = notice.told_hour;
    const std::size_t told = notice.told_choices;
    notice = {};
    notice.begun = true;
    notice.told_hour = view.state.hour;
    notice.told_choices = choices;
    if (first && !view.state.ended) return;
    if (!first) tell_arrivals(ui, view, since);
    if (choices > told && view.state.choices.back().choice.by_deadline)
        tell_deadline(ui, view, view.state.choices.back());
    if (!first && choices > told && !view.state.ended) tell_stage(ui, view);
    if (!view.state.ended) return;
    if (notice.title.empty()) notice.title = "The case has ended";
    notice.paper = {};
    notice.lines.push_back("You can still complete the worksheet and the record, and then submit them.");
}

} // namespace totality
