#include "app/screens/decide_screen.h"
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/left_empty.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace totality {

void Deciding::act(ActionBody body) const {
    if (!can_apply(view.file, view.state, body)) wanted.push_back(intent::Act{std::move(body)});
}

const OptionCard *chosen_card(const Deciding &now) {
    const DecideDigest &digest = now.screen.digest;
    const OptionId &id = digest.taken.empty() ? now.screen.option : digest.taken;
    for (const OptionCard &card : digest.options)
        if (card.id == id) return &card;
    return nullptr;
}

bool leads_on(const Deciding &now) {
    const OptionCard *card = chosen_card(now);
    return card && !ends_case(*card->option);
}

void comes_first(const Deciding &now, std::string_view id) {
    if (now.screen.opening) ui::give_focus(ui::id_of(id), ui::context().focus.shown);
}

namespace {

void open_step(DecideScreen &screen, DecideStep step) {
    screen.step = step;
    screen.tab = 0;
    screen.opening = screen.paper_opening = true;
}

// What the draft says now, unless it is being typed.
void follow_text(TypedText &typed, const std::string &draft) {
    if (typed.dirty || typed.saved == draft) return;
    typed.text = typed.saved = draft;
}

void follow_draft(DecideScreen &screen, const Draft &draft) {
    follow_text(screen.memorandum, draft.memorandum ? draft.memorandum->text : std::string());
    follow_text(screen.letter, draft.letter ? draft.letter->text : std::string());
    if (draft.memorandum)
        screen.has_memorandum = 1;
    else if (screen.has_memorandum == 1)
        screen.has_memorandum = -1;
    if (draft.letter)
        screen.has_letter = 1;
    else if (screen.has_letter == 1)
        screen.has_letter = -1;
    screen.confidence = draft.confidence;
}

// The choice is no action before the end, but the memorandum names it: so it is found again after a restart.
void recall_option(DecideScreen &screen, const Draft &draft) {
    if (!screen.option.empty() || !draft.memorandum) return;
    for (const OptionCard &card : screen.digest.options)
        if (card.id == draft.memorandum->decision) screen.option = card.id;
}

void forget_closed_option(DecideScreen &screen) {
    const auto &options = screen.digest.options;
    if (std::none_of(options.begin(), options.end(), [&](const OptionCard &card) { return card.id == screen.option; }))
        screen.option = {};
}

void prepare(DecideScreen &screen, const DecideView &view) {
    if (screen.revision == view.revision) return;
    screen.revision = view.revision;
    screen.digest = make_digest(view);
    if (screen.stage != view.state.stage) open_step(screen, DecideStep::decision);
    screen.stage = view.state.stage;
    forget_closed_option(screen);
    follow_draft(screen, view.state.draft);
    recall_option(screen, view.state.draft);
}

bool is_final(const Deciding &now) {
    const OptionCard *card = chosen_card(now);
    return card && ends_case(*card->option);
}

// --- steps -----------------------------------------------------------------------------------------------------------

void step_disc(ImVec2 center, int number, bool now, bool done) {
    const ui::Theme &t = ui::theme();
    ImDrawList *list = ImGui::GetWindowDrawList();
    const float radius = ui::em(.75f);
    list->AddCircleFilled(center, radius, now || done ? t.words.accent : t.surface.raised, 28);
    if (!now && !done) list->AddCircle(center, radius, t.surface.line_strong, 28);
    const char digit[2] = {static_cast<char>('0' + number), 0};
    const ui::Box box{{center.x - radius, center.y - radius}, {center.x + radius, center.y + radius}};
    ui::put_centred(done ? ui::fonts().small : ui::fonts().small_bold, box,
                    now || done ? t.words.on_accent : t.words.quiet, done ? ui::icon::check : digit);
}

void draw_steps(const Deciding &now) {
    static constexpr std::array<std::string_view, 3> names{"Decision", "Memorandum", "Letter"};
    static constexpr std::array<std::string_view, 3> ids{"decide.step.1", "decide.step.2", "decide.step.3"};
    const int current = static_cast<int>(now.screen.step);
    float x = ui::room().x / 2 - ui::em(14.5f);
    const float middle = top_height() / 2;
    for (int i = 0; i < 3; ++i) {
        const auto k = static_cast<std::size_t>(i);
        ImFont *font = i == current ? ui::fonts().bold : ui::fonts().body;
        const float width = ui::em(2) + ui::text_width(font, names[k]);
        const bool open = i == 0 || is_final(now);
        const ui::Hit state =
            ui::hit(ids[k], {{x - ui::em(.2f), middle - ui::em(1)}, {x + width, middle + ui::em(1)}}, names[k], open);
        if (state.pressed && open) open_step(now.screen, static_cast<DecideStep>(i));
        step_disc({x + ui::em(.75f), middle}, i + 1, i == current, i < current);
        ui::put(font, {x + ui::em(2), middle - ui::em(.55f)},
                i == current || (state.hovered && open) ? ui::theme().words.main : ui::theme().words.quiet, names[k]);
        x += width + ui::em(.8f);
        if (i < 2) ui::rule(x, x + ui::em(2.4f), middle, ui::theme().surface.line_strong);
        x += ui::em(3.2f);
    }
}

// --- bodies ----------------------------------------------------------------------------------------------------------

void draw_conditions_card(const Deciding &now) {
    const ui::Card card;
    draw_conditions(now);
}

void decision_body(const Deciding &now) {
    const ui::Box body = body_box(true);
    const bool narrow = is_narrow();
    const float right = narrow ? 0 : std::min(ui::em(31), body.w() * .42f);
    {
        const ui::Panel panel("decide-options", {body.min, {body.max.x - right, body.max.y}},
                              {.padding = {side_margin(), ui::em(1.8f)},
                               .fill = ui::theme().surface.desk,
                               .rounding = 0,
                               .border = false,
                               .from_top = now.screen.opening,
                               .steady = true});
        draw_decision(now);
        if (narrow) draw_conditions_card(now);
    }
    if (narrow) return;
    const ui::Panel panel("decide-conditions", {{body.max.x - right, body.min.y}, body.max},
                          {.padding = {side_margin(), ui::em(1.7f)},
                           .rounding = 0,
                           .border = false,
                           .from_top = now.screen.opening,
                           .steady = true});
    ui::fill({{body.max.x - right, body.min.y}, {body.max.x - right + 1, body.max.y}}, ui::theme().surface.line);
    draw_conditions(now);
}

struct Writing {
    const char *id;
    void (*form)(const Deciding &);
    void (*paper)(const Deciding &, const ui::Box &);
    float form_width; // em
};

void form_panel(const Deciding &now, const Writing &writing, const ui::Box &box) {
    const ui::Panel panel(writing.id, box,
                          {.padding = {side_margin(), ui::em(1.3f)},
                           .rounding = 0,
                           .border = false,
                           .from_top = now.screen.opening,
                           .steady = true});
    writing.form(now);
}

void paper_panel(const Deciding &now, const Writing &writing, const ui::Box &box) {
    writing.paper(now, box);
    now.screen.paper_opening = false;
}

// The form beside the paper that it makes; where there is no room, one behind the other.
void writing_body(const Deciding &now, const Writing &writing) {
    const ui::Box body = body_box(true);
    if (is_narrow()) {
        const float head = ui::em(3.3f);
        ui::fill({body.min, {body.max.x, body.min.y + head}}, ui::theme().surface.panel);
        ImGui::SetCursorScreenPos({side_margin(), body.min.y + ui::em(.7f)});
        ui::segments("decide.tab", &now.screen.tab, {"What it says", "How it reads"}, body.w() - 2 * side_margin());
        const ui::Box below{{body.min.x, body.min.y + head}, body.max};
        now.screen.tab == 0 ? form_panel(now, writing, below) : paper_panel(now, writing, below);
        return;
    }
    const float width = ui::em(is_tight() ? writing.form_width - 3 : writing.form_width);
    form_panel(now, writing, {body.min, {width, body.max.y}});
    paper_panel(now, writing, {{width, body.min.y}, body.max});
    ui::fill({{width, body.min.y}, {width + 1, body.max.y}}, ui::theme().surface.line);
}

void draw_body(const Deciding &now) {
    switch (now.screen.step) {
    case DecideStep::decision: decision_body(now); break;
    case DecideStep::memorandum:
        writing_body(now, {"decide-memorandum", draw_memorandum_form, draw_memorandum_paper, 40});
        break;
    case DecideStep::letter: writing_body(now, {"decide-letter", draw_letter_form, draw_letter_paper, 30}); break;
    }
    now.screen.opening = false;
}

// --- foot ------------------------------------------------------------------------------------------------------------

Foot foot_of(const Deciding &now) {
    const OptionCard *card = chosen_card(now);
    switch (now.screen.step) {
    case DecideStep::decision:
        if (leads_on(now)) return {"Back to the papers", "Take this step…", "A stage that you leave stays closed.", {}};
        return {"Back to the papers", "Continue to the memorandum", "Nothing is final until you sign and record.",
                card ? "" : "Choose an option first."};
    case DecideStep::memorandum:
        return {"Back to the decision", "Continue to the letter", "Nothing is final until you sign and record.", {}};
    case DecideStep::letter: return {"Back to the memorandum", "Sign and record…", "This ends the case.", {}};
    }
    return {};
}

void step_back(const Deciding &now) {
    if (now.screen.step == DecideStep::decision)
        now.wanted.push_back(intent::GoTo{Place::case_file});
    else
        open_step(now.screen, static_cast<DecideStep>(static_cast<int>(now.screen.step) - 1));
}

void step_on(const Deciding &now) {
    if (now.screen.step == DecideStep::letter || !is_final(now))
        now.screen.confirming = true;
    else
        open_step(now.screen, static_cast<DecideStep>(static_cast<int>(now.screen.step) + 1));
}

void undo_keys(const Deciding &now) {
    if (ui::typing()) return;
    const bool z = ui::pressed_with_ctrl(ui::Key::z);
    if ((z && ui::shift_held()) || ui::pressed_with_ctrl(ui::Key::y))
        now.act(action::Redo{});
    else if (z)
        now.act(action::Undo{});
}

} // namespace

Intents draw_decide(DecideScreen &screen, const DecideView &view) {
    Intents wanted;
    prepare(screen, view);
    const Deciding now{screen, view, wanted};
    undo_keys(now);
    const OptionCard *card = chosen_card(now);
    const bool first = screen.step == DecideStep::decision;
    char timed[160];
    const std::string_view below =
        with_time(view.time_left, first || !card ? screen.digest.stage : card->label, timed, sizeof timed);
    if (draw_top_bar({view.file.scenario.info.title, below, "Back to the papers"}))
        wanted.push_back(intent::GoTo{Place::case_file});
    if (!is_narrow() && !leads_on(now)) draw_steps(now);
    draw_body(now);
    const FootPress press = draw_foot("decide", foot_of(now));
    if (screen.confirming) draw_confirmation(now);
    if (press.back) step_back(now);
    if (press.next) step_on(now);
    if (!ui::typing() && ui::take_escape()) step_back(now);
    commit_texts(now);
    return wanted;
}

} // namespace totality
