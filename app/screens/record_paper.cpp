#include "app/screens/record_paper.h"
#include "app/screens/chrome.h"
#include "app/widgets/icons.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality {

using namespace ui;

namespace {

constexpr float kLetterLeading = 1.36f;

void sheet_ground(const Box &box) {
    shadow(box, 2);
    fill(box, theme().paper.fill, 2);
    frame(box, theme().paper.edge, 2);
}

} // namespace

void draw_record_paper(const char *id, const Box &box, bool from_top, const std::function<void(Pen &)> &write) {
    const Panel panel(id, box, {.fill = theme().surface.desk, .rounding = 0, .border = false, .from_top = from_top});
    ImDrawList *list = ImGui::GetWindowDrawList();
    const float width = std::min(paper_em(46), box.w() - 2 * side_margin());
    const float x = std::floor(box.min.x + (box.w() - width) / 2), top = ImGui::GetCursorScreenPos().y;
    const float y = top + em(1.8f), margin = paper_em(width < paper_em(40) ? 2.6f : 4.6f);
    // The sheet's height is known after its words: they are drawn first, into the upper channel.
    list->ChannelsSplit(2);
    list->ChannelsSetCurrent(1);
    Pen pen{x + margin, width - 2 * margin, y + paper_em(3)};
    write(pen);
    const float bottom = std::max(pen.y + paper_em(3), top + box.h() - em(1.8f));
    list->ChannelsSetCurrent(0);
    sheet_ground({{x, y}, {x + width, bottom}});
    list->ChannelsMerge();
    ImGui::SetCursorScreenPos({x, bottom});
    ImGui::Dummy({1, em(1.7f)});
}

void letterhead(Pen &pen) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    const ImVec2 center{pen.x + paper_em(1.6f), pen.y + paper_em(1.5f)};
    list->AddCircle(center, paper_em(1.6f), theme().paper.ink, 48, paper_em(.12f));
    list->AddCircle(center, paper_em(1.25f), theme().paper.ink, 48, 1);
    put(fonts().icon, {center.x - text_width(fonts().icon, icon::record) / 2, center.y - fonts().icon->FontSize * .5f},
        theme().paper.ink, icon::record);
    const float x = pen.x + paper_em(4.2f);
    put(fonts().serif_note, {x, pen.y + paper_em(.1f)}, theme().paper.quiet, "U.S. Department of Justice");
    put_elided(fonts().serif_bold, {x, pen.y + paper_em(1.35f)}, theme().paper.ink,
               "Immigration and Naturalization Service", pen.width - paper_em(4.2f));
    pen.y += paper_em(4);
    rule(pen.x, pen.x + pen.width, pen.y, theme().paper.ink, paper_em(.1f));
    pen.y += paper_em(1.5f);
}

void line(Pen &pen, std::string_view words, ImFont *font) {
    pen.y +=
        put_wrapped(font ? font : fonts().serif, {pen.x, pen.y}, theme().paper.ink, words, pen.width, kLetterLeading) +
        paper_em(.1f);
}

void line_right(const Pen &pen, std::string_view words) {
    put_right(fonts().serif, pen.x + pen.width, pen.y, theme().paper.ink, words);
}

void paragraph(Pen &pen, std::string_view words, bool fresh) {
    const float height = text_height(fonts().serif, words, pen.width, kLetterLeading);
    if (fresh) {
        const float y0 = pen.y - paper_em(.3f), y1 = pen.y + height + paper_em(.35f);
        fill({{pen.x - paper_em(.5f), y0}, {pen.x + pen.width + paper_em(.3f), y1}},
             fade(theme().select, theme().dark ? .2f : .1f), em(.2f));
        fill({{pen.x - paper_em(1.1f), y0}, {pen.x - paper_em(.9f), y1}}, theme().words.accent, 1);
    }
    put_wrapped(fonts().serif, {pen.x, pen.y}, theme().paper.ink, words, pen.width, kLetterLeading);
    pen.y += height + paper_em(1.05f);
}

void bullet(Pen &pen, std::string_view words) {
    const float indent = paper_em(1.3f);
    put(fonts().serif, {pen.x + paper_em(.2f), pen.y}, theme().paper.quiet, "•");
    pen.y += put_wrapped(fonts().serif, {pen.x + indent, pen.y}, theme().paper.ink, words, pen.width - indent,
                         kLetterLeading) +
             paper_em(.55f);
}

void sub_heading(Pen &pen, std::string_view words) {
    pen.y += paper_em(.5f);
    put(fonts().serif_bold, {pen.x, pen.y}, theme().paper.ink, words);
    pen.y += fonts().serif_bold->FontSize + paper_em(.5f);
}

void signature(Pen &pen, std::string_view who, bool nobody) {
    pen.y += paper_em(1.8f);
    rule(pen.x, pen.x + std::min(pen.width, paper_em(16)), pen.y - paper_em(.4f), theme().paper.quiet);
    pen.y += put_wrapped(nobody ? fonts().serif_italic : fonts().serif, {pen.x, pen.y},
                         nobody ? theme().paper.quiet : theme().paper.ink, who, pen.width, kLetterLeading);
}

} // namespace totality
