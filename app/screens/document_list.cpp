// The papers that have arrived, what is still under way, and what came back as a line.
#include "app/screens/case_parts.h"
#include "app/screens/chrome.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <fmt/format.h>

namespace totality {

using namespace ui;

const char *kind_icon(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::form: return icon::form;
    case DocumentKind::letter: return icon::letter;
    case DocumentKind::record: return icon::record;
    case DocumentKind::statement: return icon::notes;
    case DocumentKind::mail: return icon::mail;
    case DocumentKind::clipping: return icon::newspaper;
    }
    return icon::letter;
}

namespace {

struct ListRow {
    std::string_view id, title, below;
    const char *icon;
    bool chosen = false, unread = false;
};

// However a paper was chosen, by a key or from elsewhere, its row comes into sight: once, so that the list scrolls
// freely.
void follow_chosen(ReadingState &reading, const Box &row) {
    if (reading.listed == reading.document) return;
    bring_into_sight(row);
    reading.listed = reading.document;
}

void unread_dot(ImVec2 center) {
    ImGui::GetWindowDrawList()->AddCircleFilled(center, em(.28f), theme().words.accent, 16);
}

bool draw_row(ReadingState &reading, const ListRow &row, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImFont *font = row.unread || row.chosen ? fonts().medium : fonts().body;
    const float text = width - em(4.1f), title = text_height(font, row.title, text);
    const float below = row.below.empty() ? 0 : em(1.25f);
    const Box box{at, {at.x + width, at.y + title + below + em(.85f)}};
    const Hit state = hit(Name{"case.paper.", row.id}, box, row.title);
    row_ground(box, state, row.chosen);
    if (row.chosen)
        fill({{box.min.x, box.min.y + em(.5f)}, {box.min.x + em(.2f), box.max.y - em(.5f)}}, theme().words.accent, 2);
    put(fonts().icon, {at.x + em(.75f), at.y + em(.42f)}, row.chosen ? theme().words.accent : theme().words.quiet,
        row.icon);
    put_wrapped(font, {at.x + em(2.5f), at.y + em(.45f)}, theme().words.main, row.title, text);
    if (!row.below.empty())
        put_elided(fonts().small, {at.x + em(2.5f), box.max.y - em(1.45f)}, theme().words.quiet, row.below, text);
    if (row.unread) unread_dot({box.max.x - em(.85f), at.y + em(1.05f)});
    if (row.chosen) follow_chosen(reading, box);
    return state.pressed;
}

void list_heading(std::string_view words, std::string_view right, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    put(fonts().small_bold, {at.x + em(.75f), at.y}, theme().words.quiet, words);
    put_right(fonts().small, at.x + width - em(.6f), at.y, theme().words.quiet, right);
    ImGui::Dummy({width, em(1.3f)});
}

void draw_request(const RequestRow &row, const char *sign, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float text = width - em(3.1f);
    put(fonts().icon, {at.x + em(.75f), at.y + em(.1f)}, theme().words.quiet, sign);
    float y =
        at.y + put_lines(fonts().body, {at.x + em(2.5f), at.y}, theme().words.quiet, row.label, text, 2) + em(.2f);
    y += put_wrapped(fonts().small, {at.x + em(2.5f), y},
                     row.after_deadline ? theme().signal.warn : theme().words.quiet, row.due, text) +
         em(.25f);
    if (!row.reply.empty())
        y += put_wrapped(fonts().small, {at.x + em(2.5f), y}, theme().words.main, row.reply, text) + em(.2f);
    ImGui::Dummy({width, y - at.y + em(.4f)});
}

void draw_requests(const CaseDigest &digest, float width) {
    if (!digest.under_way.empty()) {
        gap(.9f);
        list_heading("Still under way", "", width);
        for (const RequestRow &row : digest.under_way) draw_request(row, icon::clock, width);
    }
    if (!digest.answered.empty()) {
        gap(.9f);
        list_heading("Came back", "", width);
        for (const RequestRow &row : digest.answered) draw_request(row, icon::check, width);
    }
}

struct RailIcon {
    std::string_view id, title;
    const char *icon;
    bool chosen = false, unread = false;
};

bool draw_rail_icon(ReadingState &reading, const RailIcon &paper) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float size = icon_button_size();
    const bool pressed = icon_button(Name{"case.paper.", paper.id}, paper.icon, paper.title, {}, paper.chosen);
    if (paper.unread) unread_dot({at.x + em(1.85f), at.y + em(.4f)});
    if (paper.chosen) follow_chosen(reading, {at, {at.x + size, at.y + size}});
    return pressed;
}

// Large letters or a small window: icons only.
void draw_rail(Turn &turn, const Box &box) {
    const Panel panel("list", box, {.padding = {em(.45f), em(.7f)}, .bar = false, .rounding = 0, .border = false});
    ReadingState &reading = turn.ui.reading;
    if (draw_rail_icon(reading, {"assignment", "Your assignment", icon::flag, reading.document.empty()}))
        open_paper(turn, {});
    for (const PaperRow &row : turn.ui.digest.papers)
        if (draw_rail_icon(reading,
                           {row.id.text, row.title, kind_icon(row.kind), reading.document == row.id, row.unread}))
            open_paper(turn, row.id);
}

} // namespace

void draw_document_list(Turn &turn, const Box &box) {
    if (is_narrow()) return draw_rail(turn, box);
    const CaseDigest &digest = turn.ui.digest;
    const Panel panel("list", box, {.padding = {em(.7f), em(.9f)}, .rounding = 0, .border = false});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.2f)));
    const float width = panel.width();
    ReadingState &reading = turn.ui.reading;
    const DocumentId &open = reading.document;
    char count[24];
    const auto end =
        fmt::format_to_n(count, sizeof count, "{} paper{}", digest.papers.size(), digest.papers.size() == 1 ? "" : "s");
    list_heading("Case file", {count, end.size}, width);
    if (draw_row(reading, {"assignment", "Your assignment", digest.stage_title, icon::flag, open.empty()}, width))
        open_paper(turn, {});
    for (const PaperRow &row : digest.papers)
        if (draw_row(reading, {row.id.text, row.title, row.when, kind_icon(row.kind), open == row.id, row.unread},
                     width))
            open_paper(turn, row.id);
    draw_requests(digest, width);
    gap(.6f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + em(.6f), at.y});
    if (button("case.ask", "Ask for more…", ButtonKind::plain, digest.end_words)) turn.ui.ask_open = true;
    ImGui::PopStyleVar();
}

} // namespace totality
