#include "app/screens/command_sheet.h"
#include "app/screens/search.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality {

using namespace ui;

namespace {

void apply_search(CommandSheet &sheet) {
    sheet.applied = sheet.search;
    sheet.shown.clear();
    const std::string query = folded(sheet.search);
    for (std::size_t i = 0; i < sheet.commands.size(); ++i)
        if (holds_words(sheet.searched[i], query)) sheet.shown.push_back(static_cast<int>(i));
    sheet.list = {sheet.shown.empty() ? -1 : 0, true};
}

const Command &shown_command(const CommandSheet &sheet, int row) {
    return sheet.commands[static_cast<std::size_t>(sheet.shown[static_cast<std::size_t>(row)])];
}

void draw_row(const Command &command, const Box &box, RowLook look) {
    if (look.chosen || look.hovered)
        fill(box, look.chosen ? theme().words.accent_soft : theme().surface.raised, em(.35f));
    const float y = box.center().y - fonts().body->FontSize / 2 - 1;
    const float detail = text_width(fonts().small, command.detail);
    put_elided(fonts().body, {box.min.x + em(.7f), y}, theme().words.main, command.label, box.w() - detail - em(2.2f));
    put_right(fonts().small, box.max.x - em(.7f), y + 1, theme().words.quiet, command.detail);
}

// The search keeps the keyboard; the arrows go through what it found.
void follow_arrows(CommandSheet &sheet) {
    const int count = static_cast<int>(sheet.shown.size()), before = sheet.list.chosen;
    if (count == 0) return;
    if (pressed(Key::down)) sheet.list.chosen = (before + 1) % count;
    if (pressed(Key::up)) sheet.list.chosen = (before + count - 1) % count;
    sheet.list.reveal |= sheet.list.chosen != before;
}

bool draw_search(CommandSheet &sheet) {
    const Edit edit = text_field(
        "commands.search", sheet.search, ImGui::GetContentRegionAvail().x,
        {.hint = "What do you want to do?", .icon = icon::search, .take_keyboard = sheet.take_keyboard, .limit = 200});
    sheet.take_keyboard = false;
    if (edit.active) follow_arrows(sheet);
    if (sheet.search != sheet.applied) apply_search(sheet);
    return edit.entered;
}

bool draw_found(CommandSheet &sheet) {
    if (sheet.shown.empty()) {
        say(fonts().body, theme().words.quiet, "Nothing here has that name.");
        return false;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = ImGui::GetContentRegionAvail();
    const Panel panel("commands.found", {at, {at.x + size.x, at.y + size.y}}, {.rounding = 0, .border = false});
    const Rows rows{static_cast<int>(sheet.shown.size()), em(1.95f),
                    [&](int row) -> std::string_view { return shown_command(sheet, row).id; },
                    [&](int row) -> std::string_view { return shown_command(sheet, row).label; },
                    [&](int row, Box box, RowLook look) { draw_row(shown_command(sheet, row), box, look); }};
    const RowEvents events = draw_rows("commands.list", sheet.list, rows);
    return events.took || events.clicked;
}

} // namespace

void open_commands(CommandSheet &sheet, std::vector<Command> commands) {
    sheet = {};
    sheet.open = sheet.take_keyboard = true;
    sheet.commands = std::move(commands);
    for (const Command &command : sheet.commands)
        sheet.searched.push_back(folded(command.label + ' ' + command.detail));
    apply_search(sheet);
}

void draw_commands(CommandSheet &sheet, Intents &intents) {
    const Sheet above("commands", "Commands", em(40), {.height = em(30)});
    const bool entered = draw_search(sheet);
    gap(.5f);
    const bool took = draw_found(sheet) || entered;
    if (took && sheet.list.chosen >= 0 && !sheet.shown.empty()) {
        intents.push_back(shown_command(sheet, sheet.list.chosen).intent);
        sheet.open = false;
    }
    if (above.closed) sheet.open = false;
}

} // namespace totality
