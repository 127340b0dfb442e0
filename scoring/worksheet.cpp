#include "scoring/worksheet.h"

namespace totality {

const char *name_of(LetterComponent component) {
    switch (component) {
    case LetterComponent::decision: return "decision";
    case LetterComponent::consequences: return "consequences";
    case LetterComponent::no_status: return "no-status";
    case LetterComponent::no_travel: return "no-travel";
    case LetterComponent::no_immunity: return "no-immunity";
    case LetterComponent::no_right: return "no-right";
    case LetterComponent::linked_benefit: return "linked-benefit";
    case LetterComponent::grants_status: return "grants-status";
    case LetterComponent::grants_travel: return "grants-travel";
    case LetterComponent::grants_immunity: return "grants-immunity";
    case LetterComponent::grants_right: return "grants-right";
    case LetterComponent::facts: return "facts";
    case LetterComponent::evaluation: return "evaluation";
    }
    return "";
}

const char *name_of(Addressee addressee) { return addressee == Addressee::subject ? "subject" : "attorney"; }

} // namespace totality
