#include "app/widgets/field.h"
#include "app/widgets/compat.h"
#include "app/widgets/keys.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/soft_breaks.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <imgui_stdlib.h>

namespace totality::ui {
namespace {

struct Field {
    std::string_view id;
    std::string &value;
    Box box;
    const FieldLook &look;
};

// ImGui takes everything typed since the field was entered back on Escape; here it stays.
template <class Input> bool keeping_text(std::string &value, Input input) {
    if (!pressed(Key::escape)) return input();
    const std::string typed = value;
    input();
    value = typed;
    return false;
}

void cut_to_limit(std::string &value, std::size_t limit) {
    if (value.size() <= limit) return;
    while (limit > 0 && (value[limit] & '\xC0') == '\x80') --limit;
    value.resize(limit);
}

// What both kinds share: the keyboard's order, the edge, the record, what happened.
template <class Input> Edit run(const Field &field, Input input) {
    const ImGuiID key = id_of(field.id);
    const Stop stop = focus_stop(key, field.box.min, field.box.max, true);
    if (field.look.take_keyboard || stop.arrived || stop.pressed) ImGui::SetKeyboardFocusHere();
    ImGui::SetCursorScreenPos(field.box.min);
    ImGui::PushID(static_cast<int>(key));
    Edit edit;
    edit.changed = keeping_text(field.value, input);
    edit.active = ImGui::IsItemActive();
    edit.left = ImGui::IsItemDeactivatedAfterEdit();
    edit.entered = ImGui::IsItemDeactivated() && pressed(Key::enter);
    edit.escaped = ImGui::IsItemDeactivated() && pressed(Key::escape);
    ImGui::PopID();
    if (ImGui::IsItemActivated()) give_focus(key, context().focus.shown);
    if (edit.active) context().focus.typing = true;
    if (edit.changed) cut_to_limit(field.value, field.look.limit);
    frame(field.box, edit.active ? theme().words.accent : theme().surface.line_strong, em(.35f),
          edit.active ? em(.1f) : 1.f);
    record_widget(field.id, field.box.min, field.box.max, field.look.hint, true, stop.focused || edit.active);
    return edit;
}

// Breaks the lines anew after each edit. ImGui's undo would put back pieces of lines that are broken otherwise now: it
// begins anew with them.
int break_lines(ImGuiInputTextCallbackData *data) {
    const std::string_view before(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const std::string text = without_soft_breaks(before);
    const std::string after = with_soft_breaks(text, *fonts().body, *static_cast<const float *>(data->UserData));
    if (after == before) return 0;
    const std::size_t place = place_without(before, static_cast<std::size_t>(data->CursorPos));
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, after.data(), after.data() + after.size());
    data->CursorPos = static_cast<int>(place_with(after, place));
    data->SelectionStart = data->SelectionEnd = data->CursorPos;
    forget_undo();
    return 0;
}

// What was copied has no breaks that nobody typed.
void mend_clipboard() {
    if (!pressed_with_ctrl(Key::c) && !pressed_with_ctrl(Key::x)) return;
    if (const char *copied = ImGui::GetClipboardText();
        copied && std::string_view(copied).find('\r') != std::string::npos)
        ImGui::SetClipboardText(without_soft_breaks(copied).c_str());
}

} // namespace

Edit text_field(std::string_view id, std::string &value, float width, const FieldLook &look) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Field field{id, value, {at, {at.x + width, at.y + field_height()}}, look};
    const float indent = look.icon ? em(2.f) : em(.7f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(indent, (field_height() - fonts().body->FontSize) / 2));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    push_font(fonts().body);
    const Edit edit = run(field, [&] {
        ImGui::SetNextItemWidth(width);
        return ImGui::InputText("##text", &value);
    });
    ImGui::PopFont();
    ImGui::PopStyleVar(2);
    const float y = at.y + (field_height() - fonts().body->FontSize) / 2;
    if (value.empty())
        put_elided(fonts().body, {at.x + indent, y}, theme().words.quiet, look.hint, width - indent - em(.4f));
    if (look.icon) put(fonts().body, {at.x + em(.6f), y}, theme().words.quiet, look.icon);
    return edit;
}

Edit text_area(std::string_view id, std::string &value, ImVec2 size, const FieldLook &look) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Field field{id, value, {at, {at.x + size.x, at.y + size.y}}, look};
    const ImVec2 pad{em(.7f), em(.55f)};
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, pad);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    push_font(fonts().body);
    float wrap = size.x - 2 * pad.x - ImGui::GetStyle().ScrollbarSize;
    const Edit edit = run(field, [&] {
        std::string broken = with_soft_breaks(value, *fonts().body, wrap);
        if (!ImGui::InputTextMultiline("##text", &broken, size, ImGuiInputTextFlags_CallbackEdit, break_lines, &wrap))
            return false;
        value = without_soft_breaks(broken);
        return true;
    });
    if (edit.active) mend_clipboard();
    ImGui::PopFont();
    ImGui::PopStyleVar(2);
    if (value.empty())
        put_wrapped(fonts().body, {at.x + pad.x, at.y + pad.y}, theme().words.quiet, look.hint, size.x - 2 * pad.x);
    return edit;
}

bool typing_paused(double changed_at) {
    constexpr double kPause = 1.2, kLeast = .02; // seconds
    const double left = changed_at + kPause - ImGui::GetTime();
    if (left <= 0) return true;
    draw_again_in(std::max(left, kLeast));
    return false;
}

} // namespace totality::ui
