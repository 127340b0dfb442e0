#include "app/notice.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/text.h"

namespace totality {

void draw_notice(const Notice &notice, Intents &intents) {
    ui::Sheet sheet("notice-sheet", notice.title, ui::em(36), {.foot = true});
    ui::say(ui::fonts().body, ui::theme().words.main, notice.words);
    sheet.begin_foot();
    if (notice.can_retry) {
        if (ui::button("notice.again", "Try again", ui::ButtonKind::primary)) intents.push_back(intent::SaveAgain{});
        ImGui::SameLine(0, ui::em(.6f));
    }
    if (notice.can_export) {
        if (ui::button("notice.export", "Write it to a file")) intents.push_back(intent::ExportWork{});
        ImGui::SameLine(0, ui::em(.6f));
    }
    if (notice.closing) {
        if (ui::button("notice.leave", "Close without it")) intents.push_back(intent::Quit{});
        ImGui::SameLine(0, ui::em(.6f));
    }
    const char *stay = notice.closing ? "Stay" : notice.can_export ? "Later" : "I see";
    if (ui::button("notice.close", stay) || sheet.closed) intents.push_back(intent::Dismiss{});
}

} // namespace totality
