// Any bytes as a worksheet: once to be scored, once as one of the panel. What is not refused gets scores within their
// range, and reads back from its own writing.
#include "scoring/debrief.h"
#include "scoring/panel_report.h"
#include "tests/fuzz/promise.h"
#include "tests/scoring/case_folder.h"
#include <cstdint>

using namespace totality;
using fuzz::promise;

namespace {

void check(const Score &score) {
    for (const auto &value : score.dimensions)
        promise(!value || (*value >= 0 && *value <= 100 + 1e-9), "a dimension lies in 0..100");
}

void score_it(std::string_view text) {
    static const CaseFile &file = test::county_jail();
    static const auto panel = compile_panel(file, file.panel, test::guidance());
    const Loaded<Worksheet> worksheet = read_worksheet(text, "worksheet.json", file, test::guidance());
    fuzz::promise_no_silence(worksheet);
    if (!worksheet.value) return;
    check(make_debrief(*panel, *worksheet.value).score);
    const std::string written = write_worksheet(*worksheet.value);
    const Loaded<Worksheet> again = read_worksheet(written, "again.json", file, test::guidance());
    promise(again.value && write_worksheet(*again.value) == written, "a worksheet reads back to the same");
}

void seat_it(std::string_view text) {
    static const CaseSource base = test::case_source(TOTALITY_SOURCE_DIR "/scenarios/county-jail-veteran");
    CaseSource source = base;
    source.panel.front().text = text;
    const Loaded<CaseFile> file = read_case(source, test::guidance());
    fuzz::promise_no_silence(file);
    if (!file.value) return;
    const auto panel = compile_panel(*file.value, file.value->panel, test::guidance());
    for (const Score &score : panelist_scores(*panel)) check(score);
    agreement_report(*panel);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    score_it(text);
    if (text.find("\"annotator\"") != std::string_view::npos) seat_it(text);
    return 0;
}
