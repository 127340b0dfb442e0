#pragma once
// The window: GLFW, OpenGL and ImGui's frame around whatever `draw` draws. Nothing is drawn while nothing happens.
#include "app/platform/fonts.h"
#include "app/widgets/context.h"
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace totality::platform {

// There is no display.
struct DisplayError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct WindowLook {
    std::string title = "Totality";
    int width = 1440;
    int height = 900;
    ui::ThemeName theme = ui::ThemeName::light;
    FontSizes sizes;
    bool visible = true;
};

using Picture = std::vector<unsigned char>; // three bytes a pixel, the upper row first

struct Loop {
    std::function<void()> draw;
    std::function<bool()> may_close;   // asked when the person closes the window; none: always
    std::function<void()> after_frame; // it is on screen; none: nothing
};

class Window {
  public:
    // Throws DisplayError where there is no display or no OpenGL 3.3.
    explicit Window(const WindowLook &look);
    ~Window();
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    // Until the window is closed: waits for something to happen, then draws a few frames (hover and focus settle in
    // the frames after an event).
    void run(const Loop &loop);

    // One frame now, whatever happens: for benchmarks.
    void frame(const std::function<void()> &draw);

    // The last of so many frames of that size, drawn beside the screen.
    Picture picture(int width, int height, int frames, const std::function<void()> &draw);

    std::vector<std::string> take_dropped(); // paths of files that were dropped on it since the last call

    void close();
    void set_theme(ui::ThemeName theme);
    void set_sizes(const FontSizes &sizes); // fonts are baked anew before the next frame
    void draw_more();                       // what this frame did shows in the next ones
    int frames_drawn() const;
    bool is_settled() const; // nothing is drawn after this frame until something happens

    ui::Context &context();

  private:
    void begin(); // up to ImGui::NewFrame

    struct State;
    std::unique_ptr<State> state_;
};

// From any thread: something has happened, draw.
void wake();

} // namespace totality::platform
