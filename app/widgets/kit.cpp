#include "app/widgets/kit.h"
#include "app/widgets/icons.h"
#include "app/widgets/keys.h"
#include "app/widgets/panel.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>
#include <cstring>

namespace totality::ui {

Name::Name(std::string_view a, std::string_view b, std::string_view c) {
    for (const std::string_view part : {a, b, c}) {
        const std::size_t n = std::min(part.size(), sizeof text_ - size_);
        if (n) std::memcpy(text_ + size_, part.data(), n);
        size_ += n;
    }
}

ImGuiID id_of(std::string_view id) { return ImGui::GetID(id.data(), id.data() + id.size()); }

Hit hit(std::string_view id, const Box &box, std::string_view label, bool enabled) {
    return hit(id_of(id), id, box, label, enabled);
}

Hit hit(ImGuiID key, std::string_view id, const Box &box, std::string_view label, bool enabled) {
    ImGui::SetCursorScreenPos(box.min);
    ImGui::PushID(static_cast<int>(key));
    Hit result;
    result.pressed = ImGui::InvisibleButton("hit", {std::max(1.f, box.w()), std::max(1.f, box.h())});
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    if (ImGui::IsItemActivated()) give_focus(key, false);
    ImGui::PopID();
    const Stop stop = focus_stop(key, box.min, box.max);
    result.focused = stop.focused;
    result.by_key = stop.pressed;
    result.pressed |= stop.pressed;
    record_widget(id, box.min, box.max, label, enabled, stop.focused);
    return result;
}

void row_ground(const Box &box, const Hit &state, bool chosen) {
    if (chosen)
        fill(box, theme().words.accent_soft, em(.4f));
    else if (state.hovered)
        fill(box, theme().surface.raised, em(.4f));
}

namespace {

bool tip_wanted(const Hit &state) { return state.hovered || (state.focused && context().focus.shown); }

ImFont *button_font(ButtonKind kind) { return kind == ButtonKind::primary ? fonts().bold : fonts().medium; }

void draw_button(const Box &box, ButtonKind kind, bool hot, bool gray, std::string_view label) {
    const Theme &t = theme();
    const bool primary = kind == ButtonKind::primary;
    if (gray)
        dashed_frame(box, disabled_edge(t));
    else if (primary)
        fill(box, hot ? t.words.accent_hover : t.words.accent, em(.4f));
    else if (kind == ButtonKind::plain)
        fill(box, hot ? t.surface.raised : t.surface.panel, em(.4f));
    else if (hot)
        fill(box, t.surface.raised, em(.4f));
    if (kind == ButtonKind::plain && !gray) frame(box, t.surface.line_strong, em(.4f));
    const ImU32 ink = gray ? disabled_words(t) : primary ? t.words.on_accent : t.words.main;
    put_centred(button_font(kind), box, ink, label);
}

} // namespace

float button_width(std::string_view label, ButtonKind kind) {
    return text_width(button_font(kind), shown(label)) + em(1.8f);
}

bool button(std::string_view id, std::string_view label, ButtonKind kind, std::string_view refusal) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + button_width(label, kind), at.y + button_height()}};
    const bool gray = !refusal.empty();
    const Hit state = hit(id, box, shown(label), !gray);
    draw_button(box, kind, state.hovered && !gray, gray, shown(label));
    if (gray && tip_wanted(state)) tooltip(box, refusal);
    return state.pressed && !gray;
}

namespace {

// From one corner to the other, as switches that are off are drawn.
void strike(ImVec2 center, ImU32 color) {
    const float r = em(.62f);
    ImGui::GetWindowDrawList()->AddLine({center.x - r, center.y + r}, {center.x + r, center.y - r}, color, em(.1f));
}

} // namespace

bool icon_button(std::string_view id, const char *icon, std::string_view tip, std::string_view refusal, bool on) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float size = icon_button_size();
    const Box box{at, {at.x + size, at.y + size}};
    const bool gray = !refusal.empty();
    const Hit state = hit(id, box, tip, !gray);
    if (on)
        fill(box, theme().words.accent_soft, em(.4f));
    else if (state.hovered && !gray)
        fill(box, theme().surface.raised, em(.4f));
    ImFont *font = fonts().icon;
    const ImU32 ink = gray ? disabled_edge(theme()) : on ? theme().words.accent : theme().words.main;
    ImGui::GetWindowDrawList()->AddText(
        font, font->FontSize, {box.center().x - text_width(font, icon) / 2, box.center().y - font->FontSize / 2}, ink,
        icon);
    if (gray) strike(box.center(), disabled_edge(theme()));
    if (tip_wanted(state) && !state.held) tooltip(box, gray ? refusal : tip);
    return state.pressed && !gray;
}

bool link(std::string_view id, std::string_view label, ImFont *font) {
    if (!font) font = fonts().body;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at, {at.x + text_width(font, shown(label)), at.y + font->FontSize + em(.15f)}};
    const Hit state = hit(id, box, shown(label));
    put(font, at, theme().words.accent, shown(label));
    if (state.hovered || state.focused) rule(box.min.x, box.max.x, box.max.y - 1, theme().words.accent);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return state.pressed;
}

