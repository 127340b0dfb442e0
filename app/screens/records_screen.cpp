#include "app/screens/records_screen.h"
#include "app/screens/chrome.h"
#include "app/screens/session_form.h"
#include "app/widgets/field.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

struct FileButton {
    const char *id;
    const char *label;
    FileKind kind;
    std::string_view refusal;
};

void write(const RecordsScreen &screen, FileKind kind, Intents &intents) {
    intents.push_back(intent::WriteFile{kind, {}, screen.region, screen.district});
}

// Buttons side by side, in as many lines as they need.
void draw_buttons(const RecordsScreen &screen, std::initializer_list<FileButton> buttons, Intents &intents) {
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    for (const FileButton &button : buttons) {
        if (!first) {
            ImGui::SameLine(0, ui::em(.6f));
            if (ImGui::GetCursorScreenPos().x + ui::button_width(button.label) > right) {
                ImGui::NewLine();
                ui::gap(.5f);
            }
        }
        first = false;
        if (ui::button(button.id, button.label, ui::ButtonKind::plain, button.refusal))
            write(screen, button.kind, intents);
    }
    ui::gap(.4f);
}

void draw_reports(RecordsScreen &screen, const RecordsView &view, Intents &intents) {
    heading("Reports");
    quiet(fmt::format("Pages for reading and printing, and tables. Each is a new file in {}.", view.folder));
    ui::gap(.7f);
    const std::string_view none = view.attempts == 0 ? "You have finished no case yet." : "";
    draw_buttons(screen,
                 {{"records.transcript", "Your transcript", FileKind::transcript, none},
                  {"records.tables", "Everyone's tables (CSV)", FileKind::tables, {}},
                  {"records.statements", "Everyone's statements (xAPI)", FileKind::statements, {}}},
                 intents);
    ui::gap(.6f);
    const float width = std::min(ImGui::GetContentRegionAvail().x, ui::em(24));
    ui::say(ui::fonts().body, ui::theme().words.main, "Region");
    ui::text_field("records.region", screen.region, width, {.hint = "all regions", .limit = 200});
    ui::gap(.5f);
    ui::say(ui::fonts().body, ui::theme().words.main, "District");
    ui::text_field("records.district", screen.district, width, {.hint = "all districts", .limit = 200});
    ui::gap(.7f);
    draw_buttons(screen,
                 {{"records.class", "Class report", FileKind::class_report, {}},
                  {"records.completion", "Completion report", FileKind::completion, {}}},
                 intents);
    quiet("A class report shows no figure of fewer than five people. A completion report names who has finished and "
          "who has not, the sessions below, and what was fed back.");
}

void draw_exchange(RecordsScreen &screen, const RecordsView &view, Intents &intents) {
    heading("From machine to machine");
    quiet(fmt::format("One file with attempts, scores and feedback, for whoever collects them. {} {} in these records.",
                      view.people, view.people == 1 ? "person is" : "people are"));
    ui::gap(.7f);
    draw_buttons(screen,
                 {{"records.mine", "Write my records", FileKind::my_records, {}},
                  {"records.all", "Write everyone's", FileKind::all_records, {}}},
                 intents);
    ui::gap(.6f);
    ui::say(ui::fonts().body, ui::theme().words.main, "Bring in a file");
    const float button = ui::button_width("Bring it in") + ui::em(.8f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::min(ImGui::GetContentRegionAvail().x - button, ui::em(34));
    const ui::Edit edit = ui::text_field("records.path", screen.import_path, width,
                                         {.hint = "its path, or drop the file on this window", .limit = 4000});
    ImGui::SetCursorScreenPos({at.x + width + ui::em(.8f), at.y});
    const bool pressed = ui::button("records.import", "Bring it in", ui::ButtonKind::plain,
                                    screen.import_path.empty() ? "Type the file's path first." : "");
    if ((pressed || edit.entered) && !screen.import_path.empty())
        intents.push_back(intent::ImportFiles{{screen.import_path}});
    ui::gap(.4f);
    quiet("The same file twice adds nothing. What is here stays.");
}

void draw_backup(RecordsScreen &screen, const BackupRow &row, Intents &intents) {
    const bool asked = screen.restoring == row.path;
    ui::say(ui::fonts().body, ui::theme().words.main, fmt::format("{}, {}", row.made, row.detail));
    ui::gap(.2f);
    if (!asked) {
        if (ui::button(ui::Name{"records.restore.", row.path}, "Put this one back")) screen.restoring = row.path;
    } else {
        quiet("Everything in the records becomes as it was then, for everybody. What is there now is backed up first.");
        ui::gap(.3f);
        if (ui::button("records.restore-yes", "Put it back", ui::ButtonKind::primary)) {
            intents.push_back(intent::RestoreBackup{row.path});
            screen.restoring.clear();
        }
        ImGui::SameLine(0, ui::em(.6f));
        if (ui::button("records.restore-no", "Leave all as it is")) screen.restoring.clear();
    }
    ui::gap(.6f);
}

void draw_backups(RecordsScreen &screen, const RecordsView &view, Intents &intents) {
    heading("Backups");
    quiet("Made at each start after something changed.");
    ui::gap(.7f);
    if (view.backups.empty()) quiet("There is none yet.");
    for (const BackupRow &row : view.backups) draw_backup(screen, row, intents);
}

template <class Draw> void section(Draw draw) {
    {
        const ui::Card card;
        draw();
    }
    ui::gap(.9f);
}

void draw_sections(RecordsScreen &screen, const RecordsView &view, Intents &intents) {
    if (!view.kept) {
        section([&] {
            heading("There are no records");
            quiet("The records file cannot be used, so that there is nothing to write or to bring in. Close the "
                  "program, look after the file, and start again.");
        });
        return;
    }
    section([&] { draw_reports(screen, view, intents); });
    section([&] { draw_exchange(screen, view, intents); });
    section([&] { draw_sessions(screen, view, intents); });
    section([&] { draw_backups(screen, view, intents); });
}

} // namespace

Intents draw_records(RecordsScreen &screen, const RecordsView &view) {
    Intents intents;
    if (!screen.begun) {
        screen.begun = true;
        screen.district = view.district;
        screen.region = view.region;
    }
    const bool back = draw_top_bar({"Records and reports", {}, "Back to the docket (Esc)", true});
    {
        const ui::Box body = body_box(false);
        const float side = std::max(ui::em(2), (body.w() - ui::em(46)) / 2);
        const ui::Panel panel(
            "records", body,
            {.padding = {side, ui::em(2)}, .fill = ui::theme().surface.desk, .rounding = 0, .border = false});
        ui::scroll_by_keys("records.words");
        draw_sections(screen, view, intents);
    }
    if (back || (!ui::typing() && ui::take_escape())) intents.push_back(intent::GoTo{Place::docket});
    return intents;
}

} // namespace totality
