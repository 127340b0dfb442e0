#include "app/app.h"
#include "app/notice.h"
#include "app/platform/window.h"
#include "app/records_page.h"
#include "app/screens/chrome.h"
#include "app/screens/keys_sheet.h"
#include "app/screens/work_sheet.h"
#include "app/widgets/keys.h"
#include "app/widgets/panel.h"

namespace totality {

namespace {

// What a timed attempt says of its time; empty where there is no limit.
std::string_view time_words(const Play &play) { return play.time ? std::string_view(play.time->words) : ""; }

const ui::TokenValues *values_of(const Play &play) { return play.values.empty() ? nullptr : &play.values; }

constexpr const char *kOneTry = "An assessment has one attempt.";

// One function per screen: what it is shown of the app.
Intents docket(App &app) {
    const Shelf &shelf = app.shelf;
    return draw_docket(app.screens.docket,
                       {shelf.rows, shelf.revision, app.guidance, shelf.progress, shelf.libraries, shelf.problems,
                        shelf.continue_row, shelf.next_row, shelf.next_reason,
                        static_cast<AssessmentTime>(app.settings.limit), app.settings.limit_minutes});
}

CaseView view_of_case(const App &app) {
    const Play &play = *app.play;
    return {play.file, play.state,      app.guidance,     play.revision,
            play.mode, values_of(play), &play.last_paper, time_words(play)};
}

DecideView view_of_decide(const App &app) {
    const Play &play = *app.play;
    return {play.file, play.state, app.guidance, play.revision, values_of(play), time_words(play)};
}

Intents case_file(App &app) { return draw_case(app.screens.case_file, view_of_case(app)); }
Intents decide(App &app) { return draw_decide(app.screens.decide, view_of_decide(app)); }

Intents debrief(App &app) {
    const Play &play = *app.play;
    DebriefView view{app.guidance, play.file, *play.worksheet, *play.debrief};
    view.attempt = &play.state;
    view.values = values_of(play);
    if (play.last) view.last = &*play.last;
    view.time_words = time_words(play);
    if (app.records && !play.attempt.empty()) view.feedback = &play.feedback;
    view.attempt_id = play.attempt.text;
    if (play.mode == Mode::assessment) view.no_retry = kOneTry;
    return draw_debrief(app.screens.debrief, view);
}

Intents reference(App &app) { return draw_reference(app.screens.reference, {app.guidance, app.shelf.exercises}); }

Intents progress(App &app) {
    const Shelf &shelf = app.shelf;
    const DocketRow *next = shelf.next_row < 0 ? nullptr : &shelf.rows[static_cast<std::size_t>(shelf.next_row)];
    const Learned &learned = shelf.learned;
    const ProgressView view{learned.report,    learned.revision,       app.guidance,      next,
                            shelf.next_reason, learned.pending.size(), learned.unreadable};
    return draw_progress(app.screens.progress, view);
}

Intents records(App &app) {
    RecordsView view;
    view.folder = app.paths.documents;
    view.region = app.person.region;
    view.district = app.person.district;
    view.backups = app.page.backups;
    view.sessions = app.page.sessions;
    view.people = app.page.people;
    view.attempts = static_cast<int>(app.shelf.learned.order.size());
    view.kept = app.page.kept;
    return draw_records(app.screens.records, view);
}

Intents settings(App &app) {
    SettingsView view;
    view.text_percent = app.settings.text_percent;
    if (app.settings.theme != ThemeChoice::system) view.theme = theme_of(app.settings, app.desktop);
    view.time = static_cast<AssessmentTime>(app.settings.limit);
    view.own_minutes = app.settings.limit_minutes;
    view.name = app.settings.name;
    view.district = app.settings.district;
    view.role = app.settings.role;
    view.region = app.person.region;
    view.trained = static_cast<Trained>(app.person.audience);
    view.several = app.records != nullptr;
    view.records = app.paths.records;
    view.settings = app.paths.settings;
    view.libraries = app.shelf.libraries;
    view.guidance = app.guidance.title;
    view.versions = app.versions;
    return draw_settings(app.screens.settings, view);
}

Intents draw_place(App &app) {
    switch (app.place) {
    case Place::docket: return docket(app);
    case Place::case_file: return case_file(app);
    case Place::decide: return decide(app);
    case Place::debrief: return debrief(app);
    case Place::reference: return reference(app);
    case Place::progress: return progress(app);
    case Place::records: return records(app);
    case Place::settings: return settings(app);
    }
    return {};
}

// The guidance stands beside the screen where both have room, else on a sheet above it.
float drawer_width() {
    const float window = ImGui::GetIO().DisplaySize.x, drawer = ui::em(32);
    return window - drawer >= ui::em(58) ? drawer : 0;
}

void draw_guidance(App &app, Intents &intents) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const ReferenceView view{app.guidance, app.shelf.exercises};
    if (const float beside = drawer_width(); beside > 0) {
        if (draw_reference_drawer(app.screens.reference, view, {{size.x - beside, 0}, size}, intents))
            app.guidance_beside = false;
        return;
    }
    const ui::Sheet sheet("guidance", "The guidance", ui::em(46), {.height = size.y});
    draw_reference_sheet(app.screens.reference, view, intents);
    if (sheet.closed) app.guidance_beside = false;
}

// Before the screen looks at the key.
void close_guidance_by_key(App &app) {
    if (!app.guidance_beside || drawer_width() == 0 || ui::typing()) return;
    if (ui::take_escape()) app.guidance_beside = false;
}

void draw_welcome(App &app, Intents &intents) {
    WelcomeView view;
    if (app.shelf.guided_row >= 0) {
        const DocketRow &row = app.shelf.rows[static_cast<std::size_t>(app.shelf.guided_row)];
        view = {row.scenario, row.guided_minutes};
    }
    totality::draw_welcome(app.screens.welcome, view, intents);
}

// The time of the attempt on screen, up to the minute: a frame is asked for when that is another one, and the warning
// stands in a band of its own, over nothing.
void follow_time(App &app) {
    ui::leave_above(0);
    const bool at_work = app.place == Place::case_file || app.place == Place::decide;
    if (!at_work || !app.play->time || app.play->time->done) return;
    TimedWork &time = *app.play->time;
    const Milliseconds now = app.clock();
    follow(time, now);
    ui::draw_again_in(static_cast<double>(until_next_minute(time.limit, now) + 1) / 1000);
    if (!time.warning.empty()) ui::leave_above(warning_height(time.warning));
}

void draw_time(const App &app, Intents &intents) {
    if (ui::context().above > 0 && draw_warning(app.play->time->warning)) intents.push_back(intent::DismissTime{});
}

// What every screen has, where no other sheet lies above it.
void draw_sheets(App &app, Intents &intents) {
    if (!ui::has_sheet_above()) {
        if (ui::pressed(ui::Key::f1)) intents.push_back(intent::ShowKeys{});
        if (ui::pressed_with_ctrl(ui::Key::k)) intents.push_back(intent::ShowCommands{});
    }
    if (ui::pressed_with_ctrl(ui::Key::q)) intents.push_back(intent::Close{});
    if (!app.settings.welcomed && !app.notice && app.place == Place::docket && app.shelf.attempts.empty())
        draw_welcome(app, intents);
    if (app.people.open) draw_people(app.people, app.person.id.text, intents);
    if (app.work) draw_work(app.work->title(), app.work->share(), app.work->is_stopping(), intents);
    if (app.keys_shown && draw_keys_sheet(app.place)) app.keys_shown = false;
    if (app.commands.open) draw_commands(app.commands, intents);
}

} // namespace

