#pragma once
// What tests of durability ask of a records file, and the seed of their chance.
#include <SQLiteCpp/Database.h>
#include <cstdlib>
#include <random>
#include <string>

namespace totality::test {

// "ok", or the first thing that is wrong; indexes too, which the program does not look into at each start.
inline std::string integrity_of(const std::string &path) {
    return SQLite::Database(path, SQLite::OPEN_READWRITE).execAndGet("PRAGMA integrity_check(1)").getString();
}

inline unsigned seed_of_this_run() {
    const char *given = std::getenv("TOTALITY_SEED");
    return given ? static_cast<unsigned>(std::atoi(given)) : std::random_device{}();
}

} // namespace totality::test
