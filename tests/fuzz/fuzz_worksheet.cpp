// Any bytes as a worksheet. What is not refused gets a score within its range, and reads back from its own writing.
#include "scoring/score.h"
#include "tests/scoring/case_folder.h"
#include <cstdint>
#include <cstdlib>

using namespace totality;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const CaseFile &file = test::county_jail();
    static const auto panel = compile_panel(file, file.panel, test::guidance());
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const Loaded<Worksheet> worksheet = read_worksheet(text, "worksheet.json", file, test::guidance());
    if (!worksheet.value) {
        if (!has_errors(worksheet.diagnostics)) std::abort(); // silence is a failure
        return 0;
    }
    for (const auto &value : score(*panel, *worksheet.value).dimensions)
        if (value && !(*value >= 0 && *value <= 100 + 1e-9)) std::abort();
    if (!read_worksheet(write_worksheet(*worksheet.value), "again", file, test::guidance()).value) std::abort();
    return 0;
}
