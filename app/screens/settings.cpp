#include "app/screens/settings.h"
#include "app/screens/chrome.h"
#include "app/widgets/field.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr std::array kPercents{100, 115, 130, 150, 175, 200};

void label(std::string_view words) {
    ui::say(ui::fonts().body, ui::theme().words.main, words);
    ui::gap(.15f);
}

void draw_text_size(const SettingsView &view, float width, Intents &intents) {
    label("Text size");
    int at =
        static_cast<int>(std::lower_bound(kPercents.begin(), kPercents.end(), view.text_percent) - kPercents.begin());
    if (ui::segments("settings.text", &at, {"100 %", "115 %", "130 %", "150 %", "175 %", "200 %"}, width))
        intents.push_back(intent::SetTextScale{static_cast<float>(kPercents[static_cast<std::size_t>(at)]) / 100});
    ui::gap(1.1f);
}

void draw_theme(const SettingsView &view, float width, Intents &intents) {
    label("Colors");
    int at = view.theme ? static_cast<int>(*view.theme) + 1 : 0;
    if (ui::segments("settings.theme", &at, {"As the desktop", "Light", "Dark", "High contrast"}, width))
        intents.push_back(intent::SetTheme{at == 0 ? std::nullopt : std::optional(static_cast<ui::ThemeName>(at - 1))});
    ui::gap(.4f);
    quiet("Nothing moves by itself in this program.");
}

void draw_own_minutes(const SettingsView &view, Intents &intents) {
    ui::gap(.6f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string words = fmt::format("{} minutes", view.own_minutes);
    const float less = ui::button_width("5 less") + ui::em(.9f),
                wide = ui::text_width(ui::fonts().medium, "240 minutes");
    int minutes = view.own_minutes;
    if (ui::button("settings.limit.less", "5 less", ui::ButtonKind::plain, minutes <= 5 ? "Five are the least." : ""))
        minutes -= 5;
    ui::put(ui::fonts().medium, {at.x + less, at.y + ui::em(.5f)}, ui::theme().words.main, words);
    ImGui::SetCursorScreenPos({at.x + less + wide + ui::em(.9f), at.y});
    if (ui::button("settings.limit.more", "5 more", ui::ButtonKind::plain,
                   minutes >= 240 ? "Four hours are the most." : ""))
        minutes += 5;
    if (minutes != view.own_minutes)
        intents.push_back(intent::SetTimeLimit{AssessmentTime::own, std::clamp(minutes, 5, 240)});
}

void draw_time_limit(const SettingsView &view, float width, Intents &intents) {
    heading("Assessment");
    label("Time limit");
    int at = static_cast<int>(view.time);
    if (ui::segments("settings.limit", &at, {"None", "As the case says", "Your own"}, width))
        intents.push_back(intent::SetTimeLimit{static_cast<AssessmentTime>(at), view.own_minutes});
    if (view.time == AssessmentTime::own) draw_own_minutes(view, intents);
    ui::gap(.4f);
    quiet("By the clock on the wall, from the start of an assessment on, also while this program is closed. When it is "
          "over you are told; nothing is taken away, and the debrief says how long you took. An assessment keeps the "
          "limit that it began with.");
}

// True when its words are to be kept: the field was left.
bool draw_named_field(SettingsScreen &screen, std::string_view id, std::string_view words, std::string &value,
                      float width) {
    label(words);
    const ui::Edit edit = ui::text_field(id, value, width, {.hint = {}, .limit = 200});
    if (edit.changed) screen.changed_at = ImGui::GetTime();
    ui::gap(.8f);
    return edit.left;
}

intent::SetPerson typed_person(const SettingsScreen &screen) {
    return {screen.name, screen.district, screen.role, screen.region, screen.trained};
}

bool draw_trained(SettingsScreen &screen, float width) {
    label("Your training is for");
    int at = static_cast<int>(screen.trained);
    const bool changed =
        ui::segments("settings.trained", &at, {"Not said", "Regional leadership", "District staff"}, width);
    if (changed) screen.trained = static_cast<Trained>(at);
    ui::gap(.9f);
    return changed;
}

void draw_person(SettingsScreen &screen, const SettingsView &view, float wide, Intents &intents) {
    const float width = std::min(wide, ui::em(24));
    heading("Who you are");
    quiet("All of it may stay empty. It is kept on this machine and sent nowhere.");
    ui::gap(.7f);
    bool keep = draw_named_field(screen, "settings.name", "Name", screen.name, width);
    keep |= draw_named_field(screen, "settings.district", "District", screen.district, width);
    keep |= draw_named_field(screen, "settings.role", "Role", screen.role, width);
    keep |= draw_named_field(screen, "settings.region", "Region", screen.region, width);
    keep |= draw_trained(screen, wide);
    if (view.several && ui::button("settings.people", "Someone else is working")) {
        intents.push_back(typed_person(screen));
        intents.push_back(intent::ShowPeople{});
        return;
    }
    keep |= screen.changed_at > 0 && ui::typing_paused(screen.changed_at);
    if (!keep) return;
    screen.changed_at = 0;
    intents.push_back(typed_person(screen));
}

// A line of text with a button that copies it.
void draw_copied(SettingsScreen &screen, std::string_view id, std::string_view text, Intents &intents) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool done = screen.copied == text;
    const float width = ImGui::GetContentRegionAvail().x, side = ui::button_width("Copied") + ui::em(1);
    const float y = at.y + (ui::button_height() - ui::fonts().small->FontSize) / 2;
    const float words = ui::put_wrapped(ui::fonts().small, {at.x, y}, ui::theme().words.quiet, text, width - side);
    ImGui::SetCursorScreenPos({at.x + width - ui::button_width(done ? "Copied" : "Copy"), at.y});
    if (ui::button(id, done ? "Copied" : "Copy")) {
        screen.copied = text;
        intents.push_back(intent::CopyText{screen.copied});
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, std::max(words + y - at.y, ui::button_height())});
}

