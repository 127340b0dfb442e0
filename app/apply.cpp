#include "app/app.h"
#include "app/commands.h"
#include "app/files/clock.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/files/machine_error.h"
#include "app/files/scenario_folder.h"
#include "app/files/text_file.h"
#include "app/people.h"
#include "app/platform/window.h"
#include "app/records_page.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr const char *kMemoryOnly =
    "There are no records to keep it in. Write your work to a file before you close, or close without it.";

void tell(App &app, std::string title, std::string words) { app.notice = Notice{std::move(title), std::move(words)}; }

void tell_unsaved(App &app, const MachineError &error) {
    app.notice = Notice{"Your last step could not be kept",
                        std::string(error.what()) + " It is still here, in memory. Try again, or write your work to a "
                                                    "file.",
                        true, true};
}

void tell_memory_only(App &app) { app.notice = Notice{"This case is kept in memory only", kMemoryOnly, false, true}; }

bool is_unsaved(const App &app) {
    if (!app.play || app.play->state.submitted) return false;
    const std::size_t safe = app.records ? app.play->kept : 0;
    return std::max(safe, app.play->exported) < app.play->actions.size();
}

// Everything that the records have not acknowledged yet, in one transaction.
void keep_log(App &app) {
    Play &play = *app.play;
    if (!app.records || play.attempt.empty() || play.kept == play.actions.size()) return;
    app.records->append(play.attempt, std::span(play.actions).subspan(play.kept), standing_of(play.state), app.clock());
    play.kept = play.actions.size();
}

void refresh_attempts(App &app) {
    app.shelf.person = app.person.id;
    if (app.records) app.shelf.attempts = app.records->attempts_of(app.person.id);
    follow_attempts(app.shelf.learned, app.shelf.attempts, local_day(app.clock()));
    make_rows(app.shelf, app.guidance);
}

void show(App &app, Place place) {
    app.guidance_beside = false;
    app.place = place;
    if (place == Place::docket || place == Place::progress) refresh_attempts(app);
    if (place == Place::settings) app.screens.settings = {};
    if (place == Place::records) {
        app.screens.records = {};
        make_page(app);
    }
}

// The screens of the play before it are of no use to it.
void take_play(App &app, std::unique_ptr<Play> play) {
    app.play = std::move(play);
    app.screens.case_file = {};
    app.screens.decide = {};
    app.screens.debrief = {};
}

// What the person reached the last time, under the same scorer and weights.
std::optional<Score> last_score(const App &app) {
    if (!app.records) return std::nullopt;
    const std::vector<AttemptSummary> attempts = app.records->attempts_of(app.person.id);
    const auto this_one = std::ranges::find(attempts, app.play->attempt, &AttemptSummary::id);
    const AttemptSummary *last = nullptr;
    for (const AttemptSummary &attempt : attempts)
        if (this_one != attempts.end() && attempt.scenario == this_one->scenario && attempt.standing.submitted &&
            attempt.started_at < this_one->started_at && (!last || attempt.started_at > last->started_at))
            last = &attempt;
    const auto stored = last ? app.records->score_of(last->id) : std::nullopt;
    if (!stored || stored->by.scorer != kScorerVersion || stored->by.guidance != app.guidance.id) return std::nullopt;
    return stored->score;
}

// Shown before the records are asked for what it is compared with: they may fail.
void show_debrief(App &app) {
    make_result(*app.play);
    show(app, Place::debrief);
    app.play->last = last_score(app);
    read_feedback(app);
}

// A play that is done has its debrief, one that is not its case; without a play there is the docket.
void show_play(App &app) {
    if (!app.play) return show(app, Place::docket);
    if (app.play->state.submitted && !app.play->debrief) return show_debrief(app);
    show(app, app.play->debrief ? Place::debrief : Place::case_file);
}

void finish(App &app) {
    show_debrief(app);
    if (!app.records || app.play->attempt.empty()) return;
    app.records->save_score(app.play->attempt, app.play->debrief->score, {kScorerVersion, app.guidance.id},
                            app.clock());
}

