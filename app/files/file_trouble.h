#pragma once
// The diagnostics of files that cannot be read.
#include "scoring/diagnostic.h"
#include <string>

namespace totality {

Diagnostic file_trouble(const char *code, const std::string &path);
Diagnostic file_trouble(int error_number, const std::string &path); // from errno
Diagnostic too_large_trouble(const std::string &path, std::size_t limit);

template <class T, class Cause> Loaded<T> refused(Cause cause, const std::string &path) {
    return {std::nullopt, {file_trouble(cause, path)}};
}

template <class T> Loaded<T> too_large(const std::string &path, std::size_t limit) {
    return {std::nullopt, {too_large_trouble(path, limit)}};
}

} // namespace totality
