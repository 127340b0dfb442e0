#include "app/command_line/commands.h"
#include "app/files/clock.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/files/machine_error.h"
#include "app/files/paths.h"
#include "app/records/backups.h"
#include "app/records/records.h"
#include <fmt/format.h>
#include <memory>

namespace totality {

namespace {

std::string path_of(const std::string &named) {
    return named.empty() ? find_paths(environment_of_process()).records : named;
}

std::string path_of(const RecordsOptions &options) { return path_of(options.records); }

std::string existing_path(const RecordsOptions &options) { return existing_records(options.records); }

std::string counted(std::size_t count, const char *one, const char *many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

// A records file that is beyond opening is moved away, and told of.
std::unique_ptr<Records> open_or_set_aside(const std::string &path, Output &output) {
    try {
        return std::make_unique<Records>(path);
    } catch (const MachineError &error) {
        if (error.fault() != MachineFault::damaged) throw;
        output.err += fmt::format("{}\nIt lies now in {}.\n", error.what(), shown_path(set_aside(path)));
        return std::make_unique<Records>(path);
    }
}

} // namespace

std::string existing_records(const std::string &named) {
    const std::string path = path_of(named);
    if (kind_of_path(path) == EntryKind::none)
        throw MachineError(MachineFault::missing,
                           fmt::format("There is no records file {}. Name another with --records.", shown_path(path)));
    return path;
}

Output records_verify(const RecordsOptions &options, const Guidance &guidance) {
    const Verification found = Records(existing_path(options)).verify(guidance);
    Output output;
    for (const Verification::Problem &problem : found.problems)
        output.out += fmt::format("{} \"{}\": {}\n", problem.attempt.text, problem.title, problem.words);
    output.err = fmt::format(
        "{}: {} computed anew, {} of another scorer or guidance left alone, {} submitted without a "
        "score; {}\n",
        counted(found.attempts, "attempt", "attempts"), counted(found.scores, "score", "scores"), found.by_others,
        found.unscored, found.problems.empty() ? "all as kept" : counted(found.problems.size(), "problem", "problems"));
    output.exit_code = found.problems.empty() ? 0 : 1;
    return output;
}

Output records_people(const RecordsOptions &options) {
    Output output;
    for (const Person &person : Records(existing_path(options)).people())
        output.out += fmt::format("{}  {}  {}\n", person.id.text, shown_path(person.name), shown_path(person.district));
    return output;
}

Output records_export(const RecordsOptions &options) {
    const auto person = options.person.empty() ? std::nullopt : std::optional(PersonId{options.person});
    const Exported done = Records(existing_path(options)).export_to(options.to, person);
    Output output;
    for (const std::string &problem : done.problems) output.err += problem + "\n";
    output.err += fmt::format("{} and {} written to {}\n", counted(done.people, "person", "people"),
                              counted(done.attempts, "attempt", "attempts"), shown_path(options.to));
    output.exit_code = done.problems.empty() ? 0 : 1;
    return output;
}

Output records_import(const RecordsOptions &options) {
    const Imported done = Records(path_of(options)).import_from(options.from);
    Output output;
    for (const Imported::Problem &problem : done.problems)
        output.err += problem.line == 0 ? problem.words + "\n"
                                        : fmt::format("{}:{}: {}\n", problem.file, problem.line, problem.words);
    output.err += fmt::format("{}, {} and {} came in, {} went on, {} here already, {} skipped\n",
                              counted(done.people, "person", "people"), counted(done.attempts, "attempt", "attempts"),
                              counted(done.sessions, "training session", "training sessions"), done.extended,
                              done.present, counted(done.skipped, "line", "lines"));
    output.exit_code = done.problems.empty() ? 0 : 1;
    return output;
}

Output records_backups(const RecordsOptions &options) {
    const std::string path = path_of(options);
    Output output;
    for (const Backup &backup : backups_of(path))
        output.out += fmt::format("{}  last change {}, {} KB\n", shown_path(last_part(backup.path)),
                                  utc_stamp(backup.changed_at), backup.bytes / 1000);
    if (output.out.empty()) output.err = fmt::format("There are no backups of {}.\n", shown_path(path));
    return output;
}

Output records_restore(const RecordsOptions &options) {
    const std::string path = path_of(options), backup = find_backup(path, options.backup);
    Output output;
    const std::string before = open_or_set_aside(path, output)->restore(backup, milliseconds_now());
    output.err += fmt::format("{} is restored from {}.{}\n", shown_path(path), shown_path(backup),
                              before.empty() ? "" : fmt::format(" What was there is kept as {}.", shown_path(before)));
    return output;
}

} // namespace totality
