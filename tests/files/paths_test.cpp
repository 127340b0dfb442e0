#include "app/files/paths.h"
#include "tests/temp_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using test::TempFolder;

namespace {

Environment person_at(const std::string &executable) { return {"/home/ana", "", "", "", "", executable, ""}; }

} // namespace

TEST_CASE("a person's files lie in the XDG directories") {
    Environment environment = person_at("/nowhere/totality");
    Paths paths = find_paths(environment);
    CHECK(paths.records == "/home/ana/.local/share/totality/records.sqlite");
    CHECK(paths.own_scenarios == "/home/ana/.local/share/totality/scenarios");
    CHECK(paths.settings == "/home/ana/.config/totality/settings.json");
    CHECK(paths.state == "/home/ana/.local/state/totality");
    environment.xdg_data = "/data";
    environment.xdg_config = "relative/is/ignored";
    paths = find_paths(environment);
    CHECK(paths.records == "/data/totality/records.sqlite");
    CHECK(paths.settings == "/home/ana/.config/totality/settings.json");
}

TEST_CASE("the program's own files are found from a build tree, an installation, or where it is told") {
    const TempFolder folder;
    folder.write("co/assets/guidance.json", "{}");
    folder.write("usr/share/totality/assets/guidance.json", "{}");
    CHECK(find_paths(person_at(folder / "co/build/release/totality")).assets == folder / "co/assets");
    CHECK(find_paths(person_at(folder / "co/build/release/totality")).scenarios == folder / "co/scenarios");
    CHECK(find_paths(person_at(folder / "usr/bin/totality")).assets == folder / "usr/share/totality/assets");
    CHECK(find_paths(person_at(folder / "elsewhere/totality")).assets.empty());
    Environment told = person_at(folder / "elsewhere/totality");
    told.share = folder / "co";
    CHECK(find_paths(told).assets == folder / "co/assets");
}

TEST_CASE("the running program knows where it stands") {
    const Environment environment = environment_of_process();
    CHECK(environment.executable.find("totality_test_files") != std::string::npos);
    CHECK(!environment.home.empty());
    CHECK(find_paths(environment).assets == std::string(TOTALITY_SOURCE_DIR) + "/assets");
}
