#include "app/command_line/commands.h"
#include "app/files/paths.h"
#include "app/files/scenario_folder.h"
#include "app/files/text_file.h"
#include <iterator>

namespace totality {

namespace {

template <class Value>
Loaded<Value> shipped(const char *name, Loaded<Value> (*read)(std::string_view text, const std::string &path)) {
    const std::string path = find_paths(environment_of_process()).assets + name;
    Loaded<TextFile> file = read_text_file(path, kScenarioBytes);
    if (!file.value) return {std::nullopt, std::move(file.diagnostics)};
    return read(file.value->text, path);
}

} // namespace

Loaded<Guidance> shipped_guidance() { return shipped("/guidance.json", read_guidance); }

Loaded<std::vector<Anachronism>> shipped_anachronisms() { return shipped("/anachronisms.json", read_anachronisms); }

void report(const std::vector<Diagnostic> &diagnostics, std::string &to, int &exit_code) {
    for (const Diagnostic &diagnostic : diagnostics) to += to_line(diagnostic) + "\n";
    if (has_errors(diagnostics)) exit_code = 1;
}

std::vector<std::string> scenarios_behind(const std::string &folder, std::vector<Diagnostic> &diagnostics) {
    if (is_scenario_folder(folder)) return {folder};
    Loaded<std::vector<std::string>> found = scenario_folders(folder);
    std::move(found.diagnostics.begin(), found.diagnostics.end(), std::back_inserter(diagnostics));
    if (found.value && !found.value->empty()) return std::move(*found.value);
    if (found.value)
        diagnostics.push_back({Severity::error, "no-scenario", folder, 0, 0, "",
                               "neither a scenario (a folder with scenario.json) nor a folder of scenarios"});
    return {};
}

std::optional<CaseFile> load_or_report(const std::string &folder, const Guidance &guidance, const std::string &panel,
                                       Output &output) {
    Loaded<CaseFile> loaded = load_case(folder, guidance, panel);
    if (loaded.value) return std::move(*loaded.value);
    report(loaded.diagnostics, output.err, output.exit_code);
    return std::nullopt;
}

} // namespace totality
