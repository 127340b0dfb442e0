#include "app/window_record.h"
#include "app/files/text_file.h"
#include <cstdlib>
#include <fmt/format.h>

namespace totality {

namespace {

bool can_be_clicked(const ui::RecordedWidget &widget) {
    const ImVec2 p = widget.center();
    return widget.enabled && p.x >= widget.clip_min.x && p.x < widget.clip_max.x && p.y >= widget.clip_min.y &&
           p.y < widget.clip_max.y;
}

} // namespace

WindowRecord::WindowRecord(platform::Window &window) : window_(window) {
    const char *path = std::getenv("TOTALITY_WIDGETS");
    if (!path || !*path) return;
    path_ = path;
    window.context().recorder = &recorder_;
}

void WindowRecord::write() {
    if (path_.empty()) return;
    const int frame = ImGui::GetFrameCount();
    std::string lines =
        fmt::format("frame\t{}\t{}\n", window_.frames_drawn(), window_.is_settled() ? "settled" : "more");
    for (const auto &[id, widget] : recorder_.widgets)
        if (widget.frame == frame && can_be_clicked(widget))
            lines += fmt::format("{}\t{:.0f}\t{:.0f}\n", id, widget.center().x, widget.center().y);
    write_text_file(path_, lines);
}

} // namespace totality
