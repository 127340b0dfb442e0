// The decision: the options, the reasons beside them so that one chooses in their sight, and what is closed.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace totality {

using namespace ui;

namespace {

// --- cards -----------------------------------------------------------------------------------------------------------

float card_height(const OptionCard &card, float width) {
    const float w = width - em(4);
    return em(.95f) + text_height(fonts().bold, card.label, w) + em(.45f) + text_height(fonts().body, card.does, w) +
           em(2.9f);
}

void card_ground(const Box &box, bool on, bool hot) {
    const Theme &t = theme();
    fill(box, on ? t.words.accent_soft : t.surface.panel, em(.5f));
    frame(box, on ? t.words.accent : hot ? t.surface.line_strong : t.surface.line, em(.5f), on ? em(.13f) : 1);
    const ImVec2 center{box.min.x + em(1.5f), box.min.y + em(1.55f)};
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddCircle(center, em(.58f), on ? t.words.accent : t.words.quiet, 28, em(on ? .13f : .09f));
    if (on) list->AddCircleFilled(center, em(.3f), t.words.accent, 20);
}

bool option_card(const OptionCard &card, bool on, bool open, const Box &box) {
    const Hit state = hit(Name{"decide.option.", card.id.text}, box, card.label, open);
    card_ground(box, on, state.hovered && open);
    const float x = box.min.x + em(2.8f), w = box.max.x - x - em(1.2f);
    float y = box.min.y + em(.95f);
    const ImU32 ink = open || on ? theme().words.main : theme().words.quiet;
    y += put_wrapped(fonts().bold, {x, y}, ink, card.label, w) + em(.45f);
    put_wrapped(fonts().body, {x, y}, theme().words.quiet, card.does, w);
    put_elided(fonts().small_bold, {x, box.max.y - em(1.85f)}, on ? theme().words.accent : theme().words.quiet,
               card.then, w);
    return state.pressed && open;
}

// The memorandum names the option, so that nothing has to be entered twice.
void choose(const Deciding &now, const OptionCard &card) {
    now.screen.option = card.id;
    const auto &memorandum = now.view.state.draft.memorandum;
    if (!memorandum || !ends_case(*card.option) || memorandum->decision == card.id) return;
    Memorandum changed = *memorandum;
    changed.decision = card.id;
    memorize(now, std::move(changed));
}

struct Grid {
    ImVec2 at;
    float cell = 0, gap = 0;
    int columns = 1;
    Box box(int i, float top, float height) const {
        const float x = at.x + static_cast<float>(i % columns) * (cell + gap);
        return {{x, top}, {x + cell, top + height}};
    }
};

Grid grid_here() {
    const float width = ImGui::GetContentRegionAvail().x, gap = em(.9f);
    const int columns = width > em(46) ? 2 : 1;
    return {ImGui::GetCursorScreenPos(), columns == 2 ? std::floor((width - gap) / 2) : width, gap, columns};
}

void draw_option_cards(const Deciding &now) {
    const DecideDigest &digest = now.screen.digest;
    const OptionCard *chosen = chosen_card(now);
    const Grid grid = grid_here();
    const int count = static_cast<int>(digest.options.size());
    if (count > 0) comes_first(now, Name{"decide.option.", (chosen ? *chosen : digest.options.front()).id.text});
    const FocusGroup group(id_of("decide.options"), chosen ? id_of(Name{"decide.option.", chosen->id.text}) : 0);
    float y = grid.at.y;
    for (int first = 0; first < count; first += grid.columns) {
        const int last = std::min(count, first + grid.columns);
        float height = 0;
        for (int i = first; i < last; ++i)
            height = std::max(height, card_height(digest.options[static_cast<std::size_t>(i)], grid.cell));
        for (int i = first; i < last; ++i) {
            const OptionCard &card = digest.options[static_cast<std::size_t>(i)];
            if (option_card(card, &card == chosen, digest.taken.empty(), grid.box(i, y, height))) choose(now, card);
        }
        y += height + grid.gap;
    }
    ImGui::SetCursorScreenPos({grid.at.x, y});
    ImGui::Dummy({1, em(.1f)});
}

// --- reasons ---------------------------------------------------------------------------------------------------------

constexpr float kBar = 5.f; // em, of a push

void reason_row(const ReasonRow &row, int number, ImVec2 at, float right) {
    const char digit[2] = {static_cast<char>('0' + number), 0};
    const Box line{{at.x, at.y - em(.2f)}, {right, at.y + em(1.5f)}};
    put(fonts().small_bold, {at.x, at.y + em(.2f)}, theme().words.quiet, digit);
    badge({at.x + em(1.5f), at.y + em(.65f)}, em(.52f), row.group);
    const bool cut = put_elided(fonts().body, {at.x + em(2.5f), at.y + em(.1f)}, theme().words.main, row.words,
                                right - at.x - em(kBar) - em(4));
    if (row.push)
        push_bar({right - em(kBar), at.y + em(.38f)}, em(kBar), em(.6f), row.push);
    else
        put_right(fonts().small, right, at.y + em(.2f), theme().signal.warn, "unmarked");
    if (cut && ImGui::IsMouseHoveringRect(line.min, line.max) && ImGui::IsWindowHovered()) tooltip(line, row.words);
}

void draw_reasons(const DecideDigest &digest) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, text = width - em(2.4f);
    const auto rows = static_cast<float>(std::max<std::size_t>(1, digest.basis.size()));
    const std::string_view leaned = digest.leaned;
    const float lean = leaned.empty() ? 0 : text_height(fonts().small, leaned, text) + em(.7f);
    const Box box{at, {at.x + width, at.y + em(3.7f) + em(1.75f) * rows + lean}};
    fill(box, theme().surface.panel, em(.5f));
    frame(box, theme().surface.line, em(.5f));
    const float x = at.x + em(1.2f), right = box.max.x - em(1.2f);
    float y = at.y + em(.9f);
    put(fonts().bold, {x, y}, theme().words.main, "Your basis");
    y += em(1.9f);
    if (digest.basis.empty())
        put_elided(fonts().body, {x, y}, theme().words.quiet,
                   "Nothing is in the basis yet. In the papers, press B on a mark or drag it there.", right - x);
    else
        push_axis(right, em(kBar), at.y + em(1));
    for (std::size_t i = 0; i < digest.basis.size(); ++i)
        reason_row(digest.basis[i], static_cast<int>(i) + 1, {x, y + em(1.75f) * static_cast<float>(i)}, right);
    put_wrapped(fonts().small, {x, y + em(1.75f) * rows + em(.25f)}, theme().words.quiet, leaned, text);
    ImGui::Dummy({width, box.h()});
}