Intents words_in_hand(App &app) {
    if (app.place == Place::case_file) return words_in_hand(app.screens.case_file, view_of_case(app));
    if (app.place == Place::decide) return words_in_hand(app.screens.decide, view_of_decide(app));
    if (app.place == Place::settings) return words_in_hand(app.screens.settings);
    if (app.place == Place::debrief) return words_in_hand(app.screens.debrief);
    return {};
}

namespace {

// Some in each frame, until all are taken in.
void poll_attempts(App &app) {
    if (!app.records || app.work || app.shelf.learned.pending.empty()) return;
    poll_learned(app.shelf, *app.records, app.guidance);
    if (app.window) app.window->draw_more();
}

} // namespace

void draw_frame(App &app) {
    poll_library(app.shelf, app.guidance);
    poll_work(app);
    poll_attempts(app);
    Intents intents;
    {
        const ui::Root root;
        close_guidance_by_key(app);
        ui::leave_beside(app.guidance_beside ? drawer_width() : 0);
        follow_time(app);
        intents = draw_place(app);
        draw_time(app, intents);
        if (app.guidance_beside) draw_guidance(app, intents);
        draw_sheets(app, intents);
        if (app.notice) draw_notice(*app.notice, intents);
    }
    if (app.window)
        if (std::vector<std::string> dropped = app.window->take_dropped(); !dropped.empty())
            intents.push_back(intent::ImportFiles{std::move(dropped)});
    for (const Intent &intent : intents) apply(app, intent);
    if (!intents.empty() && app.window) app.window->draw_more();
}

} // namespace totality
