#include "app/records_page.h"
#include "app/files/clock.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/files/machine_error.h"
#include "app/platform/window.h"
#include "app/records/backups.h"
#include "app/reports/reports.h"
#include <fmt/format.h>

namespace totality {

namespace {

struct FileName {
    const char *stem, *ending, *title;
};

FileName name_of(FileKind kind) {
    switch (kind) {
    case FileKind::my_records: return {"my-records", "jsonl", "Writing your records"};
    case FileKind::all_records: return {"records", "jsonl", "Writing everyone's records"};
    case FileKind::attempt_page: return {"debrief", "html", "Writing the debrief"};
    case FileKind::transcript: return {"transcript", "html", "Writing your transcript"};
    case FileKind::class_report: return {"class-report", "html", "Writing the class report"};
    case FileKind::completion: return {"completion-report", "html", "Writing the completion report"};
    case FileKind::tables: return {"tables", "", "Writing the tables"};
    case FileKind::statements: return {"statements", "json", "Writing the statements"};
    }
    return {"file", "txt", "Writing"};
}

std::string day_words(int days) { return full_date(day_after_1970(days)); }

// "totality-class-report-2000-11-20.html"; with a number where there is such a file: nothing is written over.
std::string new_path(const App &app, FileKind kind) {
    const FileName name = name_of(kind);
    const Moment now = local_moment(app.clock());
    const std::string dot = *name.ending ? "." : "";
    const std::string stem =
        fmt::format("{}/totality-{}-{:04}-{:02}-{:02}", app.paths.documents, name.stem, now.year, now.month, now.day);
    for (int n = 1;; ++n) {
        std::string path = stem + (n == 1 ? "" : fmt::format("-{}", n)) + dot + name.ending;
        if (kind_of_path(path) == EntryKind::none) return path;
    }
}

std::string listed(const std::vector<std::string> &problems) {
    std::string words;
    constexpr std::size_t kMost = 5;
    for (std::size_t i = 0; i < std::min(problems.size(), kMost); ++i) words += "\n" + problems[i];
    if (problems.size() > kMost) words += fmt::format("\nand {} more", problems.size() - kMost);
    return words;
}

std::string told(const std::vector<std::string> &problems, bool stopped, const std::string &path) {
    if (stopped) return "It was stopped; there is no file.";
    return fmt::format("It is in {}.", shown_path(path)) + listed(problems);
}

void begin_work(App &app, const char *title, std::function<std::string(const GoOn &)> work) {
    if (!app.records || app.work) return;
    app.work = std::make_unique<LongWork>(title, std::move(work), platform::wake);
}

std::string export_records(const App &app, bool mine, const std::string &path, const GoOn &go_on) {
    const Exported done = app.records->export_to(path, mine ? std::optional(app.person.id) : std::nullopt, go_on);
    return told(done.problems, done.stopped, path);
}

constexpr const char *kHomePage = "https://totality.invalid"; // of accounts: no such place, and no person's address

reports::ReportOutcome write_report(const reports::ReportSource &source, const PersonId &person,
                                    const intent::WriteFile &file, const std::string &path) {
    switch (file.kind) {
    case FileKind::attempt_page: return reports::write_attempt_report(source, {file.attempt}, path);
    case FileKind::transcript: return reports::write_transcript(source, person, path);
    case FileKind::class_report: return reports::write_class_report(source, file.district, path);
    case FileKind::completion: return reports::write_completion_report(source, {file.region, file.district, {}}, path);
    case FileKind::tables: return reports::write_csv_tables(source, std::nullopt, path);
    case FileKind::statements: return reports::write_xapi(source, std::nullopt, kHomePage, path);
    case FileKind::my_records:
    case FileKind::all_records: break;
    }
    return {};
}

std::string words_of(const Imported &done) {
    std::vector<std::string> problems;
    for (const Imported::Problem &problem : done.problems)
        problems.push_back(problem.line == 0
                               ? problem.words
                               : fmt::format("{}, line {}: {}", problem.file, problem.line, problem.words));
    std::string words = fmt::format("New here: {} people, {} attempts, {} training sessions. {} attempts have gone on, "
                                    "{} were here already.",
                                    done.people, done.attempts, done.sessions, done.extended, done.present);
    if (done.stopped) words = "It was stopped; what came in until then stays. " + words;
    if (done.skipped > 0) words += fmt::format(" {} lines were skipped:", done.skipped);
    return words + listed(problems);
}

SessionRow row_of(const TrainingSession &session) {
    SessionRow row;
    row.session = {session.id.text,
                   session.day,
                   session.title,
                   session.facilitator,
                   session.region,
                   session.district,
                   static_cast<Trained>(session.audience),
                   session.present,
                   session.removed};
    row.words = day_words(session.day);
    if (!session.title.empty()) row.words += ", " + session.title;
    if (!session.facilitator.empty()) row.words += ", led by " + session.facilitator;
    if (session.present > 0) row.words += fmt::format(", {} present", session.present);
    return row;
}

} // namespace

void make_page(App &app) {
    app.page = {};
    app.page.kept = app.records != nullptr;
    if (!app.records) return;
    app.page.people = static_cast<int>(app.records->people().size());
    for (const Backup &backup : backups_of(app.paths.records)) {
        const Moment made = local_moment(backup.changed_at);
        app.page.backups.push_back({backup.path, fmt::format("{}, {}", full_date(made), time_of_day(made)),
                                    fmt::format("{} KB", (backup.bytes + 1023) / 1024)});
    }
    for (const TrainingSession &session : app.records->training_sessions())
        app.page.sessions.push_back(row_of(session));
}

void write_file(App &app, const intent::WriteFile &file) {
    if (!app.records) return;
    make_folder(app.paths.documents);
    const std::string path = new_path(app, file.kind);
    begin_work(app, name_of(file.kind).title, [=, &app](const GoOn &go_on) {
        if (file.kind == FileKind::my_records || file.kind == FileKind::all_records)
            return export_records(app, file.kind == FileKind::my_records, path, go_on);
        const reports::ReportOutcome done =
            write_report({*app.records, app.guidance, go_on}, app.person.id, file, path);
        return told(done.problems, done.stopped, path);
    });
}

void import_files(App &app, const std::vector<std::string> &paths) {
    Records *records = app.records.get();
    begin_work(app, "Bringing in records",
               [=](const GoOn &go_on) { return words_of(records->import_from(paths, go_on)); });
}

void poll_work(App &app) {
    if (!app.work || !app.work->is_done()) return;
    const std::unique_ptr<LongWork> work = std::move(app.work);
    try {
        app.notice = Notice{work->title(), work->result()};
    } catch (const MachineError &error) {
        app.notice = Notice{"That could not be done", error.what()};
    }
    make_page(app);
}

void restore_backup(App &app, const std::string &path) {
    if (!app.records) return;
    const std::string before = app.records->restore(path, app.clock());
    app.notice = Notice{"The records are as they were then",
                        before.empty() ? "" : fmt::format("What was there before is in {}.", shown_path(before))};
}

void keep_session(App &app, const intent::KeepSession &i) {
    if (!app.records) return;
    app.records->save_training_session({{i.id},
                                        i.day,
                                        i.title,
                                        i.facilitator,
                                        i.region,
                                        i.district,
                                        static_cast<Audience>(i.trained),
                                        i.present,
                                        i.removed,
                                        app.clock()});
    make_page(app);
}

void read_feedback(App &app) {
    app.play->feedback = {};
    if (!app.records || app.play->attempt.empty()) return;
    for (const Feedback &feedback : app.records->feedback_of(app.play->attempt))
        (feedback.kind == FeedbackKind::scenario ? app.play->feedback.scenario : app.play->feedback.implementation) =
            feedback.text;
}

void keep_feedback(App &app, const intent::SetFeedback &typed) {
    if (!app.records || !app.play || app.play->attempt.empty()) return;
    Play &play = *app.play;
    const auto keep = [&](FeedbackKind kind, const std::string &text, std::string &kept) {
        if (text == kept) return;
        app.records->save_feedback({play.attempt, kind, text, app.clock()});
        kept = text;
    };
    keep(FeedbackKind::implementation, typed.implementation, play.feedback.implementation);
    keep(FeedbackKind::scenario, typed.scenario, play.feedback.scenario);
}

} // namespace totality
