#include "app/widgets/table.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {

namespace {

constexpr float kGap = .8f, kScrollbar = .8f; // em

float shared_width(std::span<const TableColumn> columns, float width) {
    float left = width;
    int sharing = 0;
    for (const TableColumn &column : columns) {
        left -= em(column.width) + em(kGap);
        sharing += column.width == 0;
    }
    return sharing == 0 ? 0 : std::max(em(3), std::floor((left + em(kGap)) / static_cast<float>(sharing)));
}

struct Cells {
    std::span<const TableColumn> columns;
    float shared;

    // Returns the first of the words that had to be cut.
    std::string_view put(ImFont *font, const Box &box, ImU32 ink,
                         const std::function<std::string_view(int)> &words) const {
        std::string_view cut;
        float x = box.min.x;
        const float y = box.center().y - font->FontSize / 2 - 1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const float width = columns[i].width == 0 ? shared : em(columns[i].width);
            const std::string_view text = words(static_cast<int>(i));
            const float indent = columns[i].right ? std::max(0.f, width - text_width(font, text)) : 0;
            if (put_elided(font, {x + indent, y}, ink, text, width - indent + 1) && cut.empty()) cut = text;
            x += width + em(kGap);
        }
        return cut;
    }
};

} // namespace

RowEvents table(const char *id, RowList &list, const Table &table, const Box &box) {
    const float head = em(1.9f), side = em(.6f);
    const Cells cells{table.columns, shared_width(table.columns, box.w() - 2 * side - em(kScrollbar))};
    const auto inner = [&](const Box &row) {
        return Box{{row.min.x + side, row.min.y}, {box.max.x - side - em(kScrollbar), row.max.y}};
    };
    cells.put(fonts().small_bold, inner({box.min, {box.max.x, box.min.y + head}}), theme().words.quiet,
              [&](int column) { return table.columns[static_cast<std::size_t>(column)].head; });
    rule(box.min.x, box.max.x, box.min.y + head, theme().surface.line_strong);
    const Panel panel(id, {{box.min.x, box.min.y + head + 1}, box.max}, {.rounding = 0, .border = false});
    const Rows rows{table.rows, em(2), table.key, [&](int row) { return table.cell(row, 0); },
                    [&](int row, Box at, RowLook look) {
                        row_ground({at.min, {at.max.x, at.max.y - 1}}, {.hovered = look.hovered}, look.chosen);
                        const std::string_view cut = cells.put(fonts().small, inner(at), theme().words.main,
                                                               [&](int column) { return table.cell(row, column); });
                        if (look.hovered && !cut.empty()) tooltip(at, cut);
                        rule(at.min.x, at.max.x, at.max.y - 1, theme().surface.line);
                    }};
    return draw_rows(id, list, rows);
}

} // namespace totality::ui
