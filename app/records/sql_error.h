#pragma once
// From SQLite's failures to sentences for the person at the screen.
#include "app/files/machine_error.h"
#include <SQLiteCpp/Exception.h>
#include <string>
#include <utility>

namespace totality {

MachineError machine_error(const std::string &path, const SQLite::Exception &error);

// Runs `work` and lets nothing but MachineError out.
template <class Work> auto guarded(const std::string &path, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception &error) {
        throw machine_error(path, error);
    }
}

} // namespace totality
