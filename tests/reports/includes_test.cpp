// Which rooms app/reports may include: an include line is the arrow of a dependency.
#include "tests/temp_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

using namespace totality::test;

namespace {

bool begins_with_any(const std::string &path, std::initializer_list<const char *> rooms) {
    return std::any_of(rooms.begin(), rooms.end(), [&](const char *room) { return path.starts_with(room); });
}

// Pages are made of plain values; only what gathers them, and what writes the files, knows records and files.
bool is_allowed(const std::string &file, const std::string &path) {
    if (begins_with_any(path, {"app/reports/", "scoring/"})) return true;
    const bool gathers = file.starts_with("gather") || file.starts_with("reports.");
    return gathers && begins_with_any(path, {"app/records/records.h", "app/files/clock.h", "app/files/new_file.h",
                                             "app/files/disk.h"});
}

std::string bad_includes(const std::string &folder) {
    std::string bad;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        std::istringstream lines(bytes_of(entry.path()));
        const std::string file = entry.path().filename();
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("#include \"")) continue;
            const std::string path = line.substr(10, line.find('"', 10) - 10);
            if (!is_allowed(file, path)) bad += file + " includes " + path + "\n";
        }
    }
    return bad;
}

} // namespace

TEST_CASE("reports include nothing but the domain; what gathers and writes them, records and files too") {
    CHECK(bad_includes(TOTALITY_SOURCE_DIR "/app/reports") == "");
}

TEST_CASE("the check finds a planted bad include") {
    const TempFolder folder;
    folder.write("page.cpp", "#include \"app/records/records.h\"\n#include \"scoring/id.h\"\n");
    folder.write("gather.cpp", "#include \"app/records/records.h\"\n#include \"app/screens/debrief_text.h\"\n");
    const std::string bad = bad_includes(folder.path());
    CHECK(bad.find("page.cpp includes app/records/records.h\n") != bad.npos);
    CHECK(bad.find("gather.cpp includes app/screens/debrief_text.h\n") != bad.npos);
    CHECK(std::count(bad.begin(), bad.end(), '\n') == 2);
}
