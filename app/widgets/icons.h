#pragma once
// Icons of Material Design Icons 1.x, the webfont that Debian ships. Only those listed here are baked: a new one goes
// into both lists.
#include <imgui.h>

namespace totality::ui::icon {

inline constexpr const char *back = "\xef\x81\x8d";
inline constexpr const char *block = "\xef\x82\xad";
inline constexpr const char *check = "\xef\x84\xac";
inline constexpr const char *right = "\xef\x85\x82";
inline constexpr const char *left = "\xef\x85\x81";
inline constexpr const char *down = "\xef\x85\x80";
inline constexpr const char *up = "\xef\x85\x83";
inline constexpr const char *clock = "\xef\x85\x90";
inline constexpr const char *close = "\xef\x85\x96";
inline constexpr const char *form = "\xef\x85\x8e";
inline constexpr const char *notes = "\xef\x8e\x9e";
inline constexpr const char *mail = "\xef\x87\xae";
inline constexpr const char *record = "\xef\x97\x91";
inline constexpr const char *letter = "\xef\x88\x99";
inline constexpr const char *newspaper = "\xef\x8e\x95";
inline constexpr const char *search = "\xef\x8d\x89";
inline constexpr const char *undo = "\xef\x95\x8d";
inline constexpr const char *redo = "\xef\x91\x8f";
inline constexpr const char *book = "\xef\x82\xbd";
inline constexpr const char *home = "\xef\x8b\x9e";
inline constexpr const char *gavel = "\xef\x8a\x9b";
inline constexpr const char *sign = "\xef\x87\x90";
inline constexpr const char *people = "\xef\x80\x8e";
inline constexpr const char *alert = "\xef\x80\xa8";
inline constexpr const char *lock = "\xef\x8d\x81";
inline constexpr const char *plus = "\xef\x90\x95";
inline constexpr const char *drag = "\xef\x87\x9d";
inline constexpr const char *pencil = "\xef\x8f\xab";
inline constexpr const char *send = "\xef\x92\x8a";
inline constexpr const char *help = "\xef\x8b\x97";
inline constexpr const char *settings = "\xef\x92\x93";
inline constexpr const char *hint = "\xef\x8c\xb5";
inline constexpr const char *keyboard = "\xef\x8c\x8c";
inline constexpr const char *info = "\xef\x8b\xbc";
inline constexpr const char *history = "\xef\x8b\x9a";
inline constexpr const char *arrow_up = "\xef\x81\x9d";
inline constexpr const char *arrow_down = "\xef\x81\x85";
inline constexpr const char *zoom_in = "\xef\x8d\x8b";
inline constexpr const char *zoom_out = "\xef\x8d\x8a";
inline constexpr const char *list = "\xef\x89\xb9";
inline constexpr const char *filter = "\xef\x88\xb2";
inline constexpr const char *person = "\xef\x80\x84";
inline constexpr const char *flag = "\xef\x88\xbb";
inline constexpr const char *star = "\xef\x93\x8e";
inline constexpr const char *star_outline = "\xef\x93\x92";
inline constexpr const char *folder = "\xef\x89\x8b";
inline constexpr const char *sort = "\xef\x92\xba";
inline constexpr const char *refresh = "\xef\x91\x90";
inline constexpr const char *play = "\xef\x90\x8a";
inline constexpr const char *eye = "\xef\x88\x88";
inline constexpr const char *hourglass = "\xef\x94\x9f";

// Pairs of first and last code point, as the font atlas wants them.
inline constexpr ImWchar kRanges[] = {
    0xF004, 0xF004, 0xF00E, 0xF00E, 0xF028, 0xF028, 0xF045, 0xF045, 0xF04D, 0xF04D, 0xF05D, 0xF05D, 0xF0AD,
    0xF0AD, 0xF0BD, 0xF0BD, 0xF12C, 0xF12C, 0xF140, 0xF140, 0xF141, 0xF141, 0xF142, 0xF142, 0xF143, 0xF143,
    0xF14E, 0xF14E, 0xF150, 0xF150, 0xF156, 0xF156, 0xF1D0, 0xF1D0, 0xF1DD, 0xF1DD, 0xF1EE, 0xF1EE, 0xF208,
    0xF208, 0xF219, 0xF219, 0xF232, 0xF232, 0xF23B, 0xF23B, 0xF24B, 0xF24B, 0xF279, 0xF279, 0xF29B, 0xF29B,
    0xF2D7, 0xF2D7, 0xF2DA, 0xF2DA, 0xF2DE, 0xF2DE, 0xF2FC, 0xF2FC, 0xF30C, 0xF30C, 0xF335, 0xF335, 0xF341,
    0xF341, 0xF349, 0xF349, 0xF34A, 0xF34A, 0xF34B, 0xF34B, 0xF395, 0xF395, 0xF39E, 0xF39E, 0xF3EB, 0xF3EB,
    0xF40A, 0xF40A, 0xF415, 0xF415, 0xF44F, 0xF44F, 0xF450, 0xF450, 0xF48A, 0xF48A, 0xF493, 0xF493, 0xF4BA,
    0xF4BA, 0xF4CE, 0xF4CE, 0xF4D2, 0xF4D2, 0xF51F, 0xF51F, 0xF54D, 0xF54D, 0xF5D1, 0xF5D1, 0};

} // namespace totality::ui::icon
