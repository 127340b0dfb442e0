#include "app/screens/debrief_screen.h"
#include "app/screens/chrome.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <span>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

void draw_top(const DebriefScreen &screen, const DebriefView &view, Intents &intents) {
    if (draw_top_bar({screen.text.title, screen.text.subtitle, "Back to the docket (Esc)", true}))
        intents.push_back(intent::GoTo{Place::docket});
    const char *label = "Try it again";
    const float width = ui::button_width(label, ui::ButtonKind::primary);
    ImGui::SetCursorScreenPos({ui::room().x - width - em(1.1f), (top_height() - ui::button_height()) / 2});
    if (ui::button("debrief.again", label, ui::ButtonKind::primary, view.no_retry))
        intents.push_back(intent::TryAgain{});
}

// Where large letters leave little height, the gates are told in full above the profile and among the findings, and
// elsewhere in a line.
bool is_banner_short(const DebriefScreen &screen, const ui::Box &room) {
    return is_narrow() && room.h() < em(24) && screen.main != DebriefPane::profile;
}

struct BannerText {
    float x, wrap, height;
    std::size_t shown; // gates that are told in full
};

BannerText lay_out_banner(const DebriefScreen &screen, const ui::Box &room, float button) {
    const float x = room.min.x + em(3.6f), wrap = room.max.x - x - button - em(3.f);
    const float most = room.h() * .3f;
    BannerText banner{x, wrap, em(2.1f), 0};
    if (is_banner_short(screen, room)) return {x, wrap, em(3.1f), 0};
    for (const FindingText &gate : screen.text.gates) {
        const float line = ui::text_height(fonts().body, gate.words, wrap) + em(.3f);
        if (banner.shown > 0 && banner.height + line > most) break;
        banner.height += line;
        ++banner.shown;
    }
    banner.height += em(.65f);
    return banner;
}

// What was done and why no score makes up for it. Returns its lower edge.
float draw_banner(DebriefScreen &screen, const ui::Box &room, Intents &intents) {
    if (screen.text.gates.empty()) return room.min.y;
    const bool several = screen.text.gates.size() > 1 || screen.text.gates.front().provision_title.empty();
    const char *label = several ? "All findings" : "What the memo says";
    const BannerText banner = lay_out_banner(screen, room, ui::button_width(label));
    const bool in_short = banner.shown == 0;
    const ui::Box box{room.min, {room.max.x, room.min.y + banner.height}};
    ui::fill(box, theme().signal.bad_soft);
    ui::rule(box.min.x, box.max.x, box.max.y - 1, ui::fade(theme().signal.bad, .35f));
    ui::fill({box.min, {box.min.x + em(.35f), box.max.y}}, theme().signal.bad);
    ui::put(fonts().icon, {box.min.x + em(1.5f), box.min.y + em(.85f)}, theme().signal.bad, ui::icon::alert);
    float y = box.min.y + em(in_short ? 1.f : .65f);
    ui::put(fonts().bold, {banner.x, y}, theme().signal.bad, "Review this one with your trainer");
    y += em(1.4f);
    for (std::size_t i = 0; i < banner.shown; ++i)
        y += em(.3f) +
             ui::put_wrapped(fonts().body, {banner.x, y}, theme().words.main, screen.text.gates[i].words, banner.wrap);
    ImGui::SetCursorScreenPos({box.max.x - ui::button_width(label) - em(1.2f), box.min.y + em(in_short ? .45f : .85f)});
    if (!ui::button("debrief.gate", label)) return box.max.y;
    if (several)
        screen.main = screen.middle = DebriefPane::findings;
    else
        intents.push_back(intent::ShowProvision{screen.text.gates.front().provision});
    return box.max.y;
}

void choose_point(DebriefScreen &screen, int point) {
    screen.chosen = point;
    screen.sentence = point < 0 ? Sentence{} : screen.text.points[static_cast<std::size_t>(point)].place;
    if (point < 0) return;
    screen.middle = DebriefPane::papers;
    show_place(screen.shelf, screen.sentence);
}

// The point of greatest share on a sentence; points come in that order.
int point_on(const DebriefScreen &screen, const DebriefView &view, Sentence place) {
    const Passage &passage =
        view.file.documents[static_cast<std::size_t>(place.document)].passages[static_cast<std::size_t>(place.passage)];
    for (std::size_t i = 0; i < screen.text.points.size(); ++i) {
        const std::string &fact = screen.text.points[i].point->panel.fact;
        if (fact == passage.fact.text || fact == passage.id.text) return static_cast<int>(i);
    }
    return -1;
}

void choose_sentence(DebriefScreen &screen, const DebriefView &view, Sentence place) {
    screen.sentence = place;
    screen.chosen = point_on(screen, view, place);
    if (screen.chosen < 0) return;
    screen.left = screen.main = DebriefPane::split;
    screen.table.list.reveal = true;
}

