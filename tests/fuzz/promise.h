#pragma once
// What must hold whatever the input is. A broken promise ends the run as a crash does: libFuzzer keeps the input.
#include "scoring/diagnostic.h"
#include <cstdio>
#include <cstdlib>

namespace totality::fuzz {

inline void promise(bool kept, const char *what) {
    if (kept) return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

template <class T> void promise_no_silence(const Loaded<T> &loaded) {
    promise(loaded.value || has_errors(loaded.diagnostics), "what is refused has an error");
}

} // namespace totality::fuzz
