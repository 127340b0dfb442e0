#include "app/app.h"
#include "app/files/machine_error.h"
#include "app/notice.h"
#include "app/widgets/panel.h"

namespace totality {

namespace {

const ui::TokenValues *values_of(const Play &play) { return play.values.empty() ? nullptr : &play.values; }

constexpr const char *kOneTry = "An assessment has one attempt.";

// One overload per screen: what it is shown of the app.
struct Draw {
    App &app;

    Intents operator()(DocketScreen &screen) const {
        const Shelf &shelf = app.shelf;
        return draw_docket(screen, {shelf.rows, shelf.revision, app.guidance, shelf.progress, shelf.libraries,
                                    shelf.problems, shelf.continue_row, shelf.next_row, shelf.next_reason});
    }
    Intents operator()(CaseScreen &screen) const {
        const Play &play = *app.play;
        return draw_case(screen, {play.file, play.state, app.guidance, play.revision, play.mode, values_of(play)});
    }
    Intents operator()(DecideScreen &screen) const {
        const Play &play = *app.play;
        return draw_decide(screen, {play.file, play.state, app.guidance, play.revision, values_of(play)});
    }
    Intents operator()(DebriefScreen &screen) const {
        const Play &play = *app.play;
        DebriefView view{app.guidance, play.file, *play.worksheet, *play.debrief};
        view.attempt = &play.state;
        view.values = values_of(play);
        if (play.mode == Mode::assessment) view.no_retry = kOneTry;
        return draw_debrief(screen, view);
    }
    Intents operator()(ReferenceScreen &screen) const {
        return draw_reference(screen, {app.guidance, app.shelf.exercises});
    }
    Intents operator()(SettingsScreen &screen) const {
        SettingsView view;
        view.text_percent = app.settings.text_percent;
        if (app.settings.theme != ThemeChoice::system) view.theme = theme_of(app.settings);
        view.name = app.settings.name;
        view.district = app.settings.district;
        view.role = app.settings.role;
        view.records = app.paths.records;
        view.settings = app.paths.settings;
        view.libraries = app.shelf.libraries;
        view.guidance = app.guidance.title;
        return draw_settings(screen, view);
    }
};

void draw_drawer(App &app, Intents &intents) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float width = std::min(ui::em(46), size.x * .9f);
    const ui::Sheet sheet("guidance", "The guidance", {width, size.y * .86f});
    const bool closed =
        draw_reference_drawer(*app.drawer, {app.guidance, app.shelf.exercises, true}, sheet.box, intents);
    if (closed || sheet.closed) app.drawer.reset();
}

} // namespace

void draw_frame(App &app) {
    poll_library(app.shelf, app.guidance);
    Intents intents;
    {
        const ui::Root root;
        intents = std::visit(Draw{app}, app.screen);
        if (app.drawer) draw_drawer(app, intents);
        if (app.notice) draw_notice(*app.notice, intents);
    }
    for (const Intent &intent : intents) apply(app, intent);
}

} // namespace totality
