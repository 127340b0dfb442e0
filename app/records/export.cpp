#include "app/files/machine_error.h"
#include "app/files/new_file.h"
#include "app/records/contents.h"
#include "app/records/record_lines.h"
#include "app/records/reported_rows.h"
#include "app/records/rows.h"
#include "app/records/scores.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace totality {

namespace {

class Exporter {
  public:
    Exporter(SQLite::Database &database, const std::string &path, const std::optional<PersonId> &person,
             const GoOn &go_on)
        : database_(database),
          file_(path),
          go_on_(go_on),
          person_(person ? std::optional(row_of(database, *person)) : std::nullopt) {}

    Exported run() && {
        put(HeaderLine{});
        people();
        all_ = number("SELECT count(*) FROM attempts" + of_person(" WHERE person = "));
        SQLite::Statement contents(database_, "SELECT DISTINCT content FROM attempts" + of_person(" WHERE person = ") +
                                                  " ORDER BY content");
        while (!out_.stopped && contents.executeStep()) attempts_at(contents.getColumn(0).getInt64());
        if (!person_ && !out_.stopped)
            for (const TrainingSession &session : session_rows(database_)) put(SessionLine{session});
        if (!out_.stopped) file_.take_place();
        return std::move(out_);
    }

  private:
    std::string of_person(const char *condition) const {
        return person_ ? condition + std::to_string(*person_) : std::string();
    }
    int number(const std::string &query) { return database_.execAndGet(query).getInt(); }

    template <class Line> void put(const Line &line) { file_.write(write_line(line) + "\n"); }

    void people() {
        SQLite::Statement row(database_, "SELECT uid, name, district, role, region, audience, created_at, changed_at "
                                         "FROM people" +
                                             of_person(" WHERE id = ") + " ORDER BY id");
        for (; row.executeStep(); ++out_.people)
            put(PersonLine{{{row.getColumn(0).getString()},
                            row.getColumn(1).getString(),
                            row.getColumn(2).getString(),
                            row.getColumn(3).getString(),
                            row.getColumn(4).getString(),
                            audience_of(row.getColumn(5).getString())},
                           row.getColumn(6).getInt64(),
                           row.getColumn(7).getInt64()});
    }

    void attempts_at(std::int64_t content) {
        put_case(content);
        SQLite::Statement row(database_, "SELECT id FROM attempts WHERE content = ?" + of_person(" AND person = "));
        row.bind(1, content);
        while (row.executeStep()) {
            put_attempt(row.getColumn(0).getInt64(), content);
            out_.stopped = go_on_ && !go_on_(static_cast<double>(++done_) / all_);
            if (out_.stopped) return;
        }
    }

    void put_case(std::int64_t content) {
        const CaseSource source = load_content(database_, content);
        CaseFileLine line;
        line.case_number = static_cast<int>(content);
        line.files = static_cast<int>(1 + source.documents.size() + source.panel.size());
        line.folder = source.folder_name;
        const auto put_part = [&](int part, const TextFile &file) {
            line.part = part;
            line.file = file;
            put(line);
        };
        if (source.scenario.text.empty()) return; // its copy is missing here too
        put_part(0, source.scenario);
        for (const TextFile &file : source.documents) put_part(1, file);
        for (const TextFile &file : source.panel) put_part(2, file);
    }

    void put_attempt(std::int64_t attempt, std::int64_t content) {
        AttemptLine line;
        line.summary = summary_of(database_, attempt);
        line.case_number = static_cast<int>(content);
        line.scores = scores_of(database_, attempt);
        line.feedback = feedback_rows(database_, attempt);
        SQLite::Statement row(database_, "SELECT hour, at, body FROM actions WHERE attempt = ? ORDER BY sequence");
        row.bind(1, attempt);
        while (row.executeStep())
            line.steps.push_back(
                {row.getColumn(0).getDouble(), row.getColumn(1).getInt64(), row.getColumn(2).getString()});
        const std::string text = write_line(line);
        const Loaded<RecordLine> read = read_record_line(text); // what cannot be brought in again is told now
        if (text.size() < kRecordLineBytes && read.value) {
            file_.write(text + "\n");
            ++out_.attempts;
            return;
        }
        out_.problems.push_back(fmt::format("Attempt {} at \"{}\" is left out: {}.", line.summary.id.text,
                                            line.summary.title,
                                            read.value ? "its log is too long" : read.diagnostics.front().message));
    }

    SQLite::Database &database_;
    NewFile file_;
    const GoOn &go_on_;
    std::optional<std::int64_t> person_;
    int all_ = 0, done_ = 0;
    Exported out_;
};

} // namespace

Exported Records::export_to(const std::string &path, const std::optional<PersonId> &person, const GoOn &go_on) const {
    return guarded(path_, [&] { return Exporter(*database_, path, person, go_on).run(); });
}

} // namespace totality
