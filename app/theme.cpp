#include "app/theme.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {
namespace {

Theme light() {
    return {.dark = false,
            .surface = {rgb(0xE9EBEE), rgb(0xFFFFFF), rgb(0xF4F5F7), rgb(0xDDE0E5), rgb(0x7C8592)},
            .words = {rgb(0x182030), rgb(0x525C6B), rgb(0x1F3F77), rgb(0x16305D), rgb(0xFFFFFF), rgb(0xE4EAF5)},
            .paper = {rgb(0xFFFEFA), rgb(0xD3D3CC), rgb(0x22242A), rgb(0x5B5D63), rgb(0x8C8C86), rgb(0xFFF3BF),
                      rgb(0xF3F0E6)},
            .push = {rgb(0xB4502A), rgb(0x2467A8), rgb(0x5D6675), rgb(0xFFFFFF)},
            .signal = {rgb(0x8A5A00), rgb(0xFDF3DC), rgb(0xA32A24), rgb(0xFBEAE7), rgb(0x1F7347), rgb(0xE3F2E9)},
            .group = {rgb(0x0C7470), rgb(0x8F5E00), rgb(0x6E48B0), rgb(0x48702A), rgb(0x566070)},
            .heat = rgb(0xFFC21A),
            .select = rgb(0x3B78E7),
            .tint = .13f,
            .select_tint = .20f,
            .heat_tint = .48f};
}

Theme dark() {
    return {.dark = true,
            .surface = {rgb(0x121417), rgb(0x1B1E23), rgb(0x25292F), rgb(0x30353D), rgb(0x717A87)},
            .words = {rgb(0xE8EAEE), rgb(0xA9B1BC), rgb(0x9DBDF2), rgb(0xB4CEF8), rgb(0x10203B), rgb(0x24324B)},
            .paper = {rgb(0x23262B), rgb(0x363A41), rgb(0xE6E3DB), rgb(0xB0AEA8), rgb(0x777A80), rgb(0x3B3625),
                      rgb(0x2B2A27)},
            .push = {rgb(0xE88E66), rgb(0x7DB4EE), rgb(0xA3ABB7), rgb(0x15181C)},
            .signal = {rgb(0xE5B45C), rgb(0x352B18), rgb(0xF28C82), rgb(0x3B2220), rgb(0x6CC796), rgb(0x1B3226)},
            .group = {rgb(0x55BDB6), rgb(0xDBA84E), rgb(0xB79BEE), rgb(0x93BE6C), rgb(0xA3ABB7)},
            .heat = rgb(0xD9A520),
            .select = rgb(0x5C93F5),
            .tint = .20f,
            .select_tint = .34f,
            .heat_tint = .38f};
}

Theme high_contrast() {
    return {.dark = false,
            .surface = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xF0F0F0), rgb(0x595959), rgb(0x000000)},
            .words = {rgb(0x000000), rgb(0x262626), rgb(0x00257A), rgb(0x001A57), rgb(0xFFFFFF), rgb(0xDCE6FF)},
            .paper = {rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000), rgb(0x262626), rgb(0x404040), rgb(0xFFF6C9),
                      rgb(0xF5F5F0)},
            .push = {rgb(0x7A2600), rgb(0x00408A), rgb(0x333333), rgb(0xFFFFFF)},
            .signal = {rgb(0x5C3A00), rgb(0xFFF3D6), rgb(0x8A0F0A), rgb(0xFFE9E6), rgb(0x00502A), rgb(0xDDF5E6)},
            .group = {rgb(0x00504D), rgb(0x5E3C00), rgb(0x4A1F94), rgb(0x2A4D0E), rgb(0x333333)},
            .heat = rgb(0xFFC21A),
            .select = rgb(0x2B6BE4),
            .tint = .12f,
            .select_tint = .22f,
            .heat_tint = .60f};
}

double luminance(ImU32 color) {
    const auto channel = [color](int shift) {
        const double v = ((color >> shift) & 255) / 255.0;
        return v <= .03928 ? v / 12.92 : std::pow((v + .055) / 1.055, 2.4);
    };
    return .2126 * channel(IM_COL32_R_SHIFT) + .7152 * channel(IM_COL32_G_SHIFT) + .0722 * channel(IM_COL32_B_SHIFT);
}

void set_lengths(ImGuiStyle &style, float em) {
    const auto whole = [em](float n) { return std::floor(em * n + .5f); };
    style.WindowPadding = {0, 0};
    style.FramePadding = {whole(.7f), whole(.42f)};
    style.ItemSpacing = {whole(.5f), whole(.4f)};
    style.ScrollbarSize = whole(.7f);
    style.ChildRounding = 0;
    style.FrameRounding = whole(.35f);
    style.PopupRounding = whole(.5f);
    style.ScrollbarRounding = 99;
    style.GrabRounding = 99;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.FrameBorderSize = 1;
    style.PopupBorderSize = 1;
}

void set_colors(ImGuiStyle &style, const Theme &theme) {
    const auto set = [&style](ImGuiCol role, ImU32 color) {
        style.Colors[role] = ImGui::ColorConvertU32ToFloat4(color);
    };
    const ImU32 field = theme.dark ? theme.surface.raised : theme.surface.panel;
    set(ImGuiCol_Text, theme.words.main);
    set(ImGuiCol_TextDisabled, theme.words.quiet);
    set(ImGuiCol_WindowBg, theme.surface.desk);
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_PopupBg, theme.surface.panel);
    set(ImGuiCol_Border, theme.surface.line_strong);
    set(ImGuiCol_FrameBg, field);
    set(ImGuiCol_FrameBgHovered, field);
    set(ImGuiCol_FrameBgActive, field);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, fade(theme.surface.line_strong, .7f));
    set(ImGuiCol_ScrollbarGrabHovered, theme.surface.line_strong);
    set(ImGuiCol_ScrollbarGrabActive, theme.words.quiet);
    set(ImGuiCol_NavHighlight, 0); // the ring is ours
    set(ImGuiCol_TextSelectedBg, fade(theme.words.accent, .3f));
}

} // namespace

const Theme &theme_of(ThemeName name) {
    static const std::array<Theme, 3> all{light(), dark(), high_contrast()};
    return all[static_cast<std::size_t>(name)];
}

void apply_style(const Theme &theme, float em) {
    ImGuiStyle style;
    theme.dark ? ImGui::StyleColorsDark(&style) : ImGui::StyleColorsLight(&style);
    set_lengths(style, em);
    set_colors(style, theme);
    ImGui::GetStyle() = style;
}

double contrast(ImU32 a, ImU32 b) {
    const double x = luminance(a), y = luminance(b), low = std::min(x, y), high = std::max(x, y);
    return (high + .05) / (low + .05);
}

ImU32 blend(ImU32 color, ImU32 ground, float alpha) {
    const auto mix = [&](int shift) {
        const auto over = static_cast<float>((color >> shift) & 255);
        const auto under = static_cast<float>((ground >> shift) & 255);
        return static_cast<int>(over * alpha + under * (1 - alpha) + .5f);
    };
    return IM_COL32(mix(IM_COL32_R_SHIFT), mix(IM_COL32_G_SHIFT), mix(IM_COL32_B_SHIFT), 255);
}

} // namespace totality::ui
