#include "app/screens/work_sheet.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

void draw_work(std::string_view title, double share, bool stopping, Intents &intents) {
    ui::Sheet sheet("work-sheet", title, ui::em(30), {.foot = true});
    const int percent = static_cast<int>(std::clamp(share, 0., 1.) * 100);
    ui::say(ui::fonts().body, ui::theme().words.main, fmt::format("{} %", percent));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ui::Box track{at, {at.x + ImGui::GetContentRegionAvail().x, at.y + ui::em(.4f)}};
    ui::fill(track, ui::theme().surface.line, ui::em(.2f));
    const float done = track.w() * static_cast<float>(percent) / 100;
    ui::fill({track.min, {track.min.x + done, track.max.y}}, ui::theme().words.accent, ui::em(.2f));
    ImGui::Dummy({track.w(), ui::em(.8f)});
    sheet.begin_foot();
    if (ui::button("work.stop", stopping ? "Stopping" : "Stop", ui::ButtonKind::plain,
                   stopping ? "It stops at the next safe place." : "") ||
        sheet.closed)
        intents.push_back(intent::StopWork{});
}

} // namespace totality
