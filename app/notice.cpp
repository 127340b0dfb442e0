#include "app/notice.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/text.h"

namespace totality {

void draw_notice(const Notice &notice, Intents &intents) {
    const float width = ui::em(34);
    const float words = ui::text_height(ui::fonts().body, notice.words, width - ui::em(4));
    const ui::Sheet sheet("notice", notice.title, {width, words + ui::em(8.5f)});
    ui::say(ui::fonts().body, ui::theme().words.main, notice.words);
    ui::gap(1);
    if (notice.can_retry) {
        if (ui::button("notice.again", "Try again", ui::ButtonKind::primary)) intents.push_back(intent::SaveAgain{});
        ImGui::SameLine();
    }
    if (notice.can_export) {
        if (ui::button("notice.export", "Write it to a file")) intents.push_back(intent::ExportWork{});
        ImGui::SameLine();
    }
    if (notice.closing) {
        if (ui::button("notice.leave", "Close without it")) intents.push_back(intent::Quit{});
        ImGui::SameLine();
    }
    const char *stay = notice.closing ? "Stay" : notice.can_export ? "Later" : "I see";
    if (ui::button("notice.close", stay) || sheet.closed) intents.push_back(intent::Dismiss{});
}

} // namespace totality
