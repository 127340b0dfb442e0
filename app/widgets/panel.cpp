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
float sheet_pad() { return em(.5f); } // above and below what scrolls

// What is kept of a sheet from frame to frame, in its window. The reference holds until another name is first asked
// for.
float &kept(const char *what) { return *ImGui::GetStateStorage()->GetFloatRef(id_of(what)); }

// In the middle, somewhat above it; while it is open only its lower edge moves, as long as there is room below.
Box sheet_box(float width, float height) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 fit{std::min(width, screen.x - em(2)), std::min(height, screen.y - em(2))};
    float &top = kept("top");
    if (top == 0) top = std::floor((screen.y - fit.y) / 2.4f);
    top = std::min(top, screen.y - em(1) - fit.y);
    const float left = std::floor((screen.x - fit.x) / 2);
    return {{left, top}, {left + fit.x, top + fit.y}};
}

void open_backdrop(const char *id) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32(10, 14, 20, theme().dark ? 150 : 90));
    ImGui::Begin(id, nullptr, kPlain);
    ImGui::PopStyleColor();
}

} // namespace

Sheet::Sheet(const char *id, std::string_view title, float width, const SheetLook &look) : look_(look) {
    ++context().focus.layer;
    open_backdrop(id);
    if (ImGui::IsWindowAppearing()) {
        kept("height") = 0;
        kept("top") = 0;
    }
    const float height = look.height > 0 ? look.height : kept("height");
    box = sheet_box(width, height > 0 ? height : ImGui::GetIO().DisplaySize.y);
    if (height == 0) {
        hide_window();
        kept("top") = 0;
    }
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
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(side, sheet_pad()));
    ImGui::BeginChild("body", {box.w(), box.h() - head - sheet_foot(look.foot)}, true,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | kOwnFocus);
    ImGui::PopStyleVar();
}

void Sheet::end_body() {
    const float words = content_height();
    ImGui::EndChild();
    in_body_ = false;
    if (look_.height > 0) return;
    const float height = std::ceil(sheet_head() + words + 2 * sheet_pad() + sheet_foot(look_.foot));
    if (kept("height") == height) return;
    kept("height") = height;
    constexpr double kNow = .001;
    draw_again_in(kNow);
}

void Sheet::begin_foot() {
    end_body();
    const float top = box.max.y - sheet_foot(true);
    rule(box.min.x, box.max.x, top, theme().surface.line);
    ImGui::SetCursorScreenPos({box.min.x + sheet_side(), top + (sheet_foot(true) - button_height()) / 2});
}

Sheet::~Sheet() {
    if (in_body_) end_body();
    ImGui::End();
    --context().focus.layer;
}

bool has_sheet_above() { return context().focus.last_top_layer > 0; }

Box tooltip_box(const Box &anchor, ImVec2 size, ImVec2 window) {
    const float margin = em(.4f), gap = em(.45f);
    const auto along = [&](float at, float length, float room) {
        return std::floor(
            std::clamp(at, std::min(margin, std::max(0.f, room - length)), std::max(0.f, room - length - margin)));
    };
    ImVec2 at{along(anchor.min.x, size.x, window.x), along(anchor.min.y, size.y, window.y)};
    const float below = window.y - anchor.max.y, above = anchor.min.y;
    const float right = window.x - anchor.max.x, left = anchor.min.x;
    if (size.y + gap <= below || (size.y <= below && below >= above))
        at.y = std::floor(anchor.max.y + std::min(gap, below - size.y));
    else if (size.y <= above)
        at.y = std::floor(anchor.min.y - size.y - std::min(gap, above - size.y));
    else if (size.x <= right)
        at.x = std::floor(anchor.max.x + std::min(gap, right - size.x));
    else if (size.x <= left)
        at.x = std::floor(anchor.min.x - size.x - std::min(gap, left - size.x));
    return {at, {at.x + size.x, at.y + size.y}};
}

void tooltip(const Box &anchor, std::string_view words) {
    if (context().tip_shown || context().focus.layer < context().focus.last_top_layer) return;
    context().tip_shown = true;
    ImFont *font = fonts().small;
    const ImVec2 pad{em(.7f), em(.5f)}, window = ImGui::GetIO().DisplaySize;
    const float wrap = std::min({em(24), text_width(font, words) + 1, window.x - 2 * pad.x});
    const Box box = tooltip_box(anchor, {wrap + 2 * pad.x, text_height(font, words, wrap) + 2 * pad.y}, window);
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.w(), box.h()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, pad);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, em(.4f));
    ImGui::BeginTooltip();
    put_wrapped(font, {box.min.x + pad.x, box.min.y + pad.y}, theme().words.main, words, wrap);
    ImGui::Dummy({wrap, 1});
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

} // namespace totality::ui
