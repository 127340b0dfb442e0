#include "scoring/anachronism.h"
#include "scoring/calendar.h"
#include "scoring/json_text.h"
#include "scoring/review.h"
#include <fmt/format.h>

namespace totality {

namespace {

class LaterWords {
  public:
    LaterWords(const std::vector<Anachronism> &all, const Moment &day, const std::string &iso_day,
               std::vector<Diagnostic> &diagnostics)
        : day_(full_date(day)), scan_(all, iso_day), out_(diagnostics) {}

    void in_document(const TextFile &file) {
        for (const auto &found : scan_.find(file.text))
            warn(file, place_of(file.text, found.offset), "", file.text.substr(found.offset, found.length),
                 *found.entry);
    }

    // In every string of a JSON text: the place is where the string begins.
    void in_json(const TextFile &file) {
        const Loaded<JsonNode> tree = read_json(file.text, file.path);
        if (tree.value) in_node(file, *tree.value, "");
    }

  private:
    void in_node(const TextFile &file, const JsonNode &node, const std::string &pointer) {
        if (node.kind == JsonKind::string)
            for (const auto &found : scan_.find(node.text))
                warn(file, place_of(file.text, node.offset), pointer, node.text.substr(found.offset, found.length),
                     *found.entry);
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const JsonNode &child = node.children[i];
            in_node(file, child, pointer + "/" + (node.kind == JsonKind::object ? child.key : std::to_string(i)));
        }
    }

    void warn(const TextFile &file, LineColumn at, std::string pointer, const std::string &words,
              const Anachronism &entry) {
        const std::string cure = entry.instead.empty() ? "leave it out" : "write what was said then: " + entry.instead;
        out_.push_back({Severity::warning, "anachronism", file.path, at.line, at.column, std::move(pointer),
                        fmt::format("\"{}\" ({}) is later than {}: {} ({}); {}", words, entry.since, day_, entry.what,
                                    entry.source, cure)});
    }

    const std::string day_;
    const AnachronismScan scan_;
    std::vector<Diagnostic> &out_;
};

} // namespace

void warn_about_later_words(const CaseSource &source, const CaseFile &file, const std::vector<Anachronism> &all,
                            std::vector<Diagnostic> &diagnostics) {
    const std::string &starts_at = file.scenario.info.starts_at;
    const std::optional<Moment> day = parse_moment(starts_at);
    if (!day) return;
    LaterWords words(all, *day, starts_at, diagnostics);
    words.in_json(source.scenario);
    for (const TextFile &text : source.documents) words.in_document(text);
    for (const TextFile &text : source.panel) words.in_json(text);
}

} // namespace totality
