#include "tests/app/driver.h"
#include "app/platform/fonts.h"
#include "app/widgets/panel.h"
#include <map>
#include <stdexcept>

namespace totality::test {
namespace {

// Baking takes longer than everything else in a test, so contexts of one scale share their fonts.
struct Baked {
    ImFontAtlas atlas;
    ui::Fonts fonts;
};

Baked &baked(float scale) {
    static std::map<float, std::unique_ptr<Baked>> all;
    std::unique_ptr<Baked> &slot = all[scale];
    if (slot) return *slot;
    slot = std::make_unique<Baked>();
    slot->fonts = platform::load_fonts(slot->atlas, {scale, 1});
    slot->atlas.SetTexID(reinterpret_cast<ImTextureID>(1));
    return *slot;
}

} // namespace

struct Driver::State {
    std::function<void()> draw;
    ImGuiContext *imgui = nullptr;
    ui::Context context;
    ui::Recorder recorder;
    ImVec2 mouse{-1, -1};
};

Driver::Driver(std::function<void()> draw, const Stage &stage) : state_(std::make_unique<State>()) {
    State &s = *state_;
    Baked &fonts = baked(stage.scale);
    s.draw = std::move(draw);
    s.imgui = ImGui::CreateContext(&fonts.atlas);
    ImGui::SetCurrentContext(s.imgui);
    ImGuiIO &io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = stage.size;
    io.FontDefault = fonts.fonts.body;
    io.ConfigInputTextCursorBlink = false;
    ui::map_keys(io);
    s.context.fonts = fonts.fonts;
    s.context.theme = ui::theme_of(stage.theme);
    s.context.recorder = &s.recorder;
    ui::attach(s.context);
    ui::apply_style(s.context.theme, fonts.fonts.body->FontSize);
    step(3);
}

Driver::~Driver() {
    ImGui::SetCurrentContext(state_->imgui);
    ImGui::DestroyContext(state_->imgui);
}

void Driver::step(int frames) {
    State &s = *state_;
    ImGui::SetCurrentContext(s.imgui);
    for (int i = 0; i < frames; ++i) {
        ImGuiIO &io = ImGui::GetIO();
        io.DeltaTime = 1.f / 60;
        io.MousePos = s.mouse;
        ImGui::NewFrame();
        ui::begin_frame();
        {
            const ui::Root root;
            s.draw();
        }
        ui::end_frame();
        ImGui::Render();
        io.MouseWheel = 0;
    }
}

void Driver::move(ImVec2 to) {
    state_->mouse = to;
    step(2); // hover is decided on the windows of the frame before
}

void Driver::click_at(ImVec2 p) {
    move(p);
    ImGui::GetIO().MouseDown[0] = true;
    step();
    ImGui::GetIO().MouseDown[0] = false;
    step(3);
}

void Driver::click(const std::string &id) {
    const ui::RecordedWidget &w = widget(id);
    const ImVec2 p = w.center();
    if (p.x < w.clip_min.x || p.x > w.clip_max.x || p.y < w.clip_min.y || p.y > w.clip_max.y)
        throw std::runtime_error("the widget is clipped away: " + id);
    click_at(p);
}

void Driver::hold(const std::string &id) {
    move(widget(id).center());
    ImGui::GetIO().MouseDown[0] = true;
    step(2);
}

void Driver::drag(ImVec2 from, ImVec2 to) {
    move(from);
    ImGui::GetIO().MouseDown[0] = true;
    step(2);
    for (int i = 1; i <= 5; ++i) {
        const float t = static_cast<float>(i) / 5;
        move({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    }
    ImGui::GetIO().MouseDown[0] = false;
    step(3);
}

void Driver::wheel(float lines) {
    ImGui::GetIO().MouseWheel = lines;
    step(3);
}

void Driver::type(const std::string &utf8) {
    ImGui::GetIO().AddInputCharactersUTF8(utf8.c_str());
    step(3);
}

void Driver::key(ui::Key key, bool ctrl, bool shift) {
    ImGuiIO &io = ImGui::GetIO();
    io.KeyCtrl = ctrl;
    io.KeyShift = shift;
    io.KeyMods = (ctrl ? ImGuiKeyModFlags_Ctrl : 0) | (shift ? ImGuiKeyModFlags_Shift : 0);
    io.KeysDown[ui::code_of(key)] = true;
    step();
    io.KeysDown[ui::code_of(key)] = false;
    io.KeyCtrl = io.KeyShift = false;
    io.KeyMods = 0;
    step(3);
}

void Driver::tab_to(const std::string &id) {
    for (int i = 0; i < 400; ++i) {
        if (focused() == id) return;
        key(ui::Key::tab);
    }
    throw std::runtime_error("Tab never comes to: " + id);
}

void Driver::press(const std::string &id) {
    tab_to(id);
    key(ui::Key::enter);
}

bool Driver::has(const std::string &id) const {
    const auto it = state_->recorder.widgets.find(id);
    return it != state_->recorder.widgets.end() && it->second.frame == ImGui::GetFrameCount();
}

const ui::RecordedWidget &Driver::widget(const std::string &id) const {
    if (!has(id)) throw std::runtime_error("no such widget on screen: " + id);
    return state_->recorder.widgets.at(id);
}

std::string Driver::focused() const {
    for (const auto &[id, widget] : state_->recorder.widgets)
        if (widget.frame == ImGui::GetFrameCount() && widget.focused) return id;
    return {};
}

bool Driver::shows(const std::string &words) const {
    for (const ui::RecordedText &text : state_->recorder.texts)
        if (text.words.find(words) != std::string::npos) return true;
    return false;
}

const std::vector<ui::RecordedText> &Driver::texts() const { return state_->recorder.texts; }

} // namespace totality::test
