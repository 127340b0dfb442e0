#include "app/command_line/commands.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/files/machine_error.h"
#include "app/files/paths.h"
#include "app/records/records.h"
#include <fmt/format.h>

namespace totality {

namespace {

std::string path_of(const RecordsOptions &options) {
    return options.records.empty() ? find_paths(environment_of_process()).records : options.records;
}

// A mistyped path shall not become an empty file.
std::string existing_path(const RecordsOptions &options) {
    const std::string path = path_of(options);
    if (kind_of_path(path) == EntryKind::none)
        throw MachineError(MachineFault::missing,
                           fmt::format("There is no records file {}. Name another with --records.", shown_path(path)));
    return path;
}

std::string counted(std::size_t count, const char *one, const char *many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

} // namespace

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

} // namespace totality
