// Any bytes as scenario.json. What reads without an error must be written so that it reads back to the same.
#include "tests/scoring/case_folder.h"
#include <cstdint>
#include <cstdlib>

using namespace totality;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const CaseSource base = test::case_source(TOTALITY_SOURCE_DIR "/scenarios/county-jail-veteran");
    CaseSource source = base;
    source.scenario.text.assign(reinterpret_cast<const char *>(data), size);
    const Loaded<CaseFile> loaded = read_case(source, test::guidance());
    if (!loaded.value) {
        if (!has_errors(loaded.diagnostics)) std::abort(); // silence is a failure
        return 0;
    }
    source.scenario.text = write_scenario(loaded.value->scenario);
    const Loaded<CaseFile> again = read_case(source, test::guidance());
    if (!again.value || write_scenario(again.value->scenario) != source.scenario.text) std::abort();
    return 0;
}
