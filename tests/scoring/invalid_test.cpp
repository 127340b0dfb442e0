// One small valid case, and for every diagnostic code a file that breaks one rule of it: tests/data/invalid/CODE.json
// says what is changed ("texts" are whole files, "patch" is a JSON patch, "from" and "to" replace text).
#include "scoring/diagnostic.h"
#include "scoring/review.h"
#include "tests/scoring/case_folder.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace totality;
using namespace totality::test;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

const fs::path kFixtures = TOTALITY_SOURCE_DIR "/tests/data/invalid";

std::string &file_in(CaseSource &source, const std::string &name) {
    if (name == "scenario.json") return source.scenario.text;
    for (auto *files : {&source.documents, &source.panel})
        for (TextFile &file : *files)
            if (name.ends_with("/" + file.name)) return file.text;
    throw std::runtime_error("the base has no " + name);
}

std::string repeated(const std::string &text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

void replace_text(std::string &text, const Json &fixture) {
    const std::string from = fixture["from"];
    std::string to = repeated(fixture["to"], fixture.value("times", std::size_t{1}));
    if (fixture.contains("bytes")) to = "\xff";
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

void patch_json(std::string &text, const Json &fixture) {
    Json json = Json::parse(text).patch(fixture["patch"]);
    if (fixture.contains("fill")) {
        Json &list = json[Json::json_pointer(fixture["fill"]["path"].get<std::string>())];
        while (list.size() < fixture["fill"]["count"]) list.push_back("nothing");
    }
    text = json.dump(1);
}

CaseSource broken(const Json &fixture) {
    CaseSource source = case_source(TOTALITY_SOURCE_DIR "/tests/data/base");
    if (fixture.contains("remove"))
        std::erase_if(source.panel, [&](const TextFile &file) {
            return std::any_of(fixture["remove"].begin(), fixture["remove"].end(),
                               [&](const Json &name) { return name == "panel/" + file.name; });
        });
    if (fixture.contains("texts"))
        for (const auto &[name, text] : fixture["texts"].items()) file_in(source, name) = text;
    if (fixture.contains("patch")) patch_json(file_in(source, fixture["file"]), fixture);
    if (fixture.contains("from")) replace_text(file_in(source, fixture["file"]), fixture);
    return source;
}

Loaded<CaseFile> read_and_review(const CaseSource &source) {
    Loaded<CaseFile> loaded = read_case(source, guidance());
    if (!loaded.value) return loaded;
    const std::vector<Diagnostic> review = review_case(source, *loaded.value, anachronisms());
    loaded.diagnostics.insert(loaded.diagnostics.end(), review.begin(), review.end());
    return loaded;
}

std::set<std::string> codes_of(const std::vector<Diagnostic> &diagnostics, Severity severity) {
    std::set<std::string> codes;
    for (const Diagnostic &d : diagnostics)
        if (d.severity == severity) codes.insert(d.code);
    return codes;
}

} // namespace

TEST_CASE("the base of the invalid fixtures is valid and gives no warning") {
    const auto loaded = read_and_review(case_source(TOTALITY_SOURCE_DIR "/tests/data/base"));
    for (const Diagnostic &d : loaded.diagnostics) MESSAGE(to_line(d));
    CHECK(loaded.value);
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("each invalid fixture is refused for its one broken rule, with a place and a cure") {
    for (const auto &entry : fs::directory_iterator(kFixtures)) {
        const std::string code = entry.path().stem().string();
        CAPTURE(code);
        const Json fixture = Json::parse(read_bytes(entry.path()));
        const Loaded<CaseFile> loaded = read_and_review(broken(fixture));
        const bool warning = fixture.contains("warning");
        std::set<std::string> codes = codes_of(loaded.diagnostics, warning ? Severity::warning : Severity::error);
        CHECK(loaded.value.has_value() == warning);
        CHECK(codes.erase(code) == 1);
        for (const Json &also : fixture.value("also", Json::array())) codes.erase(also.get<std::string>());
        if (!warning)
            for (const std::string &other : codes) FAIL_CHECK("also " << other);
        for (const Diagnostic &d : loaded.diagnostics) CHECK(d.message.size() > 10);
    }
}

TEST_CASE("every code of the case readers has a fixture, and every fixture a code") {
    std::set<std::string> codes(diagnostic_codes().begin(), diagnostic_codes().end());
    for (const auto &entry : fs::directory_iterator(kFixtures)) {
        CAPTURE(entry.path().stem().string());
        CHECK(codes.erase(entry.path().stem().string()) == 1);
    }
    for (const std::string &code : codes) FAIL_CHECK("no fixture for " << code);
}
