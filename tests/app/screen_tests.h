#pragma once
// A screen under test: it is drawn, and what it asks for is kept.
#include "app/intent.h"
#include "scoring/guidance.h"
#include "tests/app/driver.h"
#include <fstream>
#include <sstream>

namespace totality::test {

inline std::string read_whole(const std::string &path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const Guidance &guidance() {
    static const Guidance loaded =
        *read_guidance(read_whole(TOTALITY_SOURCE_DIR "/assets/guidance.json"), "guidance.json").value;
    return loaded;
}

// The last intent of this kind, or null.
template <class Kind> const Kind *last_of(const Intents &intents) {
    for (auto it = intents.rbegin(); it != intents.rend(); ++it)
        if (const Kind *found = std::get_if<Kind>(&*it)) return found;
    return nullptr;
}

inline void keep(Intents &all, Intents more) { all.insert(all.end(), more.begin(), more.end()); }

} // namespace totality::test