void draw_place(SettingsScreen &screen, std::string_view id, std::string_view words, std::string_view path,
                Intents &intents) {
    ui::say(ui::fonts().body, ui::theme().words.main, words);
    if (path.empty())
        quiet("not found");
    else
        draw_copied(screen, id, path, intents);
    ui::gap(.5f);
}

void draw_places(SettingsScreen &screen, const SettingsView &view, Intents &intents) {
    heading("Where things are");
    draw_place(screen, "settings.copy.records", "Your attempts", view.records, intents);
    draw_place(screen, "settings.copy.settings", "These settings", view.settings, intents);
    int number = 0;
    for (const std::string &library : view.libraries)
        draw_place(screen, ui::Name{"settings.copy.scenarios-", std::to_string(++number)}, "Scenarios", library,
                   intents);
}

void draw_about(SettingsScreen &screen, const SettingsView &view, Intents &intents) {
    heading("About");
    ui::say(ui::fonts().body, ui::theme().words.main, view.guidance);
    draw_copied(screen, "settings.copy.versions", view.versions, intents);
    ui::gap(.4f);
    draw_notice_of_purpose();
}

template <class Draw> void section(Draw draw) {
    {
        const ui::Card card;
        draw();
    }
    ui::gap(.9f);
}

void draw_sections(SettingsScreen &screen, const SettingsView &view, Intents &intents) {
    section([&] {
        heading("On screen");
        const float width = std::min(ImGui::GetContentRegionAvail().x, ui::em(38));
        draw_text_size(view, width, intents);
        draw_theme(view, width, intents);
    });
    section([&] { draw_time_limit(view, std::min(ImGui::GetContentRegionAvail().x, ui::em(38)), intents); });
    section([&] { draw_person(screen, view, std::min(ImGui::GetContentRegionAvail().x, ui::em(38)), intents); });
    section([&] { draw_places(screen, view, intents); });
    section([&] { draw_about(screen, view, intents); });
}

} // namespace

Intents draw_settings(SettingsScreen &screen, const SettingsView &view) {
    Intents intents;
    if (!screen.begun)
        screen = {true,
                  std::string(view.name),
                  std::string(view.district),
                  std::string(view.role),
                  std::string(view.region),
                  0,
                  view.trained,
                  {}};
    const bool back = draw_top_bar({"Settings", {}, "Back to the docket (Esc)", true});
    {
        const ui::Box body = body_box(false);
        const float side = std::max(ui::em(2), (body.w() - ui::em(42)) / 2);
        const ui::Panel panel(
            "settings", body,
            {.padding = {side, ui::em(2)}, .fill = ui::theme().surface.desk, .rounding = 0, .border = false});
        ui::scroll_by_keys("settings.words");
        draw_sections(screen, view, intents);
    }
    if (back || (!ui::typing() && ui::take_escape())) intents.push_back(intent::GoTo{Place::docket});
    return intents;
}

Intents words_in_hand(const SettingsScreen &screen) {
    if (!screen.begun) return {};
    return {typed_person(screen)};
}

} // namespace totality
