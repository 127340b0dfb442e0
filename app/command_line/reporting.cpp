#include "app/command_line/commands.h"
#include "app/files/paths.h"
#include "app/files/scenario_folder.h"
#include "app/files/text_file.h"

namespace totality {

Loaded<Guidance> shipped_guidance() {
    const Paths paths = find_paths(environment_of_process());
    const std::string path = paths.assets + "/guidance.json";
    Loaded<TextFile> file = read_text_file(path, kScenarioBytes);
    if (!file.value) return {std::nullopt, std::move(file.diagnostics)};
    return read_guidance(file.value->text, path);
}

void report(const std::vector<Diagnostic> &diagnostics, std::string &to, int &exit_code) {
    for (const Diagnostic &diagnostic : diagnostics) to += to_line(diagnostic) + "\n";
    if (has_errors(diagnostics)) exit_code = 1;
}

std::optional<CaseFile> load_or_report(const std::string &folder, const Guidance &guidance, const std::string &panel,
                                       Output &output) {
    Loaded<CaseFile> loaded = load_case(folder, guidance, panel);
    if (loaded.value) return std::move(*loaded.value);
    report(loaded.diagnostics, output.err, output.exit_code);
    return std::nullopt;
}

} // namespace totality
