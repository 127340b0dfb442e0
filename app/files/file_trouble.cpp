#include "app/files/file_trouble.h"
#include "app/files/disk.h"
#include "app/files/text_file.h"
#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <system_error>

namespace totality {

namespace {

struct Trouble {
    std::string_view code;
    const char *message;
};

constexpr Trouble kTroubles[] = {
    {"file-missing", "there is no such file or folder"},
    {"file-not-regular", "this is no regular file (a folder, a pipe or a device stands here); put a text file here"},
    {"file-is-link", "symbolic links are refused; put the file or folder itself here"},
    {"file-too-large", "too large"},       // the message names the limit
    {"file-unreadable", "cannot be read"}, // the message names the cause
    {"not-a-folder", "this is no folder"},
    {"folder-too-large", "the folder holds too many entries to be a scenario or a library of scenarios"},
    {"unexpected-entry", "not part of a scenario, so it is ignored"}, // the message says what is expected
};

const char *code_of(int error_number) {
    switch (error_number) {
    case ENOENT: return "file-missing";
    case ENOTDIR: return "not-a-folder";
    case ELOOP: return "file-is-link";
    case ENXIO: return "file-not-regular"; // a socket
    default: return "file-unreadable";
    }
}

Diagnostic trouble(std::string_view code, const std::string &path, std::string message) {
    return {Severity::error, std::string(code), shown_path(path), 0, 0, {}, std::move(message)};
}

} // namespace

Diagnostic file_trouble(const char *code, const std::string &path) {
    const auto *found = std::find_if(std::begin(kTroubles), std::end(kTroubles),
                                     [&](const Trouble &known) { return known.code == code; });
    return trouble(code, path, found == std::end(kTroubles) ? "" : found->message);
}

Diagnostic file_trouble(int error_number, const std::string &path) {
    const std::string_view code = code_of(error_number);
    if (code != "file-unreadable") return file_trouble(code.data(), path);
    if (error_number == EACCES) return trouble(code, path, "no permission to read it; ask its owner to allow it");
    return trouble(code, path, "cannot be read: " + std::generic_category().message(error_number));
}

Diagnostic too_large_trouble(const std::string &path, std::size_t limit) {
    const bool whole_mib = limit % (1u << 20) == 0;
    return trouble("file-too-large", path,
                   whole_mib ? fmt::format("larger than {} MiB, the limit for such a file", limit >> 20)
                             : fmt::format("larger than {} bytes, the limit for such a file", limit));
}

const std::vector<std::string> &file_diagnostic_codes() {
    static const std::vector<std::string> codes = [] {
        std::vector<std::string> all;
        for (const Trouble &known : kTroubles) all.emplace_back(known.code);
        return all;
    }();
    return codes;
}

} // namespace totality
