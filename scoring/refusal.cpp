#include "scoring/refusal.h"
#include "scoring/id_list.h"
#include "scoring/text_check.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <type_traits>

namespace totality {

namespace {

Refused refuse_ended(const Situation &now) {
    if (!now.state.ended) return std::nullopt;
    return Refusal{"case-ended", "The case has ended. You can still complete the worksheet, and then submit it."};
}

bool offered_at(const Inquiry &inquiry, const StageId &stage) {
    return std::find(inquiry.stages.begin(), inquiry.stages.end(), stage) != inquiry.stages.end();
}

std::string offered_where(const Situation &now, const Inquiry &inquiry) {
    std::vector<std::string> titles;
    for (const StageId &id : inquiry.stages)
        if (const Stage *stage = find_stage(now.file.scenario, id)) titles.push_back(stage->title);
    return fmt::format("{}", fmt::join(titles, ", "));
}

std::string answer_due(double returns_hour, double hour) {
    return returns_hour > hour ? "Wait for the answer." : "The answer has come.";
}

template <class RequestId>
std::string already_asked(const std::vector<Request<RequestId>> &requests, const RequestId &id, double hour) {
    auto asked = std::find_if(requests.begin(), requests.end(), [&](const auto &request) { return request.id == id; });
    return "You have asked for this already, and once is enough. " + answer_due(asked->returns_hour, hour);
}

Refused refuse_act(const Situation &now, const action::Open &open) {
    if (find_document(now.file.scenario, open.document)) return refuse_unarrived(now, open.document);
    return Refusal{"unknown-document", fmt::format("There is no document \"{}\" in this case. Open one of: {}.",
                                                   open.document.text, list_ids_of(now.file.scenario.documents))};
}

Refused refuse_act(const Situation &now, const action::Inquire &inquire) {
    if (auto ended = refuse_ended(now)) return ended;
    const Inquiry *inquiry = find_inquiry(now.file.scenario, inquire.inquiry);
    if (!inquiry)
        return Refusal{"unknown-inquiry", fmt::format("There is no inquiry \"{}\" in this case. Make one of: {}.",
                                                      inquire.inquiry.text, list_ids_of(now.file.scenario.inquiries))};
    if (was_asked(now.state, inquiry->id))
        return Refusal{"inquiry-already-made", already_asked(now.state.inquiries, inquiry->id, now.state.hour)};
    if (offered_at(*inquiry, now.state.stage)) return std::nullopt;
    return Refusal{"inquiry-not-at-this-stage",
                   fmt::format("This inquiry can be made only at: {}.", offered_where(now, *inquiry))};
}

Refused refuse_act(const Situation &now, const action::Approve &approve) {
    if (auto ended = refuse_ended(now)) return ended;
    if (!find_approval(now.file.scenario, approve.approval))
        return Refusal{"unknown-approval",
                       fmt::format("There is no approval \"{}\" to ask for in this case. Ask for one of: {}.",
                                   approve.approval.text, list_ids_of(now.file.scenario.approvals))};
    if (!was_asked(now.state, approve.approval)) return std::nullopt;
    return Refusal{"approval-already-asked", already_asked(now.state.approvals, approve.approval, now.state.hour)};
}

Refused refuse_act(const Situation &now, const action::Wait &wait) {
    if (auto ended = refuse_ended(now)) return ended;
    if (wait.hours && std::isfinite(*wait.hours) && *wait.hours > 0 && *wait.hours <= kLongestWaitHours)
        return std::nullopt;
    if (wait.hours)
        return Refusal{"wait-hours", fmt::format("Wait more than 0 hours and at most {}, or for the next arrival.",
                                                 kLongestWaitHours)};
    if (next_arrival_hour(now.state)) return std::nullopt;
    return Refusal{"nothing-under-way", "Nothing is under way. Make an inquiry, ask for an approval, wait a number of "
                                        "hours, or choose an option."};
}

Refused refuse_act(const Situation &now, const action::Choose &choose) {
    if (auto ended = refuse_ended(now)) return ended;
    const Stage *stage = find_stage(now.file.scenario, now.state.stage);
    if (stage && find_option(*stage, choose.option)) return std::nullopt;
    return Refusal{"unknown-option", fmt::format("There is no option \"{}\" at this stage. Choose one of: {}.",
                                                 choose.option.text, stage ? list_ids_of(stage->options) : "none")};
}

Refused refuse_act(const Situation &now, const action::Hint &hint) {
    if (auto ended = refuse_ended(now)) return ended;
    if (hint.topic.empty()) return Refusal{"hint-topic", "Say what the hint shall be about."};
    return refuse_text("hint", hint.topic);
}

Refused refuse_act(const Situation &now, const action::Undo &) {
    if (now.state.undoable > 0) return std::nullopt;
    return Refusal{"nothing-to-undo",
                   "There is nothing to undo. Inquiries, approvals, waiting, choices and hints stand, "
                   "and so does what came before them; change the worksheet directly."};
}

Refused refuse_act(const Situation &now, const action::Redo &) {
    if (now.state.redoable > 0) return std::nullopt;
    return Refusal{"nothing-to-redo", "There is nothing to redo. Only what was just undone can be done again."};
}

Refused refuse_act(const Situation &now, const action::Submit &) {
    if (now.state.ended) return std::nullopt;
    return Refusal{"case-not-ended",
                   "The case is still open. Choose an option that ends it, or let a deadline decide, and then submit."};
}

template <class Act> Refused refuse_act(const Situation &now, const Act &edit) { return refuse_edit(now, edit); }

} // namespace

std::optional<Refusal> can_apply(const CaseFile &file, const AttemptState &state, const ActionBody &body) {
    if (state.submitted)
        return Refusal{"submitted",
                       "This attempt is submitted and stays as it is. Begin a new one to work the case again."};
    Situation now{file, state};
    return std::visit([&](const auto &act) { return refuse_act(now, act); }, body);
}

Refused refuse_text(const std::string &what, const std::string &text) {
    if (text.size() > kStringBytes)
        return Refusal{"text-too-long", fmt::format("The {} is longer than {} bytes. Shorten it.", what, kStringBytes)};
    if (is_clean_text(text)) return std::nullopt;
    return Refusal{"text-not-utf8", fmt::format("The {} holds bytes that are not UTF-8 text. Type it anew.", what)};
}

Refused refuse_unarrived(const Situation &now, const DocumentId &document) {
    if (has_arrived(now.state, document)) return std::nullopt;
    const DocumentEntry *entry = find_document(now.file.scenario, document);
    return Refusal{"not-arrived",
                   fmt::format("\"{}\" has not arrived. Work with the papers on your desk, make inquiries, or wait.",
                               entry ? entry->title : document.text)};
}

} // namespace totality
