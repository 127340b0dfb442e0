// The middle of the docket: cards to go on with, rows, and what stands there when there are none.
#include "app/screens/chrome.h"
#include "app/screens/docket_parts.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

const char *verb(const DocketRow &row) {
    switch (row.progress) {
    case Progress::fresh: return "Start";
    case Progress::under_way: return "Continue";
    case Progress::done: return "Try again";
    case Progress::broken: return "";
    }
    return "";
}

struct Card {
    std::string_view id, kicker;
    const DocketRow &row;
    std::string_view line;
    bool primary = false;
};

bool draw_card(const Card &card, const ui::Box &box) {
    ui::fill(box, ui::theme().surface.panel, ui::em(.5f));
    ui::frame(box, ui::theme().surface.line, ui::em(.5f));
    const ui::ButtonKind kind = card.primary ? ui::ButtonKind::primary : ui::ButtonKind::plain;
    const float x = box.min.x + ui::em(1.2f), button = ui::button_width(verb(card.row), kind);
    const float room = box.w() - ui::em(3.2f) - button;
    ui::put(ui::fonts().small_bold, {x, box.min.y + ui::em(.7f)}, ui::theme().words.accent, card.kicker);
    ui::put_elided(ui::fonts().bold, {x, box.min.y + ui::em(1.95f)}, ui::theme().words.main, card.row.title, room);
    ui::put_elided(ui::fonts().small, {x, box.min.y + ui::em(3.25f)}, ui::theme().words.quiet, card.line, room);
    ImGui::SetCursorScreenPos({box.max.x - ui::em(1.2f) - button, box.center().y - ui::button_height() / 2});
    return ui::button(card.id, verb(card.row), kind);
}

constexpr float kCardHeight = 4.95f;

} // namespace

float draw_cards(const DocketView &view, const ui::Box &box, Intents &intents) {
    std::vector<Card> cards;
    if (view.continue_row >= 0) {
        const DocketRow &row = view.rows[static_cast<std::size_t>(view.continue_row)];
        cards.push_back({"docket.continue", "Where you were", row, row.standing, true});
    }
    const bool one = is_narrow() && is_low(); // the list needs the height
    if (view.next_row >= 0 && !(one && !cards.empty()))
        cards.push_back({"docket.next", "Next for you", view.rows[static_cast<std::size_t>(view.next_row)],
                         view.next_reason, cards.empty()});
    if (cards.empty()) return 0;
    const bool abreast = cards.size() == 2 && box.w() > ui::em(58);
    const float gap = ui::em(.8f), height = ui::em(kCardHeight);
    const float width = abreast ? std::floor((box.w() - gap) / 2) : box.w();
    ImVec2 at = box.min;
    for (const Card &card : cards) {
        if (draw_card(card, {at, {at.x + width, at.y + height}})) take_row(card.row, Mode::practice, intents);
        if (abreast)
            at.x += width + gap;
        else
            at.y += height + gap;
    }
    return abreast ? height + gap : static_cast<float>(cards.size()) * (height + gap);
}

void take_row(const DocketRow &row, Mode mode, Intents &intents) {
    if (row.progress == Progress::under_way && !row.attempts.empty()) {
        for (const DocketAttempt &attempt : row.attempts)
            if (!attempt.done) {
                intents.push_back(intent::ContinueAttempt{attempt.id});
                return;
            }
    }
    if (row.progress != Progress::broken && !row.scenario.empty())
        intents.push_back(intent::OpenScenario{row.scenario, mode});
}

namespace {

// Three dots, named where the mouse rests on them.
void draw_difficulty(ImVec2 at, const DocketRow &row) {
    const ui::Box box{{at.x - ui::em(.2f), at.y - ui::em(.1f)}, {at.x + ui::em(2), at.y + ui::em(1.1f)}};
    const char *words = difficulty_words(row.difficulty);
    ui::record_widget(ui::Name{"docket.difficulty.", row.key}, box.min, box.max, words, true, false);
    if (ImGui::IsWindowHovered() && ui::contains(box, ImGui::GetMousePos())) ui::tooltip(box, words);
    const float radius = ui::em(.2f);
    for (int i = 0; i < 3; ++i) {
        const ImVec2 center{at.x + radius + static_cast<float>(i) * ui::em(.62f), at.y + ui::em(.5f)};
        ImDrawList *list = ImGui::GetWindowDrawList();
        if (i < row.difficulty)
            list->AddCircleFilled(center, radius, ui::theme().words.quiet, 12);
        else
            list->AddCircle(center, radius, ui::theme().surface.line_strong, 12);
    }
}

// What stands at the right of the row's first line; returns its width.
float draw_progress(const DocketRow &row, bool chosen, float right, float y) {
    if (row.progress == Progress::fresh) return 0;
    const ui::Theme &t = ui::theme();
    const std::string_view words = name_of(row.progress);
    const float width = ui::pill_width(words);
    const ImVec2 at{right - width, y - ui::em(.22f)};
    switch (row.progress) {
    case Progress::under_way:
        ui::pill(at, words, t.words.accent, chosen ? t.surface.panel : t.words.accent_soft);
        break;
    case Progress::broken: ui::pill(at, words, t.signal.bad, t.signal.bad_soft); break;
    default: ui::pill(at, words, t.words.quiet, t.surface.raised); break;
    }
    return width + ui::em(.8f);
}

} // namespace