void show_in_paper(DebriefScreen &screen, const DebriefView &view, Sentence place) {
    screen.sentence = place;
    screen.chosen = point_on(screen, view, place);
    screen.main = screen.middle = DebriefPane::papers;
    show_place(screen.shelf, place);
}

// Under the table where the panel's voices are behind a tab: the way to them and to the paper.
void draw_point_foot(DebriefScreen &screen, const ui::Box &box, bool paper_in_sight) {
    ui::fill(box, theme().surface.panel);
    ui::rule(box.min.x, box.max.x, box.min.y, theme().surface.line);
    const float y = box.min.y + (box.h() - ui::button_height()) / 2;
    ImGui::SetCursorScreenPos({box.min.x + em(1.4f), y});
    if (ui::button("points.voices", "What the panel wrote")) screen.left = screen.main = DebriefPane::split;
    if (paper_in_sight) return;
    ImGui::SetCursorScreenPos({box.min.x + em(2.f) + ui::button_width("What the panel wrote"), y});
    if (ui::button("points.paper", "Show it in the paper")) screen.main = DebriefPane::papers;
}

void note_click(DebriefScreen &screen, DebriefPane pane, const ui::Box &box) {
    if (ImGui::IsMouseClicked(0) && ui::contains(box, ImGui::GetMousePos())) screen.used = pane;
}

void draw_points_pane(DebriefScreen &screen, const DebriefView &view, ui::Box box, bool voices_in_sight,
                      bool paper_in_sight) {
    note_click(screen, DebriefPane::points, box);
    const bool foot = !voices_in_sight && screen.chosen >= 0;
    const float below = box.max.y;
    if (foot) box.max.y -= em(3.4f);
    int chosen = screen.chosen;
    const PointEvents events = draw_points(screen.table, view, screen.text, chosen, box);
    if (events.chose) choose_point(screen, chosen);
    if (events.took && !voices_in_sight) screen.left = screen.main = DebriefPane::split;
    if (foot) draw_point_foot(screen, {{box.min.x, box.max.y}, {box.max.x, below}}, paper_in_sight);
}

void draw_content(DebriefScreen &screen, const DebriefView &view, DebriefPane pane, const ui::Box &box, bool narrow,
                  Intents &intents) {
    switch (pane) {
    case DebriefPane::profile: return draw_profile(screen.profile, view, screen.text, box);
    case DebriefPane::points: return draw_points_pane(screen, view, box, false, !narrow);
    case DebriefPane::after: return draw_afterword(screen.after, view, box, intents);
    case DebriefPane::findings: {
        const Sentence place = draw_findings(screen.text, box, intents);
        if (place.passage >= 0) show_in_paper(screen, view, place);
        return;
    }
    case DebriefPane::papers: {
        const Sentence place = draw_papers(screen.shelf, view, screen.text, screen.sentence, box);
        if (place.passage >= 0) choose_sentence(screen, view, place);
        return;
    }
    case DebriefPane::split: {
        const SplitEvents events = draw_split(screen.split, view, screen.text, screen.chosen, box);
        if (events.to_outcome) choose_point(screen, -1);
        if (events.point >= 0) choose_point(screen, events.point);
    }
    }
}

void draw_pane(DebriefScreen &screen, const DebriefView &view, DebriefPane pane, const ui::Box &box, bool narrow,
               Intents &intents) {
    // A click, or a link that was taken by a key, is work in it.
    const std::size_t asked = intents.size();
    note_click(screen, pane, box);
    draw_content(screen, view, pane, box, narrow, intents);
    if (intents.size() > asked) screen.used = pane;
}

struct Tab {
    DebriefPane pane;
    std::string_view name;
};

// A bar of tabs over a pane.
void draw_tabbed(DebriefScreen &screen, const DebriefView &view, DebriefPane &pane, std::string_view id,
                 std::span<const Tab> tabs, const ui::Box &box, bool narrow, Intents &intents) {
    std::array<std::string_view, 6> names;
    int current = 0;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        names[i] = tabs[i].name;
        if (tabs[i].pane == pane) current = static_cast<int>(i);
    }
    ui::fill(box, pane == DebriefPane::papers ? theme().surface.desk : theme().surface.panel);
    ImGui::SetCursorScreenPos({box.min.x + em(1.1f), box.min.y + em(.6f)});
    if (ui::segments(id, &current, std::span(names).first(tabs.size()), box.w() - em(2.2f)))
        pane = tabs[static_cast<std::size_t>(current)].pane;
    draw_pane(screen, view, pane, {{box.min.x, box.min.y + em(2.75f)}, box.max}, narrow, intents);
}

constexpr std::array<Tab, 3> kMiddle{{{DebriefPane::papers, "The papers"},
                                      {DebriefPane::findings, "Findings"},
                                      {DebriefPane::after, "What happened next"}}};
constexpr std::array<Tab, 3> kLeft{{{DebriefPane::profile, "Profile"},
                                    {DebriefPane::points, "Points"},
                                    {DebriefPane::split, "Where the panel splits"}}};
