#include "app/widgets/keys.h"
#include <array>

namespace totality::ui {
namespace {

struct KeyCode {
    int code;  // GLFW's numbers (glfw3.h, "Keyboard key tokens"); platform/window.cpp holds them against the header
    int imgui; // ImGuiKey of the key map; -1: not in it
};

// In the order of Key.
constexpr std::array<KeyCode, static_cast<std::size_t>(Key::count)> kCodes{{
    {258, ImGuiKey_Tab},
    {257, ImGuiKey_Enter},
    {32, ImGuiKey_Space},
    {256, ImGuiKey_Escape},
    {265, ImGuiKey_UpArrow},
    {264, ImGuiKey_DownArrow},
    {263, ImGuiKey_LeftArrow},
    {262, ImGuiKey_RightArrow},
    {266, ImGuiKey_PageUp},
    {267, ImGuiKey_PageDown},
    {268, ImGuiKey_Home},
    {269, ImGuiKey_End},
    {259, ImGuiKey_Backspace},
    {261, ImGuiKey_Delete},
    {65, ImGuiKey_A},
    {66, -1},
    {67, ImGuiKey_C},
    {68, -1},
    {70, -1},
    {75, -1},
    {78, -1},
    {81, -1},
    {86, ImGuiKey_V},
    {88, ImGuiKey_X},
    {89, ImGuiKey_Y},
    {90, ImGuiKey_Z},
    {49, -1},
    {50, -1},
    {51, -1},
    {52, -1},
    {53, -1},
    {61, -1},
    {45, -1},
    {48, -1},
    {47, -1},
    {290, -1},
    {292, -1},
}};

constexpr int kKeypadEnter = 335;

// What presses or goes back does so once, however long the key is held.
bool repeats(Key key) { return key != Key::enter && key != Key::space && key != Key::escape; }

bool down_now(Key key) {
    if (ImGui::IsKeyPressed(code_of(key), repeats(key))) return true;
    return key == Key::enter && ImGui::IsKeyPressed(kKeypadEnter, false);
}

} // namespace

int code_of(Key key) { return kCodes[static_cast<std::size_t>(key)].code; }

bool pressed(Key key) {
    const ImGuiIO &io = ImGui::GetIO();
    return !io.KeyCtrl && !io.KeyAlt && !io.KeySuper && down_now(key);
}

bool pressed_with_ctrl(Key key) {
    const ImGuiIO &io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyAlt && down_now(key);
}

bool shift_held() { return ImGui::GetIO().KeyShift; }
bool ctrl_held() { return ImGui::GetIO().KeyCtrl; }

void map_keys(ImGuiIO &io) {
    for (const KeyCode &key : kCodes)
        if (key.imgui >= 0) io.KeyMap[key.imgui] = key.code;
    io.KeyMap[ImGuiKey_KeyPadEnter] = kKeypadEnter;
}

} // namespace totality::ui
