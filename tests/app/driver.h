#pragma once
// Drives screens without a window: frames, mouse, text and keys on a context of its own. Widgets are named by the ids
// under which they record themselves.
#include "app/widgets/context.h"
#include "app/widgets/keys.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace totality::test {

struct Stage { // what the screen is drawn on
    ImVec2 size{1440, 900};
    float scale = 1;
    ui::ThemeName theme = ui::ThemeName::light;
};

class Driver {
  public:
    explicit Driver(std::function<void()> draw, const Stage &stage = {});
    ~Driver();
    Driver(const Driver &) = delete;
    Driver &operator=(const Driver &) = delete;

    void step(int frames = 1);
    void move(ImVec2 to);
    void click(const std::string &id); // throws if the widget is not on screen or clipped away
    void click_at(ImVec2 p);
    void hold(const std::string &id); // presses the mouse on it and keeps it down
    void drag(ImVec2 from, ImVec2 to);
    void wheel(float lines);
    void type(const std::string &utf8);
    void key(ui::Key key, bool ctrl = false, bool shift = false);
    // Tab until the widget has the keyboard; throws if it never gets it.
    void tab_to(const std::string &id);
    void press(const std::string &id); // tabs to it, then Enter

    bool has(const std::string &id) const; // drawn in the last frame
    const ui::RecordedWidget &widget(const std::string &id) const;
    std::string focused() const;                // id of the widget with the keyboard, or empty
    bool shows(const std::string &words) const; // some text drawn in the last frame contains it
    const std::vector<ui::RecordedText> &texts() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace totality::test
