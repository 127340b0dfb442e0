#include "app/platform/fonts.h"
#include "app/widgets/icons.h"
#include <cmath>
#include <filesystem>
#include <imgui_freetype.h>
#include <initializer_list>
#include <string>

namespace totality::platform {
namespace {

// Latin with its accents, general punctuation, the euro sign, arrows and the minus sign.
constexpr ImWchar kLatin[] = {0x20,   0x17F,  0x218,  0x21B,  0x2010, 0x2027, 0x2030, 0x2033,
                              0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0};
constexpr ImWchar kPlainLatin[] = {0x20, 0xFF, 0x2013, 0x2014, 0x2018, 0x201D, 0x2026, 0x2026, 0};

using Candidates = std::initializer_list<const char *>;

constexpr const char *kInterFolder = "/usr/share/fonts/opentype/inter/";
constexpr const char *kNotoFolder = "/usr/share/fonts/truetype/noto/";
constexpr const char *kDejaVuFolder = "/usr/share/fonts/truetype/dejavu/";
constexpr const char *kCourierFolder = "/usr/share/fonts/opentype/courier-prime/";
constexpr const char *kIconFile =
    "/usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf";

struct Candidate {
    const char *folder;
    const char *file;
};

// AddFontFromFileTTF asserts on a missing file, so existence is asked first.
std::string first_file(std::initializer_list<Candidate> chain) {
    std::error_code ignored;
    for (const Candidate &c : chain)
        if (std::string path = std::string(c.folder) + c.file; std::filesystem::is_regular_file(path, ignored))
            return path;
    return {};
}

struct Face {
    std::string file; // empty: ImGui's own
    float px;
    bool icons = false;
    const ImWchar *range = kLatin;
};

void merge_icons(ImFontAtlas &atlas, float px) {
    const std::string file = first_file({{"", kIconFile}});
    if (file.empty()) return;
    ImFontConfig config;
    config.MergeMode = true;
    config.GlyphOffset.y = std::floor(px * .12f + .5f); // they sit a little high beside Inter
    atlas.AddFontFromFileTTF(file.c_str(), px * 1.08f, &config, ui::icon::kRanges);
}

ImFont *add(ImFontAtlas &atlas, const Face &face) {
    const float px = std::floor(face.px);
    ImFontConfig config;
    config.SizePixels = px;
    ImFont *font = face.file.empty() ? atlas.AddFontDefault(&config)
                                     : atlas.AddFontFromFileTTF(face.file.c_str(), px, nullptr, face.range);
    if (face.icons) merge_icons(atlas, px);
    return font;
}

std::string sans(const char *inter, bool heavy) {
    return first_file({{kInterFolder, inter},
                       {kNotoFolder, heavy ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf"},
                       {kDejaVuFolder, heavy ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf"},
                       {kDejaVuFolder, "DejaVuSans.ttf"}});
}

std::string serif(const char *noto, const char *dejavu) {
    return first_file({{kNotoFolder, noto}, {kDejaVuFolder, dejavu}, {kDejaVuFolder, "DejaVuSerif.ttf"}});
}

std::string typewriter() {
    return first_file({{kCourierFolder, "Courier Prime.otf"},
                       {kNotoFolder, "NotoSansMono-Regular.ttf"},
                       {kDejaVuFolder, "DejaVuSansMono.ttf"}});
}

void add_screen_faces(ImFontAtlas &atlas, ui::Fonts &fonts, float s) {
    const std::string regular = sans("Inter-Regular.otf", false), medium = sans("Inter-Medium.otf", false),
                      bold = sans("Inter-SemiBold.otf", true);
    fonts.body = add(atlas, {regular, 15 * s, true});
    fonts.medium = add(atlas, {medium, 15 * s});
    fonts.bold = add(atlas, {bold, 15 * s});
    fonts.small = add(atlas, {regular, 14 * s, true});
    fonts.small_bold = add(atlas, {bold, 14 * s});
    fonts.title = add(atlas, {bold, 18 * s});
    fonts.hero = add(atlas, {bold, 25 * s, false, kPlainLatin});
    fonts.icon = add(atlas, {regular, 20 * s, true, kPlainLatin});
}

void add_paper_faces(ImFontAtlas &atlas, ui::Fonts &fonts, float s) {
    const std::string regular = serif("NotoSerif-Regular.ttf", "DejaVuSerif.ttf"),
                      bold = serif("NotoSerif-Bold.ttf", "DejaVuSerif-Bold.ttf"),
                      italic = serif("NotoSerif-Italic.ttf", "DejaVuSerif-Italic.ttf");
    fonts.serif = add(atlas, {regular, 20 * s});
    fonts.serif_bold = add(atlas, {bold, 20 * s});
    fonts.serif_italic = add(atlas, {italic, 20 * s});
    fonts.serif_note = add(atlas, {italic, 17 * s});
    fonts.serif_title = add(atlas, {bold, 24 * s});
    fonts.typed = add(atlas, {typewriter(), 17 * s});
}

} // namespace

ui::Fonts load_fonts(ImFontAtlas &atlas, const FontSizes &sizes) {
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    ui::Fonts fonts{};
    add_screen_faces(atlas, fonts, sizes.scale);
    add_paper_faces(atlas, fonts, sizes.scale * sizes.zoom);
    fonts.zoom = sizes.zoom;
    atlas.Build();
    return fonts;
}

} // namespace totality::platform
