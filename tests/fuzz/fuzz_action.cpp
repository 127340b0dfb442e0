// Any bytes as the actions of a kept attempt: a JSON array of them, or a single one as it stands. What is not refused
// is written so that it reads back to the same, and can be played.
#include "tests/fuzz/played.h"
#include <cstdint>
#include <nlohmann/json.hpp>

using namespace totality;
using fuzz::promise;

namespace {

std::vector<std::string> lines_in(std::string_view text) {
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!json.is_array()) return {std::string(text)};
    std::vector<std::string> lines;
    for (const auto &action : json) lines.push_back(action.dump());
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const CaseFile &file = test::county_jail();
    std::vector<ActionBody> bodies;
    for (const std::string &line : lines_in({reinterpret_cast<const char *>(data), size})) {
        Loaded<ActionBody> loaded = read_action(line);
        fuzz::promise_no_silence(loaded);
        if (!loaded.value) continue;
        const std::string written = write_action(*loaded.value);
        const Loaded<ActionBody> again = read_action(written);
        promise(again.value && write_action(*again.value) == written, "an action reads back to the same");
        bodies.push_back(std::move(*loaded.value));
    }
    fuzz::play(file, fuzz::numbered(std::move(bodies)));
    return 0;
}
