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
    if (look.from_top) begin_next_at_top();
    ImGui::BeginChild(id, {box.w(), box.h()}, true,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | kOwnFocus | (look.scroll ? 0 : still) |
                          (look.bar ? 0 : ImGuiWindowFlags_NoScrollbar));
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    if (look.steady) widen_content(scrollbar_width());
}

Panel::~Panel() { ImGui::EndChild(); }

namespace {
float card_side() { return em(1.2f); }
} // namespace

// Its height is known after its words: they are drawn first, into the upper channel.
Card::Card() : at_(ImGui::GetCursorScreenPos()), width_(ImGui::GetContentRegionAvail().x) {
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->ChannelsSplit(2);
    list->ChannelsSetCurrent(1);
    ImGui::Indent(card_side());
    widen_content(-card_side());
    ImGui::SetCursorScreenPos({at_.x + card_side(), at_.y + em(.9f)});
}

Card::~Card() {
    const Box box{at_, {at_.x + width_, ImGui::GetCursorScreenPos().y + em(.5f)}};
    ImDrawList *list = ImGui::GetWindowDrawList();
    list->ChannelsSetCurrent(0);
    fill(box, theme().surface.panel, em(.5f));
    frame(box, theme().surface.line, em(.5f));
    list->ChannelsMerge();
    widen_content(card_side());
    ImGui::Unindent(card_side());
    ImGui::SetCursorScreenPos({at_.x, box.max.y});
    ImGui::Dummy({width_, 0});
}

namespace {

float sheet_side() { return em(1.4f); }
float sheet_head() { return em(3.2f); }
float sheet_foot(bool with_foot) { return em(with_foot ? 4.1f : .8f); }
float widest_sheet() { return ImGui::GetIO().DisplaySize.x - em(2); }

Box sheet_box(ImVec2 size) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 fit{std::min(size.x, widest_sheet()), std::min(size.y, screen.y - em(2))};
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

float sheet_text_width(float width) {
    return std::min(width, widest_sheet()) - 2 * sheet_side() - ImGui::GetStyle().ScrollbarSize;
}

float sheet_height(float words, bool with_foot) { return sheet_head() + words + em(.6f) + sheet_foot(with_foot); }

Sheet::Sheet(const char *id, std::string_view title, ImVec2 size, bool with_foot) : box(sheet_box(size)) {
    ++context().focus.layer;
    open_backdrop(id);
    const bool beside = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) && !contains(box, ImGui::GetMousePos());
    shadow(box, em(.6f));
    fill(box, theme().surface.panel, em(.6f));
    frame(box, theme().surface.line, em(.6f));
    const float head = sheet_head(), side = sheet_side();
    put_elided(fonts().title, {box.min.x + side, box.min.y + em(.95f)}, theme().words.main, title,
               box.w() - side - em(3.6f));
    ImGui::SetCursorScreenPos({box.max.x - em(2.9f), box.min.y + em(.6f)});
    const bool cross = icon_button(Name{id, ".close"}, icon::close, "Close (Esc)");
    closed = cross || beside || take_escape();
    ImGui::SetCursorScreenPos({box.min.x, box.min.y + head});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(side, em(.3f)));
    ImGui::BeginChild("body", {box.w(), box.h() - head - sheet_foot(with_foot)}, true,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | kOwnFocus);
    ImGui::PopStyleVar();
}

void Sheet::begin_foot() {
    ImGui::EndChild();
    in_body_ = false;
    const float top = box.max.y - sheet_foot(true);
    rule(box.min.x, box.max.x, top, theme().surface.line);
    ImGui::SetCursorScreenPos({box.min.x + sheet_side(), top + (sheet_foot(true) - button_height()) / 2});
}

Sheet::~Sheet() {
    if (in_body_) ImGui::EndChild();
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
