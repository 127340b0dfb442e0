#include "app/screens/welcome.h"
#include "app/screens/chrome.h"
#include "app/widgets/field.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

void draw_field(std::string_view id, std::string_view label, std::string &value, float width) {
    ui::say(ui::fonts().body, ui::theme().words.main, label);
    ui::gap(.15f);
    ui::text_field(id, value, width, {.hint = "may stay empty", .limit = 200});
    ui::gap(.7f);
}

void draw_words() {
    ui::say(ui::fonts().body, ui::theme().words.main,
            "You work case files of November 2000: read the papers, mark what matters and which way it cuts, set aside "
            "what may not count, ask for what is missing while the clock runs, decide, and put it in writing. Then "
            "you see your reasoning beside that of a panel.");
    ui::gap(.7f);
    draw_notice_of_purpose();
    ui::gap(1.1f);
}

void draw_who(WelcomeScreen &screen, float width) {
    heading("Who are you?");
    quiet("For your own records. It is kept on this machine and sent nowhere; there is no password.");
    ui::gap(.6f);
    draw_field("welcome.name", "Name", screen.name, width);
    draw_field("welcome.district", "District", screen.district, width);
    draw_field("welcome.role", "Role", screen.role, width);
}

} // namespace

void draw_welcome(WelcomeScreen &screen, const WelcomeView &view, Intents &intents) {
    ui::Sheet sheet("welcome", "Welcome to Totality", ui::em(38), {.foot = true});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui::em(.1f)));
    draw_words();
    draw_who(screen, std::min(ImGui::GetContentRegionAvail().x, ui::em(24)));
    ImGui::PopStyleVar();
    sheet.begin_foot();
    bool guided = false;
    if (!view.guided.empty()) {
        const std::string label = fmt::format("Learn by doing, {} minutes", view.minutes);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        guided = ui::button("welcome.guided", label, ui::ButtonKind::primary);
        ImGui::SetCursorScreenPos({at.x + ui::button_width(label, ui::ButtonKind::primary) + ui::em(.8f), at.y});
    }
    const bool docket = ui::button("welcome.docket", "To the cases");
    if (!guided && !docket && !sheet.closed) return;
    intents.push_back(intent::SetPerson{screen.name, screen.district, screen.role});
    intents.push_back(intent::Welcome{});
    if (guided) intents.push_back(intent::OpenScenario{view.guided, Mode::practice});
}

} // namespace totality
