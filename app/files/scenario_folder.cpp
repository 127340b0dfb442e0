#include "app/files/scenario_folder.h"
#include "app/files/disk.h"
#include "app/files/file_trouble.h"
#include "app/files/folder.h"
#include "app/files/text_file.h"
#include "scoring/review.h"
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>

namespace totality {

namespace {

constexpr const char *kScenarioName = "scenario.json";
constexpr const char *kDocumentsName = "documents";
constexpr const char *kPanelName = "panel";

bool is_hidden(const std::string &name) { return name.starts_with('.'); }

template <class T> void take_diagnostics(std::vector<Diagnostic> &all, Loaded<T> &from) {
    std::move(from.diagnostics.begin(), from.diagnostics.end(), std::back_inserter(all));
    from.diagnostics.clear();
}

// The name that must equal the scenario's id, also where the folder was given as "." or with a slash behind.
std::string name_of_folder(const std::string &folder) {
    std::error_code error;
    std::filesystem::path path = std::filesystem::absolute(folder, error).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    return shown_path(path.filename().string());
}

// A link is refused anywhere in a scenario; anything else that does not belong is only passed over.
Diagnostic unexpected(const Folder &folder, const std::string &name, const char *expected) {
    if (folder.kind_of(name) == EntryKind::link) return file_trouble("file-is-link", folder.path_of(name));
    Diagnostic found = file_trouble("unexpected-entry", folder.path_of(name));
    found.severity = Severity::warning;
    found.message += std::string("; ") + expected;
    return found;
}

struct Wanted {
    const char *suffix;
    std::size_t limit;    // bytes a file
    std::size_t most;     // files
    const char *expected; // for what does not belong
};

constexpr Wanted kDocumentFiles{".md", kDocumentBytes, kDocuments, "documents/ holds <document-id>.md files only"};
constexpr Wanted kPanelFiles{".json", kWorksheetBytes, kFolderEntries, "panel/ holds <annotator-id>.json files only"};

Diagnostic too_many(const Folder &folder, std::size_t count, std::size_t most) {
    return {Severity::error,
            "too-many",
            shown_path(folder.path()),
            0,
            0,
            {},
            fmt::format("{} files; at most {} are allowed", count, most)};
}

std::vector<std::string> wanted_names(const Folder &folder, const Wanted &wanted,
                                      std::vector<Diagnostic> &diagnostics) {
    Loaded<std::vector<std::string>> names = folder.names();
    take_diagnostics(diagnostics, names);
    std::vector<std::string> kept;
    for (const std::string &name : names.value.value_or(std::vector<std::string>{})) {
        if (is_hidden(name)) continue;
        if (name.ends_with(wanted.suffix))
            kept.push_back(name);
        else
            diagnostics.push_back(unexpected(folder, name, wanted.expected));
    }
    if (kept.size() <= wanted.most) return kept;
    diagnostics.push_back(too_many(folder, kept.size(), wanted.most));
    return {};
}

std::vector<TextFile> read_files(const Folder &folder, const Wanted &wanted, std::vector<Diagnostic> &diagnostics) {
    std::vector<TextFile> files;
    for (const std::string &name : wanted_names(folder, wanted, diagnostics)) {
        Loaded<TextFile> file = folder.read(name, wanted.limit);
        take_diagnostics(diagnostics, file);
        if (file.value) files.push_back(std::move(*file.value));
    }
    return files;
}

// A folder that may be left out.
std::vector<TextFile> read_part(const Folder &folder, const char *name, const Wanted &wanted,
                                std::vector<Diagnostic> &diagnostics) {
    if (folder.kind_of(name) == EntryKind::none) return {};
    Loaded<Folder> part = folder.open(name);
    take_diagnostics(diagnostics, part);
    return part.value ? read_files(*part.value, wanted, diagnostics) : std::vector<TextFile>{};
}

std::vector<TextFile> read_own_panel(const std::string &path, std::vector<Diagnostic> &diagnostics) {
    Loaded<Folder> panel = open_folder(path);
    take_diagnostics(diagnostics, panel);
    return panel.value ? read_files(*panel.value, kPanelFiles, diagnostics) : std::vector<TextFile>{};
}

void warn_of_unexpected(const Folder &folder, std::vector<Diagnostic> &diagnostics) {
    Loaded<std::vector<std::string>> names = folder.names();
    take_diagnostics(diagnostics, names);
    for (const std::string &name : names.value.value_or(std::vector<std::string>{})) {
        const bool belongs = name == kScenarioName || name == kDocumentsName || name == kPanelName;
        if (!belongs && !is_hidden(name))
            diagnostics.push_back(unexpected(folder, name, "a scenario holds scenario.json, documents/ and panel/"));
    }
}

// A document that could not be read is missing for the check too, but that has been said better.
bool is_told_already(const Diagnostic &found, const std::vector<Diagnostic> &troubles) {
    if (found.code != "document-missing") return false;
    return std::any_of(troubles.begin(), troubles.end(), [&](const Diagnostic &trouble) {
        const std::size_t at = trouble.file.rfind("/documents");
        return trouble.severity == Severity::error && at != std::string::npos &&
               found.message.find(trouble.file.substr(at + 1)) != std::string::npos;
    });
}

Loaded<CaseFile> check_source(const Loaded<CaseSource> &source, const Guidance &guidance) {
    if (!source.value) return {std::nullopt, source.diagnostics};
    Loaded<CaseFile> file = read_case(*source.value, guidance);
    std::erase_if(file.diagnostics, [&](const Diagnostic &d) { return is_told_already(d, source.diagnostics); });
    file.diagnostics.insert(file.diagnostics.begin(), source.diagnostics.begin(), source.diagnostics.end());
    if (has_errors(file.diagnostics)) file.value.reset();
    return file;
}

bool looks_like_scenario(const Folder &folder) {
    return folder.kind_of(kScenarioName) != EntryKind::none || folder.kind_of(kDocumentsName) == EntryKind::folder ||
           folder.kind_of(kPanelName) == EntryKind::folder;
}

bool is_listed(const Folder &library, const std::string &name) {
    const EntryKind kind = library.kind_of(name);
    if (is_hidden(name) || (kind != EntryKind::folder && kind != EntryKind::link)) return false;
    const Loaded<Folder> folder = open_linked_folder(library.path_of(name));
    return folder.value && looks_like_scenario(*folder.value);
}

} // namespace

Loaded<CaseSource> read_folder(const std::string &path, const std::string &panel_folder) {
    Loaded<Folder> folder = open_folder(path);
    if (!folder.value) return {std::nullopt, std::move(folder.diagnostics)};
    std::vector<Diagnostic> diagnostics;
    CaseSource source{name_of_folder(path), {}, {}, {}};
    Loaded<TextFile> scenario = folder.value->read(kScenarioName, kScenarioBytes);
    take_diagnostics(diagnostics, scenario);
    source.documents = read_part(*folder.value, kDocumentsName, kDocumentFiles, diagnostics);
    source.panel = panel_folder.empty() ? read_part(*folder.value, kPanelName, kPanelFiles, diagnostics)
                                        : read_own_panel(panel_folder, diagnostics);
    warn_of_unexpected(*folder.value, diagnostics);
    if (!scenario.value) return {std::nullopt, std::move(diagnostics)};
    source.scenario = std::move(*scenario.value);
    return {std::move(source), std::move(diagnostics)};
}

Loaded<CaseFile> load_case(const std::string &folder, const Guidance &guidance, const std::string &panel_folder) {
    const Loaded<CaseSource> source = read_folder(folder, panel_folder);
    return check_source(source, guidance);
}

Loaded<CaseFile> load_and_review_case(const std::string &folder, const Guidance &guidance,
                                      const std::vector<Anachronism> &anachronisms) {
    const Loaded<CaseSource> source = read_folder(folder);
    Loaded<CaseFile> file = check_source(source, guidance);
    if (!file.value) return file;
    std::vector<Diagnostic> review = review_case(*source.value, *file.value, anachronisms);
    std::move(review.begin(), review.end(), std::back_inserter(file.diagnostics));
    return file;
}

bool is_scenario_folder(const std::string &path) {
    const Loaded<Folder> folder = open_linked_folder(path);
    return folder.value && looks_like_scenario(*folder.value);
}

Loaded<std::vector<std::string>> scenario_folders(const std::string &path) {
    const Loaded<Folder> library = open_linked_folder(path);
    if (!library.value) return {std::nullopt, library.diagnostics};
    Loaded<std::vector<std::string>> names = library.value->names();
    if (!names.value) return names;
    std::erase_if(*names.value, [&](const std::string &name) { return !is_listed(*library.value, name); });
    for (std::string &name : *names.value) name = library.value->path_of(name);
    return names;
}

} // namespace totality
