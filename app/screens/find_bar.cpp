// Finding words in the papers that have arrived: in this one and on through all.
#include "app/screens/case_parts.h"
#include "app/screens/search.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

// The assignment is no document of the case: its paragraphs are found, and no sentence of it is shown.
std::string words_of(const Block &block) {
    std::string words;
    for (const Runs &cell : block.cells)
        for (const Run &run : cell) words += run.text;
    return words;
}

void search(Turn &turn) {
    FindState &find = turn.ui.find;
    find.hits.clear();
    find.at = -1;
    find.here_in.reset();
    if (find.searched.empty()) return;
    for (const Block &block : turn.ui.digest.assignment.blocks)
        if (folded(words_of(block)).find(find.searched) != std::string::npos) find.hits.push_back({{}, -1});
    for (const PaperRow &row : turn.ui.digest.papers) {
        const auto &passages = turn.view.file.documents[row.document].passages;
        for (std::size_t p = 0; p < passages.size(); ++p)
            if (folded(sentence_of(turn.view, turn.ui.digest, passages[p].id)).find(find.searched) != std::string::npos)
                find.hits.push_back({row.id, static_cast<int>(p)});
    }
}

void keep_here(Turn &turn) {
    FindState &find = turn.ui.find;
    if (find.here_in == turn.ui.reading.document) return;
    find.here_in = turn.ui.reading.document;
    find.here.clear();
    for (const FindHit &hit : find.hits)
        if (hit.document == *find.here_in) find.here.push_back(hit.passage);
}

void go_to_hit(Turn &turn) {
    const FindHit hit = turn.ui.find.hits[static_cast<std::size_t>(turn.ui.find.at)];
    if (turn.ui.reading.document != hit.document) open_paper(turn, hit.document);
    if (hit.passage >= 0) turn.ui.reading.papers[hit.document].reveal = hit.passage;
    turn.ui.find.here_in.reset();
}

std::string_view count_words(const FindState &find, char *buffer, std::size_t size) {
    if (find.query.empty()) return "";
    if (find.hits.empty()) return "Nothing found";
    const auto made =
        find.at < 0
            ? fmt::format_to_n(buffer, size, "{} here, {} in all papers", find.here.size(), find.hits.size())
            : fmt::format_to_n(buffer, size, "{} of {}, {} here", find.at + 1, find.hits.size(), find.here.size());
    return {buffer, made.size};
}

} // namespace

void open_find(Turn &turn) {
    turn.ui.find.open = true;
    turn.ui.find.take_keyboard = true;
}

void keep_find(Turn &turn) {
    FindState &find = turn.ui.find;
    if (!find.open) return;
    if (const std::string now = find.query.empty() ? "" : folded(find.query); now != find.searched) {
        find.searched = now;
        search(turn);
    }
    keep_here(turn);
}

// From where one reads: the first hit in this paper or behind it, then on and around.
void find_next(Turn &turn, bool backward) {
    FindState &find = turn.ui.find;
    const int count = static_cast<int>(find.hits.size());
    if (count == 0) return;
    if (find.at < 0) {
        const auto here = std::find_if(find.hits.begin(), find.hits.end(),
                                       [&](const FindHit &hit) { return hit.document == turn.ui.reading.document; });
        find.at = here == find.hits.end() ? 0 : static_cast<int>(here - find.hits.begin());
    } else
        find.at = (find.at + (backward ? count - 1 : 1)) % count;
    go_to_hit(turn);
}

void draw_find_bar(Turn &turn, const Box &box) {
    FindState &find = turn.ui.find;
    fill(box, theme().surface.panel);
    rule(box.min.x, box.max.x, box.max.y - 1, theme().surface.line);
    const float y = box.min.y + (box.h() - field_height()) / 2, wide = std::min(em(20), box.w() * .45f);
    ImGui::SetCursorScreenPos({box.min.x + em(1), y});
    const Edit edit =
        text_field("case.find.query", find.query, wide,
                   {.hint = "Find in the papers", .icon = icon::search, .take_keyboard = find.take_keyboard});
    find.take_keyboard = edit.entered;
    if (edit.entered) find_next(turn, false);
    char words[64];
    put_elided(fonts().small, {box.min.x + em(2) + wide, y + em(.4f)}, theme().words.quiet,
               count_words(find, words, sizeof words), box.w() - wide - em(10));
    float x = box.max.x - em(1) - 3 * icon_button_size();
    const std::string_view none = find.hits.empty() ? "Nothing is found yet." : "";
    for (const auto &[id, sign, tip] : {std::tuple{"case.find.back", icon::up, "Back (Shift+F3)"},
                                        std::tuple{"case.find.next", icon::down, "Next (F3)"}}) {
        ImGui::SetCursorScreenPos({x, y - em(.15f)});
        if (icon_button(id, sign, tip, none)) find_next(turn, sign == icon::up);
        x += icon_button_size();
    }
    ImGui::SetCursorScreenPos({x, y - em(.15f)});
    if (icon_button("case.find.close", icon::close, "Close (Esc)")) find.open = false;
}

} // namespace totality
