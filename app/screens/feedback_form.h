#pragma once
// After a debrief: what is hard to carry out, and what one would say of the case. Both may stay empty.
#include "app/intent.h"
#include <string>

namespace totality {

struct FeedbackForm {
    bool begun = false;
    intent::SetFeedback typed;
    double changed_at = 0; // ImGui::GetTime of what is not asked for yet; 0: nothing
};

// `kept` is what the form begins with. Asks for SetFeedback when a field was left or nobody typed for a moment.
void draw_feedback(FeedbackForm &form, const intent::SetFeedback &kept, Intents &intents);

} // namespace totality
