// What can be asked for, with what it costs and when it would be back, before one asks. What would come after the
// deadline is told, not refused.
#include "app/screens/case_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

struct Offer {
    std::string_view id;
    const std::string &label;
    double elapsed = 0, staff = 0;
    std::optional<double> returns; // where it was asked for already
    ActionBody act;
};

std::string cost_words(const Offer &offer) {
    const std::string time = offer.elapsed > 0 ? duration_words(offer.elapsed) : "at once";
    return offer.staff > 0 ? time + ", " + staff_words(offer.staff) : time + ", no staff hours";
}

void draw_state(Turn &turn, const Offer &offer, float x, float y, float width) {
    const CaseDigest &digest = turn.ui.digest;
    const double now = turn.view.state.hour, back = offer.returns.value_or(now + offer.elapsed);
    const bool late = digest.clock.deadline && back > *digest.clock.deadline;
    const std::string when = digest.calendar.at(back, now);
    if (!offer.returns) {
        const std::string words = cost_words(offer) + (late ? "" : ", would be back " + when);
        float below = put_wrapped(fonts().small, {x, y}, theme().words.quiet, words, width);
        if (late)
            put_wrapped(fonts().small, {x, y + below + em(.2f)}, theme().signal.warn,
                        "Would be back " + when + ", after the deadline", width);
        return;
    }
    const bool here = back <= now;
    if (here) put(fonts().small, {x, y}, theme().signal.good, icon::check);
    put(fonts().small, {x + (here ? em(1.2f) : 0), y}, here ? theme().signal.good : theme().words.quiet,
        (here ? "Back " : "Asked for, due ") + when);
}

void draw_offer(Turn &turn, const Offer &offer, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = button_width("Ask") + em(1), text = width - side;
    const double now = turn.view.state.hour;
    const bool late =
        turn.ui.digest.clock.deadline && !offer.returns && now + offer.elapsed > *turn.ui.digest.clock.deadline;
    const float label = text_height(fonts().medium, offer.label, text);
    const float height = std::max(label + em(late ? 4.f : 2.7f), button_height() + em(1));
    put_wrapped(fonts().medium, {at.x, at.y + em(.55f)}, theme().words.main, offer.label, text);
    draw_state(turn, offer, at.x, at.y + em(.75f) + label, text);
    if (!offer.returns) {
        const auto refusal = can_apply(turn.view.file, turn.view.state, offer.act);
        ImGui::SetCursorScreenPos({at.x + width - button_width("Ask"), at.y + em(.6f)});
        if (button(Name{"case.ask.", offer.id}, "Ask", ButtonKind::plain,
                   refusal ? std::string_view(refusal->why) : ""))
            turn.want(offer.act);
    }
    rule(at.x, at.x + width, at.y + height, theme().surface.line);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height + 1});
}

template <class RequestId>
std::optional<double> returns_of(const std::vector<Request<RequestId>> &asked, const RequestId &id) {
    const auto it = std::find_if(asked.begin(), asked.end(), [&](const auto &request) { return request.id == id; });
    if (it == asked.end()) return std::nullopt;
    return it->returns_hour;
}

void section(std::string_view words, float width) {
    put(fonts().small_bold, ImGui::GetCursorScreenPos(), theme().words.quiet, words);
    ImGui::Dummy({width, em(1.2f)});
}

void draw_inquiries(Turn &turn, float width) {
    bool any = false;
    for (const Inquiry &inquiry : turn.view.file.scenario.inquiries) {
        const bool here =
            std::find(inquiry.stages.begin(), inquiry.stages.end(), turn.view.state.stage) != inquiry.stages.end();
        const auto returns = returns_of(turn.view.state.inquiries, inquiry.id);
        if (!here && !returns) continue;
        if (!any) section("Inquiries", width);
        any = true;
        draw_offer(turn,
                   {inquiry.id.text, inquiry.label, inquiry.elapsed_hours, inquiry.staff_hours, returns,
                    action::Inquire{inquiry.id}},
                   width);
    }
    if (!any) say(fonts().body, theme().words.quiet, "There is nothing to inquire about at this stage.");
}

void draw_approvals(Turn &turn, float width) {
    if (turn.view.file.scenario.approvals.empty()) return;
    ImGui::Dummy({1, em(.8f)});
    section("Advice and approvals", width);
    for (const Approval &approval : turn.view.file.scenario.approvals)
        draw_offer(turn,
                   {approval.id.text, approval.label, approval.elapsed_hours, approval.staff_hours,
                    returns_of(turn.view.state.approvals, approval.id), action::Approve{approval.id}},
                   width);
}

} // namespace

void draw_ask_sheet(Turn &turn) {
    Sheet sheet("case.ask-sheet", "Ask for more", em(42));
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    say(fonts().small, theme().words.quiet,
        "Asking costs staff hours at once. The clock stands still until you wait; several things may be under way.");
    ImGui::Dummy({1, em(.8f)});
    draw_inquiries(turn, width);
    draw_approvals(turn, width);
    ImGui::PopStyleVar();
    if (sheet.closed) turn.ui.ask_open = false;
}

} // namespace totality
