#include "app/widgets/paper.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {
namespace {

// One frame's drawing of one paper.
struct Sight {
    const Paper &paper;
    const PaperView &view;
    ImVec2 at; // the sheet's corner on screen
    float width;
    float top, bottom;    // of what is in sight, from the sheet's corner
    PassageRange touched; // by a drag that is under way
    int cursor_passage = -1;
    PassageLook look(int passage) const {
        const auto i = static_cast<std::size_t>(passage);
        return i < view.looks.size() ? view.looks[i] : PassageLook{};
    }
};

ImU32 color_of(Tone tone) {
    const Theme &t = theme();
    switch (tone) {
    case Tone::ink: return t.paper.ink;
    case Tone::quiet: return t.paper.quiet;
    case Tone::rule: return t.paper.rule;
    case Tone::faint: return fade(t.paper.rule, .38f);
    case Tone::edge: return t.paper.edge;
    case Tone::slip: return t.paper.slip;
    case Tone::newsprint: return t.paper.newsprint;
    case Tone::desk: return t.surface.desk;
    case Tone::emblem: return t.group[0];
    }
    return t.paper.ink;
}

void draw_ornament(const Ornament &o, ImVec2 at) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    const Box box{{at.x + o.box.min.x, at.y + o.box.min.y}, {at.x + o.box.max.x, at.y + o.box.max.y}};
    const ImU32 color = color_of(o.tone);
    switch (o.kind) {
    case OrnamentKind::frame: return frame(box, color, 0, o.thickness);
    case OrnamentKind::plate: return fill(box, color);
    case OrnamentKind::disc: return list->AddCircleFilled(box.center(), box.w() / 2, color, 24);
    case OrnamentKind::ring: return list->AddCircle(box.center(), box.w() / 2, color, 32, o.thickness);
    }
}

// Plates first, however they were added: what is ruled stands on them.
void draw_ornaments(const Sight &sight) {
    for (const bool plates : {true, false})
        for (const Ornament &o : sight.paper.layout.ornaments) {
            const bool ground = o.kind == OrnamentKind::plate && o.box.h() > paper_em(1);
            if (ground == plates && o.box.max.y >= sight.top && o.box.min.y <= sight.bottom) draw_ornament(o, sight.at);
        }
}

bool is_marked(const PassageLook &look) {
    return std::any_of(look.groups.begin(), look.groups.end(), [](std::uint8_t n) { return n > 0; });
}

std::size_t first_group(const PassageLook &look) {
    std::size_t g = 0;
    while (g < kBars && !look.groups[g]) ++g;
    return g;
}

ImU32 tint_of(const Sight &sight, int passage, const PassageLook &look) {
    const Theme &t = theme();
    const bool hovered = sight.paper.hovered == passage || sight.touched.holds(passage);
    // In a debrief the heat is what is looked at: there the chosen sentence is outlined instead.
    if (sight.view.selected.holds(passage) && !sight.view.debrief) return fade(t.select, t.select_tint);
    if (sight.view.found_now == passage) return fade(t.heat, t.heat_tint);
    if (std::binary_search(sight.view.found.begin(), sight.view.found.end(), passage))
        return fade(t.heat, t.heat_tint * .45f);
    if (look.of) return look.share ? fade(t.heat, heat_strength(float(look.share) / float(look.of))) : 0;
    if (is_marked(look)) return fade(t.group[first_group(look)], t.tint + (hovered ? .1f : 0));
    if (hovered) return fade(t.select, t.select_tint * .55f);
    return look.set_aside ? fade(t.group[kBars], t.tint * .8f) : 0;
}

void underlines(const PassageLook &look, float x0, float x1, float y) {
    const float thick = paper_em(.13f);
    for (std::size_t g = 0; g < kBars; ++g) {
        if (!look.groups[g]) continue;
        fill({{x0, y}, {x1, y + thick}}, theme().group[g]);
        y += thick + paper_em(.09f);
    }
    if (look.set_aside) dashed_line(x0, x1, y, theme().group[kBars]);
}

void draw_letters(const Sight &sight, const LaidRun &run, ImVec2 at, bool tinted) {
    const char *begin = sight.paper.layout.text.data() + run.begin, *end = sight.paper.layout.text.data() + run.end;
    ImFont *font = font_of(run.face);
    const ImU32 ink = color_of(tinted ? Tone::ink : run.tone); // quiet ink would drown in a tint
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->AddText(font, font->FontSize, at, ink, begin, end);
    if (run.struck_twice) list->AddText(font, font->FontSize, {at.x + 1, at.y}, ink, begin, end);
    const float base = at.y + font->FontSize - paper_em(.05f);
    if (run.underlined) fill({{at.x, base}, {at.x + run.width, base + 1}}, ink);
    if (context().recorder)
        record_text(at, {at.x + run.width, at.y + font->FontSize}, {begin, static_cast<std::size_t>(end - begin)},
                    false);
}

