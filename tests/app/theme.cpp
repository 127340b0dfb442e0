// WCAG contrast over the theme tables: words 4.5:1 on whatever they stand on, the edges of controls 3:1.
#include "app/theme.h"
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace totality::ui;

namespace {

struct Pair {
    std::string name;
    ImU32 ink, ground;
};

std::vector<Pair> words_on_grounds(const Theme &t) {
    std::vector<Pair> all;
    const std::vector<std::pair<std::string, ImU32>> grounds{{"desk", t.surface.desk},
                                                             {"panel", t.surface.panel},
                                                             {"raised", t.surface.raised},
                                                             {"chosen", t.words.accent_soft}};
    for (const auto &[where, ground] : grounds) {
        all.push_back({"words on " + where, t.words.main, ground});
        all.push_back({"quiet words on " + where, t.words.quiet, ground});
        all.push_back({"accent on " + where, t.words.accent, ground});
        all.push_back({"good on " + where, t.signal.good, ground});
        all.push_back({"warning on " + where, t.signal.warn, ground});
        all.push_back({"bad on " + where, t.signal.bad, ground});
    }
    all.push_back({"on a filled button", t.words.on_accent, t.words.accent});
    all.push_back({"on a hovered button", t.words.on_accent, t.words.accent_hover});
    all.push_back({"warning on its plate", t.signal.warn, t.signal.warn_soft});
    all.push_back({"bad on its plate", t.signal.bad, t.signal.bad_soft});
    all.push_back({"good on its plate", t.signal.good, t.signal.good_soft});
    all.push_back({"words on the warning plate", t.words.main, t.signal.warn_soft});
    all.push_back({"words on the bad plate", t.words.main, t.signal.bad_soft});
    all.push_back({"enforce", t.push.enforce, t.surface.panel});
    all.push_back({"favor", t.push.favor, t.surface.panel});
    for (const ImU32 color : {t.push.enforce, t.push.favor, t.push.even})
        all.push_back({"glyph on a chosen push", t.push.ink, color});
    for (const ImU32 color : t.group) all.push_back({"group on panel", color, t.surface.panel});
    return all;
}

std::vector<Pair> ink_on_papers(const Theme &t) {
    std::vector<Pair> all;
    for (const ImU32 sheet : {t.paper.fill, t.paper.slip, t.paper.newsprint}) {
        all.push_back({"ink", t.paper.ink, sheet});
        all.push_back({"quiet ink", t.paper.quiet, sheet});
        for (const ImU32 color : t.group)
            all.push_back({"ink on a mark", t.paper.ink, blend(color, sheet, t.tint + .1f)});
        all.push_back({"ink on the selection", t.paper.ink, blend(t.select, sheet, t.select_tint)});
        all.push_back({"ink on full heat", t.paper.ink, blend(t.heat, sheet, t.heat_tint)});
    }
    return all;
}

} // namespace

TEST_CASE("words stand out from their ground in every theme") {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        const Theme &t = theme_of(name);
        const double least = name == ThemeName::high_contrast ? 7 : 4.5;
        CAPTURE(static_cast<int>(name));
        for (const auto &list : {words_on_grounds(t), ink_on_papers(t)})
            for (const Pair &pair : list) {
                CAPTURE(pair.name);
                CHECK(contrast(pair.ink, pair.ground) >= least);
            }
    }
}

TEST_CASE("the edges of controls stand out from their ground in every theme") {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        const Theme &t = theme_of(name);
        CAPTURE(static_cast<int>(name));
        for (const ImU32 ground : {t.surface.desk, t.surface.panel, t.surface.raised})
            CHECK(contrast(t.surface.line_strong, ground) >= 3);
        CHECK(contrast(t.words.accent, t.surface.panel) >= 3); // the ring
        CHECK(contrast(t.words.accent, t.surface.desk) >= 3);
        CHECK(contrast(t.paper.rule, t.paper.fill) >= 3);
        for (const ImU32 color : t.group) CHECK(contrast(color, t.paper.fill) >= 3); // underline and glyph
    }
}

// WCAG exempts what cannot be used; here its words are read all the same, since they say what could be done.
TEST_CASE("what cannot be used can be read and found in every theme") {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        const Theme &t = theme_of(name);
        CAPTURE(static_cast<int>(name));
        for (const ImU32 ground : {t.surface.desk, t.surface.panel, t.surface.raised}) {
            CHECK(contrast(disabled_words(t), ground) >= 4.5);
            CHECK(contrast(disabled_edge(t), ground) >= 3);
        }
    }
}

TEST_CASE("contrast agrees with the published extremes") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(contrast(rgb(0x777777), rgb(0x777777)) == doctest::Approx(1));
    CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == doctest::Approx(4.54).epsilon(.01));
}
