#include "app/command_line/commands.h"
#include "app/command_line/score_json.h"
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality {

Output passages(const PassagesOptions &options, const Guidance &guidance) {
    Output output;
    const std::optional<CaseFile> file = load_or_report(options.scenario, guidance, "", output);
    if (!file) return output;
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const Document &document : file->documents)
        for (const Passage &passage : document.passages) {
            const std::string &fact = passage.fact.text;
            all.push_back(
                {{"id", passage.id.text}, {"fact", fact.empty() ? Json(nullptr) : Json(fact)}, {"text", passage.text}});
            if (!options.json)
                output.out += fmt::format("{}  {:24}  {}\n", passage.id.text, fact.empty() ? "-" : fact, passage.text);
        }
    if (options.json) output.out = to_text(all);
    return output;
}

} // namespace totality
