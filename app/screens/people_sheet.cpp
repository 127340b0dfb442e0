#include "app/screens/people_sheet.h"
#include "app/screens/chrome.h"
#include "app/widgets/field.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/text.h"

namespace totality {

namespace {

void draw_rows(const PeopleSheet &sheet, std::string_view current, float width, Intents &intents) {
    for (const PersonRow &row : sheet.rows) {
        const bool now = row.id == current;
        if (ui::check_row(ui::Name{"people.", row.id}, now, ui::CheckKind::radio, row.name, row.detail, width))
            intents.push_back(intent::ChoosePerson{row.id});
        ui::gap(.3f);
    }
}

void draw_named(std::string_view id, std::string_view label, std::string &value, float width) {
    ui::say(ui::fonts().body, ui::theme().words.main, label);
    ui::gap(.15f);
    ui::text_field(id, value, width, {.hint = "may stay empty", .limit = 200});
    ui::gap(.7f);
}

} // namespace

void draw_people(PeopleSheet &state, std::string_view current, Intents &intents) {
    ui::Sheet sheet("people-sheet", "Who is working?", ui::em(36), {.foot = true});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, ui::em(.1f)));
    quiet("Each person's attempts are kept apart. There is no password: anyone at this machine can open them.");
    ui::gap(.8f);
    const std::size_t before = intents.size();
    draw_rows(state, current, ImGui::GetContentRegionAvail().x, intents);
    ui::gap(.9f);
    heading("Someone new");
    const float width = std::min(ImGui::GetContentRegionAvail().x, ui::em(24));
    draw_named("people.name", "Name", state.name, width);
    draw_named("people.district", "District", state.district, width);
    draw_named("people.role", "Role", state.role, width);
    ImGui::PopStyleVar();
    sheet.begin_foot();
    if (ui::button("people.new", "Begin as someone new"))
        intents.push_back(intent::AddPerson{state.name, state.district, state.role});
    if (intents.size() > before || sheet.closed) state.open = false;
}

} // namespace totality
