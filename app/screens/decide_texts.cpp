// Typed words become actions: when their field is left, when typing pauses, and before anything else happens.
#include "app/screens/decide_parts.h"
#include "app/widgets/field.h"

namespace totality {

void text_edited(TypedText &typed, bool changed) {
    if (!changed) return;
    typed.dirty = true;
    typed.changed_at = ImGui::GetTime();
}

namespace {

bool is_due(const TypedText &typed) {
    if (!typed.dirty) return false;
    return !ui::typing() || ui::typing_paused(typed.changed_at);
}

void settle(TypedText &typed) {
    typed.dirty = false;
    typed.saved = typed.text;
}

} // namespace

void memorize(const Deciding &now, Memorandum memorandum) {
    settle(now.screen.memorandum);
    memorandum.text = now.screen.memorandum.text;
    now.act(action::Memorize{std::move(memorandum)});
}

void write(const Deciding &now, Letter letter) {
    settle(now.screen.letter);
    letter.text = now.screen.letter.text;
    now.act(action::Write{std::move(letter)});
}

Intents words_in_hand(DecideScreen &screen, const DecideView &view) {
    Intents wanted;
    const Deciding now{screen, view, wanted};
    if (screen.memorandum.dirty && view.state.draft.memorandum) memorize(now, *view.state.draft.memorandum);
    if (screen.letter.dirty && view.state.draft.letter) write(now, *view.state.draft.letter);
    return wanted;
}

void commit_texts(const Deciding &now) {
    const Draft &draft = now.view.state.draft;
    if (is_due(now.screen.memorandum) && draft.memorandum) memorize(now, *draft.memorandum);
    if (is_due(now.screen.letter) && draft.letter) write(now, *draft.letter);
}

} // namespace totality
