// Any bytes as a transcript. What is not refused is written so that it reads back to the same, and can be played.
#include "scoring/transcript.h"
#include "tests/fuzz/played.h"
#include <cstdint>

using namespace totality;
using fuzz::promise;

namespace {

std::vector<Action> actions_in(std::vector<TranscriptLine> lines) {
    std::vector<ActionBody> bodies;
    for (TranscriptLine &line : lines) bodies.push_back(std::move(line.body));
    return fuzz::numbered(std::move(bodies));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const CaseFile &file = test::county_jail();
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    Loaded<std::vector<TranscriptLine>> loaded = read_transcript(text, "play.txt", file);
    fuzz::promise_no_silence(loaded);
    if (!loaded.value) return 0;
    const std::vector<Action> actions = actions_in(std::move(*loaded.value));
    const std::string written = write_transcript(actions);
    Loaded<std::vector<TranscriptLine>> again = read_transcript(written, "again.txt", file);
    promise(again.value.has_value(), "a written transcript can be read");
    promise(write_transcript(actions_in(std::move(*again.value))) == written, "it reads back to the same");
    fuzz::play(file, actions);
    return 0;
}