// The records acknowledge the action before the screen shows what it did. Where they cannot, the work goes on in
// memory, the notice says so, and the next step tries to keep everything.
void act(App &app, const ActionBody &body) {
    if (!app.play || can_apply(app.play->file, app.play->state, body)) return;
    Play &play = *app.play;
    add_action(play, next_action(play, body));
    if (play.time && play.state.submitted) finish(*play.time, app.clock());
    try {
        keep_log(app);
        if (play.state.submitted) finish(app);
    } catch (const MachineError &error) {
        if (play.state.submitted && !play.debrief) show_play(app);
        tell_unsaved(app, error);
    }
}

// Of an attempt that begins now; 0: none.
int limit_minutes(const App &app, Mode mode, const ScenarioInfo &info) {
    if (mode != Mode::assessment || app.settings.limit == LimitChoice::none) return 0;
    return app.settings.limit == LimitChoice::own ? app.settings.limit_minutes : info.minutes;
}

void limit_time(Play &play, int minutes, Milliseconds started_at) {
    if (minutes > 0) play.time.emplace().limit = {minutes, started_at};
}

void begin(App &app, CaseSource source, Mode mode) {
    Loaded<std::unique_ptr<Play>> play = make_play(std::move(source), app.guidance);
    if (!play.value) return tell(app, "This case cannot be opened", to_line(play.diagnostics.front()));
    Play &fresh = **play.value;
    fresh.mode = mode;
    const auto earlier = app.records ? app.records->attempts_of(app.person.id) : std::vector<AttemptSummary>();
    take_variant(fresh, choose_variant(fresh.file.scenario.twins, fresh.file.scenario.info.id, earlier,
                                       draw_of(app.person.id, fresh.file.scenario.info.id)));
    const Milliseconds started_at = app.clock();
    const int minutes = limit_minutes(app, mode, fresh.file.scenario.info);
    limit_time(fresh, minutes, started_at);
    if (app.records) {
        const NewAttempt attempt{app.person.id,
                                 mode == Mode::practice ? "practice" : "assessment",
                                 fresh.variant,
                                 app.guidance.id,
                                 standing_of(fresh.state),
                                 minutes};
        fresh.attempt = app.records->start_attempt(attempt, fresh.source, fresh.file, started_at);
    }
    take_play(app, std::move(*play.value)); // only now: until here the screen still shows the one before
    show(app, Place::case_file);
}

void open_scenario(App &app, const ScenarioId &scenario, Mode mode) {
    const std::string folder = folder_of(app.shelf, scenario);
    Loaded<CaseSource> source = read_folder(folder);
    if (!source.value || has_errors(source.diagnostics))
        return tell(app, "This case cannot be opened", to_line(source.diagnostics.front()));
    begin(app, std::move(*source.value), mode);
}

// The attempt in hand is taken up as it was left, with what is open in it and what could not be kept.
void continue_attempt(App &app, const std::string &id) {
    if (app.play && app.play->attempt.text == id) return show_play(app);
    if (!app.records) return;
    StoredAttempt stored = app.records->load_attempt({id});
    Loaded<std::unique_ptr<Play>> play = make_play(std::move(stored.source), app.guidance);
    if (!play.value) return tell(app, "This attempt cannot be opened", to_line(play.diagnostics.front()));
    take_play(app, std::move(*play.value));
    app.play->attempt = stored.summary.id;
    take_variant(*app.play, stored.summary.variant);
    app.play->mode = stored.summary.mode == "assessment" ? Mode::assessment : Mode::practice;
    begin_log(*app.play, std::move(stored.actions));
    limit_time(*app.play, stored.summary.limit_minutes, stored.summary.started_at);
    if (app.play->time && app.play->state.submitted) finish(*app.play->time, stored.summary.updated_at);
    show_play(app);
}

void keep_settings(App &app) { save_settings(app.paths.settings, app.settings); }

void resize_fonts(App &app) {
    if (app.window) app.window->set_sizes({static_cast<float>(app.settings.text_percent) / 100, app.zoom});
}

bool beside_a_case(const App &app) {
    return app.place == Place::case_file || app.place == Place::decide || app.place == Place::debrief;
}