void draw_run(const Sight &sight, const LaidRun &run) {
    const ImVec2 at{std::floor(sight.at.x + run.x), std::floor(sight.at.y + run.y)};
    ImU32 tint = 0;
    if (run.passage >= 0) {
        const float size = font_of(run.face)->FontSize;
        const PassageLook look = sight.look(run.passage);
        const Box box{{at.x - paper_em(.14f), at.y - paper_em(.16f)},
                      {at.x + run.width + paper_em(.14f), at.y + size + paper_em(.24f)}};
        tint = tint_of(sight, run.passage, look);
        if (tint) fill(box, tint, paper_em(.16f));
        underlines(look, at.x, at.x + run.width, at.y + size + paper_em(.08f));
        const bool outlined = sight.view.debrief && sight.view.selected.holds(run.passage);
        if (outlined || run.passage == sight.cursor_passage) frame(box, theme().words.accent, paper_em(.16f), em(.12f));
    }
    draw_letters(sight, run, at, tint != 0);
}

// --- margins ---------------------------------------------------------------------------------------------------------

// Glyphs grow to the left from the gutter; passages that begin on one line share it.
struct Gutter {
    float line = -1, x0 = 0, x = 0, down = 0;
    ImVec2 next(const Stretch &s, ImVec2 at) {
        if (s.first_top != line || s.gutter != x0) x = s.gutter, down = 0;
        if (x < 0) x = s.gutter, down += paper_em(1.36f); // the sheet ends here
        line = s.first_top;
        x0 = s.gutter;
        const ImVec2 center{at.x + x, at.y + s.first_top + s.first_height / 2 + down};
        x -= paper_em(1.36f);
        return center;
    }
};

void dash_glyph(ImVec2 center) { // the same dash as in the point table
    const float r = paper_em(.62f);
    const float y = std::floor(center.y);
    frame({{center.x - r, y - r}, {center.x + r, y + r}}, theme().surface.line_strong, r * .5f);
    fill({{center.x - r * .45f, y - 1}, {center.x + r * .45f, y + 1}}, theme().paper.quiet);
}

void margin_glyphs(const Sight &sight, const Stretch &s, const PassageLook &look, Gutter &gutter) {
    const float r = paper_em(.62f);
    for (std::size_t g = 0; g < kBars; ++g)
        if (look.groups[g]) badge(gutter.next(s, sight.at), r, g, look.groups[g]);
    if (look.set_aside) badge(gutter.next(s, sight.at), r, kBars);
    if (look.left_alone) dash_glyph(gutter.next(s, sight.at));
}

void margin_strike(const Sight &sight, const Stretch &s) { // a bar: the margin is struck, the words stay readable
    const float pad = paper_em(.3f), x = sight.at.x + s.gutter + paper_em(.95f);
    const Box box{{x, sight.at.y + s.box.min.y + pad}, {x + paper_em(.42f), sight.at.y + s.box.max.y - pad}};
    fill(box, fade(theme().group[kBars], .22f));
    hatch(box, theme().group[kBars], paper_em(.3f));
}

// Of those who could see it, `full` are drawn by `mark`.
template <class Mark> void dot_row(ImVec2 at, int full, int of, Mark mark) {
    const float step = std::min(paper_em(.62f), paper_em(3.4f) / static_cast<float>(of));
    for (int i = 0; i < of; ++i) {
        const ImVec2 c{at.x + static_cast<float>(i) * step, at.y};
        if (i < full)
            mark(c, step * .36f);
        else
            ImGui::GetWindowDrawList()->AddCircle(c, step * .33f, theme().surface.line_strong, 12, 1.2f);
    }
}

// Who weighs it are dots; who sets it aside are struck rings, below them.
void panel_dots(const Sight &sight, const Stretch &s, const PassageLook &look) {
    if (!look.of) return;
    ImDrawList *list = ImGui::GetWindowDrawList();
    const float x = sight.at.x + sight.width - paper_em(3.9f), y = sight.at.y + s.first_top + s.first_height / 2;
    if (look.share)
        dot_row({x, y}, look.share, look.of,
                [list](ImVec2 c, float r) { list->AddCircleFilled(c, r, theme().paper.quiet, 12); });
    if (look.aside)
        dot_row({x, look.share ? y + paper_em(.78f) : y}, look.aside, look.of, [list](ImVec2 c, float r) {
            list->AddCircle(c, r, theme().paper.quiet, 12, 1.2f);
            list->AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, theme().paper.quiet, 1.2f);
        });
}

