#include "app/screenshots.h"
#include "app/app.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/files/picture_file.h"
#include "app/platform/window.h"
#include "app/screens/considerations.h"
#include <algorithm>
#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <functional>
#include <iterator>

namespace totality {

namespace {

constexpr std::size_t kShortest = 24; // bytes of a sentence that is worth a mark

// --- work that fills a case ------------------------------------------------------------------------------------------

void act(App &app, ActionBody body) { apply(app, intent::Act{std::move(body)}); }
const AttemptState &state(const App &app) { return app.play->state; }
const CaseFile &file(const App &app) { return app.play->file; }

void begin_case(App &app, Mode mode) {
    const DocketRow *chosen = nullptr;
    for (const DocketRow &row : app.shelf.rows)
        if (!row.scenario.empty() && (!chosen || (row.guided_minutes == 0 && chosen->guided_minutes > 0)))
            chosen = &row;
    if (chosen) apply(app, intent::OpenScenario{chosen->scenario, mode});
}

void begin_guided(App &app) {
    for (const DocketRow &row : app.shelf.rows)
        if (row.guided_minutes > 0) return apply(app, intent::OpenScenario{row.scenario, Mode::practice});
}

// Marks every `apart`-th sentence of what has arrived that is no mere label, each with `each` considerations.
void mark_sentences(App &app, std::size_t apart, std::size_t each, const std::string &note) {
    const std::vector<Consideration> all = considerations_of(app.guidance);
    std::size_t n = 0;
    for (const Arrival &arrival : std::vector(state(app).documents)) {
        if (!has_arrived(state(app), arrival.document)) continue;
        act(app, action::Open{arrival.document});
        for (const Passage &passage : find_text(file(app), arrival.document)->passages) {
            if (passage.text.size() < kShortest || ++n % apart != 0) continue;
            for (std::size_t i = 0; i < each; ++i) {
                const Consideration &c = all[(n / apart * each + i) % all.size()];
                const bool bar = c.group == ui::kBars;
                const auto push = bar ? std::nullopt : std::optional(static_cast<int>((n + i) % 5) - 2);
                act(app, action::SetMark{{passage.id, c.id, push, note, {}}});
            }
        }
    }
}

void pick_basis(App &app, std::size_t most) {
    std::vector<BasisPoint> points;
    for (const Mark &mark : state(app).draft.marks)
        if (mark.push && points.size() < most) points.push_back({FactRef{mark.passage.text}, mark.consideration});
    act(app, action::Basis{points});
}

void ask(App &app, std::size_t most) {
    for (const Inquiry &inquiry : file(app).scenario.inquiries)
        if (most-- > 0) act(app, action::Inquire{inquiry.id});
}

void work_some(App &app) {
    begin_case(app, Mode::practice);
    act(app, action::Wait{});
    mark_sentences(app, 4, 1, "");
    pick_basis(app, 3);
    ask(app, 2);
    act(app, action::Lean{1});
}

void work_much(App &app) {
    begin_case(app, Mode::practice);
    ask(app, 99);
    for (const Approval &approval : file(app).scenario.approvals) act(app, action::Approve{approval.id});
    act(app, action::Wait{7});
    mark_sentences(app, 1, 3, "A note that says at some length why this sentence bears on the matter, and how much.");
    pick_basis(app, 5);
    act(app, action::Lean{-2});
}

void read_last_paper(App &app) {
    DocumentId last;
    for (const Arrival &arrival : state(app).documents)
        if (has_arrived(state(app), arrival.document)) last = arrival.document;
    apply(app, intent::OpenPaper{last});
}

void choose_sentence(App &app) {
    CaseScreen &screen = app.screens.case_file;
    const DocumentId id = state(app).documents.front().document;
    const auto &passages = find_text(file(app), id)->passages;
    const auto longest = std::ranges::max_element(passages, {}, [](const Passage &p) { return p.text.size(); });
    const auto at = static_cast<int>(longest - passages.begin());
    screen.reading.begun = true;
    screen.reading.document = id;
    screen.marking.passages = {longest->id};
    screen.marking.range = {at, at};
}

// The last option that ends the present stage, or the only way on.
const Option *ending(const App &app) {
    const Stage *stage = find_stage(file(app).scenario, state(app).stage);
    const auto found = std::ranges::find_if(stage->options, ends_case);
    return found == stage->options.end() ? &stage->options.front() : &*found;
}

void come_to_decide(App &app, DecideStep step) {
    apply(app, intent::GoTo{Place::decide});
    app.screens.decide.option = ending(app)->id;
    app.screens.decide.step = step;
    app.screens.decide.stage = state(app).stage; // its steps are begun
}

void come_to_debrief(App &app) {
    while (!state(app).ended) act(app, action::Choose{ending(app)->id});
    act(app, action::Confidence{70});
    act(app, action::Submit{});
}

// --- scenes ----------------------------------------------------------------------------------------------------------

// A year of attempts, none of which was ever made.
std::vector<DatedLesson> lessons_of(const App &app, int count) {
    std::vector<DatedLesson> lessons;
    const auto &provisions = app.guidance.provisions;
    for (int i = 0; i < count; ++i) {
        DatedLesson dated;
        const DocketRow &row = app.shelf.rows[static_cast<std::size_t>(i) % app.shelf.rows.size()];
        dated.scenario = row.scenario;
        dated.title = row.title;
        dated.day = 11000 + i * 365 / std::max(count, 1);
        dated.minutes = 12 + i * 37 % 45;
        dated.stated_minutes = 25;
        Lesson &lesson = dated.lesson;
        for (std::size_t d = 0; d < kDimensions; ++d)
            lesson.dimensions[d] = 45 + (i * 13 + static_cast<int>(d) * 29) % 40 + 15. * i / count;
        lesson.core = 50 + i * 17 % 40;
        lesson.z = -2 + i * 7 % 30 / 10.;
        lesson.verdict = i % 5 == 3 ? Verdict::review : *lesson.z < -1 ? Verdict::below : Verdict::within;
        lesson.forecast = Forecast{.5 + i * 7 % 11 / 20., i % 4 != 0};
        for (std::size_t p = static_cast<std::size_t>(i % 7); p < provisions.size(); p += 7)
            lesson.credits.push_back({provisions[p].id, 1. + (i + static_cast<int>(p)) % 3, 3});
        lessons.push_back(std::move(dated));
    }
    return lessons;
}

void come_to_progress(App &app, int count, ProgressPane pane, bool as_table = false) {
    apply(app, intent::GoTo{Place::progress});
    app.shelf.learned.report = report_progress(lessons_of(app, count), 11365);
    ++app.shelf.learned.revision;
    make_rows(app.shelf, app.guidance);
    app.screens.progress.pane = pane;
    app.screens.progress.as_table = as_table;
}

struct Scene {
    const char *name;
    std::function<void(App &)> prepare;
};

void many_rows(App &app) {
    std::vector<DocketRow> rows;
    for (int i = 0; i < 2000; ++i) {
        rows.push_back(app.shelf.rows[static_cast<std::size_t>(i) % app.shelf.rows.size()]);
        rows.back().key += fmt::format(".{}", i);
        rows.back().title += fmt::format(", as it was told again by the office that had it before, {}", i);
        rows.back().progress = static_cast<Progress>(i % 3);
        rows.back().standing = "Wed 29 Nov, 10:00";
    }
    app.shelf.rows = std::move(rows);
    ++app.shelf.revision;
}

void case_part(App &app, CasePart part) {
    work_some(app);
    apply(app, intent::ShowCasePart{part});
}

using Scenes = std::vector<Scene>;

void come_to_records(App &app) {
    apply(app, intent::GoTo{Place::records});
    app.page.kept = true;
    app.page.people = 23;
    app.page.backups = {{"4", "25 November 2000, 14:05", "412 KB"}, {"3", "24 November 2000, 09:12", "388 KB"}};
    intent::KeepSession session;
    session.id = "1";
    session.title = "Exercising discretion";
    app.page.sessions = {{session, "20 November 2000, Exercising discretion, led by R. Ames, 14 present"}};
}

void ask_who_works(App &app) {
    app.people.rows = {{"1", "Ana Reyes", "Inspector, Miami, 12 attempts"},
                       {"2", "Bo Lindqvist", "Deportation officer, Newark, 1 attempt"},
                       {"3", "Someone without a name", "0 attempts"}};
    app.people.open = true;
}

Scenes scenes_of_records() {
    return {
        {"people", ask_who_works},
        {"records", come_to_records},
        {"records-session",
         [](App &app) {
             come_to_records(app);
             app.screens.records.session = app.page.sessions.front().session;
             app.screens.records.problem = "The date is written year-month-day, as in 2000-11-20.";
         }},
        {"records-none", [](App &app) { apply(app, intent::GoTo{Place::records}); }},
    };
}

Scenes scenes_of_places() {
    return {
        {"welcome", [](App &app) { app.settings.welcomed = false; }},
        {"docket", [](App &) {}},
        {"docket-crowded", many_rows},
        {"docket-case", [](App &app) { app.screens.docket.show_chosen = true; }},
        {"docket-nothing-found", [](App &app) { app.screens.docket.filter.search = "zzz"; }},
        {"docket-picker",
         [](App &app) {
             app.screens.docket.filter.exercises = {"factor.humanitarian"};
             app.screens.docket.picker.open = app.screens.docket.show_filters = true;
         }},
        {"reference", [](App &app) { apply(app, intent::GoTo{Place::reference}); }},
        {"settings", [](App &app) { apply(app, intent::GoTo{Place::settings}); }},
    };
}

Scenes scenes_of_papers() {
    return {
        {"guided", begin_guided},
        {"case", work_some},
        {"case-paper",
         [](App &app) {
             work_some(app);
             read_last_paper(app);
         }},
        {"case-crowded",
         [](App &app) {
             work_much(app);
             read_last_paper(app);
         }},
        {"case-worksheet",
         [](App &app) {
             work_much(app);
             app.screens.case_file.worksheet_open = true;
         }},
        {"case-palette",
         [](App &app) {
             work_some(app);
             choose_sentence(app);
         }},
        {"case-palette-crowded",
         [](App &app) {
             work_much(app);
             choose_sentence(app);
         }},
    };
}

Scenes scenes_of_sheets() {
    return {
        {"case-ask", [](App &app) { case_part(app, CasePart::ask); }},
        {"case-wait", [](App &app) { case_part(app, CasePart::wait); }},
        {"case-hints", [](App &app) { case_part(app, CasePart::hints); }},
        {"commands",
         [](App &app) {
             work_some(app);
             apply(app, intent::ShowCommands{});
         }},
        {"keys",
         [](App &app) {
             work_some(app);
             apply(app, intent::ShowKeys{});
         }},
        {"guidance-beside",
         [](App &app) {
             work_some(app);
             apply(app, intent::ShowProvision{{"factor.humanitarian"}});
         }},
        {"unsaved",
         [](App &app) {
             work_some(app);
             app.notice = Notice{"Your last step could not be kept",
                                 "The disk is full. It is still here, in memory. Try again, or write your work to a "
                                 "file.",
                                 true, true};
         }},
    };
}

Scenes scenes_of_endings() {
    return {
        {"decide",
         [](App &app) {
             work_some(app);
             come_to_decide(app, DecideStep::decision);
         }},
        {"decide-crowded",
         [](App &app) {
             work_much(app);
             come_to_decide(app, DecideStep::decision);
         }},
        {"memorandum",
         [](App &app) {
             work_some(app);
             come_to_decide(app, DecideStep::memorandum);
             act(app, action::Memorize{Memorandum{}});
         }},
        {"letter",
         [](App &app) {
             work_some(app);
             come_to_decide(app, DecideStep::letter);
             act(app, action::Write{Letter{}});
         }},
        {"debrief",
         [](App &app) {
             work_some(app);
             come_to_debrief(app);
         }},
        {"debrief-crowded",
         [](App &app) {
             work_much(app);
             come_to_debrief(app);
         }},
        {"debrief-findings",
         [](App &app) {
             work_some(app);
             come_to_debrief(app);
             app.screens.debrief.main = app.screens.debrief.middle = DebriefPane::findings;
         }},
    };
}

Scenes scenes_of_progress() {
    using Pane = ProgressPane;
    return {
        {"progress", [](App &app) { come_to_progress(app, 12, Pane::dimensions); }},
        {"progress-empty", [](App &app) { come_to_progress(app, 0, Pane::dimensions); }},
        {"progress-one", [](App &app) { come_to_progress(app, 1, Pane::dimensions); }},
        {"progress-crowded", [](App &app) { come_to_progress(app, 400, Pane::dimensions); }},
        {"progress-next", [](App &app) { come_to_progress(app, 12, Pane::next); }},
        {"progress-table", [](App &app) { come_to_progress(app, 12, Pane::dimensions, true); }},
        {"progress-panel", [](App &app) { come_to_progress(app, 12, Pane::panel); }},
        {"progress-provisions", [](App &app) { come_to_progress(app, 12, Pane::provisions); }},
        {"progress-provisions-table", [](App &app) { come_to_progress(app, 12, Pane::provisions, true); }},
        {"progress-confidence", [](App &app) { come_to_progress(app, 12, Pane::confidence); }},
        {"progress-confidence-crowded", [](App &app) { come_to_progress(app, 400, Pane::confidence); }},
        {"progress-time", [](App &app) { come_to_progress(app, 12, Pane::time); }},
    };
}

Scenes scenes() {
    Scenes all;
    for (const auto &part : {scenes_of_places, scenes_of_papers, scenes_of_sheets, scenes_of_endings,
                             scenes_of_progress, scenes_of_records})
        std::ranges::move(part(), std::back_inserter(all));
    return all;
}

struct Size {
    const char *name;
    int width, height;
    float scale;
};

constexpr std::array kSizes{Size{"1440x900", 1440, 900, 1}, Size{"1280x720", 1280, 720, 1},
                            Size{"1280x720-200", 1280, 720, 2}};
constexpr std::array kThemes{"light", "dark", "contrast"};
constexpr int kFrames = 5; // until hover, scrolling and the size of what is new have settled

void take(App &app, const Scene &scene, platform::Window &window, const Size &size, const std::string &path) {
    app.settings.welcomed = true;
    scene.prepare(app);
    write_png(path, size.width, size.height,
              window.picture(size.width, size.height, kFrames, [&] { draw_frame(app); }));
}

} // namespace

void take_screenshots(const Paths &paths, const std::string &scenarios, const std::string &folder) {
    make_folder(folder);
    platform::WindowLook look;
    look.visible = false;
    platform::Window window(look);
    for (const Size &size : kSizes) {
        window.set_sizes({size.scale, 1});
        for (std::size_t theme = 0; theme < kThemes.size(); ++theme) {
            window.set_theme(static_cast<ui::ThemeName>(theme));
            for (const Scene &scene : scenes()) {
                const std::unique_ptr<App> app = start_app(paths, {scenarios, "", true}, nullptr);
                while (app->shelf.loader) poll_library(app->shelf, app->guidance);
                const std::string name = fmt::format("{}-{}-{}.png", kThemes[theme], size.name, scene.name);
                take(*app, scene, window, size, folder + "/" + name);
                std::printf("%s\n", name.c_str());
            }
        }
    }
}

} // namespace totality
