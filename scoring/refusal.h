#pragma once
// The rules behind can_apply. Edits have a file of their own: they look at the draft, the others at the clock.
#include "scoring/attempt.h"
#include <optional>
#include <string>

namespace totality {

using Refused = std::optional<Refusal>; // none: it may be done

struct Situation {
    const CaseFile &file;
    const AttemptState &state;
};

Refused refuse_edit(const Situation &now, const action::SetMark &set);
Refused refuse_edit(const Situation &now, const action::Unmark &unmark);
Refused refuse_edit(const Situation &now, const action::Lean &lean);
Refused refuse_edit(const Situation &now, const action::Answer &answer);
Refused refuse_edit(const Situation &now, const action::Basis &basis);
Refused refuse_edit(const Situation &now, const action::Sign &sign);
Refused refuse_edit(const Situation &now, const action::Memorize &memorize);
Refused refuse_edit(const Situation &now, const action::Write &write);
Refused refuse_edit(const Situation &now, const action::Confidence &confidence);

// A text that a worksheet could not hold. `what` names it: "note", "memorandum".
Refused refuse_text(const std::string &what, const std::string &text);

// A document whose papers are not on the desk.
Refused refuse_unarrived(const Situation &now, const DocumentId &document);

} // namespace totality
