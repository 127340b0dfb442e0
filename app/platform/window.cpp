#include "app/platform/window.h"
#include "app/platform/input_queue.h"
#include "app/widgets/keys.h"
#include <GLFW/glfw3.h>
#include <algorithm>
#include <atomic>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <cfloat>
#include <glad/gl.h>
#include <utility>

namespace totality::platform {
namespace {

// Hover, focus requests and the size of what is new settle within two frames after an event.
constexpr int kFramesAfterEvent = 3;

std::atomic<bool> awoken = false; // by another thread, perhaps between two frames that are due anyway

static_assert(GLFW_KEY_TAB == 258 && GLFW_KEY_ENTER == 257 && GLFW_KEY_ESCAPE == 256 && GLFW_KEY_F1 == 290 &&
                  GLFW_KEY_F3 == 292 && GLFW_KEY_EQUAL == 61 && GLFW_KEY_Z == 90,
              "widgets/keys.cpp repeats GLFW's numbers");

// GLFW names letter keys by their place on a US keyboard; Ctrl+Z shall be where the letter Z is printed.
int by_letter(int key, int scancode) {
    if (key < GLFW_KEY_A || key > GLFW_KEY_Z) return key;
    const char *name = glfwGetKeyName(key, scancode);
    if (!name || name[1] != 0 || name[0] < 'a' || name[0] > 'z') return key;
    return GLFW_KEY_A + (name[0] - 'a');
}

// What came in since the last frame.
struct Inbox {
    InputQueue input;
    std::vector<std::string> dropped; // paths
    int due =
        kFramesAfterEvent; // frames before it waits again; an event that comes meanwhile counts like one waited for
};

} // namespace

struct Window::State {
    GLFWwindow *window = nullptr;
    ui::Context context;
    ui::ThemeName theme = ui::ThemeName::light;
    FontSizes sizes;
    float monitor_scale = 1;
    bool fonts_stale = true;
    int frames = 0;
    Inbox inbox;
};

namespace {

Inbox &inbox_of(GLFWwindow *window) { return *static_cast<Inbox *>(glfwGetWindowUserPointer(window)); }

void on_event(GLFWwindow *window) { inbox_of(window).due = kFramesAfterEvent; }

void on_input(GLFWwindow *window, const InputEvent &event) {
    on_event(window);
    inbox_of(window).input.waiting.push_back(event);
}

void on_key(GLFWwindow *window, int key, int scancode, int action, int modifiers) {
    const InputKind kind = action == GLFW_PRESS     ? InputKind::press
                           : action == GLFW_RELEASE ? InputKind::release
                                                    : InputKind::repeat;
    on_input(window, {kind, by_letter(key, scancode), scancode, modifiers});
}

void on_character(GLFWwindow *window, unsigned character) {
    on_input(window, {InputKind::character, static_cast<int>(character)});
}

void on_button(GLFWwindow *window, int button, int action, int modifiers) {
    on_input(window,
             {action == GLFW_PRESS ? InputKind::button_press : InputKind::button_release, button, 0, modifiers});
}

void deliver(GLFWwindow *window, const InputEvent &e) {
    const auto key = [&](int action) { ImGui_ImplGlfw_KeyCallback(window, e.code, e.scancode, action, e.modifiers); };
    const auto button = [&](int action) { ImGui_ImplGlfw_MouseButtonCallback(window, e.code, action, e.modifiers); };
    switch (e.kind) {
    case InputKind::press: return key(GLFW_PRESS);
    case InputKind::repeat: return key(GLFW_REPEAT);
    case InputKind::release: return key(GLFW_RELEASE);
    case InputKind::character: return ImGui_ImplGlfw_CharCallback(window, static_cast<unsigned>(e.code));
    case InputKind::button_press: return button(GLFW_PRESS);
    case InputKind::button_release: return button(GLFW_RELEASE);
    }
}

void deliver_input(GLFWwindow *window) {
    Inbox &inbox = inbox_of(window);
    for (const InputEvent &event : take_frame(inbox.input, ImGui::GetIO().WantTextInput)) deliver(window, event);
    if (!inbox.input.waiting.empty()) inbox.due = kFramesAfterEvent;
}

void install_callbacks(GLFWwindow *window, Inbox *inbox) {
    glfwSetWindowUserPointer(window, inbox);
    glfwSetKeyCallback(window, on_key);
    glfwSetWindowFocusCallback(window, [](GLFWwindow *w, int focused) {
        on_event(w);
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow *w, int entered) {
        on_event(w);
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetCharCallback(window, on_character);
    glfwSetMouseButtonCallback(window, on_button);
    glfwSetScrollCallback(window, [](GLFWwindow *w, double x, double y) {
        on_event(w);
        ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow *w, double, double) { on_event(w); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow *w, int, int) { on_event(w); });
    glfwSetDropCallback(window, [](GLFWwindow *w, int count, const char **paths) {
        on_event(w);
        inbox_of(w).dropped.insert(inbox_of(w).dropped.end(), paths, paths + count);
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow *w) { on_event(w); });
}

GLFWwindow *open(const WindowLook &look) {
    if (!glfwInit()) throw DisplayError("There is no display to open a window on.");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_VISIBLE, look.visible ? GLFW_TRUE : GLFW_FALSE);
    GLFWwindow *window = glfwCreateWindow(look.width, look.height, look.title.c_str(), nullptr, nullptr);
    if (!window) {
        glfwTerminate();
        throw DisplayError("The window could not be opened: this display offers no OpenGL 3.3.");
    }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    if (!gladLoadGL(glfwGetProcAddress)) {
        glfwTerminate();
        throw DisplayError("OpenGL 3.3 could not be loaded.");
    }
    return window;
}

float monitor_scale(GLFWwindow *window) {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    return x > 0 ? x : 1;
}

} // namespace

Window::Window(const WindowLook &look) : state_(std::make_unique<State>()) {
    State &s = *state_;
    s.window = open(look);
    s.theme = look.theme;
    s.sizes = look.sizes;
    s.monitor_scale = monitor_scale(s.window);
    glfwSetWindowSizeLimits(s.window, 800, 500, GLFW_DONT_CARE, GLFW_DONT_CARE);
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO &io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false; // a blinking caret would draw for ever
    ui::attach(s.context);
    install_callbacks(s.window, &s.inbox);
    ImGui_ImplGlfw_InitForOpenGL(s.window, false);
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(state_->window);
    glfwTerminate();
}

namespace {

// Only between frames: the draw data of the last frame point into the old atlas.
void bake(const FontSizes &sizes, float scale, ui::Context &context, ui::ThemeName theme) {
    ImGuiIO &io = ImGui::GetIO();
    context.fonts = load_fonts(*io.Fonts, {sizes.scale * scale, sizes.zoom});
    io.FontDefault = context.fonts.body;
    context.theme = ui::theme_of(theme);
    ui::apply_style(context.theme, context.fonts.body->FontSize);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    io.Fonts->ClearTexData(); // the graphics driver has it now
}

void render(int width, int height, ImU32 ground) {
    glViewport(0, 0, width, height);
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(ground);
    glClearColor(c.x, c.y, c.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void present(GLFWwindow *window, ImU32 ground) {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    render(width, height, ground);
}

// A framebuffer of its own, so that a picture has its size whatever the window's is.
class Canvas {
  public:
    Canvas(int width, int height) {
        glGenFramebuffers(1, &framebuffer_);
        glGenRenderbuffers(1, &colors_);
        glBindRenderbuffer(GL_RENDERBUFFER, colors_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
    }
    ~Canvas() {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glDeleteFramebuffers(1, &framebuffer_);
        glDeleteRenderbuffers(1, &colors_);
    }
    Canvas(const Canvas &) = delete;
    Canvas &operator=(const Canvas &) = delete;

  private:
    GLuint framebuffer_ = 0, colors_ = 0;
};

// OpenGL's lowest row comes first.
Picture read_pixels(int width, int height) {
    const auto row = static_cast<std::size_t>(width) * 3;
    Picture upside_down(row * static_cast<std::size_t>(height)), picture(upside_down.size());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        std::copy_n(upside_down.begin() + static_cast<std::ptrdiff_t>(y * row), row,
                    picture.end() - static_cast<std::ptrdiff_t>((y + 1) * row));
    return picture;
}

} // namespace

void Window::begin() {
    State &s = *state_;
    ImGui_ImplOpenGL3_NewFrame();
    if (s.fonts_stale) bake(s.sizes, s.monitor_scale, s.context, s.theme);
    s.fonts_stale = false;
    deliver_input(s.window);
    ImGui_ImplGlfw_NewFrame();
}

namespace {

void draw_all(const std::function<void()> &draw) {
    ImGui::NewFrame();
    ui::begin_frame();
    draw();
    ui::end_frame();
    ImGui::Render();
}

} // namespace

Picture Window::picture(int width, int height, int frames, const std::function<void()> &draw) {
    ImGuiIO &io = ImGui::GetIO();
    for (int i = 0; i < frames; ++i) {
        begin();
        io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        io.DisplayFramebufferScale = {1, 1};
        io.MousePos = {-FLT_MAX, -FLT_MAX};
        draw_all(draw);
    }
    const Canvas canvas(width, height);
    render(width, height, state_->context.theme.surface.desk);
    return read_pixels(width, height);
}

void Window::frame(const std::function<void()> &draw) {
    State &s = *state_;
    begin();
    draw_all(draw);
    present(s.window, s.context.theme.surface.desk);
    glfwSwapBuffers(s.window);
    ++s.frames;
}

namespace {

bool wants_to_close(GLFWwindow *window, const Loop &loop) {
    if (!glfwWindowShouldClose(window)) return false;
    if (!loop.may_close || loop.may_close()) return true;
    glfwSetWindowShouldClose(window, GLFW_FALSE);
    return false;
}

} // namespace

void Window::run(const Loop &loop) {
    State &s = *state_;
    while (!wants_to_close(s.window, loop)) {
        if (s.inbox.due > 0)
            glfwPollEvents();
        else {
            if (const double again_in = s.context.again_in; again_in > 0)
                glfwWaitEventsTimeout(again_in);
            else
                glfwWaitEvents();
            s.inbox.due = kFramesAfterEvent;
        }
        if (awoken.exchange(false)) s.inbox.due = kFramesAfterEvent;
        --s.inbox.due;
        frame(loop.draw);
        if (loop.after_frame) loop.after_frame();
    }
}

std::vector<std::string> Window::take_dropped() { return std::exchange(state_->inbox.dropped, {}); }

void Window::close() { glfwSetWindowShouldClose(state_->window, GLFW_TRUE); }

void Window::set_theme(ui::ThemeName theme) {
    State &s = *state_;
    s.theme = theme;
    if (s.fonts_stale) return; // the bake to come applies it
    s.context.theme = ui::theme_of(theme);
    ui::apply_style(s.context.theme, s.context.fonts.body->FontSize);
}

void Window::set_sizes(const FontSizes &sizes) {
    state_->sizes = sizes;
    state_->fonts_stale = true;
    wake();
}

void Window::draw_more() { state_->inbox.due = kFramesAfterEvent; }

bool Window::is_settled() const { return state_->inbox.due == 0; }

int Window::frames_drawn() const { return state_->frames; }

ui::Context &Window::context() { return state_->context; }

void wake() {
    awoken = true;
    glfwPostEmptyEvent();
}

} // namespace totality::platform
