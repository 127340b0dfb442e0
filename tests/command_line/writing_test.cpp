// scenarios/WRITING.md teaches with a case that is kept whole beside the library, and quotes what the program prints.
// What it quotes must be there, and what it prints must still be printed:
//   ```console   a command and its output; a line "…" leaves lines out
//   ```json, ```markdown, ```transcript   lines of the worked example, or parts of them
//   ```text      drafts and mistakes made on purpose: not looked at
#include "tests/command_line/run.h"
#include "tests/scoring/case_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <regex>
#include <sstream>

using namespace totality;
using namespace totality::test;
namespace fs = std::filesystem;

namespace {

const std::string kSource = TOTALITY_SOURCE_DIR;
const std::string kWorkedExample = kSource + "/assets/worked-example";
constexpr const char *kLeftOut = "…";

std::string writing() { return read_bytes(kSource + "/scenarios/WRITING.md"); }

std::string trimmed(const std::string &line) {
    const std::size_t end = line.find_last_not_of(" \t\r");
    return end == std::string::npos ? "" : line.substr(0, end + 1);
}

std::vector<std::string> lines_of(const std::string &text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(trimmed(line));
    return lines;
}

struct Fenced {
    std::string language;
    std::vector<std::string> lines;
};

std::vector<Fenced> blocks() {
    std::vector<Fenced> all;
    bool open = false;
    for (const std::string &line : lines_of(writing())) {
        if (line.starts_with("```")) {
            if (!open) all.push_back({line.substr(3), {}});
            open = !open;
        } else if (open) {
            all.back().lines.push_back(line);
        }
    }
    CHECK_FALSE(open);
    return all;
}

bool is_whole(const std::string &quoted, const std::string &line) { return quoted == line; }
bool is_part(const std::string &quoted, const std::string &line) { return line.find(quoted) != std::string::npos; }

// The quotation in runs of lines that follow one another.
std::vector<std::vector<std::string>> runs_of(const std::vector<std::string> &quoted) {
    std::vector<std::vector<std::string>> runs(1);
    for (const std::string &line : quoted)
        if (line == kLeftOut)
            runs.emplace_back();
        else
            runs.back().push_back(line);
    return runs;
}

// The first run of lines that `text` does not have behind the run before; empty where it has them all.
template <class Matches> std::string first_missing(const std::vector<std::string> &quoted,
                                                   const std::vector<std::string> &text, Matches matches) {
    auto at = text.begin();
    for (const std::vector<std::string> &run : runs_of(quoted)) {
        const auto found =
            std::search(at, text.end(), run.begin(), run.end(),
                        [&](const std::string &has, const std::string &line) { return matches(line, has); });
        if (found == text.end() && !run.empty()) {
            std::string missing;
            for (const std::string &line : run) missing += line + "\n";
            return missing;
        }
        at = found + static_cast<std::ptrdiff_t>(run.size());
    }
    return "";
}

// What the program prints for "$ totality check assets/…" when it is run in the checkout.
std::vector<std::string> printed_by(const std::string &command) {
    std::istringstream words(command);
    std::string word;
    words >> word >> word;
    REQUIRE(word == "totality");
    std::vector<std::string> arguments;
    while (words >> word) arguments.push_back(fs::exists(kSource + "/" + word) ? kSource + "/" + word : word);
    const Output output = run(arguments);
    std::string text = output.out + output.err;
    for (std::size_t at = 0; (at = text.find(kSource + "/", at)) != std::string::npos;)
        text.erase(at, kSource.size() + 1);
    return lines_of(text);
}

std::vector<std::vector<std::string>> worked_example_texts() {
    std::vector<std::vector<std::string>> texts;
    for (const auto &entry : fs::recursive_directory_iterator(kWorkedExample))
        if (entry.is_regular_file()) texts.push_back(lines_of(read_bytes(entry.path())));
    return texts;
}

bool stands_in_one_of(const std::vector<std::vector<std::string>> &texts, const std::vector<std::string> &quoted) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::vector<std::string> &text) {
        return first_missing(quoted, text, is_part).empty();
    });
}