void draw_margins(const Sight &sight) {
    Gutter gutter;
    for (const Stretch &s : sight.paper.layout.stretches) {
        if (s.box.min.y > sight.bottom) break;
        if (s.box.max.y < sight.top) continue;
        const PassageLook look = sight.look(s.passage);
        margin_glyphs(sight, s, look, gutter);
        if (look.set_aside) margin_strike(sight, s);
        panel_dots(sight, s, look);
        if (sight.view.selected.holds(s.passage)) {
            const float x = sight.at.x + s.gutter + paper_em(1.f);
            fill({{x, sight.at.y + s.box.min.y + paper_em(.1f)},
                  {x + paper_em(.2f), sight.at.y + s.box.max.y - paper_em(.1f)}},
                 theme().words.accent, paper_em(.1f));
        }
    }
}

void draw_sheet(const Sight &sight, float height) {
    const Box sheet{sight.at, {sight.at.x + sight.width, sight.at.y + height}};
    shadow(sheet, 2);
    fill(sheet, theme().paper.fill, 2);
    frame(sheet, theme().paper.edge, 2);
    draw_ornaments(sight);
    if (sight.view.debrief) {
        put(fonts().small, {sight.at.x + paper_em(1.f), sight.at.y + paper_em(.9f)}, theme().paper.quiet, "You");
        put(fonts().small, {sight.at.x + sight.width - paper_em(4.1f), sight.at.y + paper_em(.9f)}, theme().paper.quiet,
            "Panel");
    }
    const auto &runs = sight.paper.layout.runs;
    const auto first = std::lower_bound(runs.begin(), runs.end(), sight.top - sight.paper.layout.tallest_line,
                                        [](const LaidRun &run, float y) { return run.line_top < y; });
    for (auto run = first; run != runs.end() && run->line_top <= sight.bottom; ++run) draw_run(sight, *run);
    draw_margins(sight);
}

// --- mouse and keys --------------------------------------------------------------------------------------------------

int passage_at(const PaperLayout &layout, ImVec2 p) {
    auto run = std::lower_bound(layout.runs.begin(), layout.runs.end(), p.y - layout.tallest_line,
                                [](const LaidRun &r, float y) { return r.line_top < y; });
    for (; run != layout.runs.end() && run->line_top <= p.y; ++run) {
        const bool in_line = p.y < run->line_top + run->line_height;
        const float slack = paper_em(.3f);
        if (in_line && run->passage >= 0 && p.x >= run->x - slack && p.x < run->x + run->width + slack)
            return run->passage;
    }
    return -1;
}

PassageRange between(int a, int b) { return {std::min(a, b), std::max(a, b)}; }

void by_mouse(Paper &paper, const Hit &state, ImVec2 at, PaperEvents &events) {
    const ImVec2 mouse = ImGui::GetMousePos();
    const int under = state.hovered || state.held ? passage_at(paper.layout, {mouse.x - at.x, mouse.y - at.y}) : -1;
    paper.hovered = under;
    if (under >= 0 && state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.held && ImGui::IsMouseClicked(0)) paper.anchor = under;
    if (state.held && paper.anchor >= 0 && under >= 0) events.touched = between(paper.anchor, under);
    if (state.pressed && !state.by_key && under >= 0)
        events.chosen = between(paper.anchor >= 0 ? paper.anchor : under, under);
}

int stretch_in_sight(const PaperLayout &layout, float top) {
    for (std::size_t i = 0; i < layout.stretches.size(); ++i)
        if (layout.stretches[i].box.max.y > top) return static_cast<int>(i);
    return layout.stretches.empty() ? -1 : static_cast<int>(layout.stretches.size()) - 1;
}

int page_away(const PaperLayout &layout, int from, float distance) {
    if (from < 0) return from;
    const float target = layout.stretches[static_cast<std::size_t>(from)].box.min.y + distance;
    int best = from;
    for (std::size_t i = 0; i < layout.stretches.size(); ++i)
        if (layout.stretches[i].box.min.y <= std::max(target, 0.f)) best = static_cast<int>(i);
    return best;
}

int moved_cursor(const Paper &paper, float page) {
    const int last = static_cast<int>(paper.layout.stretches.size()) - 1, at = paper.cursor;
    if (pressed(Key::down) || pressed(Key::right)) return std::min(last, at + 1);
    if (pressed(Key::up) || pressed(Key::left)) return std::max(0, at - 1);
    if (pressed(Key::home)) return 0;
    if (pressed(Key::end)) return last;
    if (pressed(Key::page_down)) return page_away(paper.layout, at, page);
    if (pressed(Key::page_up)) return page_away(paper.layout, at, -page);
    return at;
}

