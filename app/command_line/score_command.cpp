#include "app/command_line/commands.h"
#include "app/command_line/score_json.h"
#include "app/files/text_file.h"
#include <nlohmann/json.hpp>

namespace totality {

namespace {

// The worksheet, or none with its errors told.
std::optional<Worksheet> read_or_report(const std::string &path, const CaseFile &file, const Guidance &guidance,
                                        Output &output) {
    Loaded<TextFile> text = read_text_file(path, kWorksheetBytes);
    report(text.diagnostics, output.err, output.exit_code);
    if (!text.value) return std::nullopt;
    Loaded<Worksheet> worksheet = read_worksheet(text.value->text, path, file, guidance);
    report(worksheet.diagnostics, output.err, output.exit_code);
    return std::move(worksheet.value);
}

} // namespace

Output score(const ScoreOptions &options, const Guidance &guidance) {
    Output output;
    const std::optional<CaseFile> file = load_or_report(options.scenario, guidance, options.panel, output);
    if (!file) return output;
    const auto panel = compile_panel(*file, file->panel, guidance);
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const std::string &path : options.worksheets) {
        const std::optional<Worksheet> worksheet = read_or_report(path, *file, guidance, output);
        if (!worksheet) {
            all.push_back(nullptr); // refused; keeps the others in their places
            continue;
        }
        const Score scored = score(*panel, *worksheet);
        if (options.json)
            all.push_back(score_json(scored));
        else
            output.out += path + "\n" + score_lines(scored);
    }
    const bool single = options.worksheets.size() == 1;
    if (options.json && !(single && all.front().is_null())) output.out = to_text(single ? all.front() : all);
    return output;
}

} // namespace totality
