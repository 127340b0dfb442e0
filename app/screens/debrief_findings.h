#pragma once
// What a debrief finds, gravest first, the questions that were asked, and what happened next; each with its provisions
// one click away.
#include "app/intent.h"
#include "app/screens/debrief_text.h"
#include "app/screens/feedback_form.h"
#include "app/widgets/prose.h"

namespace totality {

// Returns the sentence that is to be shown, or -1 as its passage.
Sentence draw_findings(const DebriefText &text, const ui::Box &box, Intents &intents);

struct Afterword {
    ui::Prose prose;
    std::vector<ProvisionId> links; // by the prose's links
    FeedbackForm feedback;
};

Afterword make_afterword(const DebriefView &view);
void draw_afterword(Afterword &ui, const DebriefView &view, const ui::Box &box, Intents &intents);

} // namespace totality
