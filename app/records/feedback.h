#pragma once
// What a person says after a debrief. The memo asks for feedback on how its guidance is carried out.
#include "app/records/record_ids.h"
#include <string>
#include <string_view>

namespace totality {

enum class FeedbackKind {
    implementation, // an issue of carrying the guidance out
    scenario        // a comment on the case as training
};

std::string_view name_of(FeedbackKind kind);          // as records and files have it
FeedbackKind feedback_kind_of(std::string_view name); // what is no kind's name is about the guidance

// One of each kind for an attempt.
struct Feedback {
    AttemptId attempt;
    FeedbackKind kind = FeedbackKind::implementation;
    std::string text; // empty: taken back
    Milliseconds changed_at = 0;
};

} // namespace totality
