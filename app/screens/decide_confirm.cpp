// The last word: what was left empty, and that it cannot be taken back.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/left_empty.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text.h"

namespace totality {

using namespace ui;

namespace {

struct LastWord {
    std::string_view title, button, warning;
    std::vector<std::string> empty;
    bool ends = true; // the case
};

LastWord last_word(const Deciding &now, const OptionCard &card) {
    if (!ends_case(*card.option))
        return {"Before you go on", "Go on", "A stage that you leave stays closed. Your worksheet goes with you.",
                left_empty_at_stage(now.view.file, now.view.state), false};
    return {"Before it is recorded", "Sign and record",
            "This ends the case. What is on the worksheet can no longer be changed; the debrief comes next.",
            left_empty(now.view.file, now.view.state, {now.screen.has_memorandum == 0, now.screen.has_letter == 0})};
}

// A step that only leads on asks for little: there is nothing to praise in having left none of it empty.
void draw_empty(const LastWord &word) {
    const std::vector<std::string> &empty = word.empty;
    if (empty.empty()) {
        if (word.ends) say(fonts().body, theme().words.quiet, "Nothing was left empty.");
        return;
    }
    say(fonts().bold, theme().words.main, "Left empty");
    gap(.4f);
    for (const std::string &item : empty) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        put(fonts().body, {at.x + em(.2f), at.y}, theme().words.quiet, "•");
        const float width = ImGui::GetContentRegionAvail().x - em(1.3f);
        ImGui::Dummy({width, put_wrapped(fonts().body, {at.x + em(1.3f), at.y}, theme().words.main, item, width)});
    }
}

void record(const Deciding &now, const OptionCard &card) {
    if (!now.view.state.ended) now.wanted.push_back(intent::Act{action::Choose{card.id}});
    if (ends_case(*card.option))
        now.wanted.push_back(intent::Act{action::Submit{}});
    else
        now.wanted.push_back(intent::GoTo{Place::case_file});
    now.screen.confirming = false;
}

} // namespace

void draw_confirmation(const Deciding &now) {
    const OptionCard *card = chosen_card(now);
    if (!card) {
        now.screen.confirming = false;
        return;
    }
    commit_texts(now); // before the case ends
    const LastWord word = last_word(now, *card);
    Sheet sheet("decide-last", word.title, em(36), {.foot = true});
    scroll_by_keys("decide.last-words");
    say(fonts().medium, theme().words.main, card->label);
    gap(1);
    draw_empty(word);
    gap(1.2f);
    say(fonts().body, theme().words.quiet, word.warning);
    sheet.begin_foot();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (button("decide.confirm", word.button, ButtonKind::primary)) record(now, *card);
    ImGui::SetCursorScreenPos({at.x + button_width(word.button, ButtonKind::primary) + em(.8f), at.y});
    if (button("decide.not-yet", "Not yet")) now.screen.confirming = false;
    if (sheet.closed) now.screen.confirming = false;
}

} // namespace totality