void by_keys(Paper &paper, const Hit &state, const Sight &sight, PaperEvents &events) {
    if (!state.focused || paper.layout.stretches.empty() || !context().focus.shown) return;
    if (paper.cursor < 0) paper.cursor = stretch_in_sight(paper.layout, sight.top);
    const auto passage = [&paper](int stretch) {
        return paper.layout.stretches[static_cast<std::size_t>(stretch)].passage;
    };
    const int before = passage(paper.cursor);
    const int next = moved_cursor(paper, (sight.bottom - sight.top) * .8f);
    if (next != paper.cursor) {
        if (!shift_held())
            paper.anchor = -1;
        else if (paper.anchor < 0)
            paper.anchor = before;
        paper.cursor = next;
        paper.reveal = passage(next);
    }
    const int here = passage(paper.cursor);
    if (paper.anchor >= 0 && !ImGui::IsMouseDown(0)) events.touched = between(paper.anchor, here);
    if (state.by_key) {
        events.chosen = paper.anchor >= 0 ? between(paper.anchor, here) : between(here, here);
        paper.anchor = -1;
    }
}

void reveal(Paper &paper, ImVec2 at) {
    if (paper.reveal < 0) return;
    for (std::size_t i = 0; i < paper.layout.stretches.size(); ++i) {
        const Stretch &s = paper.layout.stretches[i];
        if (s.passage != paper.reveal) continue;
        const float top = ImGui::GetWindowPos().y, height = ImGui::GetWindowSize().y;
        const float y0 = at.y + s.box.min.y - top, y1 = at.y + s.box.max.y - top, space = em(2.5f);
        if (y0 < space)
            ImGui::SetScrollY(std::max(0.f, ImGui::GetScrollY() + y0 - space));
        else if (y1 > height - space)
            ImGui::SetScrollY(ImGui::GetScrollY() + std::min(y0 - space, y1 - height + space));
        break;
    }
    paper.reveal = -1;
}

void keep_layout(Paper &paper, const PaperView &view, float width) {
    const float body = fonts().body->FontSize, zoom = fonts().zoom;
    if (paper.laid_document == &view.document && paper.laid_width == width && paper.laid_body == body &&
        paper.laid_zoom == zoom && paper.laid_values == view.values)
        return;
    paper.layout = lay_out(view.document, {view.kind, width, view.debrief}, view.values);
    paper.laid_document = &view.document;
    paper.laid_width = width;
    paper.laid_body = body;
    paper.laid_zoom = zoom;
    paper.laid_values = view.values;
    paper.cursor = std::min(paper.cursor, static_cast<int>(paper.layout.stretches.size()) - 1);
}

// A test finds a sentence as "id#3", the third passage.
void record_passages(std::string_view id, const Sight &sight) {
    if (!context().recorder) return;
    for (const Stretch &s : sight.paper.layout.stretches) {
        const ImVec2 at{sight.at.x + s.first_x, sight.at.y + s.first_top};
        record_widget(Name{id, "#", std::to_string(s.passage)}, at, {at.x + em(3), at.y + s.first_height},
                      sight.view.document.passages[static_cast<std::size_t>(s.passage)].text, true, false);
    }
}

} // namespace

float heat_strength(float share) { return .06f + share * (theme().heat_tint - .06f); }

PaperEvents draw_paper(std::string_view id, Paper &paper, const PaperView &view, float width) {
    keep_layout(paper, view, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = std::max(paper.layout.height, view.min_height);
    const float top = ImGui::GetWindowDrawList()->GetClipRectMin().y - at.y,
                bottom = ImGui::GetWindowDrawList()->GetClipRectMax().y - at.y;
    const Hit state = hit(id, {at, {at.x + width, at.y + height}}, "paper");
    PaperEvents events{{}, {}, state.focused, -1};
    Sight sight{paper, view, at, width, top, bottom, {}};
    by_mouse(paper, state, at, events);
    by_keys(paper, state, sight, events);
    sight.touched = events.touched;
    if (state.focused && context().focus.shown && paper.cursor >= 0)
        events.at = paper.layout.stretches[static_cast<std::size_t>(paper.cursor)].passage;
    sight.cursor_passage = events.at;
    draw_sheet(sight, height);
    reveal(paper, at);
    record_passages(id, sight);
    return events;
}

} // namespace totality::ui
