#include "app/widgets/panel.h"
#include "app/widgets/compat.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {
namespace {

constexpr ImGuiWindowFlags kPlain = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | kOwnFocus;

} // namespace

Root::Root() {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("root", nullptr, kPlain | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

Root::~Root() { ImGui::End(); }

Panel::Panel(const char *id, const Box &box, const PanelLook &look) {
    ImGui::SetCursorScreenPos(box.min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.padding);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, em(look.rounding));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, look.border ? 1.f : 0.f);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, look.fill ? look.fill : theme().surface.panel);
    ImGui::PushStyleColor(ImGuiCol_Border, theme().surface.line);
    const ImGuiWindowFlags still = ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::BeginChild(id, {box.w(), box.h()}, true,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | kOwnFocus | (look.scroll ? 0 : still));
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

Panel::~Panel() { ImGui::EndChild(); }

namespace {

Box sheet_box(ImVec2 size) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 fit{std::min(size.x, screen.x - em(2)), std::min(size.y, screen.y - em(2))};
    const ImVec2 at{std::floor((screen.x - fit.x) / 2), std::floor((screen.y - fit.y) / 2.4f)};
    return {at, {at.x + fit.x, at.y + fit.y}};
}

void open_backdrop(const char *id) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32(10, 14, 20, theme().dark ? 150 : 90));
    ImGui::Begin(id, nullptr, kPlain);
    ImGui::PopStyleColor();
}

} // namespace

Sheet::Sheet(const char *id, std::string_view title, ImVec2 size) : box(sheet_box(size)) {
    ++context().focus.layer;
    open_backdrop(id);
    const bool beside = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) && !contains(box, ImGui::GetMousePos());
    shadow(box, em(.6f));
    fill(box, theme().surface.panel, em(.6f));
    frame(box, theme().surface.line, em(.6f));
    const float head = em(3.2f), side = em(1.4f);
    put_elided(fonts().title, {box.min.x + side, box.min.y + em(.95f)}, theme().words.main, title,
               box.w() - side - em(3.6f));
    ImGui::SetCursorScreenPos({box.max.x - em(2.9f), box.min.y + em(.6f)});
    const bool cross = icon_button(Name{id, ".close"}, icon::close, "Close (Esc)");
    closed = cross || beside || take_escape();
    ImGui::SetCursorScreenPos({box.min.x, box.min.y + head});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(side, em(.3f)));
    ImGui::BeginChild("body", {box.w(), box.h() - head - em(.8f)}, true,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | kOwnFocus);
    ImGui::PopStyleVar();
}

Sheet::~Sheet() {
    ImGui::EndChild();
    ImGui::End();
    --context().focus.layer;
}

bool has_sheet_above() { return context().focus.last_top_layer > 0; }

void tooltip(const Box &anchor, std::string_view words) {
    if (context().tip_shown) return;
    context().tip_shown = true;
    ImFont *font = fonts().small;
    const float wrap = std::min(em(24), text_width(font, words) + 1);
    const ImVec2 pad{em(.7f), em(.5f)}, screen = ImGui::GetIO().DisplaySize;
    const ImVec2 size{wrap + 2 * pad.x, text_height(font, words, wrap) + 2 * pad.y};
    float y = anchor.max.y + em(.4f);
    if (y + size.y > screen.y) y = anchor.min.y - size.y - em(.4f);
    const float x = std::clamp(anchor.min.x, 0.f, std::max(0.f, screen.x - size.x - em(.4f)));
    ImGui::SetNextWindowPos({x, y});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, pad);
    ImGui::BeginTooltip();
    put_wrapped(font, {x + pad.x, y + pad.y}, theme().words.main, words, wrap);
    ImGui::Dummy({wrap, 1});
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

} // namespace totality::ui
