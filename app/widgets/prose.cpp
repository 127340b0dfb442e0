#include "app/widgets/prose.h"
#include "app/widgets/kit.h"
#include "app/widgets/paper_parts.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <cmath>

namespace totality::ui {

Prose make_prose(std::vector<Block> blocks, const LinkWords &link_words) {
    Prose prose;
    for (Block &block : blocks)
        for (Runs &cell : block.cells)
            for (Run &run : cell) {
                run.passage = -1;
                const auto words = run.code ? link_words(run.text) : std::nullopt;
                if (!words) continue;
                run = {*words, false, false, false, static_cast<int>(prose.text.passages.size())};
                prose.text.passages.push_back({{}, {}, *words, {}});
            }
    prose.text.blocks = std::move(blocks);
    return prose;
}

namespace {

void lay_out_prose(Prose &prose, float width) {
    const float body = fonts().body->FontSize, zoom = fonts().zoom;
    if (prose.laid_width == width && prose.laid_body == body && prose.laid_zoom == zoom) return;
    const PaperShape shape{DocumentKind::record, width, false};
    Typesetter page(prose.text, shape, nullptr);
    page.left = page.y = 0;
    page.right = width;
    const BodyLook look{{Face::serif, 1.5f}, .8f, {0, width, 0}};
    const auto &blocks = prose.text.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        const bool table = blocks[i].kind == BlockKind::table_row;
        const std::size_t end = table ? table_end(blocks, i) : i + 1;
        table ? set_table(page, i, end, look) : set_block(page, blocks[i], look);
        i = end;
    }
    prose.layout = page.finish(page.y);
    prose.laid_width = width;
    prose.laid_body = body;
    prose.laid_zoom = zoom;
}

// A link that runs over a line's end has a part in each line, and any of them presses it.
bool draw_link(std::string_view id, const LaidRun &run, ImVec2 at, std::string_view words, bool first) {
    const Box box{{at.x, at.y - em(.1f)}, {at.x + run.width, at.y + font_of(run.face)->FontSize + em(.1f)}};
    const std::string link = std::to_string(run.passage);
    bool hovered = false, focused = false, pressed = false;
    if (first) {
        const Hit state = hit(Name{id, ".link.", link}, box, words);
        hovered = state.hovered;
        focused = state.focused;
        pressed = state.pressed;
    } else {
        hovered = ImGui::IsWindowHovered() && contains(box, ImGui::GetMousePos());
        pressed = hovered && ImGui::IsMouseClicked(0);
    }
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    rule(box.min.x, box.max.x, box.max.y - em(.12f), theme().words.accent, hovered || focused ? em(.12f) : 1);
    return pressed;
}

} // namespace

int draw_prose(std::string_view id, Prose &prose, float width) {
    lay_out_prose(prose, width);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    for (const Ornament &o : prose.layout.ornaments) // rules and the bars of quotes
        fill({{origin.x + o.box.min.x, origin.y + o.box.min.y}, {origin.x + o.box.max.x, origin.y + o.box.max.y}},
             theme().surface.line_strong);
    int taken = -1, last = -1;
    for (const LaidRun &run : prose.layout.runs) {
        const ImVec2 at{std::floor(origin.x + run.x), std::floor(origin.y + run.y)};
        const std::string_view words = std::string_view(prose.layout.text).substr(run.begin, run.end - run.begin);
        const bool link = run.passage >= 0;
        if (link && draw_link(id, run, at, words, run.passage != last)) taken = run.passage;
        if (link) last = run.passage;
        put(font_of(run.face), at, link ? theme().words.accent : theme().words.main, words);
    }
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({width, prose.layout.height});
    return taken;
}

} // namespace totality::ui
