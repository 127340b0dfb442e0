// Bringing in portable files, line by line. What was here stays as it is: people whose names are newer here, attempts
// that are the same or further on here.
#include "app/files/disk.h"
#include "app/files/line_reader.h"
#include "app/files/machine_error.h"
#include "app/records/arriving_attempt.h"
#include "app/records/arriving_case.h"
#include "app/records/record_lines.h"
#include "app/records/reported_rows.h"
#include "app/records/rows.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr std::size_t kBytesPerTransaction = 4u << 20; // few enough that SQLite's log stays small
constexpr std::size_t kMostProblems = 200;

class Importer {
  public:
    Importer(SQLite::Database &database, const std::string &path, const GoOn &go_on, Imported &out)
        : database_(database),
          shown_(shown_path(path)),
          lines_(path, kRecordLineBytes),
          bytes_(static_cast<double>(size_of_file(path))),
          go_on_(go_on),
          out_(out) {}

    void run() {
        std::string line;
        for (bool ended = false; !ended && !out_.stopped;) {
            Change change(database_);
            const std::size_t until = lines_.bytes_read() + kBytesPerTransaction;
            while (!ended && lines_.bytes_read() < until) ended = !take_next(line);
            change.commit();
            out_.stopped = go_on_ && !go_on_(static_cast<double>(lines_.bytes_read()) / bytes_);
        }
        if (!has_records_ && !out_.stopped) tell_foreign();
    }

  private:
    bool take_next(std::string &line) {
        const LineRead read = lines_.next(line);
        if (read == LineRead::end) return false;
        ++number_;
        if (read == LineRead::too_long)
            skip("the line is too long for records");
        else if (line.find_first_not_of(" \t\r") != std::string::npos)
            return take(line);
        return true;
    }

    // False: the rest of the file is of no use.
    bool take(const std::string &line) {
        Loaded<RecordLine> read = read_record_line(line);
        if (!read.value) {
            const Diagnostic &why = read.diagnostics.front();
            skip(fmt::format("{} (column {})", why.message, why.column));
            return true;
        }
        has_records_ = true;
        if (const auto *header = std::get_if<HeaderLine>(&*read.value)) {
            return take_header(*header);
        } else if (const auto *person = std::get_if<PersonLine>(&*read.value)) {
            out_.people += keep_person(database_, *person) ? 1 : 0;
        } else if (auto *file = std::get_if<CaseFileLine>(&*read.value)) {
            case_.take(std::move(*file));
        } else if (auto *session = std::get_if<SessionLine>(&*read.value)) {
            out_.sessions += write_session(database_, session->session) ? 1 : 0;
        } else {
            take_attempt(std::get<AttemptLine>(*read.value));
        }
        return true;
    }

    bool take_header(const HeaderLine &header) {
        if (header.version <= kRecordLinesVersion) return true;
        skip("a newer Totality wrote this file; nothing of it was taken. Install the newer program");
        return false;
    }

    void take_attempt(const AttemptLine &attempt) {
        const KeptCase kept = case_.keep(database_, attempt);
        if (!kept.complete && told_ != attempt.case_number)
            tell(fmt::format("the case \"{}\" did not come in whole: its attempts can be counted but not opened",
                             attempt.summary.title));
        if (!kept.complete) told_ = attempt.case_number;
        const Coming arrival = keep_attempt(database_, attempt, kept.row);
        out_.attempts += arrival == Coming::added ? 1 : 0;
        out_.extended += arrival == Coming::extended || (arrival == Coming::present && kept.mended) ? 1 : 0;
        out_.present += arrival == Coming::present && !kept.mended ? 1 : 0;
        if (arrival == Coming::differs)
            skip(fmt::format("attempt {} is kept here with another log, which stays", attempt.summary.id.text));
    }

    // In the place of what was said of its lines.
    void tell_foreign() {
        out_.problems.resize(told_before_);
        number_ = 0;
        tell(fmt::format("{} holds no records. Only files that Totality exported as records can come in.", shown_));
        if (out_.skipped == skipped_before_) ++out_.skipped;
    }

    void skip(std::string why) {
        ++out_.skipped;
        tell(std::move(why));
    }
    void tell(std::string why) {
        if (out_.problems.size() < kMostProblems) out_.problems.push_back({shown_, number_, std::move(why)});
    }

    SQLite::Database &database_;
    std::string shown_;
    LineReader lines_;
    double bytes_;
    const GoOn &go_on_;
    Imported &out_;
    std::size_t told_before_ = out_.problems.size(), skipped_before_ = out_.skipped; // of earlier files
    std::size_t number_ = 0;
    bool has_records_ = false; // at least one line
    int told_ = 0;             // the incomplete case that was told of
    ArrivingCase case_;
};

} // namespace

Imported Records::import_from(std::span<const std::string> paths, const GoOn &go_on) {
    return guarded(path_, [&] {
        Imported out;
        for (const std::string &path : paths) {
            if (out.stopped) break;
            try {
                Importer(*database_, path, go_on, out).run();
            } catch (const MachineError &error) {
                if (error.fault() != MachineFault::missing) throw;
                out.problems.push_back({shown_path(path), 0, error.what()});
                ++out.skipped;
            }
        }
        return out;
    });
}

} // namespace totality
