#pragma once
// Where the widgets of a real window are, written to a file after every frame, for tests that move the real mouse.
// Nothing is recorded unless TOTALITY_WIDGETS names a file.
#include "app/platform/window.h"
#include "app/widgets/recorder.h"
#include <string>

namespace totality {

class WindowRecord {
  public:
    explicit WindowRecord(platform::Window &window);

    // Tab-separated: "frame", its number, "settled" or "more"; then for every widget whose middle can be clicked: id,
    // x, y.
    void write();

  private:
    platform::Window &window_;
    std::string path_; // empty: not wanted
    ui::Recorder recorder_;
};

} // namespace totality
