#include "app/screens/left_empty.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

using Lines = std::vector<std::string>;

std::string counted(long n, const char *one, const char *many) {
    return n == 1 ? std::string(one) : fmt::format(fmt::runtime(many), n);
}

void unread(const AttemptState &state, Lines &lines) {
    const auto n = std::count_if(state.documents.begin(), state.documents.end(),
                                 [&](const Arrival &arrival) { return arrival.hour <= state.hour && !arrival.opened; });
    if (n > 0) lines.push_back(counted(n, "One paper was never opened.", "{} papers were never opened."));
}

template <class RequestId> long under_way(const std::vector<Request<RequestId>> &requests, double hour) {
    return std::count_if(requests.begin(), requests.end(),
                         [&](const Request<RequestId> &request) { return request.returns_hour > hour; });
}

void not_back(const AttemptState &state, Lines &lines) {
    const long n = under_way(state.inquiries, state.hour) + under_way(state.approvals, state.hour);
    if (n > 0)
        lines.push_back(
            counted(n, "One answer that you asked for is not back.", "{} answers that you asked for are not back."));
}

long unanswered_at(const CaseFile &file, const AttemptState &state, const StageId *only) {
    const auto &questions = file.scenario.questions;
    return std::count_if(questions.begin(), questions.end(), [&](const Question &question) {
        return (only ? question.stage == *only : has_reached(state, question.stage)) &&
               !state.draft.answers.contains(question.id);
    });
}

void unanswered(long n, Lines &lines) {
    if (n > 0) lines.push_back(counted(n, "One question is not answered.", "{} questions are not answered."));
}

void no_lean(const AttemptState &state, Lines &lines) {
    if (!state.draft.leans.contains(state.stage))
        lines.push_back("You have not said which way you lean at this stage.");
}

void in_memorandum(const Memorandum &memorandum, Lines &lines) {
    if (memorandum.facts.empty()) lines.push_back("The memorandum names no fact.");
    if (memorandum.legal.empty()) lines.push_back("The memorandum names no provision.");
    if (memorandum.text.find_first_not_of(" \t\n") == std::string::npos)
        lines.push_back("The memorandum has no words of yours.");
}

void in_letter(const Letter &letter, Lines &lines) {
    if (letter.to.empty()) lines.push_back("The letter goes to nobody.");
    if (letter.components.empty() && letter.text.empty()) lines.push_back("The letter says nothing.");
}

} // namespace

Lines left_empty_at_stage(const CaseFile &file, const AttemptState &state) {
    Lines lines;
    unread(state, lines);
    unanswered(unanswered_at(file, state, &state.stage), lines);
    no_lean(state, lines);
    return lines;
}

Lines left_empty(const CaseFile &file, const AttemptState &state, const SaidSo &said) {
    const Draft &draft = state.draft;
    Lines lines;
    unread(state, lines);
    if (!state.ended) not_back(state, lines);
    if (draft.marks.empty()) lines.push_back("No sentence is marked.");
    if (draft.basis.empty()) lines.push_back("The basis is empty.");
    unanswered(unanswered_at(file, state, nullptr), lines);
    no_lean(state, lines);
    if (!draft.confidence) lines.push_back("You have not said how sure you are.");
    if (draft.signed_by.empty()) lines.push_back("Nobody signs.");
    if (draft.memorandum)
        in_memorandum(*draft.memorandum, lines);
    else if (!said.no_memorandum)
        lines.push_back("You have not said whether a memorandum goes to the file.");
    if (draft.letter)
        in_letter(*draft.letter, lines);
    else if (!said.no_letter)
        lines.push_back("You have not said whether a letter goes out.");
    return lines;
}

} // namespace totality