// What stands between single backticks outside of blocks.
std::vector<std::string> in_backticks() {
    std::vector<std::string> all;
    const std::regex code("`([^`]+)`");
    bool fenced = false;
    for (const std::string &line : lines_of(writing())) {
        if (line.starts_with("```")) fenced = !fenced;
        if (fenced) continue;
        for (std::sregex_iterator i(line.begin(), line.end(), code), end; i != end; ++i) all.push_back((*i)[1]);
    }
    return all;
}

} // namespace

TEST_CASE("WRITING.md quotes what the program prints") {
    int commands = 0;
    for (const Fenced &block : blocks()) {
        if (block.language != "console") continue;
        ++commands;
        REQUIRE(!block.lines.empty());
        CAPTURE(block.lines[0]);
        CHECK(first_missing({block.lines.begin() + 1, block.lines.end()}, printed_by(block.lines[0]), is_whole) == "");
    }
    CHECK(commands >= 8);
}

TEST_CASE("WRITING.md quotes what stands in the worked example") {
    const auto texts = worked_example_texts();
    int quotations = 0;
    for (const Fenced &block : blocks()) {
        if (block.language == "console" || block.language == "text") continue;
        ++quotations;
        CAPTURE(block.lines.front());
        CHECK((block.language == "json" || block.language == "markdown" || block.language == "transcript"));
        CHECK(stands_in_one_of(texts, block.lines));
    }
    CHECK(quotations >= 10);
}

TEST_CASE("the files, folders and commands that WRITING.md names exist") {
    const std::regex path("(app|assets|scenarios|scoring|tests)/[A-Za-z0-9_./-]*");
    const std::regex command("totality ([a-z]+).*");
    int paths = 0;
    for (const std::string &code : in_backticks()) {
        CAPTURE(code);
        std::smatch found;
        if (std::regex_match(code, path)) {
            ++paths;
            CHECK(fs::exists(kSource + "/" + code));
        }
        if (!std::regex_match(code, found, command)) continue;
        const std::string name = found[1];
        CHECK(run({name, "--help"}).out.find("Usage: totality " + name) != std::string::npos);
    }
    CHECK(paths >= 8);
}

TEST_CASE("every diagnostic that WRITING.md explains is one that the program gives") {
    const std::regex row("\\| (`[a-z-]+`(, `[a-z-]+`)*) \\|.*");
    const std::regex name("`([a-z-]+)`");
    int codes = 0;
    bool in_tables = false; // between the section's heading and the next
    for (const std::string &line : lines_of(writing())) {
        if (line.starts_with("## ")) in_tables = line.starts_with("## 12 ") || line.starts_with("## 8 ");
        std::smatch found;
        if (!in_tables || !std::regex_match(line, found, row)) continue;
        const std::string cell = found[1];
        for (std::sregex_iterator i(cell.begin(), cell.end(), name), end; i != end; ++i, ++codes)
            CHECK_MESSAGE(fs::exists(kSource + "/tests/data/invalid/" + (*i)[1].str() + ".json"), (*i)[1].str());
    }
    CHECK(codes >= 30);
}

TEST_CASE("a quotation is found where its lines follow one another, and not otherwise") {
    const std::vector<std::string> text{"a", "b", "a", "cc", "d"};
    CHECK(first_missing({"a", "b"}, text, is_whole) == "");
    CHECK(first_missing({"a", "cc"}, text, is_whole) == "");
    CHECK(first_missing({"b", "cc"}, text, is_whole) == "b\ncc\n");
    CHECK(first_missing({"a", "b", kLeftOut, "d"}, text, is_whole) == "");
    CHECK(first_missing({"d", kLeftOut, "a"}, text, is_whole) == "a\n");
    CHECK(first_missing({"c"}, text, is_whole) == "c\n");
    CHECK(first_missing({"c"}, text, is_part) == "");
}
