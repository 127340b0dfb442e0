#pragma once
// What was drawn in a frame, for tests: widgets by id, and words with the place they had. Nothing is kept unless a test
// installs one.
#include <imgui.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace totality::ui {

struct RecordedWidget {
    ImVec2 min, max;           // as drawn
    ImVec2 clip_min, clip_max; // what of the screen its window showed
    std::string label;
    bool enabled = true;
    bool focused = false;
    int frame = 0;
    ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

struct RecordedText {
    ImVec2 min, max;
    ImVec2 clip_min, clip_max;
    std::string words;
    bool cut = false; // elided on purpose
};

struct Recorder {
    std::unordered_map<std::string, RecordedWidget> widgets; // all that were ever seen; `frame` says when last
    std::vector<RecordedText> texts;                         // of the present frame
};

// Both do nothing without a recorder.
void record_widget(std::string_view id, ImVec2 min, ImVec2 max, std::string_view label, bool enabled, bool focused);
void record_text(ImVec2 min, ImVec2 max, std::string_view words, bool cut);

} // namespace totality::ui
