#include "app/files/library.h"
#include "app/files/scenario_folder.h"
#include "app/files/text_file.h"
#include "tests/temp_folder.h"
#include <algorithm>
#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <future>
#include <mutex>
#include <thread>

using namespace totality;
using test::bytes_of;
using test::TempFolder;

namespace {

const std::string kSource = TOTALITY_SOURCE_DIR;
const std::string kShipped = kSource + "/scenarios/port-returning-resident";

Guidance guidance() {
    const Loaded<Guidance> loaded = read_guidance(bytes_of(kSource + "/assets/guidance.json"), "guidance.json");
    REQUIRE(loaded.value);
    return *loaded.value;
}

// A shipped scenario under another id, with its panel.
void copy_scenario(const TempFolder &folder, const std::string &id) {
    for (const auto &entry : std::filesystem::recursive_directory_iterator(kShipped)) {
        if (!entry.is_regular_file()) continue;
        std::string text = bytes_of(entry.path());
        for (std::size_t at = 0; (at = text.find("\"port-returning-resident\"", at)) != std::string::npos; ++at)
            text.replace(at + 1, 23, id);
        folder.write(id + entry.path().string().substr(kShipped.size()), text);
    }
}

// Polls as a window would, until all is read.
LibraryNews read_all(LibraryLoader &loader) {
    LibraryNews all;
    while (!all.finished) {
        LibraryNews news = loader.poll();
        std::move(news.entries.begin(), news.entries.end(), std::back_inserter(all.entries));
        std::move(news.diagnostics.begin(), news.diagnostics.end(), std::back_inserter(all.diagnostics));
        all.found = news.found;
        all.read = news.read;
        all.finished = news.finished;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return all;
}

} // namespace

TEST_CASE("a shipped scenario is loaded from its folder and summed up for the docket") {
    const LibraryEntry entry = read_entry(kShipped, guidance());
    CHECK(entry.name == "port-returning-resident");
    REQUIRE(entry.summary);
    CHECK(!entry.summary->info.title.empty());
    CHECK(entry.summary->documents >= 6);
    CHECK(entry.summary->panelists == 5);
    CHECK(!entry.summary->expert_panel);
    CHECK(entry.summary->content_hash.size() == 16);
}

TEST_CASE("a document that cannot be read is told once, with the other errors, and there is no case") {
    const TempFolder folder;
    copy_scenario(folder, "case");
    std::string document;
    for (const auto &entry : std::filesystem::directory_iterator(folder / "case/documents"))
        document = "case/documents/" + entry.path().filename().string();
    const std::string whole = bytes_of(folder / document);
    const char *code = "";
    SUBCASE("too large") { folder.write(document, std::string(50u << 20, 'x')), code = "file-too-large"; }
    SUBCASE("a folder") {
        std::filesystem::remove(folder / document);
        std::filesystem::create_directory(folder / document);
        code = "file-not-regular";
    }
    const Loaded<CaseFile> file = load_case(folder / "case", guidance());
    CHECK(!file.value);
    REQUIRE(file.diagnostics.size() == 1);
    CHECK(file.diagnostics[0].code == code);
    CHECK(file.diagnostics[0].file == folder / document);
    std::filesystem::remove_all(folder / document);
    folder.write(document, whole);
    CHECK(load_case(folder / "case", guidance()).value);
}

TEST_CASE("truncated and binary files give diagnostics, whichever file it is") {
    const TempFolder folder;
    copy_scenario(folder, "case");
    std::vector<std::string> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder / "case"))
        if (entry.is_regular_file()) files.push_back(entry.path());
    for (const std::string &path : files) {
        CAPTURE(path);
        const std::string whole = bytes_of(path);
        const std::string name = path.substr(folder.path().size() + 1);
        std::string binary(4096, '\0');
        for (std::size_t i = 0; i < binary.size(); ++i) binary[i] = static_cast<char>(i * 37 + 128);
        folder.write(name, binary);
        CHECK(!load_case(folder / "case", guidance()).value);
        if (path.ends_with(".json")) {
            folder.write(name, whole.substr(0, whole.size() / 2));
            const Loaded<CaseFile> cut = load_case(folder / "case", guidance());
            CHECK(!cut.value);
            CHECK(std::any_of(cut.diagnostics.begin(), cut.diagnostics.end(), [&](const Diagnostic &d) {
                return d.severity == Severity::error && d.file == path && d.line > 0;
            }));
        }
        folder.write(name, whole);
    }
}

TEST_CASE("a library is read in the background, in order, broken scenarios with their errors") {
    const TempFolder folder, empty;
    copy_scenario(folder, "ant");
    copy_scenario(folder, "cat");
    folder.write("bee/scenario.json", "{");
    std::atomic<int> wakes = 0;
    LibraryLoader loader({folder.path(), empty.path(), folder / "nowhere"}, guidance(), [&] { ++wakes; });
    const LibraryNews all = read_all(loader);
    REQUIRE(all.entries.size() == 3);
    CHECK(all.found == 3);
    CHECK(all.read == 3);
    CHECK(all.entries[0].name == "ant");
    CHECK(all.entries[0].summary);
    CHECK(all.entries[1].name == "bee");
    CHECK(!all.entries[1].summary);
    CHECK(has_errors(all.entries[1].diagnostics));
    CHECK(all.entries[2].summary);
    REQUIRE(all.diagnostics.size() == 1);
    CHECK(all.diagnostics[0].file == folder / "nowhere");
    CHECK(wakes >= 1);
    CHECK(wakes <= 8); // six pieces of news and the end
}

TEST_CASE("one wake is enough: there is none while news waits unseen, but for the end") {
    const TempFolder folder;
    for (int i = 0; i < 20; ++i) folder.write(fmt::format("broken-{:02}/scenario.json", i), "{");
    std::atomic<int> wakes = 0;
    LibraryLoader loader({folder.path()}, guidance(), [&] { ++wakes; });
    while (wakes < 2) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const LibraryNews news = loader.poll();
    CHECK(news.finished);
    CHECK(news.entries.size() == 20);
    CHECK(wakes == 2);
}

// How long a look for news takes is told by tests/bench/ratios.cpp.
TEST_CASE("a thousand scenarios open without a stall, and leaving does not wait for them") {
    const TempFolder folder, original; // links of one copy: they are quickly made
    std::filesystem::copy(kShipped, original / "case", std::filesystem::copy_options::recursive);
    for (int i = 0; i < 1000; ++i)
        std::filesystem::copy(original / "case", folder / fmt::format("case-{:04}", i),
                              std::filesystem::copy_options::recursive |
                                  std::filesystem::copy_options::create_hard_links);
    std::promise<void> news, go_on; // the reading stops at the first news: what is asked meanwhile must not wait for it
    std::once_flag once;
    LibraryLoader loader({folder.path()}, guidance(), [&] {
        std::call_once(once, [&] {
            news.set_value();
            go_on.get_future().wait();
        });
    });
    news.get_future().wait();
    CHECK_FALSE(loader.poll().finished);
    loader.cancel();
    go_on.set_value();
    CHECK(read_all(loader).read <= 1); // the scenario in hand
}
