#include "app/commands.h"
#include <algorithm>

namespace totality {

namespace {

using Commands = std::vector<Command>;

bool is_open_case(const App &app) {
    return (app.place == Place::case_file || app.place == Place::decide) && app.play && !app.play->state.submitted;
}

void add_act(Commands &all, const App &app, const char *id, const char *label, const char *keys, ActionBody body) {
    if (can_apply(app.play->file, app.play->state, body)) return;
    all.push_back({id, label, keys, intent::Act{std::move(body)}});
}

void add_papers(Commands &all, const App &app) {
    const Play &play = *app.play;
    all.push_back({"paper.assignment", "Your assignment", "Paper", intent::OpenPaper{}});
    for (const Arrival &arrival : play.state.documents) {
        if (arrival.hour > play.state.hour) continue;
        const DocumentEntry *paper = find_document(play.file.scenario, arrival.document);
        if (!paper) continue;
        all.push_back(
            {"paper." + paper->id.text, with_values(paper->title, play.values), "Paper", intent::OpenPaper{paper->id}});
    }
}

void add_case(Commands &all, const App &app) {
    if (app.place == Place::case_file)
        all.push_back({"go.decide", app.play->state.ended ? "Finish" : "Decide", "", intent::GoTo{Place::decide}});
    else
        all.push_back({"go.case", "Back to the papers", "Escape", intent::GoTo{Place::case_file}});
    if (!app.play->state.ended) {
        all.push_back({"case.ask", "Ask for more: inquiries and approvals", "", intent::ShowCasePart{CasePart::ask}});
        if (next_arrival_hour(app.play->state))
            all.push_back(
                {"case.wait-next", "Wait until the next arrival", "", intent::ShowCasePart{CasePart::wait_next}});
        all.push_back({"case.wait", "Wait some hours", "", intent::ShowCasePart{CasePart::wait}});
    }
    all.push_back({"case.find", "Find in the papers", "Ctrl+F", intent::ShowCasePart{CasePart::find}});
    if (app.play->mode == Mode::practice)
        all.push_back({"case.hints", "Hints", "", intent::ShowCasePart{CasePart::hints}});
    add_act(all, app, "case.undo", "Undo", "Ctrl+Z", action::Undo{});
    add_act(all, app, "case.redo", "Do it again", "Ctrl+Shift+Z", action::Redo{});
    add_papers(all, app);
}

void add_places(Commands &all, const App &app) {
    if (app.place != Place::docket) all.push_back({"go.docket", "Docket", "Place", intent::GoTo{Place::docket}});
    if (!is_guidance_closed(app))
        all.push_back({"go.reference", "What the memo says", "Place", intent::GoTo{Place::reference}});
    if (app.place != Place::progress)
        all.push_back({"go.progress", "Your progress", "Place", intent::GoTo{Place::progress}});
    if (app.place != Place::records)
        all.push_back({"go.records", "Records and reports", "Place", intent::GoTo{Place::records}});
    if (app.place != Place::settings)
        all.push_back({"go.settings", "Settings", "Place", intent::GoTo{Place::settings}});
    if (app.place == Place::debrief && app.play->mode == Mode::practice)
        all.push_back({"debrief.again", "Try it again", "", intent::TryAgain{}});
    if (app.records) all.push_back({"people", "Someone else is working", "", intent::ShowPeople{}});
    all.push_back({"keys", "The keys of this screen", "F1", intent::ShowKeys{}});
    all.push_back({"close", "Close Totality", "Ctrl+Q", intent::Close{}});
}

void add_looks(Commands &all, const App &app) {
    using ui::ThemeName;
    const auto size = [&](int percent) { return intent::SetTextScale{static_cast<float>(percent) / 100}; };
    const int now = app.settings.text_percent;
    if (now < 200) all.push_back({"text.larger", "Larger text", "Look", size(std::min(200, now + 25))});
    if (now > 100) all.push_back({"text.smaller", "Smaller text", "Look", size(std::max(100, now - 25))});
    all.push_back({"theme.light", "Light colors", "Look", intent::SetTheme{ThemeName::light}});
    all.push_back({"theme.dark", "Dark colors", "Look", intent::SetTheme{ThemeName::dark}});
    all.push_back({"theme.contrast", "High contrast", "Look", intent::SetTheme{ThemeName::high_contrast}});
    all.push_back({"theme.system", "Colors as the desktop has them", "Look", intent::SetTheme{}});
}

void add_found(Commands &all, const App &app) {
    if (!is_open_case(app))
        for (const DocketRow &row : app.shelf.rows)
            if (!row.scenario.empty())
                all.push_back({"scenario." + row.scenario.text, row.title, "Case", intent::ShowScenario{row.scenario}});
    if (!is_guidance_closed(app))
        for (const Provision &provision : app.guidance.provisions)
            all.push_back(
                {"provision." + provision.id.text, provision.title, "Guidance", intent::ShowProvision{provision.id}});
}

} // namespace

std::vector<Command> commands_of(const App &app) {
    Commands all;
    if (is_open_case(app)) add_case(all, app);
    add_places(all, app);
    add_looks(all, app);
    add_found(all, app);
    return all;
}

} // namespace totality
