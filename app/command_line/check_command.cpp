#include "app/command_line/commands.h"
#include "app/files/scenario_folder.h"
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

Json diagnostic_json(const Diagnostic &d) {
    return {{"file", d.file},      {"line", d.line},
            {"column", d.column},  {"severity", d.severity == Severity::error ? "error" : "warning"},
            {"code", d.code},      {"pointer", d.pointer},
            {"message", d.message}};
}

std::string to_json(const std::vector<Diagnostic> &diagnostics) {
    Json list = Json::array();
    for (const Diagnostic &d : diagnostics) list.push_back(diagnostic_json(d));
    return list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Output check(const CheckOptions &options, const Guidance &guidance) {
    Loaded<std::vector<Anachronism>> list = shipped_anachronisms();
    std::vector<Diagnostic> all = std::move(list.diagnostics);
    const std::vector<Anachronism> anachronisms = list.value.value_or(std::vector<Anachronism>{});
    std::size_t scenarios = 0;
    for (const std::string &argument : options.folders)
        for (const std::string &folder : scenarios_behind(argument, all)) {
            Loaded<CaseFile> loaded = load_and_review_case(folder, guidance, anachronisms);
            std::move(loaded.diagnostics.begin(), loaded.diagnostics.end(), std::back_inserter(all));
            ++scenarios;
        }
    Output output;
    std::string lines;
    report(all, lines, output.exit_code);
    output.out = options.json ? to_json(all) : lines;
    const auto errors =
        std::count_if(all.begin(), all.end(), [](const Diagnostic &d) { return d.severity == Severity::error; });
    output.err = fmt::format("{} scenario{} checked: {} error{}, {} warning{}\n", scenarios, scenarios == 1 ? "" : "s",
                             errors, errors == 1 ? "" : "s", all.size() - static_cast<std::size_t>(errors),
                             all.size() - static_cast<std::size_t>(errors) == 1 ? "" : "s");
    return output;
}

} // namespace totality