void show_guidance_beside(App &app, bool beside) { app.guidance_beside = beside && !is_guidance_closed(app); }

// A new file each time: nothing that was written before is lost.
std::string export_path(const App &app) {
    for (int n = 1;; ++n) {
        std::string path = fmt::format("{}/{}-{}.json", app.paths.state, app.play->file.scenario.info.id.text, n);
        if (kind_of_path(path) == EntryKind::none) return path;
    }
}

// Before somebody else sits down. False: some of it is kept nowhere, and the notice says so.
bool leave_work(App &app) {
    for (const Intent &intent : words_in_hand(app)) apply(app, intent);
    if (app.play) keep_log(app);
    if (is_unsaved(app)) return tell_memory_only(app), false;
    app.play.reset();
    app.screens = {};
    return true;
}

// Whoever is working may not have been there then; nor may the case in hand.
void restore(App &app, const std::string &backup) {
    if (!app.records || !leave_work(app)) return;
    restore_backup(app, backup);
    sit_down(app);
    keep_settings(app);
    show(app, Place::records);
}

void choose_known(App &app, const std::string &id) {
    if (!app.records || app.person.id.text == id || !leave_work(app)) return;
    for (const Person &person : app.records->people_here())
        if (person.id.text == id) choose_person(app, person);
    keep_settings(app);
    show(app, Place::docket);
}

void choose_new(App &app, const intent::AddPerson &person) {
    if (!app.records || !leave_work(app)) return;
    add_person(app, person.name, person.district, person.role);
    keep_settings(app);
    show(app, Place::docket);
}

struct Apply {
    App &app;