void draw_docket_row(const DocketRow &row, const ui::Box &box, ui::RowLook look) {
    const ui::Theme &t = ui::theme();
    if (look.chosen)
        ui::fill(box, t.words.accent_soft);
    else if (look.hovered)
        ui::fill(box, t.surface.raised);
    if (look.chosen) ui::fill({box.min, {box.min.x + ui::em(.22f), box.max.y}}, t.words.accent);
    ui::rule(box.min.x + ui::em(1.2f), box.max.x - ui::em(1.2f), box.max.y - 1, t.surface.line);
    const float x = box.min.x + ui::em(1.2f), right = box.max.x - ui::em(1.2f), y = box.min.y + ui::em(.65f);
    const float taken = draw_progress(row, look.chosen, right, y);
    ui::put_elided(ui::fonts().bold, {x, y}, t.words.main, row.title, right - taken - x);
    float from = x;
    if (row.difficulty > 0) {
        draw_difficulty({x, y + ui::em(1.32f)}, row);
        from += ui::em(2.3f);
    }
    const bool stands = row.progress == Progress::done || row.progress == Progress::under_way;
    const float half = stands ? (right - from) * .5f : right - from;
    ui::put_elided(ui::fonts().small, {from, y + ui::em(1.32f)}, t.words.quiet, row.details, half);
    if (stands) {
        const float width = std::min(ui::text_width(ui::fonts().small, row.standing), (right - from) * .48f);
        ui::put_elided(ui::fonts().small, {right - width, y + ui::em(1.32f)}, t.words.main, row.standing, width + 1);
    }
    ui::put_elided(ui::fonts().small, {x, y + ui::em(2.52f)}, t.words.quiet, row.exercises, right - x);
}

namespace {

// Items in a column of readable width in the middle of the panel.
struct Column {
    Column() {
        const float width = std::min(ImGui::GetContentRegionAvail().x - ui::em(3), ui::em(34));
        ImGui::SetCursorPos({(ImGui::GetContentRegionAvail().x - width) / 2, ui::em(3)});
        ImGui::BeginChild("column", {width, 0}, false, ImGuiWindowFlags_NoNavInputs | ImGuiWindowFlags_NoScrollbar);
    }
    ~Column() { ImGui::EndChild(); }
    Column(const Column &) = delete;
    Column &operator=(const Column &) = delete;
};

} // namespace

void draw_no_scenarios(const DocketView &view, Intents &intents) {
    const Column column;
    ui::say(ui::fonts().title, ui::theme().words.main, "There are no cases here yet");
    ui::gap(.8f);
    ui::say(ui::fonts().body, ui::theme().words.quiet,
            "A case is a folder with a scenario.json, its documents and its panel. The program looked in:");
    ui::gap(.6f);
    for (const std::string &path : view.looked_in) ui::say(ui::fonts().medium, ui::theme().words.main, path);
    for (const std::string &problem : view.problems) ui::say(ui::fonts().small, ui::theme().signal.bad, problem);
    ui::gap(.6f);
    ui::say(ui::fonts().body, ui::theme().words.quiet,
            "Put a scenario folder there, or start the program with --scenarios and another folder.");
    ui::gap(1.2f);
    if (ui::button("docket.look-again", "Look again")) intents.push_back(intent::ReadLibraryAgain{});
}

void draw_no_matches(DocketScreen &screen) {
    const Column column;
    ui::say(ui::fonts().title, ui::theme().words.main, "No case matches");
    ui::gap(.8f);
    ui::say(ui::fonts().body, ui::theme().words.quiet,
            "Words are looked for in titles, settings, openings and in what a case exercises. Case and accents do not "
            "matter.");
    ui::gap(1.2f);
    if (ui::button("docket.clear", "Show all cases")) screen.filter = {};
}

float draw_loading(const LibraryProgress &progress, const ui::Box &box, Intents &intents) {
    if (progress.finished || !progress.shown) return 0;
    const std::string words = fmt::format("Reading the cases, {} of {}", progress.read, progress.found);
    const float button = ui::button_width("Stop");
    ui::put(ui::fonts().body, {box.min.x, box.min.y + ui::em(.2f)}, ui::theme().words.main, words);
    const ui::Box track{{box.min.x, box.min.y + ui::em(1.6f)}, {box.max.x - button - ui::em(1), box.min.y + ui::em(2)}};
    ui::fill(track, ui::theme().surface.line, ui::em(.2f));
    const float share =
        progress.found == 0 ? 0 : static_cast<float>(progress.read) / static_cast<float>(progress.found);
    ui::fill({track.min, {track.min.x + track.w() * share, track.max.y}}, ui::theme().words.accent, ui::em(.2f));
    ImGui::SetCursorScreenPos({box.max.x - button, box.min.y + ui::em(.1f)});
    if (ui::button("docket.stop", "Stop")) intents.push_back(intent::StopLoading{});
    return ui::em(3.1f);
}

} // namespace totality
