#pragma once
// Test-side reading of scenario folders: scoring itself touches no disk.
#include "scoring/anachronism.h"
#include "scoring/case_file.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace totality::test {

inline std::string read_bytes(const std::filesystem::path &path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

inline TextFile text_file(const std::filesystem::path &path) {
    return {path.string(), path.filename().string(), read_bytes(path)};
}

inline std::vector<TextFile> text_files(const std::filesystem::path &folder) {
    std::vector<TextFile> files;
    if (std::filesystem::exists(folder))
        for (const auto &entry : std::filesystem::directory_iterator(folder)) files.push_back(text_file(entry.path()));
    return files;
}

inline CaseSource case_source(const std::filesystem::path &folder) {
    return {folder.filename().string(), text_file(folder / "scenario.json"), text_files(folder / "documents"),
            text_files(folder / "panel")};
}

inline const Guidance &guidance() {
    static const Guidance loaded =
        *read_guidance(read_bytes(TOTALITY_SOURCE_DIR "/assets/guidance.json"), "guidance.json").value;
    return loaded;
}

inline const std::vector<Anachronism> &anachronisms() {
    static const std::vector<Anachronism> loaded =
        *read_anachronisms(read_bytes(TOTALITY_SOURCE_DIR "/assets/anachronisms.json"), "anachronisms.json").value;
    return loaded;
}

inline CaseFile case_in(const std::filesystem::path &folder) {
    Loaded<CaseFile> loaded = read_case(case_source(folder), guidance());
    std::string errors;
    for (const Diagnostic &d : loaded.diagnostics) errors += to_line(d) + "\n";
    if (!loaded.value) throw std::runtime_error(errors);
    return std::move(*loaded.value);
}

inline const CaseFile &county_jail() {
    static const CaseFile file = case_in(TOTALITY_SOURCE_DIR "/scenarios/county-jail-veteran");
    return file;
}

// The scenarios that ship.
inline std::vector<std::filesystem::path> shipped_folders() {
    std::vector<std::filesystem::path> folders;
    for (const auto &entry : std::filesystem::directory_iterator(TOTALITY_SOURCE_DIR "/scenarios"))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace totality::test
