#include "app/files/scenario_folder.h"
#include "app/files/text_file.h"
#include "tests/temp_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace totality;
using test::TempFolder;

namespace {

// A folder of the right shape; what the files say does not matter to read_folder.
struct ScenarioFolder : TempFolder {
    ScenarioFolder() {
        write("case/scenario.json", "{}");
        write("case/documents/interview.md", "He came.");
        write("case/panel/one.json", "{}");
        path = *this / "case";
    }
    std::string path;
};

std::vector<std::string> codes_of(const std::vector<Diagnostic> &diagnostics) {
    std::vector<std::string> codes;
    for (const Diagnostic &diagnostic : diagnostics) codes.push_back(diagnostic.code);
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("a scenario folder is read whole, sorted, with the paths that diagnostics name") {
    const ScenarioFolder folder;
    folder.write("case/documents/a-file.md", "A");
    folder.write("case/documents/.interview.md.swp", "an editor's");
    const Loaded<CaseSource> source = read_folder(folder.path);
    REQUIRE(source.value);
    CHECK(source.diagnostics.empty());
    CHECK(source.value->folder_name == "case");
    CHECK(source.value->scenario.path == folder.path + "/scenario.json");
    REQUIRE(source.value->documents.size() == 2);
    CHECK(source.value->documents[0].name == "a-file.md");
    CHECK(source.value->documents[1].text == "He came.");
    CHECK(source.value->documents[1].path == folder.path + "/documents/interview.md");
    REQUIRE(source.value->panel.size() == 1);
    CHECK(source.value->panel[0].name == "one.json");
}

TEST_CASE("the folder's name is its own, however the path is spelled") {
    const ScenarioFolder folder;
    for (const char *tail : {"", "/", "//", "/.", "/documents/.."}) {
        CAPTURE(tail);
        const Loaded<CaseSource> source = read_folder(folder.path + tail);
        REQUIRE(source.value);
        CHECK(source.value->folder_name == "case");
    }
}

TEST_CASE("a panel folder of one's own takes the place of the scenario's") {
    const ScenarioFolder folder;
    folder.write("elsewhere/two.json", "{}");
    const Loaded<CaseSource> source = read_folder(folder.path, folder / "elsewhere");
    REQUIRE(source.value);
    REQUIRE(source.value->panel.size() == 1);
    CHECK(source.value->panel[0].name == "two.json");
    CHECK(codes_of(read_folder(folder.path, folder / "nowhere").diagnostics) == Codes{"file-missing"});
}

TEST_CASE("without a panel or documents the folder can still be read; the check says what is missing") {
    const ScenarioFolder folder;
    std::filesystem::remove_all(folder.path + "/panel");
    std::filesystem::remove_all(folder.path + "/documents");
    const Loaded<CaseSource> source = read_folder(folder.path);
    REQUIRE(source.value);
    CHECK(source.diagnostics.empty());
    CHECK(source.value->panel.empty());
}

TEST_CASE("what stands in the way of reading a scenario is an error of its own") {
    const ScenarioFolder folder;
    const auto damage = [&](const std::string &name) {
        std::filesystem::remove_all(folder.path + "/" + name);
        return folder.path + "/" + name;
    };
    Codes expected;
    bool readable = true;
    SUBCASE("no scenario.json") { damage("scenario.json"), expected = {"file-missing"}, readable = false; }
    SUBCASE("a linked scenario.json") {
        std::filesystem::create_symlink(folder.write("real.json", "{}"), damage("scenario.json"));
        expected = {"file-is-link"}, readable = false;
    }
    SUBCASE("a FIFO as scenario.json") {
        ::mkfifo(damage("scenario.json").c_str(), 0666);
        expected = {"file-not-regular"}, readable = false;
    }
    SUBCASE("a giant scenario.json") {
        folder.write("case/scenario.json", std::string(kScenarioBytes + 1, ' '));
        expected = {"file-too-large"}, readable = false;
    }
    SUBCASE("a document of 50 MB") {
        folder.write("case/documents/interview.md", std::string(50u << 20, 'x'));
        expected = {"file-too-large"};
    }
    SUBCASE("a linked document") {
        std::filesystem::create_symlink("/etc/passwd", damage("documents/interview.md"));
        expected = {"file-is-link"};
    }
    SUBCASE("a folder as a document") {
        std::filesystem::create_directory(damage("documents/interview.md"));
        expected = {"file-not-regular"};
    }
    SUBCASE("a FIFO as a worksheet") {
        ::mkfifo(damage("panel/one.json").c_str(), 0666);
        expected = {"file-not-regular"};
    }
    SUBCASE("a giant worksheet") {
        folder.write("case/panel/one.json", std::string(kWorksheetBytes + 1, ' '));
        expected = {"file-too-large"};
    }
    SUBCASE("linked documents") {
        std::filesystem::create_symlink(folder.path + "/panel", damage("documents"));
        expected = {"file-is-link"};
    }
    SUBCASE("a file as panel") {
        damage("panel");
        folder.write("case/panel", "x");
        expected = {"not-a-folder"};
    }
    SUBCASE("too many documents") {
        for (std::size_t i = 0; i < kDocuments; ++i) folder.write(fmt::format("case/documents/d{}.md", i), "x");
        expected = {"too-many"};
    }
    const Loaded<CaseSource> source = read_folder(folder.path);
    CHECK(codes_of(source.diagnostics) == expected);
    CHECK(source.value.has_value() == readable);
    CHECK(has_errors(source.diagnostics));
}

TEST_CASE("all that cannot be read is told in one pass") {
    const ScenarioFolder folder;
    std::filesystem::create_directory(folder.path + "/documents/folder.md");
    ::mkfifo((folder.path + "/panel/fifo.json").c_str(), 0666);
    std::filesystem::remove(folder.path + "/scenario.json");
    CHECK(codes_of(read_folder(folder.path).diagnostics) ==
          Codes{"file-missing", "file-not-regular", "file-not-regular"});
}

TEST_CASE("what does not belong is warned of and left out, but a link is an error") {
    const ScenarioFolder folder;
    folder.write("case/notes.txt", "x");
    folder.write("case/documents/scan.pdf", "x");
    folder.write("case/panel/draft/one.json", "{}");
    folder.write("case/worksheets/00.json", "{}");
    folder.write("case/.git/config", "x");
    Loaded<CaseSource> source = read_folder(folder.path);
    CHECK(codes_of(source.diagnostics) == Codes(4, "unexpected-entry"));
    CHECK(!has_errors(source.diagnostics));
    CHECK(source.value->documents.size() == 1);
    std::filesystem::create_symlink("/", folder.path + "/root");
    source = read_folder(folder.path);
    CHECK(has_errors(source.diagnostics));
}

TEST_CASE("a linked, missing or other thing is no scenario folder") {
    const ScenarioFolder folder;
    std::filesystem::create_directory_symlink(folder.path, folder / "link");
    CHECK(codes_of(read_folder(folder / "link").diagnostics) == Codes{"file-is-link"});
    CHECK(codes_of(read_folder(folder / "link/").diagnostics) == Codes{"file-is-link"});
    CHECK(codes_of(read_folder(folder / "nothing").diagnostics) == Codes{"file-missing"});
    CHECK(codes_of(read_folder(folder.path + "/scenario.json").diagnostics) == Codes{"not-a-folder"});
    CHECK(codes_of(read_folder("").diagnostics) == Codes{"file-missing"});
}

TEST_CASE("a folder without permission is named as such") {
    const ScenarioFolder folder;
    ::chmod((folder.path + "/documents").c_str(), 0);
    CHECK(test::without_root(folder.TempFolder::path(), [&] {
        return codes_of(read_folder(folder.path).diagnostics) == Codes{"file-unreadable"};
    }));
    ::chmod((folder.path + "/documents").c_str(), 0755);
}

TEST_CASE("a folder of endless entries is refused") {
    const ScenarioFolder folder;
    for (int i = 0; i <= 10'000; ++i) std::ofstream(fmt::format("{}/panel/{}", folder.path, i));
    CHECK(codes_of(read_folder(folder.path).diagnostics) == Codes{"folder-too-large"});
}

TEST_CASE("a library lists its scenarios, sorted, broken ones too, and nothing else") {
    const TempFolder folder;
    folder.write("zebra/scenario.json", "{}");
    folder.write("ant/scenario.json", "{}");
    folder.write("headless/documents/a.md", "x");
    folder.write("notes/a.txt", "x");
    folder.write(".hidden/scenario.json", "{}");
    folder.write("WRITING.md", "x");
    std::filesystem::create_directory_symlink(folder / "zebra", folder / "bee");
    const Loaded<std::vector<std::string>> found = scenario_folders(folder.path());
    REQUIRE(found.value);
    CHECK(*found.value == Codes{folder / "ant", folder / "bee", folder / "headless", folder / "zebra"});
    CHECK(is_scenario_folder(folder / "ant"));
    CHECK(!is_scenario_folder(folder.path()));
    CHECK(codes_of(scenario_folders(folder / "nowhere").diagnostics) == Codes{"file-missing"});
}

TEST_CASE("every code of the files has been seen by a test above") {
    // Kept in step by hand: a new code fails here until a test gives it.
    CHECK(file_diagnostic_codes() == Codes{"file-missing", "file-not-regular", "file-is-link", "file-too-large",
                                           "file-unreadable", "not-a-folder", "folder-too-large", "unexpected-entry"});
}