constexpr std::array<Tab, 6> kAll{{{DebriefPane::profile, "Profile"},
                                   {DebriefPane::papers, "Papers"},
                                   {DebriefPane::points, "Points"},
                                   {DebriefPane::split, "Panel"},
                                   {DebriefPane::findings, "Findings"},
                                   {DebriefPane::after, "Afterwards"}}};

void draw_border(float x, const ui::Box &box) { ui::fill({{x, box.min.y}, {x + 1, box.max.y}}, theme().surface.line); }

void draw_three(DebriefScreen &screen, const DebriefView &view, const ui::Box &box, Intents &intents) {
    const float spare = std::max(0.f, box.w() - em(96));
    const float left = std::floor(box.min.x + em(25.5f) + std::min(em(4), spare * .15f));
    const float right = std::floor(box.max.x - em(31) - std::min(em(12), spare * .4f));
    const float table = points_height(screen.table.order.size(), std::floor(box.h() * .56f));
    const float cut = std::floor(box.min.y + std::max(table, box.h() * .35f));
    draw_pane(screen, view, DebriefPane::profile, {box.min, {left, box.max.y}}, false, intents);
    draw_tabbed(screen, view, screen.middle, "debrief.middle", kMiddle, {{left, box.min.y}, {right, box.max.y}}, false,
                intents);
    draw_points_pane(screen, view, {{right, box.min.y}, {box.max.x, cut}}, true, true);
    draw_pane(screen, view, DebriefPane::split, {{right, cut}, box.max}, false, intents);
    draw_border(left, box);
    draw_border(right, box);
    ui::rule(right, box.max.x, cut, theme().surface.line);
}

void draw_two(DebriefScreen &screen, const DebriefView &view, const ui::Box &box, Intents &intents) {
    const float left = std::floor(box.min.x + em(31));
    draw_tabbed(screen, view, screen.left, "debrief.left", kLeft, {box.min, {left, box.max.y}}, false, intents);
    draw_tabbed(screen, view, screen.middle, "debrief.middle", kMiddle, {{left, box.min.y}, box.max}, false, intents);
    draw_border(left, box);
}

struct Selection {
    DebriefPane main, left, middle;
};

Selection selection_of(const DebriefScreen &screen) { return {screen.main, screen.left, screen.middle}; }

// A tab that was taken, or that what was clicked brought up.
void note_used(DebriefScreen &screen, const Selection &before) {
    if (screen.middle != before.middle) screen.used = screen.middle;
    if (screen.left != before.left && screen.columns == 2) screen.used = screen.left;
    if (screen.main != before.main && screen.columns == 1) screen.used = screen.main;
}

bool is_of(std::span<const Tab> tabs, DebriefPane pane) {
    return std::any_of(tabs.begin(), tabs.end(), [&](const Tab &tab) { return tab.pane == pane; });
}

// With more or fewer columns than before, the pane in use comes up in the one that now holds it.
void fit_columns(DebriefScreen &screen) {
    const int columns = is_narrow() ? 1 : is_tight() ? 2 : 3;
    if (columns != screen.columns && screen.columns != 0 && screen.used) {
        screen.main = *screen.used;
        if (is_of(kMiddle, *screen.used)) screen.middle = *screen.used;
        if (is_of(kLeft, *screen.used)) screen.left = *screen.used;
    }
    screen.columns = columns;
}

// Escape goes one step back: from a point to the outcome, then to the docket.
void step_back(DebriefScreen &screen, Intents &intents) {
    if (!ui::take_escape()) return;
    if (screen.chosen >= 0 || screen.sentence.passage >= 0)
        choose_point(screen, -1);
    else
        intents.push_back(intent::GoTo{Place::docket});
}

void prepare(DebriefScreen &screen, const DebriefView &view) {
    if (screen.entered) return;
    screen.text = prepare_debrief(view);
    screen.after = make_afterword(view);
    screen.shelf.papers.resize(view.file.documents.size());
    screen.entered = ImGui::GetFrameCount();
}

} // namespace

Intents draw_debrief(DebriefScreen &screen, const DebriefView &view) {
    Intents intents;
    prepare(screen, view);
    ImGui::PushID(screen.entered); // a debrief does not begin where another was scrolled to
    fit_columns(screen);
    const Selection before = selection_of(screen);
    draw_top(screen, view, intents);
    const ui::Box room = body_box(false);
    const ui::Box body{{room.min.x, draw_banner(screen, room, intents)}, room.max};
    if (screen.columns == 1)
        draw_tabbed(screen, view, screen.main, "debrief.tabs", kAll, body, true, intents);
    else if (screen.columns == 2)
        draw_two(screen, view, body, intents);
    else
        draw_three(screen, view, body, intents);
    note_used(screen, before);
    step_back(screen, intents);
    ImGui::PopID();
    return intents;
}

Intents words_in_hand(const DebriefScreen &screen) {
    if (!screen.after.feedback.begun) return {};
    return {screen.after.feedback.typed};
}

} // namespace totality
