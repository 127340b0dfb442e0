// Any bytes as scenario.json, with the papers and panel of the shipped scenario that they name. What reads without an
// error must be written so that it reads back to the same.
#include "tests/fuzz/promise.h"
#include "tests/scoring/case_folder.h"
#include <cstdint>

using namespace totality;
using fuzz::promise;

namespace {

std::vector<CaseSource> shipped() {
    std::vector<CaseSource> sources;
    for (const auto &folder : test::shipped_folders()) sources.push_back(test::case_source(folder));
    return sources;
}

CaseSource source_for(std::string_view text) {
    static const std::vector<CaseSource> sources = shipped();
    for (const CaseSource &source : sources)
        if (text.find('"' + source.folder_name + '"') != std::string_view::npos) return source;
    return sources.front();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    CaseSource source = source_for(text);
    source.scenario.text = text;
    const Loaded<CaseFile> loaded = read_case(source, test::guidance());
    fuzz::promise_no_silence(loaded);
    if (!loaded.value) return 0;
    source.scenario.text = write_scenario(loaded.value->scenario);
    const Loaded<CaseFile> again = read_case(source, test::guidance());
    promise(again.value.has_value(), "a written scenario can be read");
    promise(write_scenario(again.value->scenario) == source.scenario.text, "it reads back to the same");
    return 0;
}
