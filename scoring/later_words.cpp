#include "scoring/anachronism.h"
#include "scoring/calendar.h"
#include "scoring/json_fields.h"
#include "scoring/review.h"
#include <fmt/format.h>
#include <iterator>

namespace totality {

namespace {

class LaterWords {
  public:
    LaterWords(const std::vector<Anachronism> &all, const Moment &day, const std::string &iso_day,
               std::vector<Diagnostic> &diagnostics)
        : day_(full_date(day)), scan_(all, iso_day), out_(diagnostics) {}

    void in_document(const TextFile &file) {
        Reading reading(file.text, file.path);
        for (const auto &found : scan_.find(file.text))
            reading.add(Severity::warning, found.offset, kCode, words_on(file.text, found));
        hand_over(reading);
    }

    // In every string of a JSON text: the place is where the string begins.
    void in_json(const TextFile &file) {
        const Loaded<JsonNode> tree = read_json(file.text, file.path);
        if (!tree.value) return;
        Reading reading(file.text, file.path);
        in_node(reading, *tree.value);
        hand_over(reading);
    }

  private:
    static constexpr const char *kCode = "anachronism";

    void in_node(Reading &reading, const JsonNode &node) {
        if (node.kind == JsonKind::string)
            for (const auto &found : scan_.find(node.text)) reading.warn(node, kCode, words_on(node.text, found));
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const JsonNode &child = node.children[i];
            if (node.kind == JsonKind::object) {
                const Within within(reading, child);
                in_node(reading, child);
            } else {
                const Within within(reading, i);
                in_node(reading, child);
            }
        }
    }

    std::string words_on(const std::string &text, const AnachronismScan::Found &found) const {
        const Anachronism &entry = *found.entry;
        const std::string cure = entry.instead.empty() ? "leave it out" : "write what was said then: " + entry.instead;
        return fmt::format("\"{}\" ({}) is later than {}: {} ({}); {}", text.substr(found.offset, found.length),
                           entry.since, day_, entry.what, entry.source, cure);
    }

    void hand_over(Reading &reading) {
        out_.insert(out_.end(), std::make_move_iterator(reading.diagnostics.begin()),
                    std::make_move_iterator(reading.diagnostics.end()));
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
