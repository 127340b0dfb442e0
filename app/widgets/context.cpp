#include "app/widgets/context.h"
#include "app/widgets/keys.h"
#include <cassert>
#include <cmath>

namespace totality::ui {

void attach(Context &context) { ImGui::GetIO().UserData = &context; }

Context &context() {
    assert(ImGui::GetIO().UserData && "attach() comes first");
    return *static_cast<Context *>(ImGui::GetIO().UserData);
}

const Theme &theme() { return context().theme; }
const Fonts &fonts() { return context().fonts; }
float em(float n) { return std::floor(fonts().body->FontSize * n + .5f); }
float paper_em(float n) { return std::floor(fonts().body->FontSize * fonts().zoom * n + .5f); }

ImVec2 room() {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    return {window.x - context().beside, window.y};
}

void leave_beside(float width) { context().beside = width; }
void leave_above(float height) { context().above = height; }

void draw_again_in(double seconds) {
    double &wanted = context().again_in;
    if (wanted == 0 || seconds < wanted) wanted = seconds;
}

void begin_frame() {
    Context &now = context();
    now.escape_taken = now.tip_shown = false;
    now.again_in = 0;
    if (now.recorder) now.recorder->texts.clear();
    begin_focus_frame(now.focus);
}

void end_frame() { end_focus_frame(context().focus); }

bool take_escape() {
    Context &now = context();
    if (now.focus.layer < now.focus.last_top_layer) return false; // it belongs to the sheet above
    if (now.escape_taken || !pressed(Key::escape)) return false;
    now.escape_taken = true;
    return true;
}

void record_widget(std::string_view id, ImVec2 min, ImVec2 max, std::string_view label, bool enabled, bool focused) {
    Recorder *recorder = context().recorder;
    if (!recorder) return;
    const ImDrawList *list = ImGui::GetWindowDrawList();
    recorder->widgets[std::string(id)] = {
        min,     max,     list->GetClipRectMin(), list->GetClipRectMax(), std::string(label),
        enabled, focused, ImGui::GetFrameCount()};
}

void record_text(ImVec2 min, ImVec2 max, std::string_view words, bool cut) {
    Recorder *recorder = context().recorder;
    if (!recorder) return;
    const ImDrawList *list = ImGui::GetWindowDrawList();
    recorder->texts.push_back({min, max, list->GetClipRectMin(), list->GetClipRectMax(), std::string(words), cut});
}

} // namespace totality::ui