    void operator()(const intent::Act &i) const { act(app, i.body); }
    void operator()(const intent::OpenScenario &i) const { open_scenario(app, i.scenario, i.mode); }
    void operator()(const intent::ContinueAttempt &i) const { continue_attempt(app, i.attempt); }
    void operator()(const intent::TryAgain &) const {
        if (app.play) begin(app, CaseSource(app.play->source), app.play->mode);
    }
    void operator()(const intent::ShowScenario &i) const {
        show(app, Place::docket);
        show_scenario(app.screens.docket, i.scenario);
    }
    void operator()(const intent::ShowExercises &i) const {
        show(app, Place::docket);
        app.screens.docket.filter = {};
        app.screens.docket.filter.exercises = i.provision;
    }
    void operator()(const intent::StopLoading &) const {
        if (app.shelf.loader) app.shelf.loader->cancel();
    }
    void operator()(const intent::ReadLibraryAgain &) const { read_libraries(app.shelf, app.guidance, platform::wake); }
    void operator()(const intent::GoTo &i) const {
        if (i.place == Place::debrief || i.place == Place::case_file) return show_play(app);
        if (i.place == Place::reference && beside_a_case(app)) return show_guidance_beside(app, !app.guidance_beside);
        show(app, i.place);
    }
    void operator()(const intent::OpenPaper &i) const {
        show(app, Place::case_file);
        app.screens.case_file.wanted_paper = i.document;
    }
    void operator()(const intent::ShowCasePart &i) const {
        show(app, Place::case_file);
        app.screens.case_file.wanted_part = i.part;
    }
    void operator()(const intent::ShowCommands &) const { open_commands(app.commands, commands_of(app)); }
    void operator()(const intent::ShowKeys &) const { app.keys_shown = true; }
    void operator()(const intent::ShowProvision &i) const {
        if (is_guidance_closed(app)) return;
        if (beside_a_case(app))
            show_guidance_beside(app, true);
        else if (app.place != Place::reference)
            show(app, Place::reference);
        show_provision(app.screens.reference, i.provision);
    }
    void operator()(const intent::SetTextScale &i) const {
        app.settings.text_percent = static_cast<int>(i.scale * 100 + .5f);
        resize_fonts(app);
        keep_settings(app);
    }
    void operator()(const intent::SetPaperZoom &i) const {
        app.zoom = i.zoom;
        resize_fonts(app);
    }
    void operator()(const intent::SetTheme &i) const {
        app.settings.theme = i.theme ? static_cast<ThemeChoice>(static_cast<int>(*i.theme) + 1) : ThemeChoice::system;
        if (app.window) app.window->set_theme(theme_of(app.settings, app.desktop));
        keep_settings(app);
    }
    void operator()(const intent::SetTimeLimit &i) const {
        app.settings.limit = static_cast<LimitChoice>(i.time);
        app.settings.limit_minutes = i.own_minutes;
        keep_settings(app);
    }
    void operator()(const intent::SetPerson &i) const {
        app.settings.name = app.person.name = i.name;
        app.settings.district = app.person.district = i.district;
        app.settings.role = app.person.role = i.role;
        app.person.region = i.region;
        app.person.audience = static_cast<Audience>(i.trained);
        if (app.records) app.records->update_person(app.person, app.clock());
        keep_settings(app);
    }
    void operator()(const intent::ShowPeople &) const { show_people(app); }
    void operator()(const intent::ChoosePerson &i) const { choose_known(app, i.person); }
    void operator()(const intent::AddPerson &i) const { choose_new(app, i); }
    void operator()(const intent::WriteFile &i) const { write_file(app, i); }
    void operator()(const intent::ImportFiles &i) const { import_files(app, i.paths); }
    void operator()(const intent::RestoreBackup &i) const { restore(app, i.path); }
    void operator()(const intent::StopWork &) const {
        if (app.work) app.work->stop();
    }
    void operator()(const intent::KeepSession &i) const { keep_session(app, i); }
    void operator()(const intent::SetFeedback &i) const { keep_feedback(app, i); }
    void operator()(const intent::CopyText &i) const { ImGui::SetClipboardText(i.text.c_str()); }
    void operator()(const intent::Welcome &) const {
        app.settings.welcomed = true;
        keep_settings(app);
    }
    void operator()(const intent::SaveAgain &) const {
        app.notice.reset();
        if (app.play) keep_log(app);
    }
    void operator()(const intent::ExportWork &) const {
        if (!app.play) return;
        make_folder(app.paths.state);
        const std::string path = export_path(app);
        write_text_file(path, write_worksheet(to_worksheet(app.play->file, app.play->state)));
        app.play->exported = app.play->actions.size();
        tell(app, "Your work is written to a file", shown_path(path));
    }
    void operator()(const intent::Dismiss &) const { app.notice.reset(); }
    void operator()(const intent::DismissTime &) const {
        if (app.play && app.play->time) app.play->time->warning.clear();
    }
    void operator()(const intent::Close &) const {
        if (may_close(app)) (*this)(intent::Quit{});
    }
    void operator()(const intent::Quit &) const {
        app.leaving = true;
        if (app.window) app.window->close();
    }
};

} // namespace

bool is_guidance_closed(const App &app) {
    return app.play && app.play->mode == Mode::assessment && !app.play->debrief && beside_a_case(app);
}

namespace {

// Nothing else touches the records meanwhile; closing stops the work first.
bool waits_for_work(const App &app, const Intent &intent) {
    return app.work && !std::holds_alternative<intent::StopWork>(intent) &&
           !std::holds_alternative<intent::Close>(intent) && !std::holds_alternative<intent::Quit>(intent);
}

} // namespace

void apply(App &app, const Intent &intent) {
    if (waits_for_work(app, intent)) return;
    try {
        std::visit(Apply{app}, intent);
    } catch (const MachineError &error) {
        const bool unsaved = app.play && app.play->kept < app.play->actions.size();
        if (unsaved)
            tell_unsaved(app, error);
        else
            tell(app, "That could not be done", error.what());
    }
}

bool may_close(App &app) {
    if (app.leaving) return true;
    app.work.reset(); // stopped: half of it is nothing
    for (const Intent &intent : words_in_hand(app)) apply(app, intent);
    try {
        if (app.play) keep_log(app);
    } catch (const MachineError &error) {
        tell_unsaved(app, error);
    }
    if (!is_unsaved(app)) return true;
    if (!app.notice) tell_memory_only(app);
    app.notice->closing = true;
    return false;
}

} // namespace totality