// --- questions, and what is closed -----------------------------------------------------------------------------------

void draw_question(const Deciding &now, const QuestionRows &question) {
    const float width = ImGui::GetContentRegionAvail().x;
    say(fonts().body, theme().words.main, question.prompt);
    const FocusGroup group(id_of(Name{"decide.answers.", question.id.text}),
                           id_of(Name{"decide.answer.", question.id.text, "." + question.given.text}));
    for (const AnswerRow &answer : question.answers)
        if (check_row(Name{"decide.answer.", question.id.text, "." + answer.id.text}, question.given == answer.id,
                      CheckKind::radio, answer.label, {}, width))
            now.act(action::Answer{question.id, answer.id});
    gap(1);
}

void draw_questions(const Deciding &now) {
    if (now.screen.digest.questions.empty()) return;
    gap(.9f);
    const Card card;
    heading("Asked at this stage");
    for (const QuestionRows &question : now.screen.digest.questions) draw_question(now, question);
}

float closed_height(const ClosedCard &card, float width) {
    const float w = width - em(4);
    return em(1.7f) + text_height(fonts().medium, card.label, w) + em(.2f) + text_height(fonts().small, card.why, w);
}

void closed_card(const ClosedCard &card, const Box &box) {
    frame(box, theme().surface.line, em(.5f));
    put(fonts().body, {box.min.x + em(1), box.min.y + em(.85f)}, theme().words.quiet, icon::lock);
    const float x = box.min.x + em(2.8f), w = box.max.x - x - em(1.2f);
    float y = box.min.y + em(.85f);
    y += put_wrapped(fonts().medium, {x, y}, theme().words.quiet, card.label, w) + em(.2f);
    put_wrapped(fonts().small, {x, y}, theme().words.quiet, card.why, w);
}

void draw_closed(const std::vector<ClosedCard> &cards) {
    if (cards.empty()) return;
    gap(1.5f);
    say(fonts().small_bold, theme().words.quiet, "No longer open");
    gap(.4f);
    const Grid grid = grid_here();
    float y = grid.at.y;
    for (std::size_t first = 0; first < cards.size(); first += static_cast<std::size_t>(grid.columns)) {
        const std::size_t last = std::min(cards.size(), first + static_cast<std::size_t>(grid.columns));
        float height = 0;
        for (std::size_t i = first; i < last; ++i) height = std::max(height, closed_height(cards[i], grid.cell));
        for (std::size_t i = first; i < last; ++i) closed_card(cards[i], grid.box(static_cast<int>(i), y, height));
        y += height + em(.7f);
    }
    ImGui::SetCursorScreenPos({grid.at.x, y});
    ImGui::Dummy({1, em(.5f)});
}

std::string_view title_of(const DecideDigest &digest) {
    if (digest.taken.empty()) return "What should the Service do?";
    return digest.by_deadline ? "The deadline has decided" : "The case is decided";
}

} // namespace

void draw_decision(const Deciding &now) {
    const DecideDigest &digest = now.screen.digest;
    say(fonts().hero, theme().words.main, title_of(digest));
    gap(.5f);
    say(fonts().body, theme().words.quiet, digest.when);
    gap(1.2f);
    draw_option_cards(now);
    gap(.6f);
    draw_reasons(digest);
    draw_questions(now);
    draw_closed(digest.closed);
    gap(1.2f);
}

} // namespace totality
