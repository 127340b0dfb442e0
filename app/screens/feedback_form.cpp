#include "app/screens/feedback_form.h"
#include "app/screens/chrome.h"
#include "app/widgets/field.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality {

namespace {

// True when its words are to be kept.
bool draw_field(FeedbackForm &form, std::string_view id, std::string_view label, std::string &text) {
    ui::say(ui::fonts().body, ui::theme().words.main, label);
    ui::gap(.3f);
    const float width = std::min(ImGui::GetContentRegionAvail().x, ui::em(38));
    const ui::Edit edit = ui::text_area(id, text, {width, ui::em(5)}, {.hint = {}, .limit = 4000});
    if (edit.changed) form.changed_at = ImGui::GetTime();
    ui::gap(.8f);
    return edit.left;
}

} // namespace

void draw_feedback(FeedbackForm &form, const intent::SetFeedback &kept, Intents &intents) {
    if (!form.begun) form = {true, kept, 0};
    heading("What you would tell others");
    quiet("Kept with this attempt and put into reports. Both may stay empty.");
    ui::gap(.6f);
    bool keep = draw_field(form, "feedback.implementation",
                           "Is anything in the memo hard to carry out, as this case shows?", form.typed.implementation);
    keep |= draw_field(form, "feedback.scenario", "A comment on this case", form.typed.scenario);
    keep |= form.changed_at > 0 && ui::typing_paused(form.changed_at);
    if (!keep) return;
    form.changed_at = 0;
    intents.push_back(form.typed);
}

} // namespace totality