namespace {

void draw_check(ImVec2 at, CheckKind kind, bool on, bool gray) {
    const Theme &t = theme();
    ImDrawList *list = ImGui::GetWindowDrawList();
    const float s = em(1.1f);
    const Box box{at, {at.x + s, at.y + s}};
    const ImU32 edge = gray ? disabled_edge(t) : on ? t.words.accent : t.words.quiet;
    if (kind == CheckKind::radio) {
        if (gray)
            dashed_circle(box.center(), s / 2, edge, em(.1f));
        else
            list->AddCircle(box.center(), s / 2, edge, 24, on ? em(.13f) : em(.08f));
        if (on) list->AddCircleFilled(box.center(), s * .27f, gray ? edge : t.words.accent, 20);
        return;
    }
    fill(box, !on ? t.surface.panel : gray ? edge : t.words.accent, em(.22f));
    if (gray && !on)
        dashed_frame(box, edge);
    else
        frame(box, edge, em(.22f), em(.08f));
    if (!on) return;
    const ImVec2 tick[3]{
        {at.x + s * .22f, at.y + s * .52f}, {at.x + s * .42f, at.y + s * .72f}, {at.x + s * .8f, at.y + s * .3f}};
    list->AddPolyline(tick, 3, t.words.on_accent, 0, em(.14f));
}

} // namespace

bool check_row(std::string_view id, bool on, CheckKind kind, std::string_view label, std::string_view detail,
               float width, std::string_view refusal) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float text = width - em(2.2f), label_h = text_height(fonts().medium, label, text);
    const float detail_h = detail.empty() ? 0 : text_height(fonts().small, detail, text) + em(.15f);
    const Box box{at, {at.x + width, at.y + label_h + detail_h + em(.7f)}};
    const bool gray = !refusal.empty();
    const Hit state = hit(id, box, label, !gray);
    if (state.hovered && !gray) fill({{box.min.x - em(.4f), box.min.y}, box.max}, theme().surface.raised, em(.35f));
    draw_check({at.x, at.y + em(.3f)}, kind, on, gray);
    put_wrapped(on ? fonts().medium : fonts().body, {at.x + em(1.8f), at.y + em(.3f)},
                gray ? disabled_words(theme()) : theme().words.main, label, text);
    if (!detail.empty())
        put_wrapped(fonts().small, {at.x + em(1.8f), at.y + em(.45f) + label_h}, theme().words.quiet, detail, text);
    if (gray && tip_wanted(state)) tooltip(box, refusal);
    ImGui::SetCursorScreenPos({at.x, box.max.y});
    ImGui::Dummy({width, 0});
    return state.pressed && !gray;
}

namespace {

struct SegmentLook {
    bool on, hot;
    bool divided; // from the one before it
    bool open;    // none of them is chosen: they wait for it
};

void draw_segment(const Box &box, const SegmentLook &look, std::string_view name) {
    const Theme &t = theme();
    const bool on = look.on;
    if (look.divided)
        fill({{box.min.x, box.min.y + (look.open ? 0 : em(.45f))},
              {box.min.x + 1, box.max.y - (look.open ? 0 : em(.45f))}},
             t.surface.line_strong);
    if (look.open && look.hot) fill({{box.min.x + 2, box.min.y + 2}, {box.max.x - 1, box.max.y - 2}}, t.surface.raised);
    if (on) {
        const Box plate{{box.min.x + 2, box.min.y + 2}, {box.max.x - 2, box.max.y - 2}};
        fill(plate, t.dark ? t.surface.line : t.surface.panel, em(.3f));
        frame(plate, t.words.accent, em(.3f), em(.1f));
    }
    ImFont *font = on ? fonts().small_bold : fonts().small;
    const float w = box.w() - em(.6f);
    const ImU32 ink = on || look.hot || look.open ? t.words.main : t.words.quiet;
    if (text_width(font, name) <= w)
        put_centred(font, box, ink, name);
    else
        put_elided(font, {box.min.x + em(.3f), box.center().y - font->FontSize / 2 - 1}, ink, name, w);
}

// An arrow brought the keyboard here: what it comes to is taken, as in every row of radio buttons.
bool came_by_arrow(const Hit &state) {
    return state.focused && context().focus.arrived &&
           (pressed(Key::left) || pressed(Key::right) || pressed(Key::up) || pressed(Key::down));
}

} // namespace

bool segments(std::string_view id, int *current, std::span<const std::string_view> names, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const int count = static_cast<int>(names.size());
    const float each = std::floor(width / static_cast<float>(count)), height = em(1.95f);
    const Box all{at, {at.x + each * static_cast<float>(count), at.y + height}};
    const int before = *current;
    const bool open = before < 0;
    const FocusGroup group(id_of(id), open ? 0 : id_of(Name{id, ".", shown(names[static_cast<std::size_t>(before)])}));
    fill(all, open ? theme().surface.panel : theme().surface.raised, em(.4f));
    frame(all, theme().surface.line_strong, em(.4f));
    for (int i = 0; i < count; ++i) {
        const float x = at.x + each * static_cast<float>(i);
        const Box box{{x, at.y}, {x + each, at.y + height}};
        const std::string_view name = names[static_cast<std::size_t>(i)];
        const Hit state = hit(Name{id, ".", shown(name)}, box, shown(name));
        if (state.pressed || came_by_arrow(state)) *current = i;
        const bool divided = i > 0 && before != i && before != i - 1;
        draw_segment(box, {before == i, state.hovered, divided, open}, shown(name));
    }
    ImGui::SetCursorScreenPos({at.x, all.max.y});
    ImGui::Dummy({width, 0});
    return *current != before;
}

bool segments(std::string_view id, int *current, std::initializer_list<std::string_view> names, float width) {
    return segments(id, current, std::span<const std::string_view>(names.begin(), names.size()), width);
}

} // namespace totality::ui
